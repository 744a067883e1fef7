"""The base of every panel: rows drawn line by line, and only those that differ drawn again."""

from __future__ import annotations

from abc import abstractmethod
from typing import Generic, TypeVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from iltboard.text import shorten
from iltboard.ui.painted import paint_soon
from iltboard.ui.rows import Row
from iltboard.ui.theme import PALETTES, Ground, Palette, style
from iltboard.ui.widgets.pane import filtered

Slice = TypeVar("Slice")


class Panel(Widget, Generic[Slice], inherit_css=False):
    """Shows a slice of the board. `draw` says how; the rest is the same for all panels."""

    ground: Ground = "background"
    """What is under the rows that `draw` leaves out."""

    def __init__(self, slice_: Slice, *, id: str) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self.slice = slice_
        self._rows: list[Row] = []
        self._strips: dict[int, Strip] = {}
        self._drawn_for: tuple[Size, str] | None = None

    @abstractmethod
    def draw(self, slice_: Slice, width: int, height: int) -> list[Row]:
        """The rows for a slice at a size: a pure function."""

    def changed(self, before: Row, now: Row, width: int) -> range:
        """The cells to draw again of a row that differs: all, for what a terminal draws narrower than it is said to be
        moves what stands after it.
        """
        return range(width)

    def show(self, slice_: Slice) -> None:
        """Show another slice, drawing again only the rows that differ."""
        if slice_ == self.slice:
            return
        self.slice = slice_
        size, theme = self.outer_size, self.app.theme
        if self._drawn_for != (size, theme):
            self._drawn_for = None  # folded away, or about to be laid out: all of it is drawn when it is seen
            return
        before, self._rows = self._rows, self._drawn(size)
        changed: list[Region] = []
        for y, (old, new) in enumerate(zip(before, self._rows, strict=True)):
            if old != new:
                self._strips.pop(y, None)
                cells = self.changed(old, new, size.width)
                changed.append(Region(cells.start, y, len(cells), 1))
        if changed:
            paint_soon(self, *changed)

    def target_at(self, x: int, y: int) -> str:
        """What lies under a cell of the panel, or an empty string."""
        return self._rows[y].target_at(x) if 0 <= y < len(self._rows) else ""

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows as they are; a sheet puts nothing around them."""
        size, theme = self.outer_size, self.app.theme
        if self._drawn_for != (size, theme):
            self._rows, self._strips, self._drawn_for = self._drawn(size), {}, (size, theme)
        for y in crop.line_range:
            if y not in self._strips:
                self._strips[y] = filtered(self, to_strip(self._rows[y], size.width, PALETTES[theme]))
        strips = [self._strips[y] for y in crop.line_range]
        return strips if crop.width == size.width else [strip.crop(crop.x, crop.right) for strip in strips]

    def render_line(self, y: int) -> Strip:
        return self.render_lines(Region(0, y, self.outer_size.width, 1))[0]

    def _drawn(self, size: Size) -> list[Row]:
        rows = self.draw(self.slice, *size)[: size.height]
        return rows + [Row(ground=self.ground)] * (size.height - len(rows))


def to_strip(row: Row, width: int, palette: Palette) -> Strip:
    """A row as exactly `width` cells, with as few changes of style as it can be drawn with.

    Whatever text came this far, none of it is obeyed by a terminal.
    """
    texts: list[str] = []
    styles: list[Style] = []
    grounds: list[Ground] = []
    for span in row.spans:
        ground = span.ground or row.ground
        if texts and ground == grounds[-1] and span.text.isspace():
            texts[-1] += span.text
            continue
        drawn = style(palette, span.tone, ground, span.bold)
        if texts and drawn is styles[-1]:
            texts[-1] += span.text
            continue
        texts.append(span.text)
        styles.append(drawn)
        grounds.append(ground)
    segments = [Segment(shorten(text, 2 * len(text)), drawn) for text, drawn in zip(texts, styles, strict=True)]
    left = width - sum(cell_len(segment.text) for segment in segments)
    if left > 0:
        segments.append(Segment(" " * left, style(palette, "text", row.ground)))
    return Strip(segments, width) if left >= 0 else Strip(segments).adjust_cell_length(width)
