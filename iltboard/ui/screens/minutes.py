"""The minutes of the last meeting, and of those before it."""

from __future__ import annotations

import asyncio
import sys
from typing import ClassVar

from textual.binding import BindingType

from iltboard.board.model import Summary
from iltboard.past import Held
from iltboard.reports.blocks import Block, blocks
from iltboard.reports.minutes import minutes as made
from iltboard.reports.minutes_parts import Minutes
from iltboard.reports.minutes_text import markdown
from iltboard.ui.commands.minutes import NONE_YET
from iltboard.ui.desk import Desk
from iltboard.ui.keys import bindings
from iltboard.ui.messages import PanelName, ScreenName
from iltboard.ui.saying import first_of
from iltboard.ui.screens.side import SideScreen
from iltboard.ui.scribe import Unread
from iltboard.ui.view import View
from iltboard.ui.widgets.reading import Reading, ReadingSlice


class MinutesScreen(SideScreen):
    """Reads one meeting at a time, from the disk, and the last one anew when it was closed, or its close undone."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("minutes")
    named: ClassVar[ScreenName] = "minutes"
    heading = "MINUTES"
    panel: ClassVar[PanelName] = "minutes"

    def __init__(self, desk: Desk) -> None:
        self._held: Held | None = None
        self._last: Summary | None = None
        super().__init__(desk)

    def body(self, view: View) -> Reading:
        self._reading = Reading(ReadingSlice(), id="body")
        return self._reading

    async def on_mount(self) -> None:
        self._last = self.desk.view.board.last
        await self._read(sys.maxsize, -1)

    def show_body(self, view: View) -> None:
        if self.is_mounted and view.board.last != self._last:
            self._last = view.board.last
            self.app.call_later(self._read, sys.maxsize, -1)

    def note(self, view: View) -> str:
        last = self._held.board.last if self._held else None
        return (
            f"meeting {self._held.number}, {last.meeting.day:%a} {last.meeting.day:%d %b %Y}"
            if self._held and last
            else ""
        )

    @property
    def scrolling(self) -> MinutesScreen:
        return self

    @property
    def reader(self) -> MinutesScreen:
        return self

    @property
    def minutes(self) -> Minutes | None:
        """Those that are read."""
        return self._made(self._held) if self._held else None

    def scroll_by(self, by: int, *, pages: bool = False) -> None:
        """Show what is `by` lines on, or pages."""
        self._reading.scroll_by(by, pages=pages)

    async def turn(self, by: int) -> None:
        """Show the meeting after, or with -1 the one before."""
        if self._held is None:
            self.desk.say(NONE_YET, refused=True)
        elif not await self._read(self._held.number, by):
            self.desk.say(f"There is no meeting {'after' if by > 0 else 'before'} this one.", refused=True)

    async def _read(self, number: int, by: int) -> bool:
        """Show the meeting held next to the one of that number, or say what is in its place; whether there is any."""
        try:
            held = await self.desk.held(number, by)
        except Unread as fault:
            self.desk.say(str(fault), refused=True)
            return True
        if isinstance(held, Held):
            self._held = held
            self._reading.show(ReadingSlice(await asyncio.to_thread(_to_read, self._made(held))))
        elif number == sys.maxsize:
            self._held = None
            self._reading.show(ReadingSlice(empty=NONE_YET))
        self.show_time(self.desk.view)
        if held and held.notices:
            self.desk.say(first_of(held.notices), refused=True)
        return held is not None

    def _made(self, held: Held) -> Minutes:
        return made(held.opening, held.board, self.desk.clock.local)


def _to_read(it: Minutes) -> tuple[Block, ...]:
    return tuple(blocks(markdown(it)))
