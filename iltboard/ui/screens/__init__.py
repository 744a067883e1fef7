"""The screens: the board, those before it, help, and the set-up of a new team."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iltboard.ui.desk import Desk
from iltboard.ui.messages import ScreenName

if TYPE_CHECKING:
    from iltboard.ui.screens.side import SideScreen


def side_screen(name: ScreenName, desk: Desk) -> SideScreen:
    """The screen of that name before the board. Its file is loaded when it is first gone to, so that the board starts
    at once.
    """
    if name == "agenda":
        from iltboard.ui.screens.agenda import AgendaScreen

        return AgendaScreen(desk)
    if name == "minutes":
        from iltboard.ui.screens.minutes import MinutesScreen

        return MinutesScreen(desk)
    if name == "history":
        from iltboard.ui.screens.history import HistoryScreen

        return HistoryScreen(desk)
    from iltboard.ui.screens.listing import LISTINGS

    return LISTINGS[name](desk)
