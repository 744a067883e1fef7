"""Who is in focus: by a code or as a group, never by a student's name."""

from __future__ import annotations

import pytest

from iltboard.board.events.focus import FocusChanged, FocusDropped, FocusNamed
from tests.board.school import School


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
