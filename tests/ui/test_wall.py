"""The wall: what the room sees while the facilitator works the board elsewhere."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from rich.color import Color

from iltboard.settings import Settings
from iltboard.ui.commands import COMMANDS
from iltboard.ui.theme import PALETTES
from tests.ui.driver import SEGMENTS_TO, BoardDriver, WallDriver

LOOKS_EVERY_S = 0.25
OFFERS = re.compile(r"\b(starts the|goes on|moves the end|closes it|adds|puts|makes|settles|writes|names|tab|space)\b")


@asynccontextmanager
async def a_board_and_a_wall(
    team: Path, *, size: tuple[int, int] = (120, 34)
) -> AsyncIterator[tuple[BoardDriver, WallDriver]]:
    async with (
        BoardDriver.on(team) as board,
        WallDriver.on(team, size=size, seat="wall", clock=board.clock) as wall,
    ):
        yield board, wall


def selected_cells(wall: WallDriver) -> str:
    """The text that stands on the ground of what is selected."""
    ground = Color.parse(PALETTES["dark"].selection)
    spans = [span for strip in wall.strips() for span in strip]
    return "".join(span.text for span in spans if span.style and span.style.bgcolor == ground)


async def test_it_follows_the_meeting_by_itself(team: Path) -> None:
    async with a_board_and_a_wall(team) as (board, wall):
        for press in (*["space"], *["n"] * 6, "b", "space", "space", "o", "+", "c"):
            await board.press(press)
            await board.pass_time(LOOKS_EVERY_S)
            await wall.tick()
            assert (wall.segment(), wall.countdown()) == (board.segment(), board.countdown())
            assert wall.panel("agenda") == board.panel("agenda")
            assert wall.header() == board.header()


async def test_its_digits_run(team: Path) -> None:
    async with a_board_and_a_wall(team) as (board, wall):
        await board.start_meeting()
        await wall.tick()
        await wall.pass_time(61)
        assert wall.countdown() == "1:59"
        await wall.pass_time(120)
        assert (wall.segment(), wall.countdown()) == ("▲ OVER TIME · WINS", "+0:01")


async def test_what_is_added_and_moved_is_seen_there(team: Path) -> None:
    async with a_board_and_a_wall(team) as (board, wall):
        await board.add_issue("Bus line")
        await board.move_issue_up("Pacing")
        await wall.pass_time(LOOKS_EVERY_S)
        assert wall.queue_titles() == board.queue_titles()
        assert "Bus line" in wall.panel("queue")


async def test_no_dialog_and_no_message_comes_to_it(team: Path) -> None:
    async with a_board_and_a_wall(team) as (board, wall):
        await board.press("a", *"Zebra")
        assert "Zebra" in board.screen()
        await wall.pass_time(LOOKS_EVERY_S)
        assert "Zebra" not in wall.screen()
        assert board.dialog() not in wall.screen()
        await board.press("escape", "s")
        assert board.message()
        await wall.pass_time(LOOKS_EVERY_S)
        assert not wall.message()


async def test_nothing_is_selected_on_it_and_the_queue_shows_from_its_top(team: Path) -> None:
    async with a_board_and_a_wall(team, size=(80, 24)) as (board, wall):
        for number in range(20):
            await board.add_issue(f"Issue {number}")
        await board.go_to("Issues")
        await board.select("Issue 19")
        await wall.pass_time(LOOKS_EVERY_S)
        assert "more above" not in wall.panel("queue")
        assert "1  Feedback" in wall.panel("queue")
        assert not selected_cells(wall)


async def test_a_small_wall_gives_what_is_read_back_the_lines_of_the_queue(team: Path) -> None:
    async with a_board_and_a_wall(team, size=(80, 24)) as (board, wall):
        await board.go_to("Issues")
        for title in ("Feedback", "Pacing"):
            await board.resolve(title, decision=f"Yes to {title}", todo=f"Do {title}", owner="Chen")
        for press in ("n", "c"):
            await board.press(press)
            await wall.tick()
            for title in ("Feedback", "Pacing"):
                assert f"→ Yes to {title}" in wall.stage()
            assert "3 open" in wall.panel("queue")
            assert wall.panel("queue").count("\n") == 2


async def test_it_states_where_the_board_offers(team: Path) -> None:
    async with a_board_and_a_wall(team) as (board, wall):
        assert wall.offer() == "60 minutes"
        board.clock.pass_time(120)
        await board.start_meeting()
        await wall.tick()
        assert wall.offer() == "of 3 · until 7:25"
        await wall.pass_time(240)
        assert (wall.segment(), wall.offer()) == ("▲ OVER TIME · WINS", "since 7:25")
        await board.press("space")
        await wall.pass_time(60)
        assert (wall.segment(), wall.offer()) == ("‖ PAUSED · ▲ OVER TIME · WINS", "since 7:26")


@pytest.mark.parametrize("size", [(120, 34), (80, 24), (200, 60)])
async def test_it_offers_no_key(team: Path, size: tuple[int, int]) -> None:
    async with a_board_and_a_wall(team, size=size) as (board, wall):
        assert not OFFERS.search(wall.screen())
        await board.start_meeting()
        for _ in SEGMENTS_TO:
            await wall.pass_time(LOOKS_EVERY_S)
            assert not OFFERS.search(wall.screen()), wall.screen()
            await board.pass_time(1)
            await board.next_segment()
        await wall.pass_time(LOOKS_EVERY_S)
        assert wall.segment() == "✓ CLOSED"
        assert not OFFERS.search(wall.screen())


async def test_an_empty_team_is_offered_none_either(no_team: Path) -> None:
    async with BoardDriver.on(no_team) as board:
        await board.type("Harbour School ILT")
        await board.press("ctrl+s")
    async with WallDriver.on(no_team, seat="wall", clock=board.clock) as wall:
        assert "No issues yet." in wall.panel("queue")
        assert not OFFERS.search(wall.screen()), wall.screen()


async def test_the_line_of_the_keys_is_the_boards(team: Path) -> None:
    async with a_board_and_a_wall(team) as (board, wall):
        assert board.screen().splitlines()[-1].endswith("help")
        assert "Off topic" in wall.screen().splitlines()[-1]


async def test_no_key_of_the_board_does_anything(team: Path) -> None:
    keys = {key for command in COMMANDS for key in (*command.keys, *command.anywhere)} - {"q", "t"}
    async with a_board_and_a_wall(team) as (board, wall):
        await board.go_to("Issues")
        await wall.tick()
        screen, log = wall.screen(), the_log(team)
        await wall.press(*sorted(keys), "ctrl+c", "escape")
        await wall.paste("One more issue")
        await wall.tick()
        assert wall.screen() == screen
        assert the_log(team) == log


@pytest.mark.parametrize("key", ["q", "ctrl+q"])
async def test_it_is_left_with_one_press_though_the_meeting_is_on(team: Path, key: str) -> None:
    async with a_board_and_a_wall(team) as (board, wall):
        await board.start_meeting()
        await wall.tick()
        await wall.press(key)
        assert wall.has_left()
        assert not board.has_left()


async def test_dark_or_light(team: Path) -> None:
    async with WallDriver.on(team, seat="wall") as wall:
        await wall.press("t")
        assert wall.app.theme == "light"


async def test_its_keys_are_those_of_the_settings(team: Path) -> None:
    settings = Settings(keys={"quit": "Z"})
    async with WallDriver.on(team, seat="wall", settings=settings) as wall:
        await wall.press("q")
        assert not wall.has_left()
        await wall.press("Z")
        assert wall.has_left()


async def test_a_wall_clock_that_is_set_is_the_boards_to_note(team: Path) -> None:
    async with a_board_and_a_wall(team) as (board, wall):
        await board.start_meeting()
        await wall.tick()
        log = the_log(team)
        board.clock.set_wall(3600)
        await wall.tick()
        assert the_log(team) == log
        await board.tick()
        await wall.tick()
        assert wall.countdown() == "3:00"


async def test_several_walls_and_boards(team: Path) -> None:
    async with (
        a_board_and_a_wall(team) as (board, wall),
        BoardDriver.on(team, seat="board-2", clock=board.clock) as other,
        WallDriver.on(team, size=(80, 24), seat="wall", clock=board.clock) as small,
    ):
        await board.start_meeting()
        await other.tick()
        await other.next_segment()
        await board.pass_time(LOOKS_EVERY_S)
        for each in (wall, small):
            await each.tick()
            assert each.segment() == "PURPOSE"


def the_log(team: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in team.iterdir()}
