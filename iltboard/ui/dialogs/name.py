"""A focus student's name, which is kept apart from everything else and never shown as it is typed."""

from __future__ import annotations

from iltboard.board.focus import Focus
from iltboard.text import clean_title
from iltboard.ui.desk import Desk
from iltboard.ui.dialogs.form import Field, Form, Problem


class KeepName(Form):
    """Nothing typed where a name is kept forgets it, once that was asked."""

    hint = "what is typed is not shown   enter keeps it apart   esc leaves"

    def __init__(self, desk: Desk, focus: Focus) -> None:
        super().__init__()
        self._desk = desk
        self._focus = focus
        self._kept = focus.id in desk.names
        self._asked = False
        self.heading = f"Another name for {focus.code}" if self._kept else f"The name of {focus.code}"

    def fields(self) -> list[Field]:
        hint = "blank: kept no longer" if self._kept else "first and last name"
        return [Field("name", "Name", hint=hint, masked=True)]

    async def submit(self, values: dict[str, str]) -> Problem | None:
        name = clean_title(values["name"])
        if not name and self._kept:
            if not self._asked:
                self._asked = True
                return Problem("name", "Enter again: the name is kept no longer, which nothing brings back.")
            refused = await self._desk.forget_name(self._focus.id)
        else:
            refused = await self._desk.keep_name(self._focus.id, name)
        return Problem("name", refused) if refused else None
