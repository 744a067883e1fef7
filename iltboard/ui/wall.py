"""The wall's program: the board for the projector, while others work it elsewhere."""

from __future__ import annotations

from textual.screen import Screen

from iltboard.session import Session
from iltboard.settings import Settings
from iltboard.ui.program import Program
from iltboard.ui.screens.wall import WallScreen


class WallApp(Program):
    """A team's board, to be looked at."""

    board: WallScreen

    def get_default_screen(self) -> Screen[None]:
        """The wall is the only screen: nothing ever covers it."""
        self.board = WallScreen(self._scribe, self._settings, id="board")
        return self.board


def run_wall(session: Session, settings: Settings) -> None:
    """Show the wall until it is left. Raises SettingsFault, and whatever the wall itself failed with."""
    WallApp(session, settings).show(mouse=False)
