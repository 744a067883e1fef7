"""The meeting's course: start, pause, resume, close."""

from __future__ import annotations

from datetime import datetime, timedelta

from msgspec.structs import replace

from iltboard.board import timing
from iltboard.board.agenda import fault
from iltboard.board.events.event import Event
from iltboard.board.events.off_topic import talk_back
from iltboard.board.model import Board, Meeting, Moment, Run, Summary, find

NOT_ON = "No meeting is on."


class MeetingEvent(Event, frozen=True):
    """Something that happens to the meeting that is on."""

    def refusal(self, board: Board) -> str | None:
        return NOT_ON if board.meeting is None else self.against(board.meeting)

    def against(self, meeting: Meeting) -> str | None:
        """Why it may not happen to this meeting, in a sentence for the room, or None."""
        return None


def on(board: Board) -> Meeting:
    """The meeting that is on. Raises LookupError; `refusal` has made sure that there is one."""
    if board.meeting is None:
        raise LookupError(NOT_ON)
    return board.meeting


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


class MeetingPaused(MeetingEvent, frozen=True):
    """The countdown stops; the bell does not."""

    def against(self, meeting: Meeting) -> str | None:
        return "The meeting is paused already." if meeting.paused_at else None

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, meeting=replace(timing.booked(on(board), at), since=None, paused_at=at))

    def told(self, board: Board) -> str:
        return "pause"


class MeetingResumed(MeetingEvent, frozen=True):
    """The countdown goes on, and shares are set anew; a flexible end has moved by the pause."""

    def against(self, meeting: Meeting) -> str | None:
        return None if meeting.paused_at else "The meeting is running already."

    def apply(self, board: Board, at: datetime) -> Board:
        meeting = replace(_unpaused(on(board), at), since=at)
        return replace(board, meeting=timing.shared(meeting, at))

    def told(self, board: Board) -> str:
        return "resume"


class MeetingClosed(MeetingEvent, frozen=True):
    """The meeting ends; unsolved issues stay in the queue, the one on the table at its top.

    `as_of` is the moment it ended when that was noticed only later: nothing after it counts.
    """

    meeting: str
    as_of: Moment | None = None

    def against(self, meeting: Meeting) -> str | None:
        return None if meeting.id == self.meeting else "That meeting is closed already."

    def apply(self, board: Board, at: datetime) -> Board:
        at = min(at, self.as_of or at)
        board = talk_back(board, at)
        meeting = timing.booked(_unpaused(on(board), at), at)
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
