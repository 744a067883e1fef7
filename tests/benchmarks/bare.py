"""A bare Textual program with one Static: what the board is measured beside. Its keys do the least there is to do."""

from __future__ import annotations

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.screen import ModalScreen, Screen
from textual.widgets import Input, Static

CLOSES: list[BindingType] = [("escape", "dismiss", "Close")]


class Window(ModalScreen[None]):
    """Something opened over it."""

    BINDINGS: ClassVar[list[BindingType]] = CLOSES

    def compose(self) -> ComposeResult:
        yield Static("A window\n" * 20)


class Dialog(ModalScreen[None]):
    """Something to type into, opened over it."""

    BINDINGS: ClassVar[list[BindingType]] = CLOSES

    def compose(self) -> ComposeResult:
        yield Static("A dialog")
        yield Input()


class Page(Screen[None]):
    """Another screen."""

    BINDINGS: ClassVar[list[BindingType]] = CLOSES

    def compose(self) -> ComposeResult:
        yield Static("A line of a page\n" * 30)


class Bare(App[None]):
    """One Static."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("j", "change", "Change the text"),
        ("t", "restyle", "Dark or light"),
        ("question_mark", "open('window')", "Open a window"),
        ("a", "open('dialog')", "Open a dialog"),
        ("m", "open('page')", "Go to another screen"),
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

    def action_open(self, what: str) -> None:
        opened = {"window": Window, "dialog": Dialog, "page": Page}[what]
        self.push_screen(opened())


if __name__ == "__main__":
    Bare().run()
