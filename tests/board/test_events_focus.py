"""Who is in focus: by a code or as a group, never by a student's name."""

from __future__ import annotations

import pytest

from iltboard.board.events.focus import FocusChanged, FocusDropped, FocusNamed
from iltboard.board.focus import Focus
from iltboard.board.hearing import without_listener
from tests.board.school import TODAY, School


def in_focus(school: School) -> list[tuple[str, bool]]:
    return [(focus.code, focus.group) for focus in school.board.focus]


def test_students_go_by_a_code_and_groups_by_a_name() -> None:
    school = School().do(FocusNamed("f1", "M14")).do(FocusNamed("f2", "Grade 6 readers", group=True))
    assert in_focus(school) == [("M14", False), ("Grade 6 readers", True)]
    assert "already" in school.refuses(FocusNamed("f3", "m14"))
    assert "already" in school.refuses(FocusNamed("f1", "T07"))


@pytest.mark.parametrize("name", ["Maria", "Maria Lopez", "M 14", "123456789", "ÁNGEL"])
def test_a_name_is_no_code(name: str) -> None:
    school = School().do(FocusNamed("f1", "M14"))
    assert "never by a name" in school.refuses(FocusNamed("f2", name))
    assert "never by a name" in school.refuses(FocusChanged("f1", name, group=False))


def test_who_is_in_focus_can_be_put_right_and_dropped() -> None:
    school = School().do(FocusNamed("f1", "M14")).do(FocusNamed("f2", "T07"))
    school.do(FocusChanged("f1", "M15", group=False)).do(FocusDropped("f2"))
    assert in_focus(school) == [("M15", False)]
    assert "not in focus" in school.refuses(FocusDropped("f2"))
    assert "not in focus" in school.refuses(FocusChanged("f2", "T08", group=False))


def test_why_and_how_they_are_heard_is_said_and_changed_a_piece_at_a_time() -> None:
    school = School().do(FocusNamed("f1", "M14", why="Reads alone", routine="lunch", responsible="Ana", since=TODAY))
    school.do(FocusChanged("f1", "M14", group=False, routine="panel", every_days=14))
    school.do(FocusChanged("f1", "M14", group=False, responsible="Bo"))
    assert school.board.focus == (Focus("f1", "M14", False, "Reads alone", "panel", "Bo", 14, TODAY),)
    assert school.board.former_codes == ()
    assert "member" in school.refuses(FocusChanged("f1", "M14", group=False, responsible="Nobody"))
    assert "1 to 366" in school.refuses(FocusChanged("f1", "M14", group=False, every_days=367))
    assert "1 to 366" in school.refuses(FocusNamed("f2", "T07", every_days=0))


def test_who_was_named_before_the_day_was_kept_is_in_focus_since_the_entry() -> None:
    assert School().do(FocusNamed("f1", "M14")).board.focus[0].since == TODAY


def test_whoever_left_stays_responsible_in_the_record_but_is_not_chosen_anew() -> None:
    school = School().do(FocusNamed("f1", "M14", responsible="Ana")).leave("Ana")
    school.do(FocusChanged("f1", "M14", group=False, why="Reads alone", responsible="Ana"))
    assert [focus.code for focus in without_listener(school.board)] == ["M14"]


def test_a_code_that_is_no_longer_a_students_is_still_known() -> None:
    school = School().do(FocusNamed("f1", "M14")).do(FocusNamed("f2", "T07"))
    school.do(FocusChanged("f1", "M15", group=False)).do(FocusChanged("f2", "T07", group=True))
    assert school.board.former_codes == ("M14", "T07")
