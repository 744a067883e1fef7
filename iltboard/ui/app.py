"""The program: themes, sheets, and the keys that work from anywhere."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable
from typing import ClassVar

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.command import Provider
from textual.screen import Screen

from iltboard.session import Session
from iltboard.settings import Settings
from iltboard.ui.keys import anywhere, keymap
from iltboard.ui.palette import Commands
from iltboard.ui.screens.board import BoardScreen
from iltboard.ui.screens.setup import SetUp
from iltboard.ui.scribe import Scribe
from iltboard.ui.sheets import sheet
from iltboard.ui.theme import themes


class BoardApp(App[None], inherit_bindings=False):
    """A team's board on a screen. Raises SettingsFault if the settings' keys cannot be."""

    TITLE = "iltboard"
    BINDINGS: ClassVar[list[BindingType]] = [
        *anywhere(),
        Binding("ctrl+q", "say_how_to_leave", priority=True, show=False),
        Binding("ctrl+c", "say_how_to_leave", show=False),
    ]
    ENABLE_COMMAND_PALETTE = False  # a command of the board opens it
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {Commands}
    ALLOW_SELECT = False

    def __init__(self, session: Session, settings: Settings) -> None:
        super().__init__(css_path=[sheet("base"), sheet("board")])
        for theme in themes():
            self.register_theme(theme)
        # Before anything is styled: setting it as one does later would read every sheet a second time.
        self.set_reactive(App.theme, settings.theme)
        self.stylesheet.set_variables(self.get_css_variables())
        self.set_keymap(keymap(settings))
        self._scribe = Scribe(session)
        self._settings = settings
        self.fault: Exception | None = None

    def get_default_screen(self) -> Screen[None]:
        """The board is the screen under all others."""
        self.board = BoardScreen(self._scribe, self._settings)
        return self.board

    def on_mount(self) -> None:
        if not self._scribe.board.team.name:
            self.push_screen(SetUp(self.board))

    def on_ready(self) -> None:
        """After the first frame: what is there stays, and need not be looked through when memory is collected."""
        gc.freeze()
        gc.enable()

    def _handle_exception(self, error: Exception) -> None:
        self.fault = error
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        # One line on the command line instead of a traceback with the team's words in it.
        self._close_messages_no_wait()

    def on_unmount(self) -> None:
        self._scribe.close()

    async def action_run_anywhere(self, command: str) -> None:
        """Run a command of the board, whatever is open over it."""
        if self._scribe.board.team.name:
            await self.board.action_run(command)

    def action_say_how_to_leave(self) -> None:
        """Nothing ends by accident what the room is looking at."""
        self.board.say(f"{self.board.view.key('quit')} leaves the board.")

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """None but the board's own."""
        return ()


def run_board(session: Session, settings: Settings) -> None:
    """Show the board until it is left. Raises SettingsFault, and whatever the board itself failed with."""
    app = BoardApp(session, settings)
    app.run()
    if app.fault:
        raise app.fault
