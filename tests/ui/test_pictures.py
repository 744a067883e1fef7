"""Pictures of the board, compared with those in `__snapshots__`: each screen, both themes, all four sizes.

They are exact for the release of Textual that the tests ask for. Where a change is meant, look at the report that a
failing run writes, then take them anew: `pytest tests/ui/test_pictures.py --snapshot-update`.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import closing
from pathlib import Path
from typing import Literal
from unittest.mock import patch

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from iltboard.board.model import Board
from iltboard.board.people import Team
from iltboard.demo.school import sample_school
from iltboard.session import Session
from iltboard.settings import Settings
from iltboard.store.chapters import ChapterJournal
from iltboard.ui.app import BoardApp
from iltboard.ui.ticker import Ticker
from tests.clock import START, TableClock
from tests.ui.driver import NEVER_S, BoardDriver, no_frames
from tests.ui.school import founded

Story = Callable[[BoardDriver], Awaitable[None]]
Pictured = Callable[..., bool]


@pytest.fixture
def pictured(tmp_path: Path, snap_compare: Callable[..., bool]) -> Pictured:
    """Whether the board looks, after a story, as it did when its picture was taken."""

    def compare(
        story: Story,
        *,
        size: tuple[int, int] = (120, 34),
        theme: Literal["dark", "light"] = "dark",
        team: Board | None = None,
    ) -> bool:
        folder = founded(tmp_path / "team", team or sample_school(START, START.date()))
        clock = TableClock()
        with (
            patch.object(Ticker, "wait", return_value=NEVER_S),
            closing(Session(ChapterJournal(folder), clock, lambda: "board")) as session,
        ):
            app = BoardApp(session, Settings(theme=theme, hours=24))

            async def before(pilot: Pilot[None]) -> None:
                board = BoardDriver(app, pilot, session, folder, clock)
                with no_frames():
                    await board.settle()
                    await story(board)
                for field in app.screen.query(Input):
                    field.cursor_blink = False
                await pilot.pause()

            return snap_compare(app, terminal_size=size, run_before=before)

    return compare


async def before(_board: BoardDriver) -> None:
    """Nothing has happened yet."""


async def running(board: BoardDriver) -> None:
    """In the middle of Issues: one solved, one on the table and talked over, the talk off topic once."""
    await board.go_to("Rocks")
    await board.pass_time(6 * 60)
    await board.press("n", "n")
    title = board.queue_titles()[1]
    await board.resolve(title, decision="Sort them at the door", todo="A tray for each class", owner="Dana", due="+7")
    await board.put_on_the_table(board.queue_titles()[0])
    await board.speak("Luis Ferreiro", "Dana Whitcombe", "Luis Ferreiro")
    await board.press(".")
    await board.pass_time(8 * 60 + 23)
    await board.press("o")
    await board.pass_time(75)
    await board.press("j")


async def over_time(board: BoardDriver) -> None:
    """The wins took longer."""
    await board.start_meeting()
    await board.pass_time(3 * 60 + 42)


async def the_rocks(board: BoardDriver) -> None:
    """One goes off track; its milestones stand under the grid."""
    await board.go_to("Rocks")
    await board.press("right", "s")


async def the_todos(board: BoardDriver) -> None:
    """One is done now."""
    await board.go_to("To-dos")
    await board.press("j", "d", "j")


async def who_spoke(board: BoardDriver) -> None:
    """Who spoke is asked, over the issue on the table."""
    await running(board)
    await board.press("m")


async def concluding(board: BoardDriver) -> None:
    """Some have rated, a delta is noted, the talk off topic is not settled."""
    await running(board)
    await board.press("n", "R", "9", "8", "0", "escape")
    await board.note_down("D", "Student work first")
    await board.press("j")


async def closed(board: BoardDriver) -> None:
    """The recap."""
    await concluding(board)
    await board.pass_time(5 * 60)
    await board.press("c", "j")


async def the_agenda(board: BoardDriver) -> None:
    """Changed while the meeting is on and over time."""
    await over_time(board)
    await board.press("g", "a", "j", "+", "J")


async def the_minutes(board: BoardDriver) -> None:
    """Of the meeting just closed."""
    await closed(board)
    await board.press("g", "m")


async def the_update(board: BoardDriver) -> None:
    """While it is made: its only decision left out."""
    await running(board)
    await board.press("g", "u", "enter")


async def an_open_dialog(board: BoardDriver) -> None:
    """Something is missing in it."""
    await running(board)
    await board.press("r")
    await board.fill(decision="Two lessons less", todo="Redo the plan", owner="Nobody")
    await board.press("enter")


async def help_is_open(board: BoardDriver) -> None:
    await board.press("?")


def test_before(pictured: Pictured) -> None:
    assert pictured(before)


def test_running(pictured: Pictured) -> None:
    assert pictured(running)


def test_running_in_light(pictured: Pictured) -> None:
    assert pictured(running, theme="light")


def test_over_time(pictured: Pictured) -> None:
    assert pictured(over_time)


def test_the_rocks(pictured: Pictured) -> None:
    assert pictured(the_rocks)


def test_the_todos(pictured: Pictured) -> None:
    assert pictured(the_todos, theme="light")


def test_who_spoke(pictured: Pictured) -> None:
    assert pictured(who_spoke)


def test_concluding(pictured: Pictured) -> None:
    assert pictured(concluding, size=(80, 24))


def test_closed(pictured: Pictured) -> None:
    assert pictured(closed)


def test_an_empty_team(pictured: Pictured) -> None:
    assert pictured(before, team=Board(team=Team(name="Harbour School ILT")))


def test_a_big_room(pictured: Pictured) -> None:
    assert pictured(running, size=(80, 24))


def test_a_big_room_in_light(pictured: Pictured) -> None:
    assert pictured(running, size=(80, 24), theme="light")


def test_a_wall_screen(pictured: Pictured) -> None:
    assert pictured(running, size=(200, 60))


def test_the_smallest(pictured: Pictured) -> None:
    assert pictured(running, size=(40, 10))


def test_a_dialog(pictured: Pictured) -> None:
    assert pictured(an_open_dialog)


def test_the_agenda(pictured: Pictured) -> None:
    assert pictured(the_agenda)


def test_the_agenda_in_a_big_room(pictured: Pictured) -> None:
    assert pictured(the_agenda, size=(80, 24), theme="light")


def test_the_minutes(pictured: Pictured) -> None:
    assert pictured(the_minutes)


def test_the_staff_update(pictured: Pictured) -> None:
    assert pictured(the_update)


def test_the_staff_update_in_a_big_room(pictured: Pictured) -> None:
    assert pictured(the_update, size=(80, 24), theme="light")


def test_help(pictured: Pictured) -> None:
    assert pictured(help_is_open)
