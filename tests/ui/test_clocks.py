"""Clocks that lie: the countdown goes on as if nobody had touched them, from the next look at the latest."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from unittest.mock import patch
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

from iltboard.board.events.wall import ClockStepped
from iltboard.board.meeting import Meeting
from iltboard.session import Session
from iltboard.store.chapters import ChapterJournal
from iltboard.store.journal import Journal
from iltboard.ui.digits import SIZES, cells
from iltboard.ui.widgets.panel import Panel
from tests.clock import TableClock
from tests.ui.driver import BoardDriver, WallDriver
from tests.ui.school import founded, harbour
from tests.ui.test_seats import JournalOnAFullDisk, a_newer_program_wrote

HOUR_S = 3600.0
CHICAGO = ZoneInfo("America/Chicago")


class ClockInChicago(TableClock):
    """A clock on a table in Chicago: summer time begins on 8 March 2026 at 2:00, and ends on 1 November at 2:00."""

    def local(self, at: datetime) -> datetime:
        return at.astimezone(CHICAGO)

    def on(self, day: date, at: time) -> datetime:
        return datetime.combine(day, at, tzinfo=CHICAGO).astimezone(UTC)


@asynccontextmanager
async def a_minute_in(team: Path, journal: Journal | None = None) -> AsyncIterator[BoardDriver]:
    """A board, a minute into the meeting: 2:00 left of Wins at 7:21."""
    async with BoardDriver.on(team, journal=journal) as board:
        await board.start_meeting()
        await board.pass_time(60)
        yield board


def steps_noted(team: Path) -> list[float]:
    return [it.event.by_s for it in ChapterJournal(team).read().entries if isinstance(it.event, ClockStepped)]


def on_disk(board: BoardDriver) -> Meeting:
    meeting = board.on_disk().meeting
    assert meeting
    return meeting


STEPS = [(HOUR_S, "8:21  ends 9:20"), (-HOUR_S, "6:21  ends 7:20")]


@pytest.mark.parametrize(("step_s", "header"), STEPS)
async def test_a_wall_clock_that_is_set_moves_no_digit_and_is_noted_once(
    team: Path, step_s: float, header: str
) -> None:
    async with a_minute_in(team) as board:
        board.clock.set_wall(step_s)
        await board.press("j")  # before the board has looked
        assert (board.segment(), board.countdown()) == ("WINS", "2:00")
        await board.tick()
        assert (board.segment(), board.countdown()) == ("WINS", "2:00")
        assert header in board.header()
        assert "on time" in board.header()
        await board.pass_time(30)
        assert board.countdown() == "1:30"
        assert steps_noted(team) == [step_s]
    async with BoardDriver.on(team, clock=board.clock) as again:
        assert again.countdown() == "1:30"
        assert header in again.header()
        await again.tick()
        assert steps_noted(team) == [step_s]


async def test_the_bell_that_the_agenda_names_stands(tmp_path: Path) -> None:
    school = harbour()
    team = founded(tmp_path / "named", replace(school, agenda=replace(school.agenda, start="07:20")))
    async with a_minute_in(team) as board:
        board.clock.set_wall(120)
        await board.tick()
        assert board.countdown() == "2:00"
        assert "7:23  ends 8:22  ▼ 2 min behind" in board.header()
        assert on_disk(board).ends_at.strftime("%H:%M") == "08:20"


async def test_next_pressed_in_the_moment_of_the_step_books_what_passed(team: Path) -> None:
    async with a_minute_in(team) as board:
        board.clock.set_wall(HOUR_S)
        await board.press("n")
        assert (board.segment(), board.countdown()) == ("PURPOSE", "2:00")
        assert [run.spent_s for run in on_disk(board).runs[:2]] == [60, 0]
        board.clock.set_wall(-HOUR_S)
        await board.press("u")  # as if it had never been pressed
        assert (board.segment(), board.countdown()) == ("WINS", "2:00")
        await board.tick()
        await board.press("U")
        assert (board.segment(), board.countdown()) == ("PURPOSE", "2:00")
        assert steps_noted(team) == [HOUR_S, -HOUR_S]


async def test_set_in_a_pause_it_is_no_part_of_the_pause(team: Path) -> None:
    async with a_minute_in(team) as board:
        await board.press("space")
        await board.pass_time(60)
        board.clock.set_wall(-HOUR_S)
        await board.tick()
        assert (board.segment(), board.countdown()) == ("‖ PAUSED · WINS", "2:00")
        assert "1 min behind" in board.header()
        await board.press("space")
        assert board.countdown() == "1:58"  # its share of the minute that is missing
        assert on_disk(board).paused_s == 60


async def test_set_before_the_meeting_it_is_waited_for_by_the_new_time_and_nothing_is_noted(tmp_path: Path) -> None:
    school = harbour()
    team = founded(tmp_path / "named", replace(school, agenda=replace(school.agenda, start="08:30")))
    async with BoardDriver.on(team) as board:
        assert board.countdown() == "70:00"
        board.clock.set_wall(HOUR_S)
        await board.tick()
        assert board.countdown() == "10:00"
        board.clock.set_wall(600)
        await board.press("space")
        await board.tick()
        assert board.countdown() == "3:00"
        assert "8:30  ends 9:30  ● on time" in board.header()
        assert steps_noted(team) == []


async def test_a_meeting_closed_or_started_by_mistake_comes_back_without_the_step(team: Path) -> None:
    async with a_minute_in(team) as board:
        await board.press("c")
        board.clock.set_wall(-HOUR_S)
        await board.tick()
        await board.press("u")
        assert (board.segment(), board.countdown()) == ("WINS", "2:00")
        await board.tick()
        await board.press("u")
        assert board.segment() == "READY · IT IS NOW"
        board.clock.set_wall(HOUR_S)
        await board.tick()
        await board.press("U")
        assert (board.segment(), board.countdown()) == ("WINS", "2:00")
        await board.tick()
        assert (board.segment(), board.countdown()) == ("WINS", "2:00")
        assert steps_noted(team) == [-HOUR_S, HOUR_S]


async def test_two_boards_that_see_one_step_count_it_once(team: Path) -> None:
    async with a_minute_in(team) as board, BoardDriver.on(team, seat="board-2", clock=board.clock) as other:
        board.clock.set_wall(HOUR_S)
        await board.tick()
        await other.press("j")
        assert board.countdown() == other.countdown() == "2:00"
        board.clock.set_wall(300)  # only this one sees the two apart
        await other.tick()
        await board.tick()
        assert board.countdown() == other.countdown() == "2:00"
        assert on_disk(board).ends_at.strftime("%H:%M") == "09:25"


async def test_two_boards_that_see_a_clock_set_by_and_by_count_all_of_it_once(team: Path) -> None:
    async with a_minute_in(team) as board, BoardDriver.on(team, seat="board-2", clock=board.clock) as other:
        board.clock.set_wall(HOUR_S)
        await board.tick()
        board.clock.set_wall(600)
        await other.tick()  # it sees both as one
        await board.tick()
        assert board.countdown() == other.countdown() == "2:00"
        assert on_disk(board).ends_at.strftime("%H:%M") == "09:30"


async def test_a_board_that_stood_still_notes_no_step_in_a_meeting_that_began_after_it(team: Path) -> None:
    async with a_minute_in(team) as board, BoardDriver.on(team, seat="board-2", clock=board.clock) as other:
        board.clock.set_wall(HOUR_S)
        await board.press("c")
        await board.press("space")
        board.clock.pass_time(1)
        await board.press("space")
        await other.tick()
        assert board.countdown() == other.countdown() == "3:00"


async def test_no_digit_moves_where_the_step_cannot_be_noted(team: Path) -> None:
    journal = JournalOnAFullDisk(team)
    async with a_minute_in(team, journal=journal) as board:
        journal.full = True
        board.clock.set_wall(HOUR_S)
        await board.tick()
        assert board.countdown() == "2:00"
        journal.full = False
        await board.pass_time(10)
        assert board.countdown() == "1:50"
        assert steps_noted(team) == [HOUR_S]
    async with WallDriver.on(team, seat="wall", clock=board.clock) as wall:
        board.clock.set_wall(-HOUR_S)
        await wall.tick()
        await wall.tick()
        assert wall.countdown() == "1:50"
        assert "7:21" in wall.header()
    a_newer_program_wrote(team)
    async with BoardDriver.on(team, clock=board.clock) as reader:
        board.clock.set_wall(HOUR_S)
        await reader.tick()
        await reader.tick()
        assert reader.countdown() == "1:50"


async def test_where_nothing_may_be_written_noting_a_step_is_not_tried_again_and_again(team: Path) -> None:
    async with a_minute_in(team) as board:
        await board.press("j")
    a_newer_program_wrote(team)
    async with BoardDriver.on(team, clock=board.clock) as reader:
        reader.clock.set_wall(HOUR_S)
        with patch.object(Session, "look", autospec=True, side_effect=Session.look) as looking:
            for _ in range(3):
                await reader.pass_time(0.25)
                assert reader.countdown() == "2:00"
        assert not looking.called


async def test_the_time_that_a_laptop_slept_counts_and_the_end_stands(team: Path) -> None:
    async with a_minute_in(team) as board:
        await board.pass_time(1800)
        assert (board.segment(), board.countdown()) == ("▲ OVER TIME · WINS", "+28:00")
        assert "7:51  ends 8:48  ▼ 28 min behind" in board.header()
        await board.press("n")
        assert [round(run.spent_s) for run in on_disk(board).runs[:2]] == [1860, 0]
        assert on_disk(board).ends_at.strftime("%H:%M") == "08:20"
        assert steps_noted(team) == []


@pytest.mark.parametrize(
    ("begins", "said"),
    [
        (datetime(2026, 3, 8, 1, 30, tzinfo=CHICAGO), ["1:30  ends 3:10", "1:59  ends 3:10", "3:01  ends 3:10"]),
        (datetime(2026, 11, 1, 1, 30, tzinfo=CHICAGO), ["1:30  ends 1:10", "1:59  ends 1:10", "1:01  ends 1:10"]),
    ],
)
async def test_summer_time_in_mid_meeting_moves_no_digit(tmp_path: Path, begins: datetime, said: list[str]) -> None:
    clock = ClockInChicago(begins.astimezone(UTC))
    team = founded(tmp_path / "early", harbour(clock.now(), begins.date()))
    async with BoardDriver.on(team, clock=clock) as board:
        await board.go_to("Issues")
        shown = [board.header()]
        assert board.countdown() == "33:00"
        await board.pass_time(29 * 60)
        shown.append(board.header())
        await board.pass_time(120)
        shown.append(board.header())
        assert board.countdown() == "2:00"
        assert on_disk(board).ends_at - clock.now() == timedelta(minutes=29)
        assert steps_noted(team) == []
    assert all(words in header for words, header in zip(said, shown, strict=True)), shown


async def test_between_two_seconds_no_panel_is_asked_and_a_second_draws_one_digit(team: Path) -> None:
    async with a_minute_in(team) as board:
        await board.pass_time(1)
        board.screen()
        asked, drawn = Panel.show, Panel._set_dirty
        with (
            patch.object(Panel, "show", autospec=True, side_effect=asked) as asking,
            patch.object(Panel, "_set_dirty", autospec=True, side_effect=drawn) as drawing,
        ):
            for _ in range(3):
                await board.pass_time(0.25)
            assert not asking.called
            await board.pass_time(0.25)
            assert board.countdown() == "1:58"
            [(panel, *regions)] = [call.args for call in drawing.call_args_list]
            assert panel.id == "countdown"
            assert {(region.x, region.width) for region in regions} == {(regions[0].x, cells("8", SIZES[2]))}
