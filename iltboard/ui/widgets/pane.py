"""The places of panels."""

from __future__ import annotations

from textual.filter import ANSIToTruecolor
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget


class Pane(Widget, inherit_css=False):
    """A place for panels; the sheet says how they stand. What they leave free is of its colour, where it has one."""

    def render_lines(self, crop: Region) -> list[Strip]:
        return plain(self, crop) if self.styles.background.a else []


def plain(widget: Widget, crop: Region) -> list[Strip]:
    """Lines of nothing but the widget's ground, without the many looks at its style that each would cost by itself."""
    strip = Strip.blank(crop.width, widget.visual_style.rich_style)
    return [filtered(widget, strip)] * crop.height


def filtered(widget: Widget, strip: Strip) -> Strip:
    """A line as this terminal can show it. No colour of ours is one of the terminal's own, which Textual looks for."""
    for filter_ in widget.get_line_filters():
        if not isinstance(filter_, ANSIToTruecolor):
            strip = strip.apply_filter(filter_, widget.background_colors[1])
    return strip
