"""The history: the meetings of the year, newest first, and which way the team is going."""

from __future__ import annotations

import asyncio
from functools import lru_cache
from typing import ClassVar

from textual.binding import BindingType

from iltboard.reports.blocks import Block, blocks
from iltboard.reports.history import MOST, Result, markdown
from iltboard.ui.desk import Desk
from iltboard.ui.keys import bindings
from iltboard.ui.messages import PanelName, ScreenName
from iltboard.ui.saying import first_of
from iltboard.ui.screens.side import SideScreen
from iltboard.ui.scribe import Unread
from iltboard.ui.view import View
from iltboard.ui.widgets.reading import Reading, ReadingSlice

NONE_YET = "No meeting has been held yet: from the first close on, each has a line here."


class HistoryScreen(SideScreen):
    """Read from the disk when it is opened, and anew when a meeting was closed."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("history")
    named: ClassVar[ScreenName] = "history"
    heading = "HISTORY"
    panel: ClassVar[PanelName] = "history"

    def __init__(self, desk: Desk) -> None:
        self._last = desk.view.board.last
        super().__init__(desk)

    def body(self, view: View) -> Reading:
        self._reading = Reading(ReadingSlice(), id="body")
        return self._reading

    async def on_mount(self) -> None:
        await self._read()

    def show_body(self, view: View) -> None:
        if self.is_mounted and view.board.last != self._last:
            self._last = view.board.last
            self.app.call_later(self._read)

    @property
    def scrolling(self) -> HistoryScreen:
        return self

    def scroll_by(self, by: int, *, pages: bool = False) -> None:
        """Show what is `by` lines on, or pages."""
        self._reading.scroll_by(by, pages=pages)

    async def _read(self) -> None:
        try:
            known = await self.desk.results(MOST)
        except Unread as fault:
            self.desk.say(str(fault), refused=True)
            return
        meetings = tuple(it for it in known if isinstance(it, Result))
        shown = await asyncio.to_thread(_to_read, self.desk.view.board.team.name, meetings)
        self._reading.show(ReadingSlice(shown, empty=NONE_YET))
        if notices := [notice for one in known for notice in one.notices]:
            self.desk.say(first_of(notices), refused=True)


@lru_cache(maxsize=1)
def _to_read(team: str, meetings: tuple[Result, ...]) -> tuple[Block, ...]:
    """The report, taken apart; kept, since between two meetings it is the same."""
    return tuple(blocks(markdown(team, meetings))) if meetings else ()
