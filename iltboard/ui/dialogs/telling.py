"""Who tells the staff, through which channel, by when."""

from __future__ import annotations

from datetime import timedelta

from iltboard.board.events.update import FORMAL, TellingPlanned
from iltboard.identity import new_id
from iltboard.ui.desk import Desk
from iltboard.ui.dialogs.form import Field, Form, Problem
from iltboard.ui.dialogs.reading import read_day, read_member

SOON = timedelta(days=2)


class PlanTelling(Form):
    """Channel, member and day."""

    heading = "Who tells the staff?"
    hint = "formal: staff meeting, weekly e-mail   enter saves   esc leaves"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    def fields(self) -> list[Field]:
        view = self._desk.view
        members = tuple(member.name for member in view.board.members)
        by = (view.today + SOON).isoformat()
        return [
            Field("member", "Who", hint="one member", suggestions=members),
            Field("channel", "Where", options=tuple((channel, channel) for channel in FORMAL)),
            Field("by", "By", by, hint="2026-12-01, +7 or friday", whole=True),
        ]

    async def submit(self, values: dict[str, str]) -> Problem | None:
        member = read_member(self._desk.view.board, values["member"], "member")
        if isinstance(member, Problem):
            return member
        by = read_day(values["by"], self._desk.view.today, "by")
        if isinstance(by, Problem):
            return by
        channel = next(channel for channel in FORMAL if channel == values["channel"])
        refused = await self._desk.do(TellingPlanned(new_id(), channel, member.id, by))
        return Problem("member", refused) if refused else None
