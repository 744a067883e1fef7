"""Solving an issue: the decision, and one to-do with an owner and a day, or an explicit none."""

from __future__ import annotations

from datetime import timedelta

from iltboard.board.events.outcomes import IssueResolved, NewTodo
from iltboard.board.things import TODO_DAYS, Issue
from iltboard.identity import new_id
from iltboard.text import clean_text, clean_title
from iltboard.ui.desk import Desk
from iltboard.ui.dialogs.form import Field, Form, Problem
from iltboard.ui.dialogs.reading import read_day, read_member

NO_TODO = "Who does what? Write the to-do, or enter again: there is none."


class Resolve(Form):
    """Enter walks through what is still missing. A blank to-do is asked about once, then taken as said."""

    def __init__(self, desk: Desk, issue: Issue) -> None:
        super().__init__()
        self.heading = f"Solve: {issue.title}"
        self._desk = desk
        self._issue = issue
        self._asked_for_todo = False

    def fields(self) -> list[Field]:
        view = self._desk.view
        members = tuple(member.name for member in view.board.members)
        due = (view.today + timedelta(days=TODO_DAYS)).isoformat()
        return [
            Field("decision", "Decision", hint="what was decided"),
            Field("todo", "To-do", hint="what is done about it; leave it blank for none"),
            Field("owner", "Who", hint="a member", suggestions=members),
            Field("due", "Due", due, hint="2026-12-01, +7 or friday", whole=True),
        ]

    async def submit(self, values: dict[str, str]) -> Problem | None:
        decision = clean_text(values["decision"])
        if not decision:
            return Problem("decision", "What was decided? A solved issue leaves a decision.")
        title = clean_title(values["todo"])
        if not title:
            if values["owner"].strip():
                return Problem("todo", "What is to be done? Write it, or clear the name: then there is no to-do.")
            if not self._asked_for_todo:
                self._asked_for_todo = True
                return Problem("todo", NO_TODO)
            return await self._resolve(IssueResolved(self._issue.id, decision))
        owner = read_member(self._desk.view.board, values["owner"], "owner")
        if isinstance(owner, Problem):
            return owner
        due = read_day(values["due"], self._desk.view.today, "due")
        if isinstance(due, Problem):
            return due
        todo = NewTodo(new_id(), title, owner.id, due)
        return await self._resolve(IssueResolved(self._issue.id, decision, (todo,)))

    async def _resolve(self, event: IssueResolved) -> Problem | None:
        refused = await self._desk.do(event)
        return Problem("decision", refused) if refused else None
