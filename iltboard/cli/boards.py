"""The board itself: on the team's folder, to be worked or only looked at, or on a team that is thrown away."""

from __future__ import annotations

import math
import sys
from collections.abc import Callable
from contextlib import ExitStack, closing
from pathlib import Path

import click
from msgspec.structs import replace

from iltboard.board.carrying import carry
from iltboard.board.events.team import TeamFounded
from iltboard.board.log import Entry
from iltboard.cli.faults import Refused
from iltboard.cli.seat import SEAT, seated
from iltboard.clock import Clock, FastClock, SystemClock
from iltboard.identity import new_id
from iltboard.session import Session
from iltboard.settings import Settings, read_settings, settings_path
from iltboard.store.chapters import ChapterJournal
from iltboard.store.journal import Journal
from iltboard.store.name_book import NameBook
from iltboard.store.names import NamesFile
from iltboard.store.places import team_folder
from iltboard.store.seats import take_seat
from iltboard.text import clean_title

FASTEST = 3600.0
WALL = "wall"
"""A wall has no seat to be told from others by: it enters nothing. It knows no names of students, and shows none."""


def open_board(option: str | None) -> None:
    """Open the board on the team that `--team` names, until it is quit. Raises Refused, JournalError, SettingsFault."""
    _needs_a_terminal()
    settings = read_settings(settings_path())
    folder = team_folder(option)
    _run(folder, SystemClock(), settings)


def _speed(context: click.Context, parameter: click.Parameter, value: float) -> float:
    if not (math.isfinite(value) and 0 < value <= FASTEST):
        raise click.BadParameter(f"it is over 0 and at most {FASTEST:g}", context, parameter)
    return value


@click.command()
@click.option("--speed", metavar="N", type=float, default=1.0, callback=_speed, help="Run the clock N times faster.")
def demo(speed: float) -> None:
    """Try the board on a sample team, which is thrown away afterwards."""
    _needs_a_terminal()
    from iltboard.demo.filling import fill  # late: only the demo has use for it

    _throw_away(fill, speed)


@click.command()
@click.option("--speed", metavar="N", type=float, default=1.0, callback=_speed, help="Run the clock N times faster.")
@click.pass_obj
def rehearse(team: str | None, speed: float) -> None:
    """Try the board on a copy of your own team. It is thrown away afterwards."""
    _needs_a_terminal()
    with seated(team) as session:
        if session.read_only:
            raise Refused(session.read_only)
        board = session.board
    opening = replace(carry(board) if board.closed else board, team=replace(board.team, name=""))
    founded = TeamFounded(clean_title(f"Rehearsal: {board.team.name}"), board.team.weekday)

    names = NamesFile(team_folder(team)).read()

    def copy(journal: Journal, clock: Clock, book: NameBook) -> None:
        with journal.turn() as turn:
            turn.begin_chapter(opening, [Entry(new_id(), clock.now(), SEAT, founded)])
        for student, kept in names.items():
            book.keep(student, kept)

    _throw_away(copy, speed)


@click.command()
@click.pass_obj
def wall(team: str | None) -> None:
    """Show the board on the projector, read only, while it is worked elsewhere."""
    _needs_a_terminal()
    settings = read_settings(settings_path())
    folder = team_folder(team)
    from iltboard.ui.wall import run_wall

    with closing(Session(ChapterJournal(folder), SystemClock(), lambda: WALL)) as session:
        if not session.board.team.name:
            raise Refused("no team here yet: run iltboard first, and set it up")
        run_wall(session, settings)


def _throw_away(fill: Callable[[Journal, Clock, NameBook], None], speed: float) -> None:
    """Open the board on a folder that is filled so, and gone when the board is quit."""
    from iltboard.cli.throwaway import throwaway  # late: no team's own board has use for it

    settings = read_settings(settings_path())
    clock = SystemClock() if speed == 1 else FastClock(speed)
    with throwaway() as place:
        folder = place / "team"
        with closing(ChapterJournal(folder)) as journal:
            fill(journal, clock, NamesFile(folder))
        _run(folder, clock, settings)


def _run(folder: Path, clock: Clock, settings: Settings) -> None:
    from iltboard.ui.app import run_board

    with ExitStack() as stack:

        def sit_down() -> str:
            seat = take_seat(folder)
            stack.callback(seat.leave)
            return seat.name

        session = stack.enter_context(closing(Session(ChapterJournal(folder), clock, sit_down, NamesFile(folder))))
        run_board(session, settings)
        if session.unsaved:
            raise Refused(f"{session.unsaved} entries could not be saved, and are lost: {session.trouble}")


def _needs_a_terminal() -> None:
    if not all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
        raise Refused("the board needs a terminal; iltboard show prints it as text")
