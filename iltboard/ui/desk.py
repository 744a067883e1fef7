"""The board as commands and dialogs see it."""

from __future__ import annotations

from typing import Protocol

from textual.screen import ModalScreen

from iltboard.board.log import AnyEvent
from iltboard.clock import Clock
from iltboard.settings import Settings
from iltboard.ui.messages import PanelName
from iltboard.ui.view import View


class Desk(Protocol):
    """What is looked at, and the ways to change it."""

    clock: Clock
    settings: Settings

    @property
    def view(self) -> View: ...

    async def do(self, event: AnyEvent, *, tell: bool = True) -> str | None:
        """Let it happen, show it, and (with `tell`) say it in a line; the refusal, if it was refused."""

    async def undo(self) -> None: ...

    async def redo(self) -> None: ...

    def say(self, text: str, *, refused: bool = False) -> None:
        """One line for the room, until the next key or for a few seconds."""

    def select(self, panel: PanelName, thing: str) -> None:
        """Select the thing in the panel; the panel becomes the active one."""

    def step(self, by: int, *, across: bool = False) -> None:
        """Select the thing `by` places on in the active panel; `across` is sideways in a grid."""

    def next_panel(self, by: int) -> None:
        """Make the next panel the active one."""

    def ask(self, dialog: ModalScreen[None]) -> None:
        """Open a dialog."""

    def pressed_just_now(self, command: str) -> bool:
        """Whether this command was the last one, less than half a second ago by the room's time."""

    def asked(self, question: str) -> bool:
        """Whether this question was the last thing said, and nothing else was done since."""

    def show_help(self) -> None: ...

    def show_palette(self) -> None: ...

    def change_theme(self) -> None: ...

    def leave(self) -> None: ...
