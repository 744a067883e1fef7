"""The staff update: its lines, in or out and in plain words, and who tells the staff."""

from __future__ import annotations

from datetime import timedelta
from typing import get_args

import pytest

from iltboard.board.events.off_topic import OffTopicLogged
from iltboard.board.events.update import (
    FORMAL,
    LineLeftOut,
    LineWorded,
    TellingAnswered,
    TellingPlanned,
    meeting_told_of,
    told_of,
)
from iltboard.board.things import Channel, Telling, Wording
from tests.board.school import NEXT_WEEK, TODAY, School

EMAIL = TellingPlanned("t", "weekly e-mail", "Ana", NEXT_WEEK)


def an_hour() -> School:
    """A decision, a win, and what no update tells: a headline, a plus, a tangent and a rating."""
    school = School().start().note_down("win", "Up 4 %").note_down("headline", "New bells").note_down("plus", "Fun")
    return school.do(OffTopicLogged("call", "the copier")).rate(Ana=3).resolve("Bus", "One bus for all")


def lines(school: School) -> list[str]:
    return list(told_of(school.board).values())


def test_it_tells_the_decisions_and_the_wins_and_nothing_else() -> None:
    assert lines(an_hour()) == ["One bus for all", "Up 4 %"]


def test_between_meetings_it_is_still_the_last_ones_and_in_the_next_meeting_its_own() -> None:
    school = an_hour().close()
    assert lines(school) == ["One bus for all", "Up 4 %"]
    assert lines(school.carry().note_down("win", "Before the bell")) == ["One bus for all", "Up 4 %"]
    assert lines(school.start("m2")) == ["Before the bell"]
    assert lines(school.abandon()) == ["One bus for all", "Up 4 %"]


def test_a_line_is_left_out_and_in_again() -> None:
    school = an_hour().do(LineLeftOut("Bus", out=True))
    assert school.board.left_out == ("Bus",)
    assert LineLeftOut("Up 4 %", out=True).told(school.board) == "“Up 4 %” left out of the staff update"
    assert LineLeftOut("Bus", out=False).told(school.board) == "“One bus for all” in the staff update"
    assert school.do(LineLeftOut("Bus", out=True)).board.left_out == ("Bus",)
    assert school.do(LineLeftOut("Bus", out=False)).board.left_out == ()


def test_a_line_has_plain_words_or_its_own() -> None:
    school = an_hour().do(LineWorded("Bus", "The bus waits")).do(LineWorded("Bus", "The bus waits for all"))
    assert school.board.wordings == (Wording("Bus", "The bus waits for all"),)
    assert school.do(LineWorded("Bus", "")).board.wordings == ()


@pytest.mark.parametrize("item", ["Pacing", "New bells", "call", "nobody"])
def test_what_is_no_line_is_neither_in_nor_out(item: str) -> None:
    school = an_hour()
    assert "not in the staff update" in school.refuses(LineLeftOut(item, out=True))
    assert "not in the staff update" in school.refuses(LineWorded(item, "Words"))


def test_the_update_can_still_be_put_right_after_the_close() -> None:
    school = an_hour().do(LineWorded("Bus", "The bus waits")).close().carry().do(LineLeftOut("Up 4 %", out=True))
    assert (school.board.wordings, school.board.left_out) == ((Wording("Bus", "The bus waits"),), ("Up 4 %",))
    assert school.undo().board.left_out == ()


def test_what_was_said_of_its_lines_goes_when_another_update_takes_its_place() -> None:
    school = an_hour().do(LineWorded("Bus", "The bus waits")).do(LineLeftOut("Up 4 %", out=True)).close().carry()
    school.start("m2").note_down("win", "Another").do(LineLeftOut("Another", out=True)).close().carry()
    assert (school.board.wordings, school.board.left_out) == ((), ("Another",))


def test_each_channel_is_formal_or_informal() -> None:
    assert set(FORMAL) == set(get_args(Channel))
    assert {channel for channel, formal in FORMAL.items() if formal} == {"staff meeting", "weekly e-mail"}


def test_a_member_promises_to_tell_by_a_day_whatever_the_day() -> None:
    school = an_hour().do(EMAIL).do(TellingPlanned("y", "hallway", "Bo", TODAY - timedelta(days=1)))
    assert school.board.tellings[0] == Telling("t", "weekly e-mail", "Ana", NEXT_WEEK, meeting="m1")
    assert EMAIL.told(school.board) == "Ana tells the staff: weekly e-mail"
    assert "already" in school.refuses(EMAIL)
    assert "member" in school.guest("Coach").refuses(TellingPlanned("x", "PLC", "Coach", NEXT_WEEK))


def test_a_promise_after_the_close_is_about_the_meeting_that_was() -> None:
    assert an_hour().close().carry().do(EMAIL).board.tellings[0].meeting == "m1"


def test_the_update_is_about_the_meeting_that_is_on_else_about_the_last_one() -> None:
    def about(school: School) -> str | None:
        meeting = meeting_told_of(school.board)
        return meeting.id if meeting else None

    school = School()
    assert about(school) is None
    assert about(school.start()) == about(school.close()) == about(school.carry()) == "m1"
    assert about(school.start("m2")) == "m2"
    assert about(school.abandon()) == "m1"


def test_told_or_not_is_asked_at_the_next_meeting_until_it_is_answered() -> None:
    school = an_hour().do(EMAIL).do(TellingPlanned("h", "hallway", "Bo", NEXT_WEEK)).close().carry().start("m2")
    school.do(TellingAnswered("t", answer=True))
    assert [(telling.id, telling.told) for telling in school.board.tellings] == [("t", True), ("h", None)]
    assert [telling.id for telling in school.close().carry().board.tellings] == ["h"]
    school.start("m3").do(TellingAnswered("h", answer=False)).do(TellingAnswered("h", answer=None))
    assert school.board.tellings[0].told is None
    assert "not planned" in school.refuses(TellingAnswered("t", answer=True))


@pytest.mark.parametrize(("answer", "said"), [(True, "told"), (False, "not told"), (None, "told or not?")])
def test_the_answer_is_named(answer: bool | None, said: str) -> None:
    assert TellingAnswered("t", answer).told(an_hour().do(EMAIL).board) == f"weekly e-mail: {said}"


def test_a_promise_keeps_the_name_of_who_left_the_team() -> None:
    school = an_hour().do(EMAIL).close().carry().leave("Ana").start("m2").close().carry()
    assert school.board.name(school.board.tellings[0].member) == "Ana"
