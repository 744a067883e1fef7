"""What the team has agreed on for its hour: norms, and commitments."""

from __future__ import annotations

from iltboard.ui.view import View
from iltboard.ui.widgets.listing import Section
from iltboard.ui.widgets.stage import Item


def norms(view: View) -> tuple[Section, ...]:
    """The norms, then the commitments."""
    board = view.board
    return (
        Section("OUR NORMS", tuple(Item(norm.text, id=norm.id) for norm in board.norms), empty="No norms yet."),
        Section("OUR COMMITMENTS", tuple(Item(it.text, id=it.id) for it in board.commitments)),
    )
