"""The screens: the board, those before it, help, and the set-up of a new team."""

from __future__ import annotations

from iltboard.ui.messages import ScreenName
from iltboard.ui.screens.agenda import AgendaScreen
from iltboard.ui.screens.history import HistoryScreen
from iltboard.ui.screens.listing import (
    FocusScreen,
    NormsScreen,
    PurposeScreen,
    ReflectionScreen,
    TeamScreen,
    UpdateScreen,
)
from iltboard.ui.screens.minutes import MinutesScreen
from iltboard.ui.screens.side import SideScreen

SCREENS: dict[ScreenName, type[SideScreen]] = {
    screen.named: screen
    for screen in (
        AgendaScreen,
        MinutesScreen,
        UpdateScreen,
        TeamScreen,
        PurposeScreen,
        FocusScreen,
        NormsScreen,
        ReflectionScreen,
        HistoryScreen,
    )
}
"""Those that are shown before the board, by name."""
