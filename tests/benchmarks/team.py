"""The team that is measured: the sample school with more on its hands."""

from __future__ import annotations

from contextlib import closing
from itertools import cycle, islice
from pathlib import Path

from msgspec.structs import replace

from iltboard.board.events.issues import IssuesAdded, NewIssue
from iltboard.board.log import Entry
from iltboard.board.model import Board
from iltboard.clock import SystemClock
from iltboard.demo.school import sample_school
from iltboard.identity import new_id
from iltboard.store.chapters import ChapterJournal

ROCKS = 12
ISSUES = 40
LONGER = 10
"""How many times longer its segments are, so that none is over time before all keys were pressed."""


def found_team(folder: Path, issues: int = ISSUES, rocks: int = ROCKS) -> None:
    """Write the team into an empty folder, before its meeting."""
    clock = SystemClock()
    now = clock.now()
    with closing(ChapterJournal(folder)) as journal:
        before_its_meeting(journal, sample_school(now, clock.local(now).date()), issues, rocks)


def before_its_meeting(journal: ChapterJournal, board: Board, issues: int = ISSUES, rocks: int = ROCKS) -> None:
    """Begin the newest chapter with the board, and with so much on its hands."""
    last = IssuesAdded((NewIssue(new_id(), "The last of all issues"),))
    with journal.turn() as turn:
        turn.begin_chapter(_with(board, issues - 1, rocks), [Entry(new_id(), SystemClock().now(), "cli", last)])


def _with(board: Board, issues: int, rocks: int) -> Board:
    more_rocks = [replace(rock, id=new_id()) for rock in islice(cycle(board.rocks), rocks)]
    more_issues = [replace(issue, id=new_id(), starred=False) for issue in islice(cycle(board.queue), issues)]
    long = [replace(segment, plan_s=LONGER * segment.plan_s) for segment in board.today.segments]
    return replace(
        board,
        rocks=tuple(more_rocks),
        issues=tuple(more_issues),
        plan=replace(board.today, segments=tuple(long)),
    )
