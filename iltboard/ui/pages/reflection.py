"""How the team looks at itself."""

from __future__ import annotations

from iltboard.ui.view import View
from iltboard.ui.widgets.listing import Section
from iltboard.ui.widgets.stage import Item


def reflection(view: View) -> tuple[Section, ...]:
    """The questions."""
    return (Section("QUESTIONS", tuple(Item(question.text, id=question.id) for question in view.board.questions)),)
