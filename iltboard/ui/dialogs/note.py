"""A win or a headline."""

from __future__ import annotations

from iltboard.board.events.notes import NoteAdded, NoteEdited
from iltboard.board.things import Note, NoteKind
from iltboard.identity import new_id
from iltboard.text import clean_title
from iltboard.ui.desk import Desk
from iltboard.ui.dialogs.form import Field, Form, Problem


class EditNote(Form):
    """One line of words."""

    def __init__(self, desk: Desk, kind: NoteKind, note: Note | None) -> None:
        super().__init__()
        self.heading = f"{'Edit the' if note else 'Add a'} {kind}"
        self._desk = desk
        self._kind: NoteKind = kind
        self._note = note

    def fields(self) -> list[Field]:
        return [Field("text", self._kind.capitalize(), self._note.text if self._note else "", hint="in a line")]

    async def submit(self, values: dict[str, str]) -> Problem | None:
        text = clean_title(values["text"])
        event = NoteEdited(self._note.id, text) if self._note else NoteAdded(new_id(), self._kind, text)
        refused = await self._desk.do(event)
        return Problem("text", refused) if refused else None
