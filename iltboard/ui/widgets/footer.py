"""The bottom line: the keys that work where the focus is, or a line that confirms, offers or refuses."""

from msgspec import Struct
from msgspec.structs import replace
from textual.events import MouseDown

from iltboard.text import shorten, width
from iltboard.ui.messages import RunCommand
from iltboard.ui.rows import Row, Span, row
from iltboard.ui.widgets.panel import Panel

HINT_GAP = 3


class KeyHint(Struct, frozen=True):
    """A key, the word for what it does, and the command it runs."""

    key: str
    word: str
    command: str


class FooterSlice(Struct, frozen=True):
    hints: tuple[KeyHint, ...] = ()
    message: Span | None = None


def footer_rows(footer: FooterSlice, cells: int, _height: int) -> list[Row]:
    """What fits whole, in the order given; the last one, help, always."""
    if footer.message:
        return [row(Span(" "), replace(footer.message, text=shorten(footer.message.text, cells - 2)))]
    spans: list[Span] = [Span(" ")]
    room = cells - 1
    parts = [hint_spans(hint) for hint in footer.hints]
    last = parts[-1] if parts else []
    room -= sum(width(span.text) for span in last)
    for part in parts[:-1]:
        room -= sum(width(span.text) for span in part)
        if room < 0:
            break
        spans += part
    return [row(*spans, *last)]


def hint_spans(hint: KeyHint) -> list[Span]:
    """A key and its word; both can be clicked."""
    return [
        Span(hint.key, bold=True, target=hint.command),
        Span(f" {hint.word}{' ' * HINT_GAP}", "quiet", target=hint.command),
    ]


class Footer(Panel[FooterSlice]):
    """The footer on the screen; its keys can be clicked."""

    def draw(self, slice_: FooterSlice, width: int, height: int) -> list[Row]:
        return footer_rows(slice_, width, height)

    def on_mouse_down(self, event: MouseDown) -> None:
        command = self.target_at(event.x, event.y)
        if command:
            self.post_message(RunCommand(command))
