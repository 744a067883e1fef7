"""Where the hand is: the active panel, and the selected thing in each panel."""

from __future__ import annotations

from iltboard.ui.messages import PanelName
from iltboard.ui.view import View

PANELS: tuple[PanelName, ...] = ("queue", "stage", "rocks", "strip")
"""Those of the board; the last ones are on screens of their own."""
ALL: tuple[PanelName, ...] = (*PANELS, "segments", "lines", "minutes")


class Hand:
    """Selections go by identity; when the selected thing is gone, whatever stands in its place is selected."""

    def __init__(self) -> None:
        self.active: PanelName = "queue"
        self.selected: dict[PanelName, str] = dict.fromkeys(ALL, "")
        self._places: dict[PanelName, int] = dict.fromkeys(ALL, 0)

    def settle(self, view: View) -> None:
        """Hold on to what is there."""
        for panel in ALL:
            things = view.things(panel)
            if self.selected[panel] not in things:
                place = min(self._places[panel], len(things) - 1)
                self.selected[panel] = things[place] if things else ""
            if things:
                self._places[panel] = things.index(self.selected[panel])

    def point_at(self, view: View, thing: str) -> PanelName | None:
        """Select the thing wherever it is shown; the first panel of the board it was found in."""
        found = [panel for panel in ALL if thing and thing in view.things(panel)]
        self.selected |= dict.fromkeys(found, thing)
        return found[0] if found and found[0] in PANELS else None

    def step(self, view: View, by: int) -> None:
        """Select the thing `by` places on in the active panel; past its ends the hand stays where it is."""
        things, selected = view.things(view.active), self.selected[view.active]
        if not things:
            return
        here = things.index(selected) if selected in things else 0
        if 0 <= here + by < len(things):
            self.selected[view.active] = things[here + by]

    def keep_to(self, shown: list[PanelName]) -> None:
        """Leave a panel that is folded away for one that can be seen."""
        if shown and self.active not in shown:
            self.active = shown[0]

    def next_panel(self, shown: list[PanelName], by: int) -> None:
        """Make the next of the panels on the screen the active one."""
        here = shown.index(self.active) if self.active in shown else 0
        self.active = shown[(here + by) % len(shown)]
