"""What is added from the command line, and what is refused there."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Typed


def test_an_issue_goes_last_and_whoever_raised_it_may_be_anyone(team: Typed) -> None:
    assert team("issue", "add", "Pacing in grade 7", "--by", "patel").out == "issue “Pacing in grade 7” added\n"
    assert team("issue", "add", "Two new teachers", "--by", "Sam Okafor").code == 0
    first, second = team("issue", "list").out.splitlines()
    assert first.split()[:4] == ["1", "Pacing", "in", "grade"]
    assert "Ines Patel" in first
    assert second.lstrip().startswith("2  Two new teachers")
    assert "Sam Okafor" in second


def test_a_rock_belongs_to_a_member_named_in_short(team: Typed) -> None:
    assert team("rock", "add", "Student work each week", "--owner", "Tran").code == 0
    line = team("rock", "list").out
    assert line.startswith("on track  day 0 of 45  Student work each week  Joel Tran  due ")


def test_a_rock_lasts_as_long_as_is_said(team: Typed) -> None:
    assert team("rock", "add", "Short one", "--owner", "Tran", "--days", "10").code == 0
    assert "day 0 of 10" in team("rock", "list").out


def test_a_member_has_a_role(team: Typed) -> None:
    told = "Dana Whitcombe joined\nno criterion met yet\n"
    assert team("member", "add", "Dana Whitcombe", "--role", "norm-keeper").out == told
    assert "norm-keeper" in team("show", "--json").out


def test_off_topic_is_logged_with_a_note_or_without(team: Typed) -> None:
    assert team("offtopic").code == 0
    assert team("offtopic", "the copier").out == "off topic “the copier” logged\n"
    assert team("show", "--json").out.count('"cost_s"') == 2


def test_empty_lists_say_how_to_fill_them(team: Typed) -> None:
    assert "iltboard issue add" in team("issue", "list").out
    assert "iltboard rock add" in team("rock", "list").out
    assert team("todo", "list").code == 0


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("issue", "add", " \t"), "An issue needs a title"),
        (("member", "add", ""), "A member needs a name"),
        (("member", "add", "ines patel"), "is a member already"),
        (("rock", "add", "", "--owner", "Tran"), "A rock needs a title"),
        (("rock", "add", "R", "--owner", "Nobody"), "the members are Ines Patel, Joel Tran"),
        (("rock", "add", "R", "--owner", ""), "the members are Ines Patel, Joel Tran"),
        (("rock", "add", "R", "--owner", "Tran", "--days", "0"), "from 1 to 366 days"),
        (("rock", "add", "R", "--owner", "Tran", "--days", "-5"), "from 1 to 366 days"),
        (("rock", "add", "R", "--owner", "Tran", "--days", "9" * 30), "from 1 to 366 days"),
    ],
    ids=" ".join,
)
def test_what_is_refused_says_why_and_changes_nothing(team: Typed, words: tuple[str, ...], told: str) -> None:
    before = team("show", "--json").out.partition('"segments"')[2]
    ran = team(*words)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("iltboard: ")
    assert told in ran.err
    assert ran.err.count("\n") == 1
    assert team("show", "--json").out.partition('"segments"')[2] == before


def test_an_owner_without_any_members(iltboard: Typed) -> None:
    iltboard("init", "--name", "New ILT")
    assert "iltboard member add NAME" in iltboard("rock", "add", "R", "--owner", "Tran").err


HOSTILE = "[/] [@click=app.quit]x[/] \x1b]52;c;aGk=\x07 \x1b[31mred\nsecond line \u202eturned \x9b2J \x00"


@pytest.mark.parametrize("words", [("show",), ("show", "--json"), ("issue", "list"), ("rock", "list"), ("check",)])
def test_any_text_is_shown_as_text(team: Typed, words: tuple[str, ...]) -> None:
    for adding in (
        ("issue", "add", HOSTILE, "--by", HOSTILE),
        ("member", "add", HOSTILE, "--role", HOSTILE),
        ("rock", "add", HOSTILE, "--owner", "Tran"),
        ("offtopic", HOSTILE),
    ):
        ran = team(*adding)
        assert ran.code == 0
        assert _harmless(ran.out)
    out = team(*words).out
    assert _harmless(out)
    if words != ("check",):
        assert "[/] [@click=app.quit]x[/]" in out
        assert "red second line turned" in out


def _harmless(text: str) -> bool:
    return all(char == "\n" or char.isprintable() for char in text)
