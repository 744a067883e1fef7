"""What the settings file changes in the room."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from iltboard.board.meeting import Meeting
from iltboard.settings import Settings
from tests.clock import START, TableClock
from tests.ui.driver import BoardDriver
from tests.ui.school import founded, harbour


async def a_pause_of_five_minutes(folder: Path, settings: Settings) -> timedelta:
    """How far the end of the meeting moves by it."""
    async with BoardDriver.on(folder, settings=settings) as board:
        await board.start_meeting()
        before = the_meeting(board).ends_at
        await board.pass_time(60)
        await board.press("space")
        await board.pass_time(300)
        await board.press("space")
        return the_meeting(board).ends_at - before


@pytest.mark.parametrize(
    ("agenda", "settings", "moved_min"),
    [
        ("fixed", Settings(), 0),
        ("flexible", Settings(), 5),
        ("fixed", Settings(end="flexible"), 5),
        ("flexible", Settings(end="fixed"), 0),
        ("08:20", Settings(end="flexible"), 0),
    ],
)
async def test_who_says_whether_a_pause_moves_the_end(
    tmp_path: Path, agenda: str, settings: Settings, moved_min: int
) -> None:
    school = harbour()
    folder = founded(tmp_path / "team", replace(school, agenda=replace(school.agenda, start="07:20", end=agenda)))
    assert await a_pause_of_five_minutes(folder, settings) == timedelta(minutes=moved_min)


async def test_the_meeting_has_the_day_of_the_room(team: Path) -> None:
    class Auckland(TableClock):
        def local(self, at: datetime) -> datetime:
            return super().local(at) + timedelta(hours=13)

    late = START.replace(hour=18)
    async with BoardDriver.on(team, clock=Auckland(late)) as board:
        await board.start_meeting()
        assert the_meeting(board).day == late.date() + timedelta(days=1)


def the_meeting(board: BoardDriver) -> Meeting:
    meeting = board.board().meeting
    assert meeting
    return meeting
