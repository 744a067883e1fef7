"""When to look at the clock next, and what it tells the meeting when somebody has set it since."""

from __future__ import annotations

from datetime import datetime, timedelta
from math import ceil

from iltboard.board import timing
from iltboard.board.meeting import Meeting
from iltboard.clock import Clock

QUARTER_S = 0.25
SHORTEST_S = 0.02
STEP_S = 2.0
SAME_S = 1.0


class Ticker:
    """Aims at the countdown's own quarter seconds, so that a digit changes when its second does.

    Until the meeting knows that the wall clock was set, time goes on for it as if it had not been: no digit jumps.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._meeting = ""
        self._started_at: datetime | None = None
        self._set_s = 0.0  # kept while no meeting is on: one that was closed may be taken up again
        self.offset_s = self._offset()
        self.step_s = 0.0
        """Seconds by which the wall clock was set, and the meeting that is on does not know it; 0 where none is on."""

    def now(self, meeting: Meeting | None) -> datetime:
        """The moment it is, by the clock as the meeting knows it."""
        before, self.offset_s = self.offset_s, self._offset()
        drift = self.offset_s - before
        if abs(drift) >= STEP_S * self._clock.speed:
            self._set_s += drift
        self.step_s = self._not_known_to(meeting) if meeting else 0.0
        return self._clock.now() - timedelta(seconds=self.step_s)

    def local(self, at: datetime) -> datetime:
        """Such a moment as the room's wall shows it."""
        return self._clock.local(at + timedelta(seconds=self.step_s))

    def wait(self, meeting: Meeting | None, now: datetime) -> float:
        """Seconds of the room until the next quarter second."""
        return max((_to_go(meeting, now) % QUARTER_S or QUARTER_S) / self._clock.speed, SHORTEST_S)

    def _not_known_to(self, meeting: Meeting) -> float:
        if meeting.id != self._meeting:
            self._meeting, self._started_at, self._set_s = meeting.id, meeting.started_at, 0.0
        elif meeting.clock_offset_s is not None and self._started_at:
            # Its start moves with each step that is noted, at whatever seat.
            left_s = self._set_s - (meeting.started_at - self._started_at).total_seconds()
            rest_s = self.offset_s - meeting.clock_offset_s
            if min(abs(left_s), abs(rest_s)) < SAME_S:
                left_s = 0.0
            elif abs(left_s - rest_s) >= SAME_S:
                # Noted by another machine's clock, or by this one's before it was started again: that takes away from
                # what was seen here, since clocks are often set together, and adds nothing.
                left_s = min(max(left_s, min(self._set_s, 0.0)), max(self._set_s, 0.0))
            self._started_at, self._set_s = meeting.started_at, left_s
        return self._set_s

    def _offset(self) -> float:
        return self._clock.now().timestamp() - self._clock.steady()


def same_second(meeting: Meeting | None, one: datetime, other: datetime) -> bool:
    """Whether the digits say the same at both moments."""
    return ceil(_to_go(meeting, one)) == ceil(_to_go(meeting, other))


def _to_go(meeting: Meeting | None, now: datetime) -> float:
    """What runs: the countdown, or the seconds of the wall clock where it stands still."""
    return timing.countdown(meeting, now) if meeting and meeting.since else -now.timestamp()
