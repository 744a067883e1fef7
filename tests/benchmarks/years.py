"""The same team with meetings behind it, forty a year for ten years, each of them held and closed in a chapter."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from itertools import cycle, islice
from pathlib import Path

from msgspec.structs import replace

from iltboard.board.carrying import carry
from iltboard.board.events.hearings import FocusHeard
from iltboard.board.events.purpose import PurposeAgreed
from iltboard.board.events.reflection import FeedbackGiven, QuestionAnswered
from iltboard.board.log import AnyEvent, Entry, fold
from iltboard.board.model import Board
from iltboard.clock import SystemClock
from iltboard.demo.meetings import entries
from iltboard.demo.school import WEEKS, sample_school
from iltboard.demo.week import Week
from iltboard.identity import new_id
from iltboard.store.chapters import ChapterJournal
from tests.benchmarks.team import before_its_meeting

YEARS = 10
MEETINGS_A_YEAR = 40
ALL = YEARS * MEETINGS_A_YEAR
BETWEEN_TWO = timedelta(days=7)
SUMMER = timedelta(weeks=52 - MEETINGS_A_YEAR)


def found_old_team(folder: Path, meetings: int) -> None:
    """Write the team into an empty folder, with so many meetings behind it, before its meeting of today."""
    clock = SystemClock()
    now = clock.now()
    school = sample_school(now, clock.local(now).date())
    board = school
    with closing(ChapterJournal(folder)) as journal:
        for opening, held, left in chapters(school, now, meetings):
            with journal.turn() as turn:
                turn.begin_chapter(opening, held)
            board = left
        # What lies on the table today is the same with the years and without.
        before_its_meeting(journal, replace(board, rocks=school.rocks, issues=school.issues, todos=school.todos))


def chapters(board: Board, now: datetime, meetings: int) -> Iterator[tuple[Board, list[Entry], Board]]:
    """The meetings that were held until `now`: the board that each began with, what was entered, and what it left."""
    for week, at in zip(cycle(WEEKS), _times(now, meetings), strict=False):
        held = [*_between(board, at), *_meeting(week, board, at)]
        left = carry(fold(board, held))
        yield board, held, left
        board = left


def _times(now: datetime, meetings: int) -> Iterator[datetime]:
    """When the meetings were held, the oldest first, the last one a week ago."""
    for before in range(meetings, 0, -1):
        yield now - before * BETWEEN_TWO - (before - 1) // MEETINGS_A_YEAR * SUMMER


def _meeting(week: Week, board: Board, at: datetime) -> list[Entry]:
    """A week of the sample school, with whoever is on the team and whatever it has on its hands."""
    here = len(board.members) - len(week.absent)
    several = {"ratings": tuple(islice(cycle(week.ratings), here)), "reasons": tuple(_taken(week.reasons, here))}
    return entries(replace(week, rocks=(), **several), board, at, at.date())


def _taken(words: tuple[str, ...], number: int) -> Iterator[str]:
    return islice(cycle(words or ("It was full",)), number)


def _between(board: Board, at: datetime) -> Iterator[Entry]:
    """What comes to the team between two meetings, and would fill its board if the board kept all of it."""
    day = at.date() - timedelta(days=1)
    focus, listener = board.focus[0].id, board.members[0].id
    came: list[AnyEvent] = [
        FocusHeard(new_id(), focus, day, (listener,), "Nobody tells me on Tuesday what we did on Monday."),
        FeedbackGiven(new_id(), "A parent", day, "The letter was hard to follow.", "Two parents read the next one."),
        *(QuestionAnswered(question.id, new_id(), "partly", day, "As before") for question in board.questions[:3]),
    ]
    if day.isocalendar().week == 6:
        came.append(PurposeAgreed(f"Every student is heard, in every room, in {day.year}.", day))
    return (Entry(new_id(), at - timedelta(days=1), "cli", event) for event in came)
