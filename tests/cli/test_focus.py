"""`iltboard focus`, as a script or a member types it."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from iltboard.clock import SystemClock
from tests.cli.conftest import Typed


def test_who_is_in_focus_and_what_is_heard_is_typed_and_read(team: Typed) -> None:
    assert team("focus").out == "No focus students yet: iltboard focus add CODE\n"
    named = team("focus", "add", "M14", "--why", "Reads alone", "--routine", "lunch", "--responsible", "ines")
    assert named.out == "M14 is in focus\n"
    assert team("focus", "add", "Grade 6 readers", "--group", "--every", "14").code == 0
    assert team("focus").out == (
        "M14              Reads alone  lunch with Ines Patel  not heard yet\n"
        "Grade 6 readers               nobody responsible     not heard yet\n"
    )
    assert team("focus", "heard", "m14", "Nobody asks me", "--by", "ines", "--by", "joel").out == "M14 was heard\n"
    clock = SystemClock()
    long_ago = (clock.local(clock.now()) - timedelta(days=20)).date().isoformat()
    assert team("focus", "heard", "grade", "Too easy", "--by", "joel", "--on", long_ago).code == 0
    assert team("focus", "change", "M14", "--routine", "none", "--responsible", "", "--code", "M15").code == 0
    listed = team("focus", "list").out.splitlines()
    assert "M15" in listed[0]
    assert "nobody responsible" in listed[0]
    assert "Reads alone" in listed[0]
    assert listed[1].endswith(f"heard {long_ago}  overdue")
    shown = json.loads(team("show", "--json").out)
    assert [(it["focus"], it["by"]) for it in shown["hearings"]] == [
        ("Grade 6 readers", ["Joel Tran"]),
        ("M15", ["Ines Patel", "Joel Tran"]),
    ]
    assert team("focus", "add", "T07", "--since", long_ago).code == 0
    assert "overdue" not in team("focus").out.splitlines()[2]
    assert team("focus", "change", "T07", "--since", "2026-01-05").code == 0
    assert team("focus").out.splitlines()[2].endswith("  overdue")
    assert team("focus", "drop", "T07").code == 0
    assert team("focus", "drop", "M15").out == "M15 is no longer in focus\n"
    assert [it["code"] for it in json.loads(team("show", "--json").out)["focus"]] == ["Grade 6 readers"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("add", "Maria Lopez"), "never by a name"),
        (("add", "M15", "--every", "0"), "1 to 366"),
        (("add", "M15", "--responsible", "zed"), "is no member"),
        (("change", "Maria Lopez", "--why", "Reads"), "in focus are M14"),
        (("drop", "Maria Lopez"), "in focus are M14"),
        (("heard", "Maria Lopez", "More time", "--by", "ines"), "in focus are M14"),
        (("heard", "M14", "More time"), "Who listened?"),
        (("heard", "M14", "", "--by", "ines"), "needs words"),
        (("heard", "M14", "More time", "--by", "ines", "--on", "9999-12-31"), "still to come"),
    ],
)
def test_what_may_not_be_is_one_line_and_says_no_name_again(team: Typed, typed: tuple[str, ...], said: str) -> None:
    team("focus", "add", "M14")
    ran = team("focus", *typed)
    assert (ran.code, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert said in ran.err
    assert "Maria" not in ran.err
