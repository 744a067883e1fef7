"""The meeting against the clock on the wall: its end moved, and the wall clock itself set."""

from __future__ import annotations

import math
from datetime import datetime, timedelta

from msgspec.structs import replace

from iltboard.board import timing
from iltboard.board.events.meeting import MeetingEvent, on
from iltboard.board.meeting import Meeting
from iltboard.board.model import Board
from iltboard.board.things import OffTopic


class EndMoved(MeetingEvent, frozen=True):
    """After a late start: the end moves so that all plans are whole; it never moves to earlier.

    From then on it is an end that was counted, not one that the agenda named.
    """

    def apply(self, board: Board, at: datetime) -> Board:
        meeting = timing.booked(on(board), at)
        behind_s = -timing.ahead(meeting, at)
        if behind_s > 0:
            meeting = replace(meeting, ends_at=meeting.ends_at + timedelta(seconds=behind_s), bell_named=False)
        return replace(board, meeting=timing.shared(meeting, at))

    def told(self, board: Board) -> str:
        return "the end moved"


class ClockStepped(MeetingEvent, frozen=True):
    """The wall clock was set `by_s` forward (or back) while the meeting was on: no time passed.

    `offset_s` is the wall clock against the steady one after the step, by which two seats of one machine know one step.
    An end counted from the start moves with the clock, and so do the moments of this meeting's off-topic entries; an
    end that the agenda named stands.
    """

    by_s: float
    offset_s: float

    def against(self, meeting: Meeting) -> str | None:
        if not math.isfinite(self.by_s + self.offset_s):
            return "A clock cannot be set so far."
        known = meeting.clock_offset_s
        return "That step is known." if known is not None and abs(known - self.offset_s) < 1 else None

    def apply(self, board: Board, at: datetime) -> Board:
        step = timedelta(seconds=self.by_s)
        meeting = timing.booked(on(board), at, self.by_s)
        off_topic = tuple(
            _stepped(entry, step) if entry.meeting == meeting.id or entry.back_at is None else entry
            for entry in board.off_topic
        )
        meeting = replace(
            meeting,
            started_at=meeting.started_at + step,
            ends_at=meeting.ends_at if meeting.bell_named else meeting.ends_at + step,
            planned_end=meeting.planned_end if meeting.due_at else meeting.planned_end + step,
            paused_at=meeting.paused_at + step if meeting.paused_at else None,
            clock_offset_s=self.offset_s,
        )
        return replace(board, meeting=meeting, off_topic=off_topic)

    def told(self, board: Board) -> str:
        return "the wall clock was set"


def _stepped(entry: OffTopic, step: timedelta) -> OffTopic:
    return replace(entry, at=entry.at + step, back_at=entry.back_at + step if entry.back_at else None)
