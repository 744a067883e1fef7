"""Adding issues, one or a paste of many, and editing one."""

from __future__ import annotations

from iltboard.board.events.issues import IssueEdited, IssuesAdded, NewIssue
from iltboard.board.paste import MOST_LINES, issue_lines
from iltboard.board.things import Issue
from iltboard.identity import new_id
from iltboard.text import clean_lines, clean_title
from iltboard.ui import words
from iltboard.ui.desk import Desk
from iltboard.ui.dialogs.form import PASTE_MOST, Field, Form, LineInput, Problem
from iltboard.ui.dialogs.reading import unless


class AddIssues(Form):
    """A title and who raises it; lines pasted are added all at once."""

    heading = "Add an issue"

    def __init__(self, desk: Desk, pasted: str = "") -> None:
        super().__init__()
        self._desk = desk
        self._pasted = pasted

    def fields(self) -> list[Field]:
        members = tuple(member.name for member in self._desk.view.board.members)
        return [
            Field("title", "Issue", hint="what keeps students from learning here?"),
            Field("by", "Raised by", hint="a name, or leave it blank", suggestions=members),
        ]

    def on_mount(self) -> None:
        if self._pasted:
            self._say_how_many()

    def take_lines(self, line: LineInput, text: str) -> None:
        self._pasted = f"{self._pasted}\n{text}"[:PASTE_MOST]
        self._say_how_many()

    def _say_how_many(self) -> None:
        lines = issue_lines(self._desk.view.board, self._pasted)
        there = len(clean_lines(self._pasted, PASTE_MOST))
        which = f"the first {MOST_LINES} of {there} lines" if there > MOST_LINES else words.many(len(lines), "line")
        self.say(Problem("title", f"Pasted: {which}. Enter adds them as issues, esc does not."))

    async def submit(self, values: dict[str, str]) -> Problem | None:
        board = self._desk.view.board
        by = clean_title(values["by"])
        typed = [(clean_title(values["title"]), by)] if clean_title(values["title"]) else []
        if len(typed) == 1 and not by:
            typed = issue_lines(board, values["title"])
        lines = [*typed, *(issue_lines(board, self._pasted) if self._pasted else [])]
        if not lines:
            return Problem("title", "An issue needs a title.")
        issues = tuple(NewIssue(new_id(), title, name or by) for title, name in lines)
        refused = await self._desk.do(IssuesAdded(issues))
        return Problem("title", refused) if refused else None


class EditIssue(Form):
    """An issue's title, and who raised it."""

    heading = "Edit the issue"

    def __init__(self, desk: Desk, issue: Issue) -> None:
        super().__init__()
        self._desk = desk
        self._issue = issue

    def fields(self) -> list[Field]:
        members = tuple(member.name for member in self._desk.view.board.members)
        return [
            Field("title", "Issue", self._issue.title),
            Field("by", "Raised by", self._issue.by, suggestions=members),
        ]

    async def submit(self, values: dict[str, str]) -> Problem | None:
        title = unless(clean_title(values["title"]), self._issue.title)
        by = unless(clean_title(values["by"]), self._issue.by)
        if title is None and by is None:
            return None
        event = IssueEdited(self._issue.id, title, by)
        refused = await self._desk.do(event)
        return Problem("title", refused) if refused else None
