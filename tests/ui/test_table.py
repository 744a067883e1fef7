"""The table: one issue at a time, identified, discussed and solved, with its minutes; and what it brings with it."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.ui.driver import BoardDriver
from tests.ui.school import founded, harbour


async def test_one_key_goes_from_step_to_step(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press(".")
        assert board.message().startswith("▲ ")
        await board.go_to("Issues")
        await board.put_on_the_table("Pacing")
        seen = []
        for _ in range(4):
            seen.append(next(line for line in board.stage().splitlines() if line.startswith(" Step")).split()[1:5])
            await board.press(".")
        assert seen == [
            ["▶", "IDENTIFY", "discuss", "solve"],
            ["identify", "▶", "DISCUSS", "solve"],
            ["identify", "discuss", "▶", "SOLVE"],
            ["▶", "IDENTIFY", "discuss", "solve"],
        ]
        await board.press("u")
        assert "▶ IDENTIFY" in board.stage()


async def test_the_minutes_on_an_issue_are_its_own(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.go_to("Issues")
        await board.put_on_the_table("Pacing")
        assert "on it" not in board.stage()
        await board.pass_time(125)
        assert "ON THE TABLE  2 min on it" in board.stage()
        assert "Raised         by Chen Wu, 1 week ago" in board.stage()
        await board.put_on_the_table("Homework")
        await board.pass_time(300)
        await board.put_on_the_table("Pacing")
        await board.pass_time(60)
        assert "  3 min on it" in board.stage()
        await board.press("space")
        await board.pass_time(600)
        assert "  3 min on it" in board.stage()


async def test_leaving_the_segment_puts_the_issue_back_at_the_top(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.go_to("Issues")
        await board.put_on_the_table("Homework")
        await board.press("n")
        assert board.queue_titles()[0] == "Homework"
        assert board.on_disk().table is None
        await board.press("u")
        assert board.on_disk().table is not None
        assert board.queue_titles().index("Homework") == 3
        await board.press("b")
        assert board.queue_titles()[0] == "Homework"


async def test_the_top_three_come_first_in_their_order(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.go_to("Issues")
        await board.press("j", "*", "j", "j", "*")
        assert "TOP THREE" in board.stage()
        assert "1 Pacing" in board.stage()
        assert "2 Homework" in board.stage()


async def test_what_an_issue_brings_is_said_and_taken_away(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("w")
        assert board.asks() == "What “Feedback” brings:"
        assert list(board.choices()) == ["student work", "data", "feedback", "ownership", "rubric", "success criteria"]
        await board.choose("data")
        await board.go_to("Issues")
        await board.put_on_the_table("Feedback")
        assert "Brings         data" in board.stage()
        await board.press("w")
        assert board.chosen() == ["data"]
        await board.choose("none")
        assert "Brings" not in board.stage()
        assert board.on_disk().queue[0].artifact is None


@pytest.mark.parametrize("named", ["3", "Exit", "exit tickets"])
async def test_two_issues_that_are_the_same_become_one(team: Path, named: str) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("&")
        assert board.dialog() == "Merge into another: Feedback"
        await board.type(named)
        await board.press("enter")
        assert board.message() == "“Feedback” merged into “Exit tickets”. u takes it back"
        assert board.queue_titles() == ["Pacing", "Exit tickets", "Homework", "Lab safety"]
        await board.go_to("Issues")
        await board.put_on_the_table("Exit tickets")
        assert "Raised         by Dana Whitcombe, Ines Patel" in board.stage()
        assert "With it        Feedback" in board.stage()


MISTAKEN = [
    ("", "Which one? A number from 1 to 5, or how it begins."),
    ("9", "Which one? A number from 1 to 5, or how it begins."),
    ("1", "That is the same issue: choose another one to merge it into."),
    ("feedback", "That is the same issue: choose another one to merge it into."),
    ("zebra", "None begins with “zebra”: the number in the queue says which."),
]


async def test_what_cannot_be_merged_is_said_and_nothing_is_lost(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        before = board.on_disk()
        for typed, problem in MISTAKEN:
            await board.press("&")
            await board.type(typed)
            await board.press("enter")
            assert (board.problem(), board.fields()["into"]) == (problem, typed)
            await board.press("escape")
        await board.add_issue("Exit slips")
        await board.press("k", "&")
        await board.type("exit")
        await board.press("enter")
        assert board.problem() == "More than one begins with “exit”: the number in the queue says which."
        await board.press("escape", "u")
        assert board.on_disk() == before


async def test_what_was_passed_over_three_times_has_a_mark(tmp_path: Path) -> None:
    here = harbour()
    put_off = tuple(replace(issue, meetings=3 if issue.title == "Pacing" else 2) for issue in here.issues)
    async with BoardDriver.on(founded(tmp_path / "team", replace(here, issues=put_off))) as board:
        assert "put off 3×" in board.panel("queue")
        assert "put off 2×" not in board.panel("queue")
        await board.go_to("Issues")
        await board.put_on_the_table("Pacing")
        assert "Put off        in 3 meetings" in board.stage()


async def test_issues_open_with_the_first_of_the_top_three_in_hand(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.select("Pacing")
        await board.press("*")
        await board.select("Report cards")
        await board.go_to("Issues")
        assert board.selected() == "Pacing"
        await board.press("enter")
        table = board.on_disk().table
        assert table
        assert table.title == "Pacing"
