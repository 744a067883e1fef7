"""A focus student by a code, or a group of students by its name."""

from __future__ import annotations

from iltboard.board.events.focus import FocusChanged, FocusDropped, FocusNamed
from iltboard.board.focus import Focus
from iltboard.identity import new_id
from iltboard.text import clean_title
from iltboard.ui.desk import Desk
from iltboard.ui.dialogs.form import Field, Form, Problem

GROUP, STUDENT = "group", "student"
KINDS = ((STUDENT, "one student"), (GROUP, "a group"))


class EditFocus(Form):
    """Of one that is there, a blank code says that it is no longer in focus."""

    def __init__(self, desk: Desk, focus: Focus | None) -> None:
        super().__init__()
        self.heading = "In focus" if focus else "Who is in focus"
        self._desk = desk
        self._focus = focus

    def fields(self) -> list[Field]:
        focus = self._focus
        hint = "M14, or the group's name" if focus is None else "blank: no longer in focus"
        kind = GROUP if focus and focus.group else STUDENT
        return [
            Field("code", "Code", focus.code if focus else "", hint=hint),
            Field("kind", "Is", kind, options=KINDS),
        ]

    async def submit(self, values: dict[str, str]) -> Problem | None:
        code, group, focus = clean_title(values["code"]), values["kind"] == GROUP, self._focus
        event: FocusNamed | FocusChanged | FocusDropped
        if focus is None:
            event = FocusNamed(new_id(), code, group)
        elif not code:
            event = FocusDropped(focus.id)
        else:
            event = FocusChanged(focus.id, code, group)
        refused = await self._desk.do(event)
        return Problem("code", refused) if refused else None
