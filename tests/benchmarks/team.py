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


def found_team(folder: Path) -> None:
    """Write the team into an empty folder, before its meeting."""
    clock = SystemClock()
    now = clock.now()
    school = _with_more(sample_school(now, clock.local(now).date()))
    last = IssuesAdded((NewIssue(new_id(), "The last of forty issues"),))
    with closing(ChapterJournal(folder)) as journal, journal.turn() as turn:
        turn.begin_chapter(school, [Entry(new_id(), now, "cli", last)])


def _with_more(board: Board) -> Board:
    rocks = [replace(rock, id=new_id()) for rock in islice(cycle(board.rocks), ROCKS)]
    issues = [replace(issue, id=new_id(), starred=False) for issue in islice(cycle(board.queue), ISSUES - 1)]
    return replace(board, rocks=tuple(rocks), issues=tuple(issues))
