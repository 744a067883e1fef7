"""The team: who is on it, and since when."""

from __future__ import annotations

from iltboard.ui.view import View
from iltboard.ui.widgets.listing import Section
from iltboard.ui.widgets.stage import Item


def team(view: View) -> tuple[Section, ...]:
    """The members."""
    members = tuple(Item(member.name, aside=member.role, id=member.id) for member in view.board.members)
    return (Section("MEMBERS", members, empty="No members yet."),)
