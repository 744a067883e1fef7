"""The base of our screens: each is painted once for all that a key changes, and not before it stands."""

from __future__ import annotations

from textual._styles_cache import StylesCache
from textual.app import App
from textual.events import ScreenResume
from textual.geometry import Region, Size
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from iltboard.ui.cells import CellCompositor
from iltboard.ui.widgets.pane import plain


class Painted(Screen[None], inherit_css=False):
    """Left to itself Textual paints a screen with each of its parts that is ready: three to five times as it opens.

    Our sheets say all there is to say of it, and nothing pops up on it: Textual's sheet and its racks are not needed.
    """

    _changed = False

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self._compositor = CellCompositor()

    def _extend_compose(self, widgets: list[Widget]) -> None:
        """Nothing but what is composed."""

    def _post_register(self, app: App[object]) -> None:
        """Begin its frames, and read its sheets before it is styled for the first time.

        Of other screens its sheets say nothing.
        """
        super()._post_register(app)
        self._update_timer.resume()  # it begins with a frame's rest, and may have that while all is made ready
        unread = [path for path in self.css_path if not app.stylesheet.has_source(str(path))]
        if unread:
            app.stylesheet.read_all(unread)
            app.stylesheet.parse()

    def _on_screen_resume(self, event: ScreenResume) -> None:
        """New or uncovered, it is styled already."""
        event.refresh_styles = False

    def _screen_resized(self, size: Size) -> None:
        """Lay it out, unless it is."""
        if size != self._size:
            super()._screen_resized(size)

    def on_unmount(self) -> None:
        """Textual's cache of grounds holds all that was ever drawn of the widgets that asked for one."""
        StylesCache.get_inner_outer.cache_clear()

    def render_lines(self, crop: Region) -> list[Strip]:
        """What the panels leave free."""
        return plain(self, crop)

    def paint_soon(self) -> None:
        """Paint what has changed in the next frame; after a rest that is at once."""
        self._changed = True
        self._update_timer.resume()

    def _compositor_refresh(self) -> None:
        """Wait for that frame."""
        self.paint_soon()

    def _on_timer_update(self) -> None:
        """Lay out what must be, then paint all that has changed: what is told of it later is there already."""
        super()._on_timer_update()
        if self._changed:
            self._changed = False
            self._update_timer.pause()
            self._compositor.update_widgets(set(self._compositor.visible_widgets))
            self._paint()

    def _paint(self) -> None:
        """Under a dialog, what has changed here is painted together with what has changed there.

        Left to itself Textual paints the whole screen behind a dialog, again and again, or loses the dialog's own
        changes over it. Of a screen that is covered nothing is painted.
        """
        top = self.app.screen
        if top is self:
            super()._compositor_refresh()
        elif top.styles.background.a < 1:
            composed, above = self._compositor, top._compositor  # noqa: SLF001 - the only place both are known
            changed = composed._dirty_regions.copy()  # noqa: SLF001
            composed._dirty_regions.clear()  # noqa: SLF001
            self._dirty_widgets.clear()
            if above.size == composed.size:  # else the dialog is about to be laid out, and all of it painted
                top._set_dirty(*changed)  # noqa: SLF001
                above.update_widgets({top, *top._dirty_widgets})  # noqa: SLF001
                top._compositor_refresh()  # noqa: SLF001


def paint_soon(widget: Widget, *regions: Region) -> None:
    """Have these regions of a widget painted in its screen's next frame.

    By itself a widget tells its screen in two messages, which take longer than the drawing.
    """
    widget._set_dirty(*regions)  # noqa: SLF001 - the half of refresh that is not a message
    for above in widget.ancestors:
        if isinstance(above, Painted):
            above.paint_soon()
