"""What is shown where the board has no room at all."""

from __future__ import annotations

from iltboard.ui.folding import SMALLEST
from iltboard.ui.rows import Row, Span, centred, row
from iltboard.ui.widgets.panel import Panel


class TooSmall(Panel[None]):
    """One line that asks for a larger window."""

    def draw(self, slice_: None, width: int, height: int) -> list[Row]:
        line = f"Larger, please: {SMALLEST[0]}x{SMALLEST[1]}"
        return [row()] * ((height - 1) // 2) + [row(*centred(width, Span(line, bold=True)))]
