"""The focus students, and what was heard from them."""

from __future__ import annotations

from iltboard.ui.view import View
from iltboard.ui.widgets.listing import Section
from iltboard.ui.widgets.stage import Item


def focus(view: View) -> tuple[Section, ...]:
    """Each student by a code, and each group."""
    students = tuple(Item(view.student(it), id=it.id) for it in view.board.focus)
    return (Section("IN FOCUS", students, empty="No focus students yet."),)
