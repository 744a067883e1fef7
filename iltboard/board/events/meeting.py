"""The meeting's course: start, pause, resume, close; or abandoned, if it was started by mistake."""

from datetime import date, datetime, timedelta

from msgspec.structs import replace

from iltboard.board import timing
from iltboard.board.agenda import fault
from iltboard.board.conclude import off_topic_in, skipped
from iltboard.board.events.agenda import planned
from iltboard.board.events.event import Event
from iltboard.board.events.off_topic import talk_back
from iltboard.board.events.table import cleared
from iltboard.board.meeting import Meeting, Run
from iltboard.board.model import Board, Summary
from iltboard.board.people import Served
from iltboard.board.promises import due_todos, new_todos
from iltboard.board.reflection import KEPT_WINS, Win
from iltboard.board.things import Issue, Moment, Todo, find

NOT_ON = "No meeting is on."
KEPT_DAYS = 21
"""The newest meeting days that stay on the board: those of four weeks, and one before. All are in the chapters."""


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
    Without them the end is this moment and the plans. `day` is the room's, and `flexible` says whether a pause moves
    the end where the agenda leaves that open (None).
    """

    meeting: str
    due_at: Moment | None = None
    ends_at: Moment | None = None
    day: date | None = None
    flexible: bool | None = None

    def refusal(self, board: Board) -> str | None:
        return "The meeting is on already." if board.meeting else fault(board.today)

    def apply(self, board: Board, at: datetime) -> Board:
        agenda = board.today
        runs = tuple(Run.of(segment) for segment in agenda.segments)
        ends_at = self.ends_at or at + timedelta(seconds=agenda.plan_s)
        meeting = Meeting(
            id=self.meeting,
            started_at=at,
            ends_at=ends_at,
            day=self.day or at.date(),
            bell_named=self.ends_at is not None,
            due_at=self.due_at,
            planned_end=ends_at,
            flexible=agenda.end == "flexible" if self.flexible is None else self.flexible,
            stretch=agenda.stretch,
            runs=(replace(runs[0], state="open"), *runs[1:]),
            since=at,
        )
        return replace(board, meeting=timing.shared(meeting, at), voices=())

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
        left_out = skipped(board)
        board = cleared(talk_back(board, at), at, to_top=True)
        meeting = _ended(on(board), at)
        entries = off_topic_in(board, meeting)
        solved = board.solved
        board = replace(
            board,
            issues=tuple(map(_lived_through, board.issues)),
            todos=_counted(board, meeting),
            served=_served(board, at),
        )
        summary = Summary(
            meeting=meeting,
            solved=solved,
            todos=new_todos(board, meeting),
            rocks=board.rocks,
            notes=board.notes,
            ratings=board.rated,
            fists=board.shown,
            present=len(board.present) + len(board.guests),
            carried_over=len(board.queue),
            off_topic=len(entries),
            off_topic_s=sum(entry.cost_s(at) for entry in entries),
            skipped=left_out,
        )
        return replace(
            board,
            meeting=None,
            last=summary,
            closed=True,
            review=replace(board.review, meetings=board.review.meetings + 1),
            wins=_wins(board, meeting)[-KEPT_WINS:],
            held=(*board.held, meeting.day)[-KEPT_DAYS:],
        )

    def told(self, board: Board) -> str:
        return "meeting closed"


class MeetingAbandoned(MeetingEvent, frozen=True):
    """It was started by mistake: what was added stays; its clock and its off-topic entries leave no trace.

    What was added belongs to no meeting then, and a promise to tell the staff to the last one.
    """

    meeting: str

    def against(self, meeting: Meeting) -> str | None:
        return None if meeting.id == self.meeting else "That meeting is over already."

    def apply(self, board: Board, at: datetime) -> Board:
        board = cleared(board, at)
        before, plan = board.last.meeting.id if board.last else None, planned(board)
        return replace(
            board,
            meeting=None,
            plan=plan if plan != board.agenda else None,
            issues=tuple(replace(issue, step="identify", talked_s=0.0) for issue in board.issues),
            todos=tuple(replace(it, meeting=None) if it.meeting == self.meeting else it for it in board.todos),
            tellings=tuple(replace(it, meeting=before) if it.meeting == self.meeting else it for it in board.tellings),
            off_topic=tuple(entry for entry in board.off_topic if entry.meeting != self.meeting),
            voices=(),
            ratings=(),
            fists=(),
        )

    def told(self, board: Board) -> str:
        return "meeting abandoned: what was added stays"


def _ended(meeting: Meeting, at: datetime) -> Meeting:
    meeting = timing.booked(_unpaused(meeting, at), at)
    runs = tuple(replace(run, state="done") if run.state == "open" else run for run in meeting.runs)
    return replace(meeting, runs=runs, since=None, closed_at=at)


def _lived_through(issue: Issue) -> Issue:
    return replace(issue, starred=False, meetings=issue.meetings + 1) if issue.state == "open" else issue


def _counted(board: Board, meeting: Meeting) -> tuple[Todo, ...]:
    """The to-dos, with those that were missed once more; those that this meeting itself made are not."""
    missed = [todo for todo in due_todos(board, meeting, meeting.day) if not todo.done]
    return tuple(replace(todo, missed=todo.missed + 1) if todo in missed else todo for todo in board.todos)


def _wins(board: Board, meeting: Meeting) -> tuple[Win, ...]:
    """The wins, with those that this meeting told."""
    told = (note for note in board.noted("win") if find(board.wins, note.id) is None)
    return (*board.wins, *(Win(note.id, note.text, meeting.day) for note in told))


def _served(board: Board, at: datetime) -> tuple[Served, ...]:
    now = {(taken.role, taken.member): Served(taken.role, taken.member, at) for taken in board.roles}
    return (*(served for served in board.served if (served.role, served.member) not in now), *now.values())


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
