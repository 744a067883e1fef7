"""The countdown: the largest thing in the room."""

from msgspec import Struct
from textual.events import MouseDown

from iltboard.ui.digits import GAP, SIZES, Size, glyph, largest
from iltboard.ui.messages import RunCommand
from iltboard.ui.rows import Row, Span, centred, differing, row
from iltboard.ui.theme import Ground, Tone
from iltboard.ui.widgets.panel import Panel

AROUND = 3  # the title above, and a blank line and the line below


class CountdownSlice(Struct, frozen=True):
    """`digits` is what the digits say (`24:37`); `over` that they count up, over time."""

    title: str = ""
    digits: str = ""
    under: tuple[Span, ...] = ()
    over: bool = False
    still: bool = False


def countdown_rows(shown: CountdownSlice, width: int, height: int) -> list[Row]:
    """Title, digits, and the line that goes with them, in the middle of the field. Over time fills all of it."""
    title = Span(shown.title, "quiet" if shown.still else "primary", bold=True)
    text, size = fitting(shown.digits, width - 2, max(height - AROUND, SIZES[-1].high))
    tone: Tone = "on_alarm" if shown.over else ("quiet" if shown.still else "primary")
    lines = [
        line_row((title,), width, over=shown.over),
        *(row(*centred(width, *spans), ground=_ground(shown.over)) for spans in _lit(text, size, tone)),
        line_row(shown.under, width, over=shown.over),
    ]
    blank = row(ground=_ground(shown.over))
    above = max((height - len(lines)) // 2, 0)
    return [*[blank] * above, *lines, *[blank] * (height - above - len(lines))]


def line_row(spans: tuple[Span, ...], width: int, *, over: bool) -> Row:
    """One line in the middle of the field."""
    if over:
        spans = tuple(Span(span.text, "on_alarm", bold=True, target=span.target) for span in spans)
    return row(*centred(width, *spans), ground=_ground(over))


def fitting(text: str, width: int, height: int) -> tuple[str, Size]:
    """The digits at the largest size that fits; where none does without the plus, then without the seconds."""
    for shown in (text, text.lstrip("+"), text.lstrip("+").partition(":")[0]):
        size = largest(shown, width, height)
        if size:
            return shown, size
    return shown, SIZES[-1]


def _lit(text: str, size: Size, tone: Tone) -> list[list[Span]]:
    """The pixels of the digits line by line, a span a digit and one a gap: solid, whatever the font."""
    lines: list[list[Span]] = [[] for _ in range(size.high)]
    for number, char in enumerate(text):
        for line, pixels in zip(lines, glyph(char, size), strict=True):
            if number:
                line.append(Span(" " * GAP))
            line.append(Span("".join("██" if pixel else "  " for pixel in pixels), tone))
    return lines


def _ground(over: bool) -> Ground:
    return "alarm" if over else "background"


class Countdown(Panel[CountdownSlice]):
    """The countdown on the screen; what the line under the digits offers can be clicked."""

    def draw(self, slice_: CountdownSlice, width: int, height: int) -> list[Row]:
        return countdown_rows(slice_, width, height)

    def changed(self, before: Row, now: Row, width: int) -> range:
        """Of the digits those that changed: a tick draws one."""
        return differing(before, now, width)

    def on_mouse_down(self, event: MouseDown) -> None:
        command = self.target_at(event.x, event.y)
        if command:
            self.post_message(RunCommand(command))
