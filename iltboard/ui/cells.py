"""What is sent of a change: its own cells, and not all that stands before them in their panel."""

from __future__ import annotations

from rich.cells import cell_len
from rich.console import Console
from rich.control import Control
from textual._compositor import ChopsUpdate, Compositor
from textual.strip import Strip


class Cells(ChopsUpdate):
    """Textual crops what it sends at the right end alone."""

    def render_segments(self, console: Console) -> str:
        sent: list[str] = []
        for y, first, stop in self.spans:
            for end, (x, strip) in zip(self.chop_ends[y], self.chops[y].items(), strict=False):
                if strip is None or max(x, first) >= min(end, stop):
                    continue
                left, right = x, end
                if first > x:
                    left += _between_letters(strip, first - x, -1)
                if stop < end:
                    right = x + _between_letters(strip, stop - x, 1)
                part = strip if (left, right) == (x, end) else strip.crop(left - x, right - x)
                sent += (Control.move_to(left, y).segment.text, part.render(console))
        return "".join(sent)


def _between_letters(strip: Strip, cell: int, by: int) -> int:
    """That cell of a line, or the nearest that way at which no wide letter, and none with its marks, is cut."""
    text = strip.text
    while 0 < cell < strip.cell_length:
        before = strip.crop(0, cell).text
        if text.startswith(before) and cell_len(text[len(before)]):
            break
        cell += by
    return cell


class CellCompositor(Compositor):
    """Sends so."""

    def render_partial_update(self) -> ChopsUpdate | None:
        update = super().render_partial_update()
        return update and Cells(update.chops, update.spans, update.chop_ends)
