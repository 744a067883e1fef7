"""Who leaves the team."""

from __future__ import annotations

from tests.cli.conftest import Typed


def test_a_member_leaves_and_what_is_theirs_is_said(team: Typed) -> None:
    team("rock", "add", "Student work", "--owner", "Tran")
    ran = team("member", "leave", "tran")
    assert ran == (0, "Joel Tran left the team\nneeds another owner: rock “Student work”\n", "")
    assert "Student work  Joel Tran" in team("rock", "list").out
    assert team("member", "leave", "Ines Patel").out == "Ines Patel left the team\n"


def test_nobody_leaves_who_is_no_member(team: Typed) -> None:
    ran = team("member", "leave", "Sam")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == 'iltboard: "Sam" is no member, or more than one; the members are Ines Patel, Joel Tran\n'
