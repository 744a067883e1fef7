"""The lines at the bottom of a screen before the board: all its keys, and the line above them."""

from __future__ import annotations

from msgspec.structs import replace

from iltboard.text import shorten, width
from iltboard.ui.rows import Row, Span, row
from iltboard.ui.theme import Ground
from iltboard.ui.widgets.footer import Footer, FooterSlice, hint_spans


def every_key(footer: FooterSlice, cells: int, _height: int = 0) -> list[Row]:
    """A line that confirms, offers or refuses, and under it all the keys, over as many lines as they take."""
    message = footer.message or Span("")
    lines: list[list[Span]] = [[]]
    room = cells
    for part in map(hint_spans, footer.hints):
        wide = sum(width(span.text) for span in part)
        if wide > room:
            lines.append([])
            room = cells
        lines[-1] += [Span(" "), *part[:-1], replace(part[-1], text=part[-1].text[:-1])]
        room -= wide
    said = row(Span(" "), replace(message, text=shorten(message.text, cells - 2)))
    return [said, *(row(*line, ground="surface") for line in lines)]


class KeyLines(Footer):
    """Those lines on the screen."""

    ground: Ground = "surface"

    def draw(self, slice_: FooterSlice, width: int, height: int) -> list[Row]:
        return every_key(slice_, width)
