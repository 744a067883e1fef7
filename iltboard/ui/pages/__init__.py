"""What stands on the screens that are gone through line by line: pure functions from the view, one a screen."""

from __future__ import annotations

from collections.abc import Callable

from iltboard.ui.messages import PanelName
from iltboard.ui.pages.focus import focus
from iltboard.ui.pages.norms import norms
from iltboard.ui.pages.purpose import purpose
from iltboard.ui.pages.reflection import reflection
from iltboard.ui.pages.team import team
from iltboard.ui.pages.update import staff_update
from iltboard.ui.view import View
from iltboard.ui.widgets.listing import ListingSlice, Section, ids, placed

PAGES: dict[PanelName, Callable[[View], tuple[Section, ...]]] = {
    "team": team,
    "purpose": purpose,
    "focus": focus,
    "norms": norms,
    "reflection": reflection,
    "lines": staff_update,
}
ONLY_THINGS: tuple[PanelName, ...] = ("lines",)
"""Where only things are selected, and not every line: what is there to be changed is at hand at once."""


def listed(view: View, panel: PanelName) -> tuple[str, ...]:
    """The ids in the slice of such a screen, in their order."""
    return ids(listing(view, panel).sections)


def listing(view: View, panel: PanelName) -> ListingSlice:
    """The slice of such a screen."""
    sections = PAGES[panel](view)
    return ListingSlice(sections if panel in ONLY_THINGS else placed(sections), view.selected[panel])
