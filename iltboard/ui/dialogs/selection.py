"""The dialogs of a selection: who is considered, what is decided and why, and the page for the staff."""

from __future__ import annotations

from typing import Literal

from iltboard.board.events.selection import CandidateConsidered, CandidateDecided, CandidateEdited
from iltboard.board.selection import Candidate, How
from iltboard.files import endings, form_of
from iltboard.identity import new_id
from iltboard.reports.selection_file import FORMS, as_file
from iltboard.text import clean_text, clean_title
from iltboard.ui.desk import Desk
from iltboard.ui.dialogs.form import Field, Form, Problem
from iltboard.ui.dialogs.to_file import WriteToFile
from iltboard.ui.lacking import do_to_team

NAMES = (("in", "in it"), ("out", "left out"))


class EditCandidate(Form):
    """Who, and by whom they were named; by nobody, where they came forward themselves."""

    def __init__(self, desk: Desk, candidate: Candidate | None) -> None:
        super().__init__()
        self.heading = "Edit the candidate" if candidate else "Who is considered?"
        self._desk = desk
        self._candidate = candidate

    def fields(self) -> list[Field]:
        candidate = self._candidate
        members = tuple(member.name for member in self._desk.view.board.members)
        return [
            Field("name", "Name", candidate.name if candidate else "", hint="Ada Example"),
            Field("by", "Named by", candidate.by if candidate else "", "blank: came forward themselves", members),
        ]

    async def submit(self, values: dict[str, str]) -> Problem | None:
        name, by = clean_title(values["name"]), clean_title(values["by"])
        how: How = "named" if by else "self-nominated"
        candidate = self._candidate
        event: CandidateConsidered | CandidateEdited
        if candidate is None:
            event = CandidateConsidered(new_id(), name, how, by)
        else:
            event = CandidateEdited(candidate.id, name, how, by)
        refused = await self._desk.do(event)
        return Problem("name", refused) if refused else None


class Decide(Form):
    """Why somebody is chosen, or is not this time."""

    def __init__(self, desk: Desk, candidate: Candidate, decided: Literal["chosen", "not this time"]) -> None:
        super().__init__()
        self.heading = f"{candidate.name}: {decided}"
        self._desk = desk
        self._candidate = candidate
        self._decided: Literal["chosen", "not this time"] = decided

    def fields(self) -> list[Field]:
        candidate = self._candidate
        why = candidate.why if candidate.decided == self._decided else ""
        return [Field("why", "Why", why, hint="in a line; the staff reads it", long=True)]

    async def submit(self, values: dict[str, str]) -> Problem | None:
        desk, member = self._desk, new_id()
        why = clean_text(values["why"])
        event = CandidateDecided(self._candidate.id, self._decided, why, desk.view.today, member)
        refused = await (do_to_team(desk, event, member) if self._decided == "chosen" else desk.do(event))
        return Problem("why", refused) if refused else None


class WriteSelection(WriteToFile):
    """The selection as a page for the staff, with names or without."""

    def __init__(self, desk: Desk) -> None:
        board = desk.view.board
        self._names = True

        def content(named: str) -> bytes:
            return as_file(board, form_of(named, FORMS), names=self._names)

        super().__init__(desk, "the selection", "selection.md", content, endings(FORMS))

    def fields(self) -> list[Field]:
        return [*super().fields(), Field("names", "Names", "in", options=NAMES)]

    async def submit(self, values: dict[str, str]) -> Problem | None:
        self._names = values["names"] == "in"
        return await super().submit(values)
