"""The agenda: the team's own, and today's, changed before the meeting or while it is on.

While a meeting is on only its waiting segments answer to a change; the end stays, and a running countdown never jumps.
"""

from collections.abc import Sequence
from datetime import datetime
from itertools import chain
from typing import Literal, TypeVar

from msgspec.structs import replace

from iltboard.board import timing
from iltboard.board.agenda import LONGEST_S, Agenda, Kind, Segment, fault
from iltboard.board.events.event import Event
from iltboard.board.meeting import Meeting, Run
from iltboard.board.model import Board
from iltboard.board.things import Artifact, changed, find, given

Part = TypeVar("Part", Segment, Run)

OVER = "That segment is over, or is on: only what is still to come can be moved or left out."
TOO_EARLY = "That place is past: choose one after the segment that is on."
BEGUN = "Some of its time is spent: it can be shortened, but not left out."
TOO_LONG = "A segment lasts more than nothing and at most 8 hours."
MEETING_ON = "A meeting is on: another agenda can be taken before it or after it."
NO_TITLE = "A segment needs a title."
NOTHING: Literal["nothing"] = "nothing"


class AgendaSet(Event, frozen=True):
    """The agenda of the meetings to come."""

    agenda: Agenda

    def refusal(self, board: Board) -> str | None:
        return MEETING_ON if board.meeting else fault(self.agenda)

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, agenda=self.agenda, plan=None)

    def told(self, board: Board) -> str:
        return f"agenda {self.agenda.name}"


class AgendaKept(Event, frozen=True):
    """Today's agenda, as it stands, becomes the team's own."""

    def refusal(self, board: Board) -> str | None:
        return None if planned(board) != board.agenda else "This is the team's own agenda already."

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, agenda=planned(board), plan=None)

    def told(self, board: Board) -> str:
        return "this agenda is the team's own from now on"


class SegmentAdded(Event, frozen=True):
    """A segment more, after another one or first."""

    id: str
    title: str
    kind: Kind
    plan_s: float
    after: str | None = None
    artifact: Artifact | None = None

    def refusal(self, board: Board) -> str | None:
        if not self.title:
            return NO_TITLE
        if not 0 < self.plan_s <= LONGEST_S:
            return TOO_LONG
        if find(parts(board), self.id):
            return "That segment is there already."
        if self.after is not None and find(parts(board), self.after) is None:
            return "The segment it was to follow is gone."
        return None if _may_follow(board, self.after) else TOO_EARLY

    def apply(self, board: Board, at: datetime) -> Board:
        segment = Segment(self.id, self.title, self.kind, self.plan_s, self.kind == "conclude", self.artifact)
        if board.meeting is None:
            return _with_plan(board, _after(board.today.segments, segment, self.after))
        return _answered(board, board.meeting, _after(board.meeting.runs, Run.of(segment), self.after), at)

    def told(self, board: Board) -> str:
        return f"segment “{self.title}” added"

    @property
    def subject(self) -> str:
        return self.id


class SegmentEvent(Event, frozen=True):
    """Something that happens to one segment of today's agenda."""

    segment: str

    def refusal(self, board: Board) -> str | None:
        return None if find(parts(board), self.segment) else "That segment is gone."

    def title(self, board: Board) -> str:
        part = find(parts(board), self.segment)
        return part.title if part else "a segment"

    @property
    def subject(self) -> str:
        return self.segment


class SegmentRemoved(SegmentEvent, frozen=True):
    """It is left out."""

    def refusal(self, board: Board) -> str | None:
        if refused := super().refusal(board):
            return refused
        if len(parts(board)) == 1:
            return "An agenda needs a segment."
        if not _waits(board, self.segment):
            return OVER
        run = find(board.meeting.runs, self.segment) if board.meeting else None
        return BEGUN if run and run.spent_s else None

    def apply(self, board: Board, at: datetime) -> Board:
        if board.meeting is None:
            return _with_plan(board, tuple(part for part in board.today.segments if part.id != self.segment))
        runs = tuple(run for run in board.meeting.runs if run.id != self.segment)
        return _answered(board, board.meeting, runs, at)

    def told(self, board: Board) -> str:
        return f"segment “{self.title(board)}” left out"


class SegmentMoved(SegmentEvent, frozen=True):
    """It goes to just after another one, or first."""

    after: str | None = None

    def refusal(self, board: Board) -> str | None:
        if refused := super().refusal(board):
            return refused
        if self.after == self.segment:
            return "A segment cannot stand after itself."
        if self.after is not None and find(parts(board), self.after) is None:
            return "The segment it was to follow is gone."
        if not _waits(board, self.segment):
            return OVER
        return None if _may_follow(board, self.after) else TOO_EARLY

    def apply(self, board: Board, at: datetime) -> Board:
        if board.meeting is None:
            return _with_plan(board, _moved(board.today.segments, self.segment, self.after))
        return replace(board, meeting=replace(board.meeting, runs=_moved(board.meeting.runs, self.segment, self.after)))

    def told(self, board: Board) -> str:
        return f"segment “{self.title(board)}” moved"


class SegmentChanged(SegmentEvent, frozen=True):
    """Its title, kind, length, protection or artifact put right; None is as it was. Words alone move no time."""

    title_now: str | None = None
    kind: Kind | None = None
    plan_s: float | None = None
    protected: bool | None = None
    artifact: Artifact | Literal["nothing"] | None = None

    def refusal(self, board: Board) -> str | None:
        if refused := super().refusal(board):
            return refused
        if self.title_now == "":
            return NO_TITLE
        if self.plan_s is not None and not 0 < self.plan_s <= LONGEST_S:
            return TOO_LONG
        run = find(board.meeting.runs, self.segment) if board.meeting else None
        return "That segment is over." if run and run.state == "done" and self.plan_s is not None else None

    def apply(self, board: Board, at: datetime) -> Board:
        changes = given(title=self.title_now, kind=self.kind, protected=self.protected)
        changes |= given(artifact=self.artifact) if self.artifact != NOTHING else {"artifact": None}
        if board.meeting is None:
            changes |= given(plan_s=self.plan_s)
            return _with_plan(board, changed(board.today.segments, self.segment, **changes))
        runs = changed(board.meeting.runs, self.segment, **changes)
        if self.plan_s is not None:
            meeting = timing.lengthened(replace(board.meeting, runs=runs), at, self.segment, self.plan_s)
            return replace(board, meeting=meeting)
        if self.protected is not None and _waits(board, self.segment):
            return _answered(board, board.meeting, runs, at)
        return replace(board, meeting=replace(board.meeting, runs=runs))

    def told(self, board: Board) -> str:
        return f"segment “{self.title_now or self.title(board)}” changed"


def planned(board: Board) -> Agenda:
    """Today's agenda as it stands: that of the meeting that is on, else the one it will begin with.

    Minutes given or taken by the way are the meeting's, and not the agenda's.
    """
    if board.meeting is None:
        return board.today
    segments = tuple(
        Segment(run.id, run.title, run.kind, run.planned_s, run.protected, run.artifact) for run in board.meeting.runs
    )
    return replace(board.today, segments=segments)


def parts(board: Board) -> tuple[Segment | Run, ...]:
    """Today's segments, as runs while a meeting is on."""
    return board.meeting.runs if board.meeting else board.today.segments


def _with_plan(board: Board, segments: tuple[Segment, ...]) -> Board:
    plan = replace(board.today, segments=segments)
    return replace(board, plan=None if plan == board.agenda else plan)


def _answered(board: Board, meeting: Meeting, runs: tuple[Run, ...], at: datetime) -> Board:
    return replace(board, meeting=timing.answered(timing.booked(replace(meeting, runs=runs), at), at))


def _waits(board: Board, segment: str) -> bool:
    run = find(board.meeting.runs, segment) if board.meeting else None
    return run is None or run.state == "waiting"


def _may_follow(board: Board, after: str | None) -> bool:
    """Whether what stands after that segment is still to come."""
    if board.meeting is None:
        return True
    place = 0 if after is None else [run.id for run in board.meeting.runs].index(after) + 1
    return all(run.state == "waiting" for run in board.meeting.runs[place:])


def _after(among: Sequence[Part], part: Part, after: str | None) -> tuple[Part, ...]:
    place = 0 if after is None else [other.id for other in among].index(after) + 1
    return tuple(chain(among[:place], (part,), among[place:]))


def _moved(among: Sequence[Part], segment: str, after: str | None) -> tuple[Part, ...]:
    moved = next(part for part in among if part.id == segment)
    return _after([part for part in among if part.id != segment], moved, after)
