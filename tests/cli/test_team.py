"""Who leaves the team, and what it is for."""

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


def test_the_purpose_is_set_and_shown_with_its_version(team: Typed) -> None:
    assert team("purpose", "show").out == "No purpose yet: iltboard purpose set TEXT\n"
    assert team("purpose", "set", "Every reader grows").out == "purpose agreed\n"
    team("purpose", "set", "Every reader grows,\nand says how")
    first, second, version = team("purpose", "show").out.splitlines()
    assert (first, second) == ("Every reader grows,", "and says how")
    assert version.startswith("Version 2, agreed on 20")


def test_a_purpose_needs_words_and_is_agreed_once(team: Typed) -> None:
    assert team("purpose", "set", " \x1b ").err == "iltboard: A purpose needs words.\n"
    team("purpose", "set", "Readers")
    assert team("purpose", "set", "Readers").err == "iltboard: That is the purpose already.\n"
