"""Whether the names of focus students are shown: for a moment of the room's, and never longer."""

from __future__ import annotations

from iltboard.clock import Clock

SHOWN_S = 30.0


class Uncovered:
    """Ends by itself; `ended` tells it once."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._until: float | None = None

    def show(self, *, on: bool) -> None:
        """Show them from now on, or no longer."""
        self._until = room_s(self._clock) + SHOWN_S if on else None

    @property
    def on(self) -> bool:
        """Whether they are shown now."""
        return self._until is not None and room_s(self._clock) < self._until

    def ended(self) -> bool:
        """Whether the moment has passed since the last look."""
        if self._until is None or self.on:
            return False
        self._until = None
        return True


def room_s(clock: Clock) -> float:
    """Seconds as they pass in the room, whatever the clock's speed."""
    return clock.steady() / clock.speed
