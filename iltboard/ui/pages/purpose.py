"""The purpose: what the team is for, now and before."""

from __future__ import annotations

from iltboard.ui.view import View
from iltboard.ui.widgets.listing import Section
from iltboard.ui.widgets.stage import Item


def purpose(view: View) -> tuple[Section, ...]:
    """The purpose that stands."""
    agreed = view.board.purpose
    return (Section("OUR PURPOSE", (Item(agreed.text, most=6),) if agreed else (), empty="No purpose agreed yet."),)
