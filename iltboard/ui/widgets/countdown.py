"""The countdown: the largest thing in the room. A widget a digit, so that a tick draws one digit."""

from typing import NamedTuple

from textual.app import ComposeResult
from textual.events import MouseDown, Resize
from textual.geometry import Region
from textual.strip import Strip

from iltboard.ui.digits import GAP, SIZES, Size, glyph, glyph_cells, largest
from iltboard.ui.messages import RunCommand
from iltboard.ui.painted import lay_out_soon, paint_soon
from iltboard.ui.rows import Row, Span, centred, row
from iltboard.ui.theme import PALETTES, Ground, Tone
from iltboard.ui.widgets.pane import Pane, filtered
from iltboard.ui.widgets.panel import Panel, to_strip

MOST_DIGITS = 7
AROUND = 3  # the title above, and a blank line and the line below


class CountdownSlice(NamedTuple):
    """`digits` is what the digits say (`24:37`); `over` that they count up, over time."""

    title: str = ""
    digits: str = ""
    under: tuple[Span, ...] = ()
    over: bool = False
    still: bool = False


class DigitSlice(NamedTuple):
    char: str = ""
    size: Size = SIZES[-1]
    over: bool = False
    still: bool = False


def digit_rows(digit: DigitSlice) -> list[Row]:
    """The pixels of one digit: solid, whatever the font."""
    tone: Tone = "on_alarm" if digit.over else ("quiet" if digit.still else "primary")
    rows = []
    for pixels in glyph(digit.char, digit.size) if digit.char else ():
        text = "".join("██" if pixel else "  " for pixel in pixels)
        rows.append(Row((Span(text, tone),), _ground(digit.over)))
    return rows


def line_rows(spans: tuple[Span, ...], width: int, *, over: bool) -> list[Row]:
    """One line in the middle of the field."""
    if over:
        spans = tuple(span._replace(tone="on_alarm", bold=True) for span in spans)
    return [row(*centred(width, *spans), ground=_ground(over))]


def _ground(over: bool) -> Ground:
    return "alarm" if over else "background"


def fitting(text: str, width: int, height: int) -> tuple[str, Size]:
    """The digits at the largest size that fits; where none does without the plus, then without the seconds."""
    for shown in (text, text.lstrip("+"), text.lstrip("+").partition(":")[0]):
        size = largest(shown, width, height)
        if size:
            return shown, size
    return shown, SIZES[-1]


class Digit(Panel[DigitSlice]):
    """One digit."""

    def draw(self, slice_: DigitSlice, width: int, height: int) -> list[Row]:
        return digit_rows(slice_)


class Line(Panel[tuple[tuple[Span, ...], bool]]):
    """The line above or below the digits; what it offers can be clicked."""

    def draw(self, slice_: tuple[tuple[Span, ...], bool], width: int, height: int) -> list[Row]:
        return line_rows(slice_[0], width, over=slice_[1])

    def on_mouse_down(self, event: MouseDown) -> None:
        command = self.target_at(event.x, event.y)
        if command:
            self.post_message(RunCommand(command))


class Digits(Pane):
    """The row of digits."""


class Countdown(Pane):
    """The countdown's field: title, digits, and the line that goes with them. Over time fills all of it."""

    def __init__(self, slice_: CountdownSlice, *, id: str) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self._slice = slice_
        self._title = Line(((), False), id="countdown-title")
        self._under = Line(((), False), id="countdown-under")
        self._digits = [Digit(DigitSlice(), id=f"digit-{number}") for number in range(MOST_DIGITS)]
        self._laid_out: tuple[object, ...] = ()
        self._show_lines()

    def compose(self) -> ComposeResult:
        yield self._title
        yield Digits(*self._digits)
        yield self._under

    def show(self, countdown: CountdownSlice) -> None:
        """Show another moment: on a tick, one digit."""
        if countdown == self._slice:
            return
        if countdown.over != self._slice.over:
            paint_soon(self, Region(0, 0, *self.outer_size))
        self._slice = countdown
        self._show_lines()
        self._show_digits()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The field around the digits. Its colour is not the sheet's, which would lay all of it out anew."""
        line = to_strip(Row(ground=_ground(self._slice.over)), crop.width, PALETTES[self.app.theme])
        return [filtered(self, line)] * crop.height

    def _show_lines(self) -> None:
        shown = self._slice
        title = Span(shown.title, "quiet" if shown.still else "primary", bold=True)
        self._title.show(((title,), shown.over))
        self._under.show((shown.under, shown.over))

    def on_resize(self, event: Resize) -> None:
        self._show_digits()

    def _show_digits(self) -> None:
        over, still = self._slice.over, self._slice.still
        text, size = fitting(self._slice.digits, self.size.width - 2, max(self.size.height - AROUND, SIZES[-1].high))
        shape = (len(text), text.find(":"), size)
        if shape != self._laid_out:
            self._lay_out(text, size)
            self._laid_out = shape
        for digit, char in zip(self._digits, text[:MOST_DIGITS], strict=False):
            digit.show(DigitSlice(char, size, over, still))

    def _lay_out(self, text: str, size: Size) -> None:
        self.query_one(Digits).styles.height = size.high
        for number, digit in enumerate(self._digits):
            digit.display = number < len(text)
            if digit.display:
                last = number == len(text) - 1
                digit.styles.width = glyph_cells(text[number], size) + (0 if last else GAP)
                digit.styles.height = size.high
        lay_out_soon(self.query_one(Digits))
