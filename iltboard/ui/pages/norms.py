"""What the team has agreed on for its hour: norms, and commitments."""

from __future__ import annotations

from iltboard.board.commitments import OCCASIONS
from iltboard.ui.rows import Span
from iltboard.ui.view import View
from iltboard.ui.widgets.listing import Section
from iltboard.ui.widgets.stage import Item

MOST_LINES = 4


def norms(view: View) -> tuple[Section, ...]:
    """The norms, then the commitments, each with the occasion on which it is brought up."""
    board = view.board
    agreed = tuple(
        Item(norm.text, Span(f"{number} ", "quiet"), id=norm.id, most=MOST_LINES)
        for number, norm in enumerate(board.norms, 1)
    )
    made = tuple(
        Item(
            it.text,
            Span("? " if it.text.endswith("?") else "· ", "primary"),
            OCCASIONS[it.occasion],
            it.id,
            most=MOST_LINES,
        )
        for it in board.commitments
    )
    read = f"read at the start: {'yes' if board.norms_read else 'no'}" if board.norms else ""
    empty = view.offer("No norms yet, a few in your own words", "add-norm", "adds one.")
    return (
        Section("OUR NORMS", agreed, aside=read, empty=empty),
        Section("OUR COMMITMENTS", made, aside="what we ask, and what we bring"),
    )
