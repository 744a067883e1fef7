"""Whether the names of focus students are shown: for a moment of the room's, and never longer."""

from __future__ import annotations

from collections.abc import Callable

SHOWN_S = 30.0


class Uncovered:
    """Ends by itself; `ended` tells it once."""

    def __init__(self, room_s: Callable[[], float]) -> None:
        """`room_s` are seconds as they pass in the room."""
        self._room_s = room_s
        self._until: float | None = None

    def show(self, *, on: bool) -> None:
        """Show them from now on, or no longer."""
        self._until = self._room_s() + SHOWN_S if on else None

    @property
    def on(self) -> bool:
        """Whether they are shown now."""
        return self._until is not None and self._room_s() < self._until

    def ended(self) -> bool:
        """Whether the moment has passed since the last look."""
        if self._until is None or self.on:
            return False
        self._until = None
        return True
