"""The line that is said to the room: it confirms, offers, refuses or asks, and the next key may answer it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.timer import Timer

from iltboard.ui.rows import Span

SAID_FOR_S = 8.0


def first_of(notices: Sequence[str]) -> str:
    """What a line says of several: how many there are, where all of them are told, and the first one."""
    several = f"{len(notices)} things need a look, iltboard check tells all: " if len(notices) > 1 else ""
    return several + notices[0]


def spoken(text: str, *, refused: bool) -> Span:
    """The line as it is drawn."""
    return Span(f"▲ {text}" if refused else text, "warning" if refused else "good", bold=True)


class Saying:
    """Says one line at a time, until the next key or for a few seconds."""

    def __init__(self, set_timer: Callable[[float, Callable[[], None]], Timer], show: Callable[[], None]) -> None:
        """`show` is called whenever `line` has changed by itself."""
        self.line: Span | None = None
        self._text = self._answered = ""
        self._hush: Timer | None = None
        self._set_timer = set_timer
        self._show = show

    def say(self, text: str, *, refused: bool) -> None:
        """Say it instead of what was said before."""
        self.line = spoken(text, refused=refused)
        self._text = text
        if self._hush:
            self._hush.stop()
        self._hush = self._set_timer(SAID_FOR_S, self._no_more)

    def press(self) -> None:
        """A key is pressed: whatever was said is answered by it, and said no more."""
        self._answered, self._text, self.line = self._text, "", None

    def asked(self, question: str) -> bool:
        """Whether this is what the key that is pressed now answers."""
        return self._answered == question

    def _no_more(self) -> None:
        self._text, self.line = "", None
        self._show()
