"""A command's seat at the team's log: `cli`, shared by all commands, and left when the command ends."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

import click

from iltboard.board.log import AnyEvent
from iltboard.board.model import Board, find_member
from iltboard.board.people import Member
from iltboard.cli.coding import coded, follow
from iltboard.cli.faults import Refused, warn
from iltboard.clock import SystemClock
from iltboard.session import Session
from iltboard.store.chapters import ChapterJournal
from iltboard.store.names import NamesFile
from iltboard.store.places import team_folder
from iltboard.text import TEXT_GRAPHEMES, clean_title, shorten

SEAT = "cli"
NO_TEAM = "no team here yet: iltboard init --name NAME"
UNREAD = "the team here cannot be read: put a copy of its file back, or begin anew with iltboard init --name NAME"

T = TypeVar("T")
DAY = click.DateTime(["%Y-%m-%d"])
_CELLS = 2 * TEXT_GRAPHEMES


@contextmanager
def seated_at(folder: Path) -> Iterator[Session]:
    """A session on a folder, a team in it or not. What could not be read of it is said. Raises JournalError."""
    session = Session(ChapterJournal(folder), SystemClock(), lambda: SEAT, NamesFile(folder))
    follow(session)
    try:
        for notice in session.notices:
            warn(notice)
        yield session
    finally:
        session.close()


@contextmanager
def seated(option: str | None) -> Iterator[Session]:
    """A session on the team that `--team` names. Raises Refused where there is none, and JournalError."""
    with seated_at(team_folder(option)) as session:
        if not session.board.team.name:
            raise Refused(session.read_only or (UNREAD if session.damaged else NO_TEAM))
        yield session


def keep(session: Session, event: AnyEvent) -> str:
    """Let it happen and be kept; what was done, in words. Raises Refused, and then nothing was changed."""
    if session.read_only:
        raise Refused(session.read_only)
    outcome = session.do(event)
    if outcome.refused:
        raise Refused(outcome.refused)
    if session.unsaved:
        raise Refused(session.trouble or "it could not be saved")
    return outcome.told


def the_member(board: Board, name: str) -> Member:
    """The member meant by a name or the beginning of one. Raises Refused, naming the members."""
    member = find_member(board, clean_title(name))
    if member:
        return member
    if not board.members:
        raise Refused("there are no members yet: iltboard member add NAME")
    raise Refused(f'"{clean_title(name)}" is no member, or more than one; the members are {_listed(board)}')


def numbered(things: Sequence[T], number: int, command: str) -> T:
    """The thing of that number, as the command lists them. Raises Refused."""
    if not 1 <= number <= len(things):
        raise Refused(f"there is no {number}; iltboard {command} numbers them")
    return things[number - 1]


def today(session: Session) -> date:
    """The day, where the team is."""
    return session.clock.local(session.clock.now()).date()


def day_of(session: Session, day: datetime | None) -> date:
    """The day that was given, else today. Raises Refused where it is still to come."""
    on = day.date() if day else today(session)
    if on > today(session):
        raise Refused(f"{on.isoformat()} is still to come")
    return on


def whoever(board: Board, name: str) -> str:
    """The full name of the member meant, else the name as it was given."""
    member = find_member(board, clean_title(name))
    return member.name if member else clean_title(name)


def say(lines: list[str]) -> None:
    """Lines on standard output, safe to print, and with no known name of a student in them."""
    click.echo("\n".join(shorten(coded(line), _CELLS) for line in lines))


def hand_out(report: bytes) -> None:
    """A report on standard output, with no known name of a student in it: on a terminal in the letters it has,
    elsewhere as the file that it makes.
    """
    text = coded(report.decode())
    click.echo(text if sys.stdout.isatty() else text.encode(), nl=False)


def cells() -> int | None:
    """The width of the terminal that reads us, or None if it is no terminal."""
    if not sys.stdout.isatty():
        return None
    import shutil  # takes a while, and what is added needs no width

    return shutil.get_terminal_size().columns


def _listed(board: Board) -> str:
    return ", ".join(member.name for member in board.members)
