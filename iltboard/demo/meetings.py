"""A week's meeting of the sample school as it went: all that was entered in it, with its times."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from msgspec.structs import replace

from iltboard.board.events.attendance import MemberTicked, RolesTaken
from iltboard.board.events.issues import IssuesAdded, NewIssue
from iltboard.board.events.meeting import MeetingClosed, MeetingStarted
from iltboard.board.events.milestones import MilestoneTicked
from iltboard.board.events.norms import FistShown
from iltboard.board.events.notes import NoteAdded
from iltboard.board.events.off_topic import OffTopicLogged, OffTopicSettled, TalkReturned
from iltboard.board.events.outcomes import IssueParked, IssueResolved, NewTodo
from iltboard.board.events.purpose import PurposeReviewed
from iltboard.board.events.ratings import WITHOUT_A_REASON, MeetingRated
from iltboard.board.events.rocks import RockStatusSet
from iltboard.board.events.segments import SegmentFinished
from iltboard.board.events.table import IssueTabled
from iltboard.board.events.todos import TodoTicked
from iltboard.board.events.update import TellingAnswered, TellingPlanned
from iltboard.board.log import AnyEvent, Entry
from iltboard.board.model import Board
from iltboard.board.promises import due_todos
from iltboard.board.roles import proposed
from iltboard.demo.people import by_last_name
from iltboard.demo.week import Week
from iltboard.identity import new_id

RAISED_S = -3 * 24 * 3600.0  # before the meeting, for what it solves
Told = Iterator[tuple[float, AnyEvent]]
"""Events, each by its seconds into the meeting."""


def entries(week: Week, board: Board, at: datetime, day: date) -> list[Entry]:
    """All that the team entered for the meeting that began on `board` at `at`, from the issues to the close."""
    told = sorted(_Hour(week, board, day).told(), key=lambda it: it[0])
    return [Entry(new_id(), at + timedelta(seconds=s), "board", event) for s, event in told]


class _Hour:
    """One meeting; what is told in it is not in order."""

    def __init__(self, week: Week, board: Board, day: date) -> None:
        self._week = week
        self._board = board
        self._day = day
        self._meeting = new_id()
        self._owners = by_last_name(board.members)
        absent = {self._owners[name] for name in week.absent}
        self._here = [member for member in board.members if member.id not in absent]
        self._starts = [0.0]
        for segment, over in zip(board.agenda.segments, week.over, strict=True):
            self._starts.append(self._starts[-1] + segment.plan_s + 60 * over)

    def told(self) -> Told:
        wins, purpose, headlines, rocks, todos, issues, conclude, end = self._starts
        yield from ((-60.0, MemberTicked(member.id, here=True)) for member in self._here)
        yield -30.0, RolesTaken(proposed(replace(self._board, present=tuple(member.id for member in self._here))))
        yield 0.0, MeetingStarted(self._meeting, day=self._day)
        for segment, starts in zip(self._board.agenda.segments[:-1], self._starts[1:], strict=False):
            yield starts, SegmentFinished(segment.id)
        for place, win in enumerate(self._week.wins):
            yield wins + 30 + 50 * place, NoteAdded(new_id(), "win", win)
        if self._week.purpose_stands:
            yield purpose + 60, PurposeReviewed(self._day)
        yield headlines + 60, NoteAdded(new_id(), "headline", self._week.headline)
        yield from self._of_rocks(rocks + 30)
        yield from self._of_todos(todos + 30)
        yield from self._of_issues(issues + 30)
        yield from self._off_topic(headlines + 75, issues + 120, conclude + 30)
        yield from self._of_the_end(conclude + 60)
        yield end, MeetingClosed(self._meeting)

    def _of_rocks(self, at: float) -> Told:
        rocks = {rock.title: rock for rock in self._board.rocks}
        for title, status in self._week.rocks:
            yield at, RockStatusSet(rocks[title].id, status)
        for rock in rocks.values():
            for milestone in rock.milestones:
                if milestone.title in self._week.reached:
                    yield at + 60, MilestoneTicked(rock.id, milestone.id, done=True)

    def _of_todos(self, at: float) -> Told:
        for todo in due_todos(self._board, None, self._day):
            if todo.title not in self._week.undone:
                yield at, TodoTicked(todo.id, done=True)

    def _of_issues(self, at: float) -> Told:
        for solved in self._week.solved:
            issue = new_id()
            due = self._day + timedelta(days=solved.due)
            todo = NewTodo(new_id(), solved.todo, self._owners[solved.owner], due)
            yield RAISED_S, IssuesAdded((NewIssue(issue, solved.title, solved.by),))
            yield at, IssueTabled(issue)
            at += 60.0 * solved.minutes
            yield at, IssueResolved(issue, solved.decision, (todo,), solved.focus)
        for parked in self._board.queue:
            if parked.title in self._week.parked:
                yield at, IssueParked(parked.id)

    def _off_topic(self, early: float, late: float, settled: float) -> Told:
        """The first while the headlines are told, the others over the issues."""
        at = early
        for tangent in self._week.tangents:
            entry = new_id()
            yield at, OffTopicLogged(entry)
            yield at + 60 * tangent.minutes, TalkReturned(entry)
            yield settled, OffTopicSettled(entry, tangent.note, tangent.fate)
            at = max(late, at + 60 * tangent.minutes + 120)

    def _of_the_end(self, at: float) -> Told:
        yield from ((at, TellingAnswered(telling.id, answer=True)) for telling in self._board.tellings)
        yield from ((at + 20, event) for event in self._rated())
        for member, fingers in zip(self._here, self._week.fists, strict=False):
            yield at + 60, FistShown(member.id, fingers)
        yield at + 120, NoteAdded(new_id(), "plus", self._week.plus)
        yield at + 140, NoteAdded(new_id(), "delta", self._week.delta)
        by, soon = self._day + timedelta(days=4), self._day + timedelta(days=2)
        yield at + 200, TellingPlanned(new_id(), "weekly e-mail", self._owners["Patel"], by)
        yield at + 220, TellingPlanned(new_id(), "hallway", self._owners[self._week.tells], soon)

    def _rated(self) -> Iterator[MeetingRated]:
        reasons = iter(self._week.reasons)
        for member, score in zip(self._here, self._week.ratings, strict=True):
            yield MeetingRated(member.id, score, next(reasons) if score < WITHOUT_A_REASON else "")
