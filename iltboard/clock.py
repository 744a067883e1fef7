"""Where time comes from. Nothing else in the program asks the machine what time it is."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime, timedelta
from datetime import time as time_of_day
from typing import Protocol


class Clock(Protocol):
    """The time on the wall, and one that never steps."""

    speed: float
    """Seconds of this clock that pass in one second of the room."""

    def now(self) -> datetime:
        """Wall time, aware, in UTC."""

    def steady(self) -> float:
        """Seconds since some fixed moment: counts a laptop's sleep, and never steps when the wall clock is set."""

    def local(self, at: datetime) -> datetime:
        """`at` as the room's wall shows it."""

    def on(self, day: date, at: time_of_day) -> datetime:
        """The moment, in UTC, at which the room's wall shows `at` on `day`."""


class SystemClock:
    """The machine's own clocks."""

    speed = 1.0

    def now(self) -> datetime:
        return datetime.now(UTC)

    def steady(self) -> float:
        return _counting_sleep()

    def local(self, at: datetime) -> datetime:
        try:
            return at.astimezone()
        except (OverflowError, OSError, ValueError):  # no zone reaches to the ends of the calendar
            return at

    def on(self, day: date, at: time_of_day) -> datetime:
        return datetime.combine(day, at).astimezone(UTC)


class FastClock(SystemClock):
    """The machine's clocks, run `speed` times faster from the moment this one is made, or from `start`."""

    def __init__(self, speed: float, start: datetime | None = None) -> None:
        self.speed = speed
        self._began = _counting_sleep()
        self._start = start or datetime.now(UTC)

    def now(self) -> datetime:
        return self._start + timedelta(seconds=self.steady())

    def steady(self) -> float:
        return (_counting_sleep() - self._began) * self.speed


def _counting_sleep() -> float:
    # Linux counts sleep in CLOCK_BOOTTIME only; macOS in CLOCK_MONOTONIC; Windows in time.monotonic.
    for name in ("CLOCK_BOOTTIME", "CLOCK_MONOTONIC"):
        if hasattr(time, name):
            return time.clock_gettime(getattr(time, name))
    return time.monotonic()
