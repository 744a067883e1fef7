"""A round for the purpose: each writes alone, then all read, draft and agree."""

from __future__ import annotations

from iltboard.board.events.purpose import PurposeAgreed, PurposeReviewed
from iltboard.board.events.rounds import (
    DraftWritten,
    FirstTextWritten,
    ReadingNoted,
    RoundClosed,
    RoundOpened,
    TextsRevealed,
)
from iltboard.board.log import AnyEvent
from iltboard.board.purpose import Draft, Reading, Round
from iltboard.board.reviewing import not_written, step
from tests.board.school import NEXT_WEEK, TODAY, School

SECRET = "Only Ana knows"


def opened(*more: str) -> School:
    """A round of Ana, Bo and whoever else joins."""
    return School().join(*more).do(RoundOpened("r1", TODAY))


def of(school: School) -> Round:
    assert school.board.round
    return school.board.round


def texts(school: School) -> dict[str, str]:
    return {text.member: text.text for text in of(school).readable}


def told(school: School, event: AnyEvent) -> str:
    return event.told(school.board)


def test_a_round_from_the_first_text_to_the_purpose() -> None:
    school = opened("Cy")
    assert step(of(school)) == "write"
    school.do(FirstTextWritten("Ana", SECRET)).do(FirstTextWritten("Bo", "So that all read"))
    assert [member.name for member in not_written(school.board, of(school))] == ["Cy"]
    assert texts(school) == {}
    school.do(FirstTextWritten("Ana", "For the quiet ones")).do(FirstTextWritten("Cy", "To be better"))
    assert texts(school) == {"Ana": "For the quiet ones", "Bo": "So that all read", "Cy": "To be better"}
    assert step(of(school)) == "read"
    school.do(ReadingNoted("b1", "Collective efficacy", "What we believe together"))
    assert step(of(school)) == "draft"
    school.do(DraftWritten("d1", "All read", TODAY)).do(DraftWritten("d2", "All children read", NEXT_WEEK))
    assert step(of(school)) == "agree"
    assert of(school).readings == (Reading("b1", "Collective efficacy", "What we believe together"),)
    assert of(school).drafts == (Draft("d1", "All read", TODAY), Draft("d2", "All children read", NEXT_WEEK))
    school.do(PurposeAgreed("All children read", NEXT_WEEK))
    assert (of(school).open, of(school).closed_on) == (False, NEXT_WEEK)
    assert texts(school)["Cy"] == "To be better"
    assert not of(school.undo()).closed_on


def test_the_facilitator_closes_the_writing_early() -> None:
    school = opened()
    assert "Nobody has written" in school.refuses(TextsRevealed())
    school.do(FirstTextWritten("Ana", SECRET)).do(TextsRevealed())
    assert texts(school) == {"Ana": SECRET}
    assert "revealed already" in school.refuses(TextsRevealed())
    assert "goes into a draft" in school.refuses(FirstTextWritten("Bo", "Late"))


def test_what_is_revealed_stays_so_when_somebody_joins() -> None:
    school = opened().do(FirstTextWritten("Ana", "One")).do(FirstTextWritten("Bo", "Two")).join("Cy")
    assert set(texts(school)) == {"Ana", "Bo"}


def test_who_joins_before_the_reveal_writes_too_and_who_left_is_not_waited_for() -> None:
    school = opened().join("Cy").leave("Bo").do(FirstTextWritten("Ana", "One"))
    assert texts(school) == {}
    assert "a member" in school.refuses(FirstTextWritten("Bo", "Three"))
    school.do(FirstTextWritten("Cy", "Two"))
    assert set(texts(school)) == {"Ana", "Cy"}


def test_whoever_wrote_and_left_keeps_the_name_in_the_next_chapter() -> None:
    school = opened().do(FirstTextWritten("Ana", "One")).do(TextsRevealed()).leave("Ana").carry()
    assert school.board.name("Ana") == "Ana"
    assert texts(school) == {"Ana": "One"}


def test_the_first_texts_come_before_reading_and_drafting() -> None:
    school = opened()
    for event in (ReadingNoted("b1", "Collective efficacy"), DraftWritten("d1", "All read", TODAY)):
        assert "First each writes" in school.refuses(event)
    school.do(FirstTextWritten("Ana", "One")).do(TextsRevealed())
    school.do(ReadingNoted("b1", "Collective efficacy")).do(DraftWritten("d1", "All read", TODAY))
    assert "already" in school.refuses(ReadingNoted("b1", "Another"))
    assert "already" in school.refuses(DraftWritten("d1", "Another", TODAY))
    assert "already" in school.refuses(DraftWritten("d2", "All read", TODAY))
    assert "words" in school.refuses(DraftWritten("d2", "", TODAY))
    assert "title" in school.refuses(ReadingNoted("b2", ""))


def test_one_round_at_a_time() -> None:
    school = opened()
    assert "open already" in school.refuses(RoundOpened("r2", TODAY))
    school.do(RoundClosed(NEXT_WEEK))
    for event in (RoundClosed(TODAY), TextsRevealed(), FirstTextWritten("Ana", "One"), DraftWritten("d", "x", TODAY)):
        assert "No round is open" in school.refuses(event)
    school.do(RoundOpened("r2", NEXT_WEEK))
    assert of(school) == Round("r2", NEXT_WEEK)


def test_what_was_not_revealed_when_the_round_ended_is_let_go_unread() -> None:
    for end in (RoundClosed(TODAY), PurposeAgreed("Ours", TODAY)):
        school = opened().do(FirstTextWritten("Ana", SECRET)).do(end)
        assert of(school).texts == ()
        assert SECRET not in str(school.carry().board)


def test_returning_to_a_purpose_that_stands_ends_the_round() -> None:
    school = School().do(PurposeAgreed("Ours", TODAY)).do(RoundOpened("r", TODAY)).do(PurposeReviewed(NEXT_WEEK))
    assert of(school).closed_on == NEXT_WEEK


def test_nothing_that_is_said_of_a_first_text_has_a_word_of_it() -> None:
    school = opened()
    written = FirstTextWritten("Ana", SECRET)
    assert told(school, written) == "Ana has written; 1 of 2"
    school.do(written)
    assert told(school, written) == "Ana has written; 1 of 2"
    assert told(school, FirstTextWritten("Bo", SECRET)) == "Bo has written; 2 of 2, and all can read now"
    assert "words" in school.refuses(FirstTextWritten("Bo", ""))
    for refused in (school.do(TextsRevealed()), school.do(RoundClosed(TODAY)), school.leave("Ana")):
        assert SECRET not in refused.refuses(FirstTextWritten("Ana", SECRET))
