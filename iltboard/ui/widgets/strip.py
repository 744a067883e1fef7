"""The off-topic strip: the norm-keeper's button, what it has cost, and the newest entries."""

from msgspec import Struct
from msgspec.structs import replace
from textual.events import MouseDown

from iltboard.text import shorten, width
from iltboard.ui import words
from iltboard.ui.messages import Open, RunCommand
from iltboard.ui.rows import Row, Span, row
from iltboard.ui.theme import Ground
from iltboard.ui.widgets.panel import Panel

BUTTON = "off-topic"


class EntryLine(Struct, frozen=True):
    """An off-topic entry as the strip shows it; `time` is as the room reads it."""

    id: str
    time: str
    words: str
    fate: str


class StripSlice(Struct, frozen=True):
    """`running` says that the talk is off topic now; `question` is what the team asks itself at it; `message` takes
    the strip's place when there is no footer.
    """

    key: str = "o"
    logged: int = 0
    cost_min_s: float = 0.0
    running: bool = False
    entries: tuple[EntryLine, ...] = ()
    selected: str = ""
    active: bool = False
    question: str = ""
    message: Span | None = None


def strip_rows(strip: StripSlice, cells: int, _height: int) -> list[Row]:
    """One line: the button first, what is asked next to it, then the newest entry."""
    if strip.message:
        return [row(Span(" "), replace(strip.message, text=shorten(strip.message.text, cells - 2)), ground="panel")]
    button = Span(" ⚑ Off topic ", "warning", bold=True, target=BUTTON)
    key = Span(f"{strip.key} ", "text", bold=True, target=BUTTON)
    spans = [button, key]
    if strip.logged:
        cost = words.minutes(strip.cost_min_s) if strip.cost_min_s else "no time yet"
        spans.append(Span(f"  {strip.logged}", bold=True))
        spans.append(Span(f" · {cost}", "warning" if strip.running else "quiet"))
    else:
        spans.append(Span("  none in this meeting" if strip.entries else "  nothing yet", "quiet"))
    if strip.question:
        left = cells - sum(width(span.text) for span in spans)
        spans += [Span("  ? ", "primary", bold=True), Span(shorten(strip.question, left - 5), "primary", bold=True)]
    room = cells - sum(width(span.text) for span in spans)
    for entry in _from_the_selected(strip):
        text = f" {entry.time} {entry.words} → {entry.fate} "
        if room < min(width(text), 24):
            break
        here = strip.active and entry.id == strip.selected
        shown = shorten(text, room - 2)
        spans += [Span("  "), Span(shown, "text", here, entry.id, "selection" if here else None)]
        room -= width(shown) + 2
    return [row(*spans, ground="panel")]


def _from_the_selected(strip: StripSlice) -> tuple[EntryLine, ...]:
    """The entries, newest first; while the strip is worked, those from the selected one on."""
    here = next((n for n, entry in enumerate(strip.entries) if strip.active and entry.id == strip.selected), 0)
    return strip.entries[here:]


class OffTopicStrip(Panel[StripSlice]):
    """The strip on the screen; its left end is the button."""

    ground: Ground = "panel"

    def draw(self, slice_: StripSlice, width: int, height: int) -> list[Row]:
        return strip_rows(slice_, width, height)

    def on_mouse_down(self, event: MouseDown) -> None:
        target = self.target_at(event.x, event.y)
        if target == BUTTON:
            self.post_message(RunCommand(BUTTON))
        elif target:
            self.post_message(Open("strip", target))
