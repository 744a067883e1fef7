"""Questions, answers, feedback and wins."""

from __future__ import annotations

from datetime import date, timedelta

from iltboard.board.events.reflection import (
    MOST_A_MONTH,
    FeedbackEdited,
    FeedbackGiven,
    QuestionAdded,
    QuestionAnswered,
    QuestionDropped,
    QuestionWorded,
    RotationSet,
)
from iltboard.board.events.wins import WinAdded, WinCelebrated, WinTold, WinWorded
from iltboard.board.reflecting import win_of_the_month
from iltboard.board.reflection import KEPT_FEEDBACK, KEPT_WINS, Answer, Feedback, Win
from iltboard.board.things import find
from tests.board.school import TODAY, School

DECEMBER = date(2026, 12, 9)


def test_the_same_day_has_one_answer_and_the_newest_three_days_stay() -> None:
    school = School()
    for number in range(5):
        school.do(QuestionAnswered("clear", f"a{number}", "no", TODAY + timedelta(days=30 * number)))
    assert [it.id for it in school.board.answers] == ["a2", "a3", "a4"]
    school.do(QuestionAnswered("wins", "w", "yes", TODAY))
    school.do(QuestionAnswered("wins", "w", "yes", TODAY, "We ate cake"))
    school.do(QuestionAnswered("wins", "other", "partly", TODAY))
    assert school.board.answers[3:] == (Answer("other", "wins", "partly", TODAY),)
    assert "already" in school.refuses(QuestionAnswered("wins", "a4", "yes", TODAY))
    assert school.refuses(QuestionAnswered("gone", "g", "yes", TODAY)) == "That question is asked no longer."
    assert school.carry().board.answers[-1].id == "other"


def test_the_questions_are_the_teams_own() -> None:
    school = School().do(QuestionAdded("own", "Do our families know us?")).do(QuestionWorded("own", "Do families?"))
    school.do(QuestionAnswered("own", "a", "no", TODAY)).do(QuestionDropped("weekly"))
    assert [it.text for it in school.board.questions][-1] == "Do families?"
    assert find(school.board.questions, "weekly") is None
    assert school.do(QuestionDropped("own")).board.answers == ()
    for event in (QuestionAdded("clear", "Again?"), QuestionAdded("new", ""), QuestionWorded("clear", "")):
        school.refuses(event)


def test_the_rotation_asks_from_one_to_eight_a_month() -> None:
    school = School().do(RotationSet(MOST_A_MONTH))
    assert school.board.asked_a_month == MOST_A_MONTH
    for a_month in (0, -1, 9):
        assert school.refuses(RotationSet(a_month)) == "From 1 to 8 questions a month can be asked."


def test_feedback_has_somebody_who_said_it_and_the_newest_stays() -> None:
    school = School().do(FeedbackGiven("f", "A parent", TODAY, "Too much jargon"))
    school.do(FeedbackEdited("f", will_do="Say it in plain words"))
    assert school.board.feedback == (Feedback("f", "A parent", TODAY, "Too much jargon", "Say it in plain words"),)
    assert school.refuses(FeedbackGiven("g", "", TODAY, "Good")).startswith("Who said it?")
    for event in (FeedbackGiven("g", "A coach", TODAY, ""), FeedbackEdited("f", said=""), FeedbackEdited("gone")):
        school.refuses(event)
    for number in range(KEPT_FEEDBACK):
        school.do(FeedbackGiven(f"f{number}", "A coach", TODAY, "Good"))
    assert len(school.board.feedback) == KEPT_FEEDBACK
    assert find(school.board.feedback, "f") is None


def test_the_wins_of_a_meeting_come_at_its_close_and_are_celebrated() -> None:
    school = School().do(WinAdded("w", "A grant", TODAY)).start().note_down("win", "Up 4 %").close()
    assert school.board.wins == (Win("w", "A grant", TODAY), Win("Up 4 %", "Up 4 %", TODAY))
    school.carry().do(WinCelebrated("w", celebrated=True)).do(WinWorded("w", "A grant for books"))
    assert school.board.wins[0] == Win("w", "A grant for books", TODAY, celebrated=True)
    assert not school.do(WinCelebrated("w", celebrated=False)).board.wins[0].celebrated
    for event in (WinAdded("w", "Twice", TODAY), WinAdded("v", "", TODAY), WinWorded("w", ""), WinTold("gone", TODAY)):
        school.refuses(event)
    for number in range(KEPT_WINS):
        school.do(WinAdded(f"w{number}", "Another", TODAY))
    assert len(school.board.wins) == KEPT_WINS


def test_the_staff_is_told_one_win_a_month() -> None:
    school = School().do(WinAdded("v", "A grant", TODAY)).do(WinAdded("w", "Up 4 %", TODAY))
    school.do(WinTold("v", TODAY)).do(WinTold("w", TODAY.replace(day=2)))
    assert win_of_the_month(school.board, TODAY) == school.board.wins[1]
    assert win_of_the_month(school.board, DECEMBER) is None
    school.do(WinTold("v", DECEMBER))
    assert [win.told_on for win in school.board.wins] == [DECEMBER, TODAY.replace(day=2)]
    assert win_of_the_month(school.do(WinTold("v", None)).board, DECEMBER) is None
