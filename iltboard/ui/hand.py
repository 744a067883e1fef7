"""Where the hand is: the active panel, the selected thing in each panel, and the segment that is looked at."""

from __future__ import annotations

from typing import get_args

from msgspec.structs import replace

from iltboard.ui.messages import PanelName
from iltboard.ui.selectable import selectable
from iltboard.ui.view import Scene, View

PANELS: tuple[PanelName, ...] = ("queue", "stage", "rocks", "strip")
"""Those of the board; the others are on screens of their own."""
ALL: tuple[PanelName, ...] = get_args(PanelName)

WORKED_ON: dict[Scene, PanelName] = {
    "rocks": "rocks",
    "wins": "stage",
    "purpose": "stage",
    "headlines": "stage",
    "todos": "stage",
    "custom": "stage",
    "conclude": "stage",
}
"""The panel that is worked in when a scene opens; else the queue."""


class Hand:
    """Selections go by identity; when the selected thing is gone, whatever stands in its place is selected."""

    def __init__(self) -> None:
        self.active: PanelName = "queue"
        self.segment = ""
        self.looks_at = ""
        self.selected: dict[PanelName, str] = dict.fromkeys(ALL, "")
        self._places: dict[PanelName, int] = dict.fromkeys(ALL, 0)

    def follow(self, view: View) -> None:
        """Go with the meeting: when another segment opens, to what is worked on in it."""
        run = view.meeting.open_run if view.meeting else None
        segment = run.id if run else ""
        if segment != self.segment:
            self.segment, self.looks_at = segment, ""
            self._come_to(replace(view, looked_at=""))

    def look(self, view: View, by: int) -> bool:
        """Look at the segment `by` places from the one looked at, or with 0 at the open one; False past the ends."""
        runs = view.board.meeting.runs if view.board.meeting else ()
        ids = [run.id for run in runs]
        there = ids.index(view.run.id) + by if view.run else -1
        if by and not 0 <= there < len(ids):
            return False
        self.looks_at = ids[there] if by and ids[there] != self.segment else ""
        self._come_to(replace(view, looked_at=self.looks_at))
        return True

    def _come_to(self, view: View) -> None:
        """A scene opens: work where it is worked, from its first line on."""
        self.active = WORKED_ON.get(view.scene, "queue")
        self.selected["stage"], self._places["stage"] = "", 0
        first = next(iter(view.board.top or view.board.queue), None)
        if view.scene == "table" and first:
            self.selected["queue"] = first.id

    def settle(self, view: View) -> None:
        """Hold on to what is there, in the panels of the screen that is shown."""
        for panel in _shown(view):
            things = selectable(view, panel)
            if self.selected[panel] not in things:
                place = min(self._places[panel], len(things) - 1)
                self.selected[panel] = things[place] if things else ""
            if things:
                self._places[panel] = things.index(self.selected[panel])

    def point_at(self, view: View, thing: str) -> PanelName | None:
        """Select the thing wherever it is shown now; the first panel of the board it was found in."""
        found = [panel for panel in _shown(view) if thing and thing in selectable(view, panel)]
        self.selected |= dict.fromkeys(found, thing)
        return found[0] if found and found[0] in PANELS else None

    def step(self, view: View, by: int) -> None:
        """Select the thing `by` places on in the active panel; past its ends the hand stays where it is."""
        things, selected = selectable(view, view.active), self.selected[view.active]
        if not things:
            return
        here = things.index(selected) if selected in things else 0
        if 0 <= here + by < len(things):
            self.selected[view.active] = things[here + by]

    def keep_to(self, shown: list[PanelName]) -> bool:
        """Leave a panel that is folded away for one that can be seen; whether it had to."""
        if not shown or self.active in shown:
            return False
        self.active = shown[0]
        return True

    def next_panel(self, shown: list[PanelName], by: int) -> None:
        """Make the next of the panels on the screen the active one."""
        here = shown.index(self.active) if self.active in shown else 0
        self.active = shown[(here + by) % len(shown)]


def _shown(view: View) -> tuple[PanelName, ...]:
    return PANELS if view.screen == "board" else (view.active,)
