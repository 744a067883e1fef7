"""The bell: once as the time of a segment runs out, if the team wants it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from unittest.mock import patch

from textual.app import App

from iltboard.settings import Settings
from tests.clock import TableClock
from tests.ui.driver import BoardDriver

WINS_S = 180.0


class Listener:
    """Counts the rings since it was last asked."""

    def __init__(self) -> None:
        self._rings = 0

    def ring(self) -> None:
        self._rings += 1

    def rings(self) -> int:
        rings, self._rings = self._rings, 0
        return rings


@asynccontextmanager
async def a_meeting(
    team: Path, *, bell: bool = True, clock: TableClock | None = None
) -> AsyncIterator[tuple[BoardDriver, Listener]]:
    """A board with wins open, and somebody who listens."""
    listener = Listener()
    settings = Settings(hours=24, bell=bell)
    with patch.object(App, "bell", lambda _app: listener.ring()):
        async with BoardDriver.on(team, settings=settings, clock=clock) as board:
            if board.board().meeting is None:
                await board.start_meeting()
            yield board, listener


async def test_it_rings_once_as_the_time_runs_out(team: Path) -> None:
    async with a_meeting(team) as (board, listener):
        await board.pass_time(WINS_S - 0.25)
        assert listener.rings() == 0
        await board.pass_time(0.25)
        assert listener.rings() == 1
        for _ in range(8):
            await board.pass_time(0.25)
        assert listener.rings() == 0


async def test_each_segment_has_its_own(team: Path) -> None:
    async with a_meeting(team) as (board, listener):
        await board.pass_time(WINS_S)
        await board.next_segment()
        await board.pass_time(600)
        assert listener.rings() == 2


async def test_it_rings_for_a_team_that_wants_it_and_no_other(team: Path) -> None:
    async with a_meeting(team, bell=False) as (board, listener):
        await board.pass_time(WINS_S + 1)
        assert listener.rings() == 0


async def test_a_board_opened_into_over_time_is_silent(team: Path) -> None:
    clock = TableClock()
    async with a_meeting(team, bell=False, clock=clock) as (board, _):
        await board.tick()
    clock.pass_time(WINS_S + 30)
    async with a_meeting(team, clock=clock) as (board, listener):
        await board.pass_time(1)
        assert board.segment() == "▲ OVER TIME · WINS"
        assert listener.rings() == 0


async def test_no_press_rings_it(team: Path) -> None:
    async with a_meeting(team) as (board, listener):
        await board.pass_time(WINS_S + 20)
        assert listener.rings() == 1
        for key in ("space", "space", "n", "u", "b", "n", "b", "+", "u", "U", "u"):
            await board.press(key)
            await board.pass_time(1)
        assert listener.rings() == 0


async def test_a_minute_more_ends_with_a_ring_of_its_own(team: Path) -> None:
    async with a_meeting(team) as (board, listener):
        await board.pass_time(WINS_S + 20)
        await board.press("+")
        await board.pass_time(59)
        assert listener.rings() == 1
        await board.pass_time(1)
        assert listener.rings() == 1


async def test_paused_no_time_runs_out(team: Path) -> None:
    async with a_meeting(team) as (board, listener):
        await board.pass_time(WINS_S - 1)
        await board.press("space")
        await board.pass_time(60)
        assert listener.rings() == 0
        await board.press("space")
        await board.pass_time(1)
        assert listener.rings() == 1


async def test_a_wall_clock_set_forward_rings_nothing(team: Path) -> None:
    async with a_meeting(team) as (board, listener):
        board.clock.set_wall(3600)
        await board.tick()
        await board.tick()
        assert board.countdown() == "3:00"
        assert listener.rings() == 0
