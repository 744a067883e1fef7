"""A bare Textual program with one Static: what the board is measured beside. Its keys do the least there is to do."""

from __future__ import annotations

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.screen import ModalScreen
from textual.widgets import Static


class Window(ModalScreen[None]):
    """Something opened over it."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape", "dismiss", "Close")]

    def compose(self) -> ComposeResult:
        yield Static("A window\n" * 20)


class Bare(App[None]):
    """One Static."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("j", "change", "Change the text"),
        ("t", "restyle", "Dark or light"),
        ("question_mark", "open", "Open a window"),
        ("q", "quit", "Quit"),
    ]
    count = 0

    def compose(self) -> ComposeResult:
        yield Static("ready")

    def action_change(self) -> None:
        self.count += 1
        self.query_one(Static).update(f"pressed {self.count}")

    def action_restyle(self) -> None:
        self.theme = "textual-light" if self.theme == "textual-dark" else "textual-dark"

    def action_open(self) -> None:
        self.push_screen(Window())


if __name__ == "__main__":
    Bare().run()
