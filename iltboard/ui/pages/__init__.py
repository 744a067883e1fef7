"""What stands on the screens that are gone through line by line: pure functions from the view, one a screen."""

from __future__ import annotations

from collections.abc import Callable

from iltboard.ui.messages import PanelName
from iltboard.ui.pages.focus import focus
from iltboard.ui.pages.norms import norms
from iltboard.ui.pages.purpose import purpose
from iltboard.ui.pages.reflection import reflection
from iltboard.ui.pages.team import team
from iltboard.ui.view import View
from iltboard.ui.widgets.listing import ListingSlice, Section, placed

PAGES: dict[PanelName, Callable[[View], tuple[Section, ...]]] = {
    "team": team,
    "purpose": purpose,
    "focus": focus,
    "norms": norms,
    "reflection": reflection,
}


def listing(view: View, panel: PanelName) -> ListingSlice:
    """The slice of such a screen."""
    return ListingSlice(placed(PAGES[panel](view)), view.selected[panel])
