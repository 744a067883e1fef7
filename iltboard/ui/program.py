"""What runs on the whole terminal: its themes and sheets, what is loaded, and how it ends."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterable

from textual.app import App, SystemCommand
from textual.driver import Driver
from textual.screen import Screen

from iltboard.session import Session
from iltboard.settings import Settings
from iltboard.ui.keys import keymap
from iltboard.ui.screens.face import FaceScreen
from iltboard.ui.scribe import Scribe
from iltboard.ui.sheets import sheet
from iltboard.ui.theme import themes

MADE_BETWEEN_TWO_LOOKS = 10_000
"""Objects made and not let go of until memory is looked through; Python's own 700 are made by one press."""


class Program(App[None], inherit_bindings=False):
    """A team's board on a screen. Raises SettingsFault if the settings' keys cannot be."""

    TITLE = "iltboard"
    ENABLE_COMMAND_PALETTE = False  # a command of the board opens it
    ALLOW_SELECT = False

    board: FaceScreen
    """The screen under all others."""

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

    def get_driver_class(self) -> type[Driver]:
        """What reads the keyboard."""
        if sys.platform == "win32":
            return super().get_driver_class()
        from iltboard.ui.keyboard import Keyboard  # which no Windows could load

        return Keyboard

    def on_ready(self) -> None:
        """After the first frame: what is there stays, and need not be looked through when memory is collected.

        Nor is it looked for during most presses: nearly all that a press makes is let go of with it.
        """
        self._scribe.sit_down()
        gc.freeze()
        gc.set_threshold(MADE_BETWEEN_TWO_LOOKS)
        gc.enable()

    def _handle_exception(self, error: Exception) -> None:
        self.fault = error
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        # One line on the command line instead of a traceback with the team's words in it.
        self._close_messages_no_wait()

    def on_unmount(self) -> None:
        self._scribe.close()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """None but the board's own."""
        return ()

    def show(self, *, mouse: bool = True) -> None:
        """Run until it is left. Raises whatever it failed with."""
        self.run(mouse=mouse)
        if self.fault:
            raise self.fault
