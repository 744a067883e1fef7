"""The meeting's course: start, next, back, pause, a minute more or less, the end moved, the close."""

from __future__ import annotations

import math
from datetime import datetime, timedelta

from msgspec.structs import replace

from iltboard.board import timing
from iltboard.board.agenda import LONGEST_S, fault
from iltboard.board.events.event import Event
from iltboard.board.events.off_topic import talk_back
from iltboard.board.model import Board, Meeting, Moment, OffTopic, Run, Summary, changed, find

NOT_ON = "No meeting is on: space starts it."


class MeetingStarted(Event, frozen=True):
    """The meeting starts with the team's agenda.

    `due_at` is the start the agenda names, when it is near enough to count; `ends_at` the end that goes with it.
    Without them the end is this moment and the plans.
    """

    meeting: str
    due_at: Moment | None = None
    ends_at: Moment | None = None

    def refusal(self, board: Board) -> str | None:
        return "The meeting is on already." if board.meeting else fault(board.agenda)

    def apply(self, board: Board, at: datetime) -> Board:
        agenda = board.agenda
        runs = tuple(Run.of(segment) for segment in agenda.segments)
        meeting = Meeting(
            id=self.meeting,
            started_at=at,
            ends_at=self.ends_at or at + timedelta(seconds=agenda.plan_s),
            bell_named=self.ends_at is not None,
            due_at=self.due_at,
            flexible=agenda.end == "flexible",
            stretch=agenda.stretch,
            runs=(replace(runs[0], state="open"), *runs[1:]),
            since=at,
        )
        return replace(board, meeting=timing.shared(meeting, at))

    def told(self, board: Board) -> str:
        return "meeting started"


class SegmentFinished(Event, frozen=True):
    """Next: this segment is done, the one after it opens."""

    segment: str

    def refusal(self, board: Board) -> str | None:
        if board.meeting is None:
            return NOT_ON
        run = board.meeting.open_run
        if run is None or run.id != self.segment:
            return "That segment is over already."
        return None if _after(board.meeting, run) else "This is the last segment."

    def apply(self, board: Board, at: datetime) -> Board:
        meeting = timing.booked(_on(board), at)
        following = _after(meeting, find(meeting.runs, self.segment))
        runs = changed(meeting.runs, self.segment, state="done")
        if following:
            runs = changed(runs, following.id, state="open")
        return talk_back(replace(board, meeting=timing.shared(replace(meeting, runs=runs), at)), at)

    def told(self, board: Board) -> str:
        return f"next, after {_title(board, self.segment)}"


class SegmentReopened(Event, frozen=True):
    """Back: the segment before opens again with the time already spent on it; the one left keeps its own."""

    segment: str

    def refusal(self, board: Board) -> str | None:
        if board.meeting is None:
            return NOT_ON
        before = previous(board.meeting)
        if before is None:
            return "This is the first segment."
        return None if before.id == self.segment else "That segment is not the one before."

    def apply(self, board: Board, at: datetime) -> Board:
        meeting = timing.booked(_on(board), at)
        runs = meeting.runs
        if meeting.open_run:
            runs = changed(runs, meeting.open_run.id, state="waiting")
        runs = changed(runs, self.segment, state="open")
        return replace(board, meeting=timing.shared(replace(meeting, runs=runs), at))

    def told(self, board: Board) -> str:
        return f"back to {_title(board, self.segment)}"


class MinutesChanged(Event, frozen=True):
    """The open segment gets `by_s` seconds more, or less; only the waiting ones answer, the end stays."""

    segment: str
    by_s: float

    def refusal(self, board: Board) -> str | None:
        if board.meeting is None:
            return NOT_ON
        run = board.meeting.open_run
        if run is None or run.id != self.segment:
            return "That segment is not open."
        return None if 0 < abs(self.by_s) <= LONGEST_S else "So many minutes cannot be given or taken."

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, meeting=timing.adjusted(_on(board), at, self.by_s))

    def told(self, board: Board) -> str:
        return f"a minute {'more' if self.by_s > 0 else 'less'} for {_title(board, self.segment)}"


class MeetingPaused(Event, frozen=True):
    """The countdown stops; the bell does not."""

    def refusal(self, board: Board) -> str | None:
        if board.meeting is None:
            return NOT_ON
        return "The meeting is paused already." if board.meeting.paused_at else None

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, meeting=replace(timing.booked(_on(board), at), since=None, paused_at=at))

    def told(self, board: Board) -> str:
        return "pause"


class MeetingResumed(Event, frozen=True):
    """The countdown goes on, and shares are set anew; a flexible end has moved by the pause."""

    def refusal(self, board: Board) -> str | None:
        if board.meeting is None:
            return NOT_ON
        return None if board.meeting.paused_at else "The meeting is running already."

    def apply(self, board: Board, at: datetime) -> Board:
        meeting = replace(_unpaused(_on(board), at), since=at)
        return replace(board, meeting=timing.shared(meeting, at))

    def told(self, board: Board) -> str:
        return "resume"


class EndMoved(Event, frozen=True):
    """After a late start: the end moves so that all plans are whole; it never moves to earlier.

    From then on it is an end that was counted, not one that the agenda named.
    """

    def refusal(self, board: Board) -> str | None:
        return NOT_ON if board.meeting is None else None

    def apply(self, board: Board, at: datetime) -> Board:
        meeting = timing.booked(_on(board), at)
        behind_s = -timing.ahead(meeting, at)
        if behind_s > 0:
            meeting = replace(meeting, ends_at=meeting.ends_at + timedelta(seconds=behind_s), bell_named=False)
        return replace(board, meeting=timing.shared(meeting, at))

    def told(self, board: Board) -> str:
        return "the end moved"


class ClockStepped(Event, frozen=True):
    """The wall clock was set `by_s` forward (or back) while the meeting was on: no time passed.

    `offset_s` is the wall clock against the steady one after the step, by which two seats know one step. An end counted
    from the start moves with the clock, and so do the moments of this meeting's off-topic entries; an end that the
    agenda named stands.
    """

    by_s: float
    offset_s: float

    def refusal(self, board: Board) -> str | None:
        if board.meeting is None:
            return NOT_ON
        if not math.isfinite(self.by_s + self.offset_s):
            return "A clock cannot be set so far."
        known = board.meeting.clock_offset_s
        return "That step is known." if known is not None and abs(known - self.offset_s) < 1 else None

    def apply(self, board: Board, at: datetime) -> Board:
        step = timedelta(seconds=self.by_s)
        meeting = timing.booked(_on(board), at, self.by_s)
        off_topic = tuple(
            _stepped(entry, step) if entry.meeting == meeting.id or entry.back_at is None else entry
            for entry in board.off_topic
        )
        meeting = replace(
            meeting,
            started_at=meeting.started_at + step,
            ends_at=meeting.ends_at if meeting.bell_named else meeting.ends_at + step,
            paused_at=meeting.paused_at + step if meeting.paused_at else None,
            clock_offset_s=self.offset_s,
        )
        return replace(board, meeting=meeting, off_topic=off_topic)

    def told(self, board: Board) -> str:
        return "the wall clock was set"


class MeetingClosed(Event, frozen=True):
    """The meeting ends; unsolved issues stay in the queue, the one on the table at its top.

    `as_of` is the moment it ended when that was noticed only later: nothing after it counts.
    """

    meeting: str
    as_of: Moment | None = None

    def refusal(self, board: Board) -> str | None:
        if board.meeting is None:
            return NOT_ON
        return None if board.meeting.id == self.meeting else "That meeting is closed already."

    def apply(self, board: Board, at: datetime) -> Board:
        at = min(at, self.as_of or at)
        board = talk_back(board, at)
        meeting = timing.booked(_unpaused(_on(board), at), at)
        runs = tuple(replace(run, state="done") if run.state == "open" else run for run in meeting.runs)
        meeting = replace(meeting, runs=runs, since=None, closed_at=at)
        table = board.table
        first = (table,) if table else ()
        issues = tuple(
            replace(issue, state="open", starred=False, meetings=issue.meetings + 1)
            if issue.state in ("open", "table")
            else issue
            for issue in (*first, *(issue for issue in board.issues if issue is not table))
        )
        solved = tuple(issue for issue in issues if issue.state == "solved")
        calls = tuple(e for e in board.off_topic if e.meeting == meeting.id and e.fate != "taken_back")
        summary = Summary(
            meeting=meeting,
            solved=solved,
            todos=tuple(todo for todo in board.todos if find(solved, todo.issue)),
            carried_over=sum(issue.state == "open" for issue in issues),
            off_topic=len(calls),
            off_topic_s=sum(entry.cost_s(at) for entry in calls),
        )
        return replace(board, meeting=None, issues=issues, last=summary, closed=True)

    def told(self, board: Board) -> str:
        return "meeting closed"


def previous(meeting: Meeting) -> Run | None:
    """The segment before the open one."""
    run = meeting.open_run
    before = meeting.runs[: meeting.runs.index(run)] if run else ()
    return before[-1] if before else None


def _on(board: Board) -> Meeting:
    if board.meeting is None:
        raise LookupError(NOT_ON)
    return board.meeting


def _after(meeting: Meeting, run: Run | None) -> Run | None:
    following = meeting.runs[meeting.runs.index(run) + 1 :] if run else ()
    return next((later for later in following if later.state == "waiting"), None)


def _unpaused(meeting: Meeting, at: datetime) -> Meeting:
    if meeting.paused_at is None:
        return meeting
    pause = max(at - meeting.paused_at, timedelta())
    return replace(
        meeting,
        paused_at=None,
        paused_s=meeting.paused_s + pause.total_seconds(),
        ends_at=meeting.ends_at + pause if meeting.flexible else meeting.ends_at,
    )


def _stepped(entry: OffTopic, step: timedelta) -> OffTopic:
    return replace(entry, at=entry.at + step, back_at=entry.back_at + step if entry.back_at else None)


def _title(board: Board, segment: str) -> str:
    run = find(board.meeting.runs, segment) if board.meeting else None
    return run.title if run else "a segment"
