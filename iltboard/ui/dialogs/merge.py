"""Merging an issue into another that is the same."""

from __future__ import annotations

from iltboard.board.events.outcomes import IssueMerged
from iltboard.board.model import Board
from iltboard.board.things import Issue
from iltboard.text import clean_title
from iltboard.ui.desk import Desk
from iltboard.ui.dialogs.form import Field, Form, Problem


class Merge(Form):
    """The other one is named by its number in the queue, or by how it begins."""

    def __init__(self, desk: Desk, issue: Issue) -> None:
        super().__init__()
        self.heading = f"Merge into another: {issue.title}"
        self._desk = desk
        self._issue = issue

    def fields(self) -> list[Field]:
        titles = tuple(issue.title for issue in self._desk.view.board.queue if issue.id != self._issue.id)
        return [Field("into", "Into", hint="its number in the queue, or how it begins", suggestions=titles)]

    async def submit(self, values: dict[str, str]) -> Problem | None:
        into = read_issue(self._desk.view.board, clean_title(values["into"]))
        if isinstance(into, Problem):
            return into
        refused = await self._desk.do(IssueMerged(self._issue.id, into.id))
        return Problem("into", refused) if refused else None


def read_issue(board: Board, text: str) -> Issue | Problem:
    """The open issue meant by its number in the queue, or the only one that begins so."""
    queue = board.queue
    if text.isdecimal() and 1 <= int(text) <= len(queue):
        return queue[int(text) - 1]
    meant = [issue for issue in queue if text and issue.title.casefold().startswith(text.casefold())]
    if len(meant) == 1:
        return meant[0]
    if not text or text.isdecimal():
        return Problem("into", f"Which one? A number from 1 to {len(queue)}, or how it begins.")
    begin = "More than one begins" if meant else "None begins"
    return Problem("into", f"{begin} with “{text}”: the number in the queue says which.")
