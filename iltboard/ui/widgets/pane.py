"""The places of panels."""

from __future__ import annotations

from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget


class Pane(Widget, inherit_css=False):
    """A place for panels; the sheet says how they stand. What they leave free is of one colour."""

    def render_lines(self, crop: Region) -> list[Strip]:
        return plain(self, crop)


def plain(widget: Widget, crop: Region) -> list[Strip]:
    """Lines of nothing but the widget's ground, without the many looks at its style that each would cost by itself."""
    return filtered(widget, [Strip.blank(crop.width, widget.visual_style.rich_style)]) * crop.height


def filtered(widget: Widget, strips: list[Strip]) -> list[Strip]:
    """Lines as this terminal can show them."""
    ground = widget.background_colors[1]
    for filter_ in widget.get_line_filters():
        strips = [strip.apply_filter(filter_, ground) for strip in strips]
    return strips
