"""The top line: whose meeting, what time it is, when it will end, ahead or behind."""

from msgspec import Struct

from iltboard.ui import words
from iltboard.ui.rows import Row, Span, row, spread
from iltboard.ui.widgets.panel import Panel


class HeaderSlice(Struct, frozen=True):
    """Times as the room reads them; `trouble` is what is wrong with the disk, `note` what is special today."""

    team: str = ""
    date: str = ""
    time: str = ""
    ends: str = ""
    ahead_s: float | None = None
    trouble: str = ""
    note: str = ""


def header_rows(head: HeaderSlice, width: int, _height: int) -> list[Row]:
    """One line; where it is narrow, the date goes first."""
    left = [Span(f" {head.team or 'iltboard'}", bold=True)]
    right = [Span(head.time, bold=True)]
    if width >= 60:
        left.append(Span(f"  {head.date}", "quiet"))
    if width >= 100:
        left.append(Span(f"  {head.note}", "quiet"))
    if head.ends and (width >= 60 or not head.trouble):
        right += [Span("  ends ", "quiet"), Span(head.ends, bold=True)]
    if head.ahead_s is not None:
        right += [Span("  "), words.ahead(head.ahead_s, short=width < 72)]
    if head.trouble:
        trouble = Span(f"  ▲ {head.trouble}", "bad", bold=True)
        left = [trouble] if width < 100 else [trouble, Span(" "), *left]  # first, where nothing pushes it out
    return [row(*spread(width - 1, left, right), Span(" "), ground="surface")]


class Header(Panel[HeaderSlice]):
    """The header on the screen."""

    def draw(self, slice_: HeaderSlice, width: int, height: int) -> list[Row]:
        return header_rows(slice_, width, height)
