"""The screens that are gone through line by line. What stands on each is its page."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType

from iltboard.board.events.update import meeting_told_of
from iltboard.ui.keys import bindings
from iltboard.ui.messages import PanelName, ScreenName
from iltboard.ui.pages import listing
from iltboard.ui.screens.side import SideScreen
from iltboard.ui.view import View
from iltboard.ui.widgets.listing import Listing


class ListingScreen(SideScreen):
    """One page, in one panel."""

    def body(self, view: View) -> Listing:
        self._listing = Listing(listing(view, self.panel), self.panel, id="body")
        return self._listing

    def show_body(self, view: View) -> None:
        self._listing.show(listing(view, self.panel))


class UpdateScreen(ListingScreen):
    BINDINGS: ClassVar[list[BindingType]] = bindings("update")
    named: ClassVar[ScreenName] = "update"
    heading = "STAFF UPDATE"
    panel: ClassVar[PanelName] = "lines"

    def note(self, view: View) -> str:
        about = meeting_told_of(view.board)
        day = about.day if about else view.today
        return f"{view.board.team.name}, {day:%a} {day.day} {day:%b}"


class TeamScreen(ListingScreen):
    BINDINGS: ClassVar[list[BindingType]] = bindings("team")
    named: ClassVar[ScreenName] = "team"
    heading = "TEAM"
    panel: ClassVar[PanelName] = "team"


class PurposeScreen(ListingScreen):
    BINDINGS: ClassVar[list[BindingType]] = bindings("purpose")
    named: ClassVar[ScreenName] = "purpose"
    heading = "PURPOSE"
    panel: ClassVar[PanelName] = "purpose"


class FocusScreen(ListingScreen):
    BINDINGS: ClassVar[list[BindingType]] = bindings("focus")
    named: ClassVar[ScreenName] = "focus"
    heading = "FOCUS STUDENTS"
    panel: ClassVar[PanelName] = "focus"


class NormsScreen(ListingScreen):
    BINDINGS: ClassVar[list[BindingType]] = bindings("norms")
    named: ClassVar[ScreenName] = "norms"
    heading = "NORMS AND COMMITMENTS"
    panel: ClassVar[PanelName] = "norms"


class ReflectionScreen(ListingScreen):
    BINDINGS: ClassVar[list[BindingType]] = bindings("reflection")
    named: ClassVar[ScreenName] = "reflection"
    heading = "REFLECTION"
    panel: ClassVar[PanelName] = "reflection"


LISTINGS: dict[ScreenName, type[ListingScreen]] = {
    screen.named: screen
    for screen in (UpdateScreen, TeamScreen, PurposeScreen, FocusScreen, NormsScreen, ReflectionScreen)
}
