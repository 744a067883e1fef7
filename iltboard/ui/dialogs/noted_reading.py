"""What the team read on the way to its purpose, and what it took from it."""

from __future__ import annotations

from iltboard.board.events.rounds import ReadingNoted
from iltboard.identity import new_id
from iltboard.text import clean_text, clean_title
from iltboard.ui.desk import Desk
from iltboard.ui.dialogs.form import Field, Form, Problem


class NoteReading(Form):
    """A title, and a note."""

    heading = "What we read"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    def fields(self) -> list[Field]:
        return [
            Field("title", "Title", hint="on collective efficacy, on anti-racist education"),
            Field("note", "Note", hint="what we take from it; may stay empty", long=True),
        ]

    async def submit(self, values: dict[str, str]) -> Problem | None:
        event = ReadingNoted(new_id(), clean_title(values["title"]), clean_text(values["note"]))
        refused = await self._desk.do(event)
        return Problem("title", refused) if refused else None
