"""A report to be read in the room: its blocks as rows, and the part of them that fits."""

from functools import lru_cache
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from iltboard.reports.blocks import Block
from iltboard.text import fit, width, wrap
from iltboard.ui.rows import Row, Span, row
from iltboard.ui.theme import Tone
from iltboard.ui.widgets.panel import Panel

WIDEST = 100  # a longer line is not read well
MOST_LINES = 60  # of one paragraph
LEFT, GAP = 2, 2
WHEEL = 3  # lines


class ReadingSlice(Struct, frozen=True):
    """`top` is the first row shown; `empty` is what is said when there is nothing to read."""

    blocks: tuple[Block, ...] = ()
    top: int = 0
    empty: str = ""


@lru_cache(maxsize=4)
def reading_rows(blocks: tuple[Block, ...], cells: int) -> list[Row]:
    """All the rows of a report; kept, since scrolling shows others of the same."""
    room = min(cells, WIDEST) - 2 * LEFT
    rows: list[Row] = []
    for is_row, group in groupby(blocks, key=lambda block: block.kind == "row"):
        if is_row:
            rows += _table([block.cells for block in group], room)
        else:
            for block in group:
                rows += _block(block, room, first=not rows)
    return rows


def scrolled(slice_: ReadingSlice, by: int, rows: int, height: int) -> ReadingSlice:
    """The same, `by` rows on, and never past its end."""
    last = max(rows - height, 0)
    return replace(slice_, top=min(max(slice_.top + by, 0), last))


def _block(block: Block, room: int, *, first: bool) -> list[Row]:
    space = [] if first else [row()]
    lines = wrap(block.text, room - LEFT, MOST_LINES)
    if block.kind == "title":
        return [*space, *(_line(text, bold=True) for text in lines)]
    if block.kind == "heading":
        return [*space, row(Span(" " * LEFT), Span(lines[0].upper() if lines else "", "primary", bold=True))]
    if block.kind == "subheading":
        return [*space, *(_line(text, bold=True) for text in lines)]
    if block.kind == "bullet":
        return [row(Span(" " * LEFT), Span("  " if n else "· ", "quiet"), Span(text)) for n, text in enumerate(lines)]
    return [_line(text) for text in lines]


def _line(text: str, *, bold: bool = False) -> Row:
    return row(Span(" " * LEFT), Span(text, bold=bold))


def _table(lines: list[tuple[str, ...]], room: int) -> list[Row]:
    """The first column gives way where there is little room; the others are figures, and stay whole."""
    wide = [max(map(width, column)) + GAP for column in zip(*lines, strict=True)]
    wide[0] = max(min(wide[0], room - sum(wide[1:])), 8)
    rows = []
    for number, cells in enumerate(lines):
        tone: Tone = "text" if number else "quiet"
        figures = [Span(fit(text, cells_, "right"), tone) for text, cells_ in zip(cells[1:], wide[1:], strict=True)]
        rows.append(row(Span(" " * LEFT), Span(fit(cells[0], wide[0]), tone), *figures))
    return rows


class Reading(Panel[ReadingSlice]):
    """A report on the screen."""

    def rows(self, slice_: ReadingSlice, cells: int) -> list[Row]:
        """All there is to read."""
        return reading_rows(slice_.blocks, cells)

    def draw(self, slice_: ReadingSlice, width_: int, height: int) -> list[Row]:
        rows = self.rows(slice_, width_)
        if not rows:
            return [row(Span(f"  {line}", "quiet")) for line in wrap(slice_.empty, max(width_ - 4, 1), height)]
        top = scrolled(slice_, 0, len(rows), height).top
        below = len(rows) - top - height
        shown = rows[top : top + height]
        if below > 0:
            shown[-1] = row(Span(f"  ▼ {below + 1} more lines", "quiet"), ground=self.ground)
        return shown

    def on_mouse_scroll_up(self) -> None:
        self.scroll_by(-WHEEL)

    def on_mouse_scroll_down(self) -> None:
        self.scroll_by(WHEEL)

    def scroll_by(self, by: int, *, pages: bool = False) -> None:
        """Show what is `by` lines on, or pages."""
        step = by * max(self.size.height - 2, 1) if pages else by
        width, height = self.size
        self.show(scrolled(self.slice, step, len(self.rows(self.slice, width)), height))
