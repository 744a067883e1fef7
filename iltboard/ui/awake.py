"""The screen is kept awake while a meeting runs, where the system lets it."""

from __future__ import annotations

from contextlib import suppress
from threading import Event, Thread

PATIENCE_S = 1.0


class Awake:
    """Asks the system in a thread of its own, however long that takes; where it cannot be had, nothing is said."""

    def __init__(self) -> None:
        self._enough: Event | None = None
        self._thread: Thread | None = None

    def keep(self, awake: bool) -> None:
        """Keep it awake from now on, or no longer."""
        if awake and self._enough is None:
            self._enough = Event()
            self._thread = Thread(target=hold, args=(self._enough,), name="awake", daemon=True)
            self._thread.start()
        elif not awake and self._enough is not None:
            self._enough.set()
            self._enough = None

    def close(self) -> None:
        """Let it sleep again before the program ends."""
        self.keep(False)
        if self._thread is not None:
            self._thread.join(PATIENCE_S)


def hold(enough: Event) -> None:
    """Keep the screen awake until it is enough."""
    with suppress(Exception):
        from wakepy import keep  # takes a while, and before the meeting nobody needs it

        with keep.presenting(on_fail="pass"):
            enough.wait()
