"""The team of these tests: the same people, rocks, issues and to-dos each time, with names instead of ids."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

from iltboard.board.events.issues import IssuesAdded, NewIssue
from iltboard.board.log import Entry
from iltboard.board.model import Board
from iltboard.board.people import Member, Team
from iltboard.board.presets import PRESETS
from iltboard.board.things import Issue, IssueState, Rock, RockStatus, Todo
from iltboard.store.chapters import ChapterJournal
from tests.clock import START

TODAY = START.date()
NAMES = ("Ines Patel", "Chen Wu", "Dana Whitcombe", "Joel Tran")
TITLES = ("Feedback", "Pacing", "Exit tickets", "Homework")
LATEST = "Lab safety"


def harbour(now: datetime = START, today: date = TODAY) -> Board:
    """Harbour School ILT before its meeting: four open issues and a parked one, four rocks, three to-dos."""
    ages = [now - timedelta(days=days) for days in (15, 8, 3, 1)]
    issues = [_issue(title, by, at) for title, by, at in zip(TITLES, NAMES, ages, strict=True)]
    return Board(
        team=Team(name="Harbour School ILT", weekday=today.weekday()),
        agenda=PRESETS["ilt-60"],
        members=tuple(Member(name, name, "norm-keeper" if name.startswith("Dana") else "") for name in NAMES),
        issues=(*issues, _issue("Report cards", "Ines Patel", now - timedelta(days=62), "parked")),
        rocks=(
            _rock("Student work every week", "Dana Whitcombe", today - timedelta(days=23), "on_track"),
            _rock("Master schedule", "Ines Patel", today - timedelta(days=31), "at_risk"),
            _rock("Reading groups", "Chen Wu", today - timedelta(days=49), "off_track"),
            _rock("Family conferences", "Joel Tran", today - timedelta(days=44), "done"),
        ),
        todos=(
            _todo("Bring exit tickets", "Chen Wu", today),
            _todo("Book cover", "Joel Tran", today - timedelta(days=3)),
            _todo("Send the notes", "Ines Patel", today + timedelta(days=2)),
        ),
    )


def founded(folder: Path, board: Board) -> Path:
    """A team's folder whose chapter opens with this board; a guest has just added the latest issue."""
    latest = IssuesAdded((NewIssue(LATEST, LATEST, "Sam Okafor"),))
    with ChapterJournal(folder).turn() as turn:
        turn.begin_chapter(board, [Entry(LATEST, START, "cli", latest)])
    return folder


def _issue(title: str, by: str, added_at: datetime, state: IssueState = "open") -> Issue:
    return Issue(id=title, title=title, by=by, added_at=added_at, state=state)


def _rock(title: str, owner: str, start: date, status: RockStatus) -> Rock:
    return Rock(id=title, title=title, owner=owner, start=start, status=status)


def _todo(title: str, owner: str, due: date) -> Todo:
    return Todo(id=title, title=title, owner=owner, due=due)
