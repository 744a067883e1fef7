"""Resolving an issue: the decision, what it changes for the focus students, and its to-dos or an explicit none."""

from __future__ import annotations

from datetime import timedelta
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input, Static

from iltboard.board.commitments import brought_up
from iltboard.board.events.outcomes import IssueResolved, NewTodo
from iltboard.board.things import TODO_DAYS, Issue
from iltboard.identity import new_id
from iltboard.text import clean_text, clean_title
from iltboard.ui import words
from iltboard.ui.desk import Desk
from iltboard.ui.dialogs.form import Field, Form, Problem, shown
from iltboard.ui.dialogs.reading import read_day, read_member, said_of

NO_TODO = "Who does what? Write the to-do, or enter again: there is none."


class Resolve(Form):
    """Enter walks through what is still missing. A blank to-do is asked about once, then taken as said."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+n", "one_more", show=False)]
    hint = "enter saves   ctrl+n one to-do more   tab next field   esc leaves"

    def __init__(self, desk: Desk, issue: Issue) -> None:
        super().__init__()
        self.heading = f"Solve: {issue.title}"
        self._desk = desk
        self._issue = issue
        self._todos: tuple[NewTodo, ...] = ()
        self._asked_for_todo = False

    def fields(self) -> list[Field]:
        view = self._desk.view
        members = tuple(member.name for member in view.board.members)
        due = (view.today + timedelta(days=TODO_DAYS)).isoformat()
        return [
            Field("decision", "Decision", hint="what was decided"),
            Field("focus", "For focus", hint=" ".join(brought_up(view.board.commitments, "decision"))),
            Field("todo", "To-do", hint="what is done about it; leave it blank for none"),
            Field("owner", "Who", hint="a member", suggestions=members),
            Field("due", "Due", due, hint="2026-12-01, +7 or friday", whole=True),
        ]

    def action_one_more(self) -> None:
        """Keep the to-do that is written, and make room for another."""
        values = self.values()
        read = self._todo(values, clean_title(values["todo"]))
        if isinstance(read, Problem):
            self.say(read)
            return
        self._todos = (*self._todos, read)
        for name in ("todo", "owner"):
            self.query_one(f"#field-{name}", Input).value = ""
        self.query_one("#field-todo").focus()
        kept = "; ".join(f"{todo.title} ({self._desk.view.board.name(todo.owner)})" for todo in self._todos)
        self.query_one("#form-hint", Static).update(
            Content(shown(f"{words.many(len(self._todos), 'to-do')} so far: {kept}") + f"\n{self.hint}")
        )

    async def submit(self, values: dict[str, str]) -> Problem | None:
        decision = clean_text(values["decision"])
        if not decision:
            return Problem("decision", "What was decided? A solved issue leaves a decision.")
        todos = self._todos
        title = clean_title(values["todo"])
        if title or values["owner"].strip():
            read = self._todo(values, title)
            if isinstance(read, Problem):
                return read
            todos = (*todos, read)
        elif not todos and not self._asked_for_todo:
            self._asked_for_todo = True
            return Problem("todo", NO_TODO)
        event = IssueResolved(self._issue.id, decision, todos, clean_text(values["focus"]))
        said = said_of((todo.due for todo in todos), self._desk.view.today)
        refused = await self._desk.do(event, offer=said)
        return Problem("decision", refused) if refused else None

    def _todo(self, values: dict[str, str], title: str) -> NewTodo | Problem:
        if not title:
            return Problem("todo", "What is to be done? Write it, or clear the name: then there is no to-do.")
        view = self._desk.view
        owner = read_member(view.board, values["owner"], "owner")
        if isinstance(owner, Problem):
            return owner
        due = read_day(values["due"], view.today, "due")
        return due if isinstance(due, Problem) else NewTodo(new_id(), title, owner.id, due)
