"""When to look at the clock next, and whether somebody has set it since."""

from __future__ import annotations

from datetime import datetime

from iltboard.board import timing
from iltboard.board.meeting import Meeting
from iltboard.clock import Clock

QUARTER_S = 0.25
SHORTEST_S = 0.02
STEP_S = 2.0


class Ticker:
    """Aims at the countdown's own quarter seconds, so that a digit changes when its second does."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.offset_s = self._offset()

    def wait(self, meeting: Meeting | None, now: datetime) -> float:
        """Seconds of the room until the next quarter second."""
        phase = timing.countdown(meeting, now) if meeting and meeting.since else -now.timestamp()
        return max((phase % QUARTER_S or QUARTER_S) / self._clock.speed, SHORTEST_S)

    def step(self) -> float:
        """Seconds by which the wall clock was set since the last look; 0 for what is only drift."""
        before, self.offset_s = self.offset_s, self._offset()
        step = self.offset_s - before
        return step if abs(step) >= STEP_S * self._clock.speed else 0.0

    def _offset(self) -> float:
        return self._clock.now().timestamp() - self._clock.steady()
