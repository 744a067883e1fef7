"""A line or two at the bottom of the board: one key chooses, esc leaves. For what is chosen and not typed."""

from collections.abc import Awaitable, Callable
from typing import ClassVar

from msgspec import Struct
from textual._path import CSSPathType
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import Key, MouseDown, Resize
from textual.message import Message

from iltboard.text import shorten, width
from iltboard.ui.desk import Desk
from iltboard.ui.over import Over
from iltboard.ui.rows import Row, Span, row, spread
from iltboard.ui.sheets import sheet
from iltboard.ui.theme import Ground, Tone
from iltboard.ui.widgets.panel import Panel

ABOVE_THE_STRIP = 2
WIDEST = 28


class Letter(Struct, frozen=True):
    """A key, the word for what it chooses, whether that is chosen already, and what else is to be said of it.

    `closes` says that this choice ends choosing, where others do not.
    """

    key: str
    word: str
    on: bool = False
    aside: str = ""
    closes: bool = False


class LettersSlice(Struct, frozen=True):
    heading: str
    letters: tuple[Letter, ...]


def letters_rows(slice_: LettersSlice, cells: int, _height: int = 0) -> list[Row]:
    """The heading, then the choices, as many a line as fit; each line whole."""
    lines: list[list[Span]] = [[Span(f" {shorten(slice_.heading, cells - 2)}", bold=True)]]
    room = cells - 2 - width(lines[0][0].text)
    for letter in slice_.letters:
        spans = _letter(letter)
        wide = sum(width(span.text) for span in spans)
        if wide > cells:
            spans, wide = [*spread(cells, spans)], cells
        if wide > room:
            lines.append([])
            room = cells - 1
        lines[-1] += spans
        room -= wide
    return [row(*spans, ground="panel") for spans in lines]


def _letter(letter: Letter) -> list[Span]:
    mark = "✓ " if letter.on else ""
    aside = [Span(f" {letter.aside}", "quiet", target=letter.key)] if letter.aside else []
    tone: Tone = "good" if letter.on else "quiet"
    word = Span(f" {mark}{shorten(letter.word, WIDEST)}" if letter.word else "", tone, letter.on, letter.key)
    return [Span(f"   {letter.key}", bold=True, target=letter.key), word, *aside]


class LettersPanel(Panel[LettersSlice]):
    """The choices on the screen; they can be clicked."""

    ground: Ground = "panel"

    class Chosen(Message):
        """A choice was clicked."""

        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key

    def draw(self, slice_: LettersSlice, width: int, height: int) -> list[Row]:
        return letters_rows(slice_, width, height)

    def on_mouse_down(self, event: MouseDown) -> None:
        if key := self.target_at(event.x, event.y):
            self.post_message(self.Chosen(key))


class Letters(Over):
    """Says what can be chosen and lets one be chosen, or with `stays` one after the other until esc or enter."""

    CSS_PATH: ClassVar[CSSPathType | None] = sheet("dialogs")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter", "leave", show=False),
        Binding("up", "step(-1)", show=False),
        Binding("down", "step(1)", show=False),
    ]

    def __init__(
        self,
        desk: Desk,
        heading: Callable[[], str],
        letters: Callable[[], tuple[Letter, ...]],
        choose: Callable[[str], Awaitable[None]],
        *,
        stays: bool = False,
    ) -> None:
        """`heading` and `letters` are asked again after each choice that stays."""
        super().__init__()
        self._desk = desk
        self._heading = heading
        self._letters = letters
        self._choose = choose
        self._stays = stays

    def compose(self) -> ComposeResult:
        yield LettersPanel(self._slice(), id="letters")

    def on_mount(self) -> None:
        self._fold(self.app.size.width)

    def on_resize(self, event: Resize) -> None:
        self._fold(event.size.width)

    async def on_key(self, event: Key) -> None:
        if not self.is_current or event.key.startswith("alt+"):
            # Pressed twice, the line has left and on the board it could be any key; and a letter right after esc is alt
            # with it.
            event.stop()
        elif any(letter.key == event.character for letter in self._letters()):
            event.stop()  # or it would go on to the board, where it is another key
            await self._chosen(event.character or "")

    async def on_letters_panel_chosen(self, message: LettersPanel.Chosen) -> None:
        await self._chosen(message.key)

    def action_leave(self) -> None:
        if self.is_current:
            self.dismiss()

    def action_step(self, by: int) -> None:
        """Select another thing on the board without leaving."""
        if self._stays:
            self._desk.step(by)
            self._show()

    async def _chosen(self, key: str) -> None:
        letter = next((letter for letter in self._letters() if key and letter.key == key), None)
        if letter is None:
            return
        if self._stays and not letter.closes:
            await self._choose(key)
            self._show()
        else:
            self.dismiss()
            self.app.call_later(self._choose, key)

    def _slice(self) -> LettersSlice:
        return LettersSlice(self._heading(), self._letters())

    def _show(self) -> None:
        panel = self.query_one(LettersPanel)
        panel.show(self._slice())
        self._fold(self.app.size.width)

    def _fold(self, cells: int) -> None:
        """As high as the choices need, above the strip and the line that confirms."""
        panel = self.query_one(LettersPanel)
        panel.styles.height = len(letters_rows(panel.slice, cells))
        panel.styles.margin = (0, 0, ABOVE_THE_STRIP, 0)
