"""The board's program: the keys that work from anywhere, and the set-up of a team that is not there yet."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.command import Provider
from textual.screen import Screen

from iltboard.session import Session
from iltboard.settings import Settings
from iltboard.ui.keys import anywhere
from iltboard.ui.program import Program
from iltboard.ui.screens.board import BoardScreen


def _commands() -> type[Provider]:
    from iltboard.ui.palette import Commands  # late: when the palette is opened

    return Commands


class BoardApp(Program):
    """A team's board, to be worked."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *anywhere(),
        Binding("ctrl+q", "say_how_to_leave", priority=True, show=False),
        Binding("ctrl+c", "say_how_to_leave", show=False),
    ]
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_commands}

    board: BoardScreen

    def get_default_screen(self) -> Screen[None]:
        """The board is the screen under all others."""
        self.board = BoardScreen(self._scribe, self._settings)
        return self.board

    def on_mount(self) -> None:
        if not self._scribe.board.team.name:
            from iltboard.ui.screens.setup import SetUp

            self.push_screen(SetUp(self.board, self._scribe))

    async def action_run_anywhere(self, command: str) -> None:
        """Run a command of the board, whatever is open over it."""
        if self._scribe.board.team.name:
            await self.board.action_run(command)

    def action_say_how_to_leave(self) -> None:
        """Nothing ends by accident what the room is looking at."""
        self.board.say(f"{self.board.view.key('quit')} leaves the board.")


def run_board(session: Session, settings: Settings) -> None:
    """Show the board until it is left. Raises SettingsFault, and whatever the board itself failed with."""
    BoardApp(session, settings).show()
