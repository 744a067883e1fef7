"""A line to type in, in which known names of students become codes."""

from __future__ import annotations

from collections.abc import Callable

from rich.text import Text
from textual.events import Paste
from textual.widgets import Input

from iltboard.board.naming import Coder
from iltboard.text import as_wide_in_place, clean_title


class CodedInput(Input):
    """A name is shown as its code from its last letter on, and is the code from the end of the word on: until then it
    could be the beginning of another word. What is masked is left as it is.
    """

    coder: Callable[[], Coder] = Coder
    """Whatever knows the names now; nobody does."""

    def replace(self, text: str, start: int, end: int) -> None:
        """Every change that is typed or pasted comes this way, and is painted afterwards."""
        super().replace(text, start, end)
        coder = self.coder()
        if coder and not self.password:
            here = self.cursor_position
            before, after = self.value[:here], self.value[here:]
            word = before[len(before.rstrip(_letters(before))) :]
            before = coder.coded(before.removesuffix(word))
            self.value, self.cursor_position = before + word + coder.coded(after), len(before + word)

    @property
    def coded_value(self) -> str:
        """What stands in it, with the word that is written now."""
        return self.value if self.password else self.coder().coded(self.value)

    def _on_paste(self, event: Paste) -> None:
        event.stop()
        event.prevent_default()
        self.take(event.text)

    def take(self, text: str) -> None:
        """Whatever is pasted comes this way."""
        self.insert_line(text)

    def insert_line(self, text: str) -> None:
        """Put a text where the cursor is, in place of what is selected, as a line of what may stand here."""
        self.replace(clean_title(text), *self.selection)

    def on_blur(self) -> None:
        self.value = self.coded_value

    @property
    def _value(self) -> Text:
        shown = super()._value
        if self.password:
            return shown
        return Text(as_wide_in_place(self.coder().veiled(shown.plain)), no_wrap=True, overflow="ignore", end="")


def _letters(text: str) -> str:
    """The letters and figures in a text."""
    return "".join(filter(str.isalnum, set(text)))
