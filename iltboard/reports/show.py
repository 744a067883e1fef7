"""The board as a script reads it: the contract of `iltboard show --json`, one struct a part.

Lengths are seconds, rounded to a tenth; moments are ISO 8601 as the room's wall shows them, with their offset. What is
here keeps its name and its meaning; more may come beside it.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from msgspec import Struct

from iltboard.board import timing
from iltboard.board.agenda import Kind
from iltboard.board.meeting import Meeting, Run, RunState
from iltboard.board.model import Board
from iltboard.board.standing import Local, On, Standing, next_start, standing
from iltboard.board.things import Fate, Issue, IssueState, OffTopic, Rock, RockStatus
from iltboard.reports.figures import moment, tenths


class TeamPart(Struct, frozen=True):
    name: str


class SegmentPart(Struct, frozen=True):
    title: str
    kind: Kind
    plan_s: float
    allowance_s: float
    spent_s: float
    state: RunState


class MeetingPart(Struct, frozen=True):
    """`segment` is the place, from 0, of the open one, or once closed of the last; `ends_at` is E."""

    state: Standing
    segment: int
    ahead_s: float
    late_s: float
    ends_at: datetime
    segments: list[SegmentPart]


class IssuePart(Struct, frozen=True):
    id: str
    title: str
    by: str
    state: IssueState
    starred: bool
    meetings: int
    decision: str | None


class RockPart(Struct, frozen=True):
    """Day 0 is the start, and day `days` the due date."""

    id: str
    title: str
    owner: str
    status: RockStatus
    start: date
    due: date
    day: int
    days: int


class TodoPart(Struct, frozen=True):
    """`issue` is the id of the one it came from."""

    id: str
    title: str
    owner: str
    due: date
    done: bool
    issue: str | None


class OffTopicPart(Struct, frozen=True):
    """`segment` is a title; `issue` the id of the one that was on the table."""

    id: str
    at: datetime
    segment: str
    issue: str | None
    note: str
    cost_s: float
    fate: Fate


class MemberPart(Struct, frozen=True):
    name: str
    role: str


class Show(Struct, frozen=True):
    """All of it. Open issues come first, in the queue's order."""

    team: TeamPart
    meeting: MeetingPart
    issues: list[IssuePart]
    rocks: list[RockPart]
    todos: list[TodoPart]
    off_topic: list[OffTopicPart]
    members: list[MemberPart]


def contract(board: Board, now: datetime, on: On, local: Local) -> Show:
    """What `show --json` says of the board at `now` (aware UTC); `on` and `local` are the clock's."""
    queue = board.queue
    others = tuple(issue for issue in board.issues if issue not in queue)
    today = local(now).date()
    return Show(
        team=TeamPart(board.team.name),
        meeting=_meeting(board, now, on, local),
        issues=[_issue(issue) for issue in (*queue, *others)],
        rocks=[_rock(rock, board, today) for rock in board.rocks],
        todos=[
            TodoPart(todo.id, todo.title, board.name(todo.owner), todo.due, todo.done, todo.issue)
            for todo in board.todos
        ],
        off_topic=[_off_topic(entry, now, local) for entry in board.off_topic],
        members=[MemberPart(member.name, member.role) for member in board.members],
    )


def _meeting(board: Board, now: datetime, on: On, local: Local) -> MeetingPart:
    state = standing(board, now)
    meeting = board.last.meeting if state == "closed" and board.last else board.meeting
    if meeting is None:
        runs = [Run.of(segment) for segment in board.agenda.segments]
        return MeetingPart(
            state=state,
            segment=0,
            ahead_s=0.0,
            late_s=0.0,
            ends_at=moment(local(_end_to_come(board, now, on, local))),
            segments=[_segment(run, run.spent_s) for run in runs],
        )
    return MeetingPart(
        state=state,
        segment=_place(meeting),
        ahead_s=tenths(timing.ahead(meeting, now)),
        late_s=tenths(meeting.late_s),
        ends_at=moment(local(timing.end(meeting, now))),
        segments=[_segment(run, timing.spent(meeting, run, now)) for run in meeting.runs],
    )


def _end_to_come(board: Board, now: datetime, on: On, local: Local) -> datetime:
    """The end of the meeting the agenda names for today, else of one that begins now."""
    due_at, ends_at = next_start(board, now, on, local)
    if due_at and ends_at and (due_at <= now or local(due_at).date() == local(now).date()):
        return ends_at
    return now + timedelta(seconds=board.agenda.plan_s)


def _place(meeting: Meeting) -> int:
    return next((place for place, run in enumerate(meeting.runs) if run.state == "open"), len(meeting.runs) - 1)


def _segment(run: Run, spent_s: float) -> SegmentPart:
    return SegmentPart(run.title, run.kind, tenths(run.plan_s), tenths(run.allowance_s), tenths(spent_s), run.state)


def _issue(issue: Issue) -> IssuePart:
    return IssuePart(
        id=issue.id,
        title=issue.title,
        by=issue.by,
        state=issue.state,
        starred=issue.starred,
        meetings=issue.meetings,
        decision=issue.decision,
    )


def _rock(rock: Rock, board: Board, today: date) -> RockPart:
    return RockPart(
        id=rock.id,
        title=rock.title,
        owner=board.name(rock.owner),
        status=rock.status,
        start=rock.start,
        due=rock.due,
        day=rock.day(today),
        days=rock.days,
    )


def _off_topic(entry: OffTopic, now: datetime, local: Local) -> OffTopicPart:
    return OffTopicPart(
        id=entry.id,
        at=moment(local(entry.at)),
        segment=entry.segment,
        issue=entry.issue,
        note=entry.note,
        cost_s=tenths(entry.cost_s(now)),
        fate=entry.fate,
    )
