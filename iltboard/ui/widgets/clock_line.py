"""The clock in one line, on the screens before the board: which segment is on, and how long it has, by the minute."""

from msgspec import Struct

from iltboard.ui import words
from iltboard.ui.rows import Row, Span, row, spread
from iltboard.ui.widgets.panel import Panel


class ClockSlice(Struct, frozen=True):
    """`heading` is the screen's, `note` stands beside it; `left_s` is by the minute, None where no meeting is on."""

    heading: str = ""
    note: str = ""
    segment: str = ""
    left_s: float | None = None
    paused: bool = False


def clock_rows(clock: ClockSlice, width: int, _height: int) -> list[Row]:
    """The screen's heading at the left, the clock at the right: over time fills its field."""
    left = [Span(f" {clock.heading}", "primary", bold=True), Span(f"  {clock.note}", "quiet")]
    return [row(*spread(width - 1, left, _clock(clock, width // 2)), Span(" "))]


def _clock(clock: ClockSlice, cells: int) -> list[Span]:
    if clock.left_s is None:
        return []
    glyph, word = ("‖", "left, paused") if clock.paused else ("▶", "left")
    if clock.left_s < 0:
        glyph, word = "▲", "over time, paused" if clock.paused else "over time"
    text = f" {words.minutes(abs(clock.left_s))} {word} "
    segment = spread(cells - len(text) - 2, [Span(f"{glyph} {clock.segment}", bold=True)])[0]
    if clock.left_s < 0:
        return [Span(f" {segment.text}{text}", "on_alarm", bold=True, ground="alarm")]
    return [segment, Span(text.rstrip(), "primary", bold=True)]


class ClockLine(Panel[ClockSlice]):
    """The clock's line on the screen."""

    def draw(self, slice_: ClockSlice, width: int, height: int) -> list[Row]:
        return clock_rows(slice_, width, height)
