"""The line under the header: why the team meets, and for whom."""

from msgspec import Struct

from iltboard.text import shorten, split
from iltboard.text import width as cells
from iltboard.ui.rows import Row, Span, row, spread
from iltboard.ui.widgets.panel import Panel

LABELLED = 100  # cells from which there may be room for the words before them
WHY, FOCUS, MARK = "Why we meet  ", "Focus  ", "◆ "
GROUP = 16  # cells of a group's name where room is short
GAP = 2


class PurposeLineSlice(Struct, frozen=True):
    """`offer` is what is said while there is no purpose; `focus` holds codes and groups, or while they are `named` the
    students' names too, which then come first.
    """

    purpose: str = ""
    focus: tuple[str, ...] = ()
    offer: str = ""
    named: bool = False


def purpose_line_rows(line: PurposeLineSlice, width: int, _height: int) -> list[Row]:
    """One line: the purpose first, the focus students at its right end. Where not all of it fits, the words before them
    go first, then the ends of long names of groups, and then the end of the purpose.
    """
    said = line.purpose or line.offer
    focus = " · ".join(line.focus)
    wide = width >= LABELLED
    labels = (WHY if wide and line.purpose else "", (FOCUS if wide else MARK) if line.focus else "")
    room = width - 2 - (GAP if line.focus else 0)
    if wide and cells(said) + cells(focus) + sum(map(cells, labels)) > room:
        labels = ("", MARK if line.focus else "")
    if cells(said) + cells(focus) + sum(map(cells, labels)) > room:
        most = width * 2 // 3 if line.named else width // 3
        focus = shorten(focus if line.named else " · ".join(shorten(it, GROUP) for it in line.focus), most)
    left = room - sum(map(cells, (*labels, focus)))
    why = Span(_to_the_word(said, left), "text" if line.purpose else "quiet")
    right = [Span(labels[1], "quiet"), Span(focus, bold=True)] if line.focus else []
    return [row(*spread(width - 1, [Span(" "), Span(labels[0], "quiet"), why], right, gap=GAP), Span(" "))]


def _to_the_word(text: str, room: int) -> str:
    """The text, cut after a word where it is too long."""
    return text if cells(text) <= room else f"{split(text, max(room - 1, 1))[0]}…"


class PurposeLine(Panel[PurposeLineSlice]):
    """That line on the screen."""

    def draw(self, slice_: PurposeLineSlice, width: int, height: int) -> list[Row]:
        return purpose_line_rows(slice_, width, height)
