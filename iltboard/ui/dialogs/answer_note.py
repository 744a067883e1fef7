"""A line to an answer that the team has given: why, or what would make it a yes."""

from __future__ import annotations

from msgspec.structs import replace

from iltboard.board.events.reflection import QuestionAnswered
from iltboard.text import clean_title
from iltboard.ui.desk import Desk
from iltboard.ui.dialogs.form import Field, Form, Problem


class NoteOnAnswer(Form):
    """The answer stands already: left without a line, it has none. `goes_on` says that enter was pressed."""

    hint = "may stay blank   enter goes on   esc stops here"

    def __init__(self, desk: Desk, question: str, answer: QuestionAnswered) -> None:
        super().__init__()
        self.heading = f"{question} {answer.reply.capitalize()}"
        self.goes_on = False
        self._desk = desk
        self._answer = answer

    def fields(self) -> list[Field]:
        return [Field("note", "Note", self._answer.note, hint="why, in a line")]

    async def submit(self, values: dict[str, str]) -> Problem | None:
        note = clean_title(values["note"])
        if note != self._answer.note:
            refused = await self._desk.do(replace(self._answer, note=note))
            if refused:
                return Problem("note", refused)
        self.goes_on = True
        return None
