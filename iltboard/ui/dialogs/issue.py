"""Adding issues, one or a paste of many, and editing one."""

from __future__ import annotations

from iltboard.board.events.issues import IssueEdited, IssuesAdded, NewIssue
from iltboard.board.paste import MOST_LINES, issue_lines
from iltboard.board.things import Issue
from iltboard.identity import new_id
from iltboard.text import clean_title, lines_of
from iltboard.ui import words
from iltboard.ui.desk import Desk
from iltboard.ui.dialogs.form import Field, Form, LineInput, Problem
from iltboard.ui.dialogs.reading import unless


class AddIssues(Form):
    """A title and who raises it. Lines pasted are added so many at once; the rest waits for the next enter."""

    heading = "Add an issue"

    def __init__(self, desk: Desk, pasted: str = "") -> None:
        super().__init__()
        self._desk = desk
        self._lines = lines_of(pasted)

    def fields(self) -> list[Field]:
        members = tuple(member.name for member in self._desk.view.board.members)
        return [
            Field("title", "Issue", hint="what keeps students from learning here?"),
            Field("by", "Raised by", hint="a name, or leave it blank", suggestions=members),
        ]

    def on_mount(self) -> None:
        if self._lines:
            self.say(self._waiting("Pasted"))

    def take_lines(self, line: LineInput, text: str) -> None:
        self._lines += lines_of(text)
        self.say(self._waiting("Pasted"))

    def _waiting(self, said: str) -> Problem:
        """How many lines wait, and what enter does with them."""
        count = len(self._lines)
        them = "them as issues" if count <= MOST_LINES else f"{MOST_LINES} of them as issues, again the next"
        return Problem("title", f"{said}: {words.many(count, 'line')}. Enter adds {them}, esc does not.")

    async def submit(self, values: dict[str, str]) -> Problem | None:
        board = self._desk.view.board
        by = clean_title(values["by"])
        typed = [(clean_title(values["title"]), by)] if clean_title(values["title"]) else []
        if len(typed) == 1 and not by:
            typed = issue_lines(board, [values["title"]])
        now, rest = self._lines[:MOST_LINES], self._lines[MOST_LINES:]
        lines = [*typed, *issue_lines(board, now)]
        issues = tuple(NewIssue(new_id(), title, name or by) for title, name in lines)
        refused = await self._desk.do(IssuesAdded(issues))
        if refused and issues:
            return Problem("title", refused)
        self._lines = rest
        if not rest:
            return Problem("title", refused) if refused else None
        self.empty("title")
        return self._waiting(f"{words.many(len(issues), 'issue')} added, and still there")


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
