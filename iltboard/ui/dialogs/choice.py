"""One of a few words, chosen with left and right, by its first letter, or by a click."""

from typing import ClassVar

from msgspec import Struct
from msgspec.structs import replace
from textual.binding import Binding, BindingType
from textual.events import Key, MouseDown

from iltboard.text import width
from iltboard.ui.rows import Row, Span, row, spread
from iltboard.ui.theme import Ground
from iltboard.ui.widgets.panel import Panel

FOCUSED: Ground = "selection"
BLURRED: Ground = "surface"


class ChoiceSlice(Struct, frozen=True):
    """Which word is chosen, and whether the keys choose here now."""

    chosen: int
    focused: bool = False


class Choice(Panel[ChoiceSlice], can_focus=True):
    """A row of words; `value` is the chosen one's key."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "step(-1)", show=False),
        Binding("right,space", "step(1)", show=False),
    ]
    ground: Ground = "surface"

    def __init__(self, options: tuple[tuple[str, str], ...], value: str, *, id: str) -> None:  # noqa: A002 - Textual's own name
        keys = [key for key, _ in options]
        super().__init__(ChoiceSlice(keys.index(value) if value in keys else 0), id=id)
        self.options = options

    @property
    def value(self) -> str:
        """The key of the chosen option."""
        return self.options[self.slice.chosen][0]

    def draw(self, slice_: ChoiceSlice, width: int, height: int) -> list[Row]:
        return [choice_row(tuple(word for _, word in self.options), slice_, width)]

    def action_step(self, by: int) -> None:
        """Choose the one `by` places on."""
        self._choose((self.slice.chosen + by) % len(self.options))

    def _choose(self, chosen: int) -> None:
        self.show(replace(self.slice, chosen=chosen))

    def on_focus(self) -> None:
        self.show(replace(self.slice, focused=True))

    def on_blur(self) -> None:
        self.show(replace(self.slice, focused=False))

    def on_key(self, event: Key) -> None:
        if event.character and event.character.isalpha():
            first = [n for n, (_, word) in enumerate(self.options) if word.casefold().startswith(event.character)]
            later = [n for n in first if n > self.slice.chosen]
            if first:
                self._choose((later or first)[0])
                event.stop()

    def on_mouse_down(self, event: MouseDown) -> None:
        target = self.target_at(event.x, event.y)
        if target:
            self._choose(int(target))


def choice_row(options: tuple[str, ...], slice_: ChoiceSlice, cells: int) -> Row:
    """All the words with the chosen one marked; only those around it where not all fit."""
    chosen, ground = slice_.chosen, FOCUSED if slice_.focused else BLURRED
    parts = [Span(f"{'●' if n == chosen else '○'} {word} ", target=str(n)) for n, word in enumerate(options)]
    first = 0
    while first < chosen and sum(width(part.text) for part in parts[first : chosen + 1]) >= cells:
        first += 1
    spans = [
        replace(part, bold=True, tone="text", ground=ground) if n == chosen else replace(part, tone="quiet")
        for n, part in enumerate(parts)
    ]
    return row(*spread(cells, [Span(" "), *spans[first:]]), ground="surface")
