"""The base of the screens before the board: the clock stays in sight, and every key that works is named."""

from __future__ import annotations

from abc import abstractmethod
from math import copysign
from typing import ClassVar

from textual._path import CSSPathType
from textual.app import ComposeResult
from textual.events import Resize
from textual.geometry import Size
from textual.widget import Widget

from iltboard.board import timing
from iltboard.ui import slices
from iltboard.ui.desk import Desk, Reader, Scrolling
from iltboard.ui.folding import SMALLEST
from iltboard.ui.keys import hints
from iltboard.ui.messages import PanelName, RunCommand, ScreenName, Select
from iltboard.ui.painted import Painted
from iltboard.ui.sheets import sheet
from iltboard.ui.view import View
from iltboard.ui.widgets.clock_line import ClockLine, ClockSlice
from iltboard.ui.widgets.footer import FooterSlice
from iltboard.ui.widgets.header import Header
from iltboard.ui.widgets.key_lines import KeyLines, every_key
from iltboard.ui.widgets.too_small import TooSmall

LOW, KEYS_LOW = 18, 2  # lines of a screen so low that not all keys are named, and of those then


class SideScreen(Painted):
    """Shows a view as the board does. Subclasses say which screen they are, and what is between clock and keys."""

    CSS_PATH: ClassVar[CSSPathType | None] = sheet("side")
    ALLOW_SELECT = False
    named: ClassVar[ScreenName]
    heading: ClassVar[str]
    panel: ClassVar[PanelName]
    """The panel that is worked in."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()  # without an id: the one that was left may still be about to go
        self.desk = desk
        view = desk.view
        self._header = Header(slices.header(view), id="header")
        self._clock = ClockLine(clock(view, self.heading), id="clock")
        self._body = self.body(view)
        self._keys = KeyLines(FooterSlice(), id="keys")

    @abstractmethod
    def body(self, view: View) -> Widget:
        """The panel between the clock and the keys."""

    @abstractmethod
    def show_body(self, view: View) -> None:
        """Hand that panel its slice."""

    def note(self, view: View) -> str:
        """What is said beside the heading."""
        return ""

    @property
    def scrolling(self) -> Scrolling | None:
        """Itself, if something is read on it."""
        return None

    @property
    def reader(self) -> Reader | None:
        """Itself, if minutes are read on it."""
        return None

    def compose(self) -> ComposeResult:
        yield self._header
        yield self._clock
        yield self._body
        yield self._keys
        yield TooSmall(None, id="too-small")

    def on_resize(self, event: Resize) -> None:
        width, height = event.size
        self.set_class(width < SMALLEST[0] or height < SMALLEST[1], "tiny")
        self.set_class(height < LOW, "low")
        self._fit_keys(event.size)

    def show(self, view: View) -> None:
        """Show another view: each panel draws the rows that differ."""
        self.show_time(view)
        self.show_body(view)
        self.show_lines(view)

    def show_time(self, view: View) -> None:
        """Show what a moment changes by itself."""
        self._header.show(slices.header(view))
        self._clock.show(clock(view, self.heading, self.note(view)))

    def show_lines(self, view: View) -> None:
        """Show the line that answers, and the keys."""
        self._keys.show(FooterSlice(hints(view), view.message))
        self._fit_keys(self.app.size)

    def _fit_keys(self, size: Size) -> None:
        lines = len(every_key(self._keys.slice, size.width))
        self._keys.styles.height = lines if size.height >= LOW else KEYS_LOW

    async def action_run(self, command: str) -> None:
        """Run a command, by its id."""
        await self.desk.action_run(command)

    def on_run_command(self, message: RunCommand) -> None:
        self.app.call_later(self.desk.action_run, message.command)

    def on_select(self, message: Select) -> None:
        self.desk.select(message.panel, message.thing)


def clock(view: View, heading: str, note: str = "") -> ClockSlice:
    """The clock's line: seconds run only on the board."""
    meeting = view.board.meeting
    run = meeting.open_run if meeting else None
    if meeting is None or run is None:
        return ClockSlice(heading, note)
    left = timing.countdown(meeting, view.now)
    by_minute = copysign(max(abs(left) // 60 * 60, 1.0), left)
    return ClockSlice(heading, note, run.title, by_minute, meeting.paused_at is not None)
