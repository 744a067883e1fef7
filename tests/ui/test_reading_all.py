"""Too much for the stage: each line of it can be reached, at the smallest room and at the desk."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from iltboard.board.events.outcomes import IssueResolved, NewTodo
from iltboard.board.people import Member
from iltboard.board.things import Rock, Source
from iltboard.ui.selectable import selectable
from tests.ui.driver import BoardDriver
from tests.ui.school import NAMES, TITLES, TODAY, founded, harbour

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 34)], ids=["room", "desk"])
DECISION = "We read the plan together for two weeks, then each of us takes one lesson out of it"


async def read_through(board: BoardDriver) -> str:
    """All that the room reads while somebody goes down the stage, line by line."""
    await board.work_in("stage")
    lines = len(selectable(board.app.board.view, "stage"))
    await board.press(*["k"] * lines)
    seen = board.stage()
    for _ in range(lines):
        await board.press("j")
        seen += f"\n{board.stage()}"
    return " ".join(seen.split())


def unread(wanted: Iterable[str], seen: str) -> list[str]:
    """What was not seen whole."""
    return [line for line in wanted if line not in seen]


def solve_all(board: BoardDriver) -> list[str]:
    """At another seat every issue is solved with a to-do; what is to be read back of it."""
    with closing(board.another_seat()) as seat:
        for title, owner in zip(TITLES, NAMES, strict=True):
            todo = NewTodo(f"to-do {title}", f"Write down what {title} needs", owner, TODAY + timedelta(days=7))
            assert not seat.do(IssueResolved(title, f"{title}: {DECISION}", (todo,))).refused
    return [f"○ Write down what {title} needs {owner}" for title, owner in zip(TITLES, NAMES, strict=True)]


@SIZES
async def test_conclude_reads_every_decision_back(team: Path, size: tuple[int, int]) -> None:
    async with BoardDriver.on(team, size=size) as board:
        await board.go_to("Issues")
        wanted = solve_all(board)
        await board.press("o", "o", "n")
        for number in range(5):
            await board.note_down("P", f"Plus {number}")
            await board.note_down("D", f"Delta {number}")
        assert "more below" in board.stage() or "more above" in board.stage()
        seen = await read_through(board)
        for number in range(5):
            wanted += [f"+ Plus {number}", f"Δ Delta {number}"]
        wanted += ["Rate the hour", "Plus, delta", "Tell the staff", "Close", "no words yet"]
        assert not unread(wanted, seen)
        assert all(seen.count(f"→ {title}: We read") for title in TITLES)
        assert DECISION[-20:] in seen


@SIZES
async def test_the_recap_reads_every_decision_back(team: Path, size: tuple[int, int]) -> None:
    async with BoardDriver.on(team, size=size) as board:
        await board.go_to("Issues")
        wanted = solve_all(board)
        await board.press("c")
        seen = await read_through(board)
        assert not unread([*wanted, "Hour", "Rated", "Off topic", "Carried over", "Left out"], seen)
        assert all(seen.count(f"→ {title}: We read") for title in TITLES)
        assert DECISION[-20:] in seen


@SIZES
async def test_the_ready_view_reads_all_that_is_missing(tmp_path: Path, size: tuple[int, int]) -> None:
    here = harbour()
    rocks = tuple(Rock(f"Rock {n}", f"Rock {n}", "nobody known", TODAY) for n in range(20))
    async with BoardDriver.on(founded(tmp_path / "team", replace(here, rocks=rocks)), size=size) as board:
        seen = await read_through(board)
        wanted = [f"no owner for the rock “Rock {n}”" for n in range(20)]
        assert not unread([*wanted, "Who is here", "Roles", "Waiting", "Agenda"], seen)


@SIZES
async def test_the_table_keeps_its_minutes_in_sight_and_all_else_in_reach(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    here = harbour()
    title = "What students say of the feedback they get, and what we do with what they say, in every grade"
    rock = Source("rock", "r1", "Student work every week")
    heavy = replace(
        here.issues[0], title=title, meetings=4, source=rock, artifact="student work", merged=("Marks", "Notes")
    )
    names = ("Guðrún Þorvaldsdóttir", "Maximiliane Sommerfeld", "Bartholomew Featherstone", "Wilhelmina Ashdown")
    members = (*here.members, *(Member(name, name) for name in names))
    crowded = replace(here, members=members, issues=(heavy, *here.issues[1:]))
    async with BoardDriver.on(founded(tmp_path / "team", crowded), size=size) as board:
        await board.press("h", "*", "escape")
        await board.go_to("Issues")
        await board.press("enter")
        await board.pass_time(130)
        await board.speak(*NAMES)
        assert "2 min on it" in board.stage().splitlines()[0]
        seen = await read_through(board)
        assert "2 min on it" in board.stage().splitlines()[0]
        for line in (
            "▶ IDENTIFY discuss solve",
            "Ines 1, Chen 1, Dana 1, Joel 1",
            "Guðrún next, then Maximiliane, Bartholomew, Wilhelmina",
            "by Ines Patel, 2 weeks ago",
            "a rock: Student work every week",
            "Brings student work",
            "With it Marks; Notes",
            "in 4 meetings",
            "r solve it",
        ):
            assert line in seen


@SIZES
async def test_where_all_fits_nothing_is_counted(team: Path, size: tuple[int, int]) -> None:
    async with BoardDriver.on(team, size=size) as board:
        await board.go_to("Wins")
        await board.note_down("A", "They read")
        assert "more" not in board.stage()


async def test_only_a_thing_can_be_opened(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.go_to("Conclude")
        assert board.selected() == "#0"
        assert "open" not in board.panel("footer")
        await board.press("enter")
        assert board.message() == "▲ This line is there to be read: there is nothing in it to open."


async def test_a_new_to_do_is_put_right_while_it_is_read_back(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.go_to("Issues")
        solve_all(board)
        await board.press("n")
        await board.select("Write down what Pacing needs", "stage")
        await board.press("e")
        assert board.fields()["owner"] == "Chen Wu"
