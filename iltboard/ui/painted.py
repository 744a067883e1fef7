"""The bases of our screens: each is painted once for all that a key changes, and not before it stands."""

from __future__ import annotations

from textual._context import visible_screen_stack
from textual._styles_cache import StylesCache
from textual.app import App
from textual.events import ScreenResume
from textual.geometry import Region, Size
from textual.screen import ModalScreen, Screen
from textual.strip import Strip
from textual.widget import Widget

from iltboard.ui.widgets.pane import plain


class Painted(Screen[None], inherit_css=False):
    """Left to itself Textual paints a screen with each of its parts that is ready: three to five times as it opens.

    Our sheets say all there is to say of it, and nothing pops up on it: Textual's sheet and its racks are not needed.
    """

    _changed = False

    def _extend_compose(self, widgets: list[Widget]) -> None:
        """Nothing but what is composed."""

    def _post_register(self, app: App[object]) -> None:
        """Read its sheets before it is styled for the first time; of the other screens they say nothing."""
        super()._post_register(app)
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
        super()._compositor_refresh()


def paint_soon(widget: Widget, *regions: Region) -> None:
    """Have these regions of a widget painted in its screen's next frame.

    By itself a widget tells its screen in two messages, which take longer than the drawing.
    """
    widget._set_dirty(*regions)  # noqa: SLF001 - the half of refresh that is not a message
    for above in widget.ancestors:
        if isinstance(above, Painted):
            above.paint_soon()


def lay_out_soon(widget: Widget) -> None:
    """Have what is in a widget laid out in its screen's next frame, and not in one after it."""
    widget._clear_arrangement_cache()  # noqa: SLF001 - what Textual does when its message of it comes
    for above in widget.ancestors:
        if isinstance(above, Widget):
            above._clear_arrangement_cache()  # noqa: SLF001
            above._layout_updates += 1  # noqa: SLF001
        if isinstance(above, Painted):
            above._layout_required = True  # noqa: SLF001
            above.paint_soon()


class Over(Painted, ModalScreen[None], inherit_css=False):
    """What is open over another screen. Where it is transparent that one is seen, as it is."""

    def render_lines(self, crop: Region) -> list[Strip]:
        below = visible_screen_stack.get()
        if self.styles.background.a or not below:
            return plain(self, crop)
        strips = below.pop()._compositor.render_strips()  # noqa: SLF001 - as Textual does it, but for what it looks up
        return [strip.crop(crop.x, crop.right) for strip in strips[crop.y : crop.bottom]]
