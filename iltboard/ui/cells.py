"""What is sent of a change: its own cells, and not all that stands before them in their panel."""

from __future__ import annotations

from rich.console import Console
from rich.control import Control
from textual._compositor import ChopsUpdate, Compositor


class Cells(ChopsUpdate):
    """Textual crops what it sends at the right end alone."""

    def render_segments(self, console: Console) -> str:
        sent: list[str] = []
        for y, first, stop in self.spans:
            for end, (x, strip) in zip(self.chop_ends[y], self.chops[y].items(), strict=False):
                left, right = max(x, first), min(end, stop)
                if strip is not None and left < right:
                    part = strip if (left, right) == (x, end) else strip.crop(left - x, right - x)
                    sent += (Control.move_to(left, y).segment.text, part.render(console))
        return "".join(sent)


class CellCompositor(Compositor):
    """Sends so."""

    def render_partial_update(self) -> ChopsUpdate | None:
        update = super().render_partial_update()
        return update and Cells(update.chops, update.spans, update.chop_ends)
