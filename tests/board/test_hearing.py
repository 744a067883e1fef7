"""What was heard from the focus students, and whom the team has not heard from for too long."""

from __future__ import annotations

from datetime import date, timedelta

from iltboard.board.events.focus import FocusDropped, FocusNamed
from iltboard.board.events.hearings import FocusHeard, HearingEdited
from iltboard.board.focus import find_focus
from iltboard.board.hearing import all_overdue, last_heard, listens, overdue, unheard_days
from iltboard.board.readiness import missing
from tests.board.school import TODAY, School


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def in_focus(*, every_days: int = 14, named: int = 60) -> School:
    """M14, heard at lunch with Ana, and the sixth graders, whom nobody hears."""
    school = School().do(FocusNamed("f1", "M14", False, "", "lunch", "Ana", every_days, ago(named)))
    return school.do(FocusNamed("f2", "Grade 6", group=True, every_days=366, since=ago(named)))


def heard(school: School, name: str, days: int, *, focus: str = "f1", by: tuple[str, ...] = ("Ana",)) -> School:
    return school.do(FocusHeard(name, focus, ago(days), by, f"Said {name}"))


def codes(school: School, days_later: int = 0) -> list[str]:
    return [focus.code for focus in all_overdue(school.board, TODAY + timedelta(days=days_later))]


def test_what_was_heard_stands_by_its_day_whenever_it_is_noted() -> None:
    school = heard(heard(in_focus(), "late", 3), "early", 20, by=("Bo", "Ana", "Bo"))
    assert [(it.id, it.listeners) for it in school.board.hearings] == [("early", ("Bo", "Ana")), ("late", ("Ana",))]
    school.do(HearingEdited("early", on=ago(1))).do(HearingEdited("late", heard="Nobody asks me", listeners=("Bo",)))
    assert [(it.id, it.on, it.listeners, it.heard) for it in school.board.hearings] == [
        ("late", ago(3), ("Bo",), "Nobody asks me"),
        ("early", ago(1), ("Bo", "Ana"), "Said early"),
    ]


def test_a_hearing_has_words_and_somebody_who_listened_and_a_student() -> None:
    school = heard(in_focus(), "h", 3)
    assert "words" in school.refuses(FocusHeard("i", "f1", TODAY, ("Ana",), ""))
    assert "Who listened" in school.refuses(FocusHeard("i", "f1", TODAY, (), "More time"))
    assert "is a member" in school.refuses(FocusHeard("i", "f1", TODAY, ("Ana", "Zed"), "More time"))
    assert "not in focus" in school.refuses(FocusHeard("i", "f9", TODAY, ("Ana",), "More time"))
    assert "already" in school.refuses(FocusHeard("h", "f1", TODAY, ("Ana",), "More time"))
    assert "words" in school.refuses(HearingEdited("h", heard=""))
    assert "Who listened" in school.refuses(HearingEdited("h", listeners=()))
    assert "not noted" in school.refuses(HearingEdited("i", heard="More time"))


def test_somebody_who_listened_and_left_has_listened_all_the_same() -> None:
    school = heard(in_focus(), "h", 3).leave("Ana").do(HearingEdited("h", heard="More time", listeners=("Ana", "Bo")))
    assert school.board.hearings[0].listeners == ("Ana", "Bo")
    assert school.carry().board.name("Ana") == "Ana"


def test_overdue_is_a_day_past_the_rhythm_counted_from_the_last_hearing_or_the_naming() -> None:
    school = in_focus(every_days=14, named=14)
    assert codes(school) == []
    assert codes(school, 1) == ["M14"]
    heard(school, "h", 5)
    focus, hearings = school.board.focus[0], school.board.hearings
    assert (last_heard(focus, hearings), unheard_days(focus, hearings, TODAY)) == (ago(5), 5)
    assert [overdue(focus, hearings, TODAY + timedelta(days=days)) for days in (9, 10)] == [False, True]


def test_whoever_has_waited_longest_comes_first_and_is_named_before_the_meeting() -> None:
    school = heard(in_focus(), "h", 41)
    school.do(FocusNamed("f3", "T07", every_days=7, responsible="Bo", routine="survey", since=ago(9)))
    assert codes(school) == ["M14", "T07"]
    lines = [line for line in missing(school.board, TODAY) if "hear" in line]
    assert lines == [
        "not heard from M14 for 41 days, lunch with Ana; 1 more overdue",
        "nobody is responsible for hearing Grade 6",
    ]
    heard(heard(school, "i", 0), "j", 0, focus="f3").leave("Ana")
    lines = [line for line in missing(school.board, TODAY) if "hear" in line]
    assert lines == ["nobody is responsible for hearing M14, Grade 6"]


def test_the_newest_few_go_over_and_those_of_a_student_in_focus_no_longer_do_not() -> None:
    school = in_focus()
    for days in (50, 40, 30, 20):
        heard(school, f"h{days}", days)
    heard(school, "g", 45, focus="f2")
    assert [it.id for it in school.carry().board.hearings] == ["g", "h40", "h30", "h20"]
    assert [it.id for it in school.do(FocusDropped("f1")).carry().board.hearings] == ["g"]


def test_how_they_are_heard_is_said_in_words() -> None:
    lunch, group = in_focus().board.focus
    assert [listens(lunch, "Ana"), listens(lunch, "")] == ["lunch with Ana", "lunch, nobody responsible"]
    assert [listens(group, "Ana"), listens(group, "")] == ["heard by Ana", "nobody responsible"]


def test_a_student_is_found_by_the_beginning_of_the_code() -> None:
    focus = in_focus().do(FocusNamed("f3", "M140")).board.focus
    found = [find_focus(focus, text) for text in ("m14", "grade", "m", "", "zz")]
    assert [it.code if it else None for it in found] == ["M14", "Grade 6", None, None, None]
