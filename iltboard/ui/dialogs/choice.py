"""One of a few words, chosen with left and right, by its first letter, or by a click."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.events import Key, MouseDown

from iltboard.text import width
from iltboard.ui.rows import Row, Span, row
from iltboard.ui.widgets.panel import Panel


class Choice(Panel[int], can_focus=True):
    """A row of words; `value` is the chosen one's key."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "step(-1)", show=False),
        Binding("right,space", "step(1)", show=False),
    ]
    ground = "surface"

    def __init__(self, options: tuple[tuple[str, str], ...], value: str, *, id: str) -> None:  # noqa: A002 - Textual's own name
        keys = [key for key, _ in options]
        super().__init__(keys.index(value) if value in keys else 0, id=id)
        self.options = options

    @property
    def value(self) -> str:
        """The key of the chosen option."""
        return self.options[self.slice][0]

    def draw(self, slice_: int, width: int, height: int) -> list[Row]:
        return [choice_row(tuple(word for _, word in self.options), slice_, width)]

    def action_step(self, by: int) -> None:
        """Choose the one `by` places on."""
        self.show((self.slice + by) % len(self.options))

    def on_key(self, event: Key) -> None:
        if event.character and event.character.isalpha():
            first = [n for n, (_, word) in enumerate(self.options) if word.casefold().startswith(event.character)]
            later = [n for n in first if n > self.slice]
            if first:
                self.show((later or first)[0])
                event.stop()

    def on_mouse_down(self, event: MouseDown) -> None:
        target = self.target_at(event.x, event.y)
        if target:
            self.show(int(target))


def choice_row(options: tuple[str, ...], chosen: int, cells: int) -> Row:
    """All the words with the chosen one marked; only those around it where not all fit."""
    parts = [Span(f" {'●' if n == chosen else '○'} {word} ", target=str(n)) for n, word in enumerate(options)]
    first = 0
    while first < chosen and sum(width(part.text) for part in parts[first : chosen + 1]) > cells:
        first += 1
    spans = [
        part._replace(bold=True, tone="text", ground="selection") if n == chosen else part._replace(tone="quiet")
        for n, part in enumerate(parts)
    ]
    return row(*spans[first:], ground="surface")
