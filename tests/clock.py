"""A clock that stands on the table: it moves only when a test moves it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from datetime import time as time_of_day

START = datetime(2026, 11, 18, 7, 20, tzinfo=UTC)


class TableClock:
    """A Clock for tests. The room's wall shows UTC."""

    speed = 1.0

    def __init__(self, start: datetime = START) -> None:
        self._wall = start
        self._steady = 0.0

    def now(self) -> datetime:
        return self._wall

    def steady(self) -> float:
        return self._steady

    def local(self, at: datetime) -> datetime:
        return at.astimezone(UTC)

    def on(self, day: date, at: time_of_day) -> datetime:
        return datetime.combine(day, at, tzinfo=UTC)

    def pass_time(self, seconds: float) -> None:
        """Let `seconds` pass."""
        self._wall += timedelta(seconds=seconds)
        self._steady += seconds

    def set_wall(self, seconds: float) -> None:
        """Somebody sets the clock on the wall forward by `seconds` (back, if below zero); no time passes."""
        self._wall += timedelta(seconds=seconds)
