"""The board's face: the panels in their places, folded to the size of the screen."""

from __future__ import annotations

from msgspec.structs import replace
from textual.app import ComposeResult
from textual.events import Resize

from iltboard.ui import scenes, slices
from iltboard.ui.folding import Layout, layout
from iltboard.ui.hand import PANELS
from iltboard.ui.keys import hints
from iltboard.ui.messages import PanelName
from iltboard.ui.view import Scene, View
from iltboard.ui.widgets.agenda import AgendaPanel
from iltboard.ui.widgets.countdown import Countdown
from iltboard.ui.widgets.floor import Floor, FloorSlice
from iltboard.ui.widgets.footer import Footer, FooterSlice
from iltboard.ui.widgets.header import Header
from iltboard.ui.widgets.pane import Pane
from iltboard.ui.widgets.purpose_line import PurposeLine
from iltboard.ui.widgets.queue import Queue
from iltboard.ui.widgets.strip import OffTopicStrip, StripSlice
from iltboard.ui.widgets.too_small import TooSmall

READ_BACK: tuple[Scene, ...] = ("conclude", "recap")
"""Nobody turns the pages of a wall: what is read back there has all the lines that the queue can spare."""


class Face(Pane):
    """Takes a view, and hands each panel its slice."""

    def __init__(self, view: View) -> None:
        super().__init__(id="face")
        self._layout = Layout("desk")
        self._header = Header(slices.header(view), id="header")
        self._purpose = PurposeLine(slices.purpose_line(view), id="purpose")
        self._agenda = AgendaPanel(slices.agenda(view), id="agenda")
        self._countdown = Countdown(slices.countdown(view), id="countdown")
        self._floor = Floor(FloorSlice(scenes.stage(view), slices.rocks(view)), id="floor")
        self._queue = Queue(slices.queue(view), id="queue")
        self._strip = OffTopicStrip(self._strip_slice(view), id="strip")
        self._footer = Footer(self._footer_slice(view), id="footer")
        self._view = view

    def compose(self) -> ComposeResult:
        self._fold(*self.app.size)  # before anything has its styles, lest all have them twice
        yield self._header
        yield self._purpose
        top = Pane(self._agenda, self._countdown, id="top")
        yield Pane(Pane(top, self._floor, id="left"), self._queue, id="body")
        yield self._strip
        yield self._footer
        yield TooSmall(None, id="too-small")

    def on_resize(self, event: Resize) -> None:
        self._fold(event.size.width, event.size.height)

    def show(self, view: View) -> None:
        """Show another view: each panel draws the rows that differ."""
        self._view = view
        self._set_scene(view)
        self.show_time(view)
        self._purpose.show(slices.purpose_line(view))
        self._floor.show(FloorSlice(scenes.stage(view), slices.rocks(view)))
        self._queue.show(slices.queue(view))
        self.show_lines(view)

    def show_time(self, view: View) -> None:
        """Show what a moment changes by itself: on a tick, one digit."""
        self._countdown.show(slices.countdown(view))
        self._header.show(slices.header(view))
        self._agenda.show(slices.agenda(view))

    def show_lines(self, view: View) -> None:
        """Show the two lines at the bottom."""
        self._view = view
        self._strip.show(self._strip_slice(view))
        self._footer.show(self._footer_slice(view))

    @property
    def rocks_across(self) -> int:
        """Rocks side by side in the grid."""
        return self._floor.rocks_across

    @property
    def panels_shown(self) -> list[PanelName]:
        """The panels that can be worked in: not what is folded away, nor a stage or a strip with nothing to select."""
        view = self._view
        empty: set[PanelName] = set() if view.entries else {"strip"}
        if not view.collects and not self._floor.slice.stage.items:
            empty.add("stage")
        places = self._layout
        shown = {"queue": places.queue, "stage": places.stage, "rocks": places.rocks, "strip": places.name != "tiny"}
        return [panel for panel in PANELS if shown[panel] and panel not in empty]

    def _set_scene(self, view: View) -> None:
        """In a big room what is on stage gets the lines; elsewhere there are enough, and next moves nothing."""
        big_room = self._layout.name == "room" and self._layout.stage
        self.set_class(big_room and view.scene != "table", "open")
        self.set_class(big_room and not view.hands and view.scene in READ_BACK, "read-back")

    def _strip_slice(self, view: View) -> StripSlice:
        return slices.strip(view, has_footer=self._layout.footer)

    def _footer_slice(self, view: View) -> FooterSlice:
        return FooterSlice(hints(view), view.message)

    def _fold(self, width: int, height: int) -> None:
        places = layout(width, height)
        self._layout = replace(places, footer=places.footer and self._view.hands)
        for name in ("wall", "desk", "room", "tiny"):
            self.set_class(self._layout.name == name, name)
        for part in ("footer", "purpose", "stage", "rocks", "queue", "agenda"):
            self.set_class(not getattr(self._layout, part), f"no-{part}")
        self._set_scene(self._view)
        self.show_lines(self._view)
