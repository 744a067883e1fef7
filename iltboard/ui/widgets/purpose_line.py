"""The line under the header: why the team meets, and for whom."""

from __future__ import annotations

from typing import NamedTuple

from iltboard.text import shorten
from iltboard.ui.rows import Row, Span, row, spread
from iltboard.ui.widgets.panel import Panel

LABELLED = 100  # cells from which there is room for the words before them


class PurposeLineSlice(NamedTuple):
    """`offer` is what is said while there is no purpose; `focus` holds codes and groups, or while they are `named` the
    students' names too, which then come first.
    """

    purpose: str = ""
    focus: tuple[str, ...] = ()
    offer: str = ""
    named: bool = False


def purpose_line_rows(line: PurposeLineSlice, width: int, _height: int) -> list[Row]:
    """One line: the purpose first, the focus students at its right end."""
    wide = width >= LABELLED
    left = [Span(" ")]
    if line.purpose:
        left += [Span("Why we meet  ", "quiet")] if wide else []
        left.append(Span(line.purpose))
    else:
        left.append(Span(line.offer, "quiet"))
    right = []
    if line.focus:
        right += [Span("Focus  " if wide else "◆ ", "quiet")]
        right.append(Span(shorten(" · ".join(line.focus), width * 2 // 3 if line.named else width // 3), bold=True))
    return [row(*spread(width - 1, left, right), Span(" "))]


class PurposeLine(Panel[PurposeLineSlice]):
    """That line on the screen."""

    def draw(self, slice_: PurposeLineSlice, width: int, height: int) -> list[Row]:
        return purpose_line_rows(slice_, width, height)
