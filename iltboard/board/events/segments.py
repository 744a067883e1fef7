"""From segment to segment: next, back, a minute more or less."""

from datetime import datetime

from msgspec.structs import replace

from iltboard.board import timing
from iltboard.board.agenda import LONGEST_S
from iltboard.board.events.meeting import MeetingEvent, on
from iltboard.board.events.off_topic import talk_back
from iltboard.board.events.table import cleared
from iltboard.board.meeting import Meeting, Run
from iltboard.board.model import Board
from iltboard.board.things import changed, find


class SegmentFinished(MeetingEvent, frozen=True):
    """Next: this segment is done, the one after it opens; what lay on the table goes back to the queue's top."""

    segment: str

    def against(self, meeting: Meeting) -> str | None:
        run = meeting.open_run
        if run is None or run.id != self.segment:
            return "That segment is over already."
        return None if _after(meeting, run) else "This is the last segment."

    def apply(self, board: Board, at: datetime) -> Board:
        board = cleared(board, at, to_top=True)
        meeting = timing.booked(on(board), at)
        following = _after(meeting, find(meeting.runs, self.segment))
        runs = changed(meeting.runs, self.segment, state="done")
        if following:
            runs = changed(runs, following.id, state="open")
        return talk_back(replace(board, meeting=timing.shared(replace(meeting, runs=runs), at)), at)

    def told(self, board: Board) -> str:
        meeting = board.meeting
        following = _after(meeting, find(meeting.runs, self.segment)) if meeting else None
        return f"on to {following.title if following else 'the close'}"


class SegmentReopened(MeetingEvent, frozen=True):
    """Back: the segment before opens again with the time already spent on it; the one left keeps its own.

    What lay on the table goes back to the queue's top here as well.
    """

    segment: str

    def against(self, meeting: Meeting) -> str | None:
        before = previous(meeting)
        if before is None:
            return "This is the first segment."
        return None if before.id == self.segment else "That segment is not the one before."

    def apply(self, board: Board, at: datetime) -> Board:
        board = cleared(board, at, to_top=True)
        meeting = timing.booked(on(board), at)
        runs = meeting.runs
        if meeting.open_run:
            runs = changed(runs, meeting.open_run.id, state="waiting")
        runs = changed(runs, self.segment, state="open")
        return replace(board, meeting=timing.shared(replace(meeting, runs=runs), at))

    def told(self, board: Board) -> str:
        return f"back to {_title(board, self.segment)}"


class MinutesChanged(MeetingEvent, frozen=True):
    """The open segment gets `by_s` seconds more, or less; only the waiting ones answer, the end stays."""

    segment: str
    by_s: float

    def against(self, meeting: Meeting) -> str | None:
        run = meeting.open_run
        if run is None or run.id != self.segment:
            return "That segment is not open."
        return None if 0 < abs(self.by_s) <= LONGEST_S else "So many minutes cannot be given or taken."

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, meeting=timing.adjusted(on(board), at, self.by_s))

    def told(self, board: Board) -> str:
        return f"a minute {'more' if self.by_s > 0 else 'less'} for {_title(board, self.segment)}"


def previous(meeting: Meeting) -> Run | None:
    """The segment before the open one."""
    run = meeting.open_run
    before = meeting.runs[: meeting.runs.index(run)] if run else ()
    return before[-1] if before else None


def _after(meeting: Meeting, run: Run | None) -> Run | None:
    following = meeting.runs[meeting.runs.index(run) + 1 :] if run else ()
    return next((later for later in following if later.state == "waiting"), None)


def _title(board: Board, segment: str) -> str:
    run = find(board.meeting.runs, segment) if board.meeting else None
    return run.title if run else "a segment"
