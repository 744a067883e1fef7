"""A new commitment, and when it is brought up."""

from __future__ import annotations

from iltboard.board.commitments import OCCASIONS
from iltboard.board.events.commitments import CommitmentMade
from iltboard.identity import new_id
from iltboard.text import clean_title
from iltboard.ui.desk import Desk
from iltboard.ui.dialogs.form import Field, Form, Problem


class MakeCommitment(Form):
    """Its words and its occasion."""

    heading = "What we commit ourselves to"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    def fields(self) -> list[Field]:
        return [
            Field("text", "Words", hint="a question we ask, or what we do"),
            Field("when", "When", "always", options=tuple(OCCASIONS.items())),
        ]

    async def submit(self, values: dict[str, str]) -> Problem | None:
        occasion = next(occasion for occasion in OCCASIONS if occasion == values["when"])
        refused = await self._desk.do(CommitmentMade(new_id(), clean_title(values["text"]), occasion))
        return Problem("text", refused) if refused else None
