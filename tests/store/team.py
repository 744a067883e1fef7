"""A team's folder in use: what seats do at it, in the words of the room."""

from __future__ import annotations

import json
from pathlib import Path

from iltboard.board.events.issues import IssuesAdded, NewIssue
from iltboard.board.events.meeting import MeetingClosed, MeetingStarted
from iltboard.board.log import Entry
from iltboard.identity import new_id
from iltboard.session import Session
from iltboard.store.chapter_names import chapter_numbers
from iltboard.store.chapters import ChapterJournal, chapter_file
from tests.clock import START, TableClock


def sit_down(folder: Path, seat: str = "board", clock: TableClock | None = None) -> Session:
    """A board opened at the folder."""
    return Session(ChapterJournal(folder), clock or TableClock(), lambda: seat)


def raised(title: str, by: str = "Ms. Rivera") -> IssuesAdded:
    """Somebody raises an issue."""
    return IssuesAdded((NewIssue(new_id(), title, by),))


def entry(title: str, seat: str = "board") -> Entry:
    """The line in the log of an issue that was raised."""
    return Entry(id=new_id(), at=START, seat=seat, event=raised(title))


def hold_a_meeting(session: Session) -> None:
    """Start one and close it."""
    name = new_id()
    session.do(MeetingStarted(name))
    session.do(MeetingClosed(name))


def titles(session: Session) -> list[str]:
    """The queue as the room reads it."""
    return [issue.title for issue in session.board.queue]


def whole_log(folder: Path) -> list[Entry]:
    """Every entry of every chapter."""
    return [entry for number in chapter_numbers(folder) for entry in chapter_file(folder, number).read().entries]


def raw(path: Path) -> dict[str, dict[str, dict[str, object]]]:
    """A chapter's file as any JSON reader sees it."""
    held: dict[str, dict[str, dict[str, object]]] = json.loads(path.read_bytes())
    return held
