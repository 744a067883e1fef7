"""What a screen that is worked has to do with the clock, beyond looking at it."""

from __future__ import annotations

from datetime import timedelta

from iltboard.board.events.wall import ClockStepped
from iltboard.settings import Settings
from iltboard.ui.bell import rings
from iltboard.ui.screens.naming import NamingScreen
from iltboard.ui.scribe import Scribe


class TimekeepingScreen(NamingScreen):
    """Rings the bell, and notes that the wall clock was set. A face alone only follows what others noted."""

    def __init__(self, scribe: Scribe, settings: Settings, *, id: str) -> None:  # noqa: A002 - Textual's own name for it
        self._ticked_s = scribe.clock.steady()
        super().__init__(scribe, settings, id=id)

    def _tick(self) -> None:
        """Ring, if the team wants it, in the moment in which the time of the segment runs out."""
        before_s, self._ticked_s = self._ticked_s, self.clock.steady()
        super()._tick()
        if self.settings.bell:
            now = self._now()
            before = now - timedelta(seconds=self._ticked_s - before_s)
            if rings(self._scribe.board.meeting, before, now):
                self.app.bell()

    @property
    def _has_to_note(self) -> bool:
        return self._ticker.step_s != 0 and self._scribe.read_only is None

    async def _note_step(self) -> None:
        """Note that the wall clock was set, before anything else is entered by it: what no other seat has noted."""
        self._now()
        if self._has_to_note:
            await self._scribe.catch_up()
            self._now()
        if self._has_to_note:
            await self._scribe.do(ClockStepped(self._ticker.step_s, self._ticker.offset_s))
            self._now()  # so that it is told from what another seat notes next
