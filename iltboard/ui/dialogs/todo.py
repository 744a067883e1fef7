"""A new to-do, or one put right."""

from __future__ import annotations

from datetime import timedelta

from iltboard.board.events.todos import TodoAdded, TodoEdited
from iltboard.board.things import TODO_DAYS, Todo
from iltboard.identity import new_id
from iltboard.text import clean_title
from iltboard.ui.desk import Desk
from iltboard.ui.dialogs.form import Field, Form, Problem
from iltboard.ui.dialogs.reading import read_day, read_member, said_of, unless


class EditTodo(Form):
    """Words, owner and day."""

    def __init__(self, desk: Desk, todo: Todo | None) -> None:
        super().__init__()
        self.heading = "Edit the to-do" if todo else "Add a to-do"
        self._desk = desk
        self._todo = todo

    def fields(self) -> list[Field]:
        view, todo = self._desk.view, self._todo
        members = tuple(member.name for member in view.board.members)
        due = todo.due if todo else view.today + timedelta(days=TODO_DAYS)
        return [
            Field("title", "To-do", todo.title if todo else "", hint="what is done"),
            Field("owner", "Who", view.board.name(todo.owner) if todo else "", "one member", members),
            Field("due", "Due", due.isoformat(), hint="2026-12-01, +7 or friday", whole=True),
        ]

    async def submit(self, values: dict[str, str]) -> Problem | None:
        title = clean_title(values["title"])
        if not title:
            return Problem("title", "A to-do needs words.")
        owner = read_member(self._desk.view.board, values["owner"], "owner")
        if isinstance(owner, Problem):
            return owner
        due = read_day(values["due"], self._desk.view.today, "due")
        if isinstance(due, Problem):
            return due
        todo = self._todo
        event: TodoAdded | TodoEdited
        if todo is None:
            event = TodoAdded(new_id(), title, owner.id, due)
        else:
            changed_due = due if due != todo.due else None
            event = TodoEdited(todo.id, unless(title, todo.title), unless(owner.id, todo.owner), changed_due)
        refused = await self._desk.do(event, offer=said_of((due,), self._desk.view.today))
        return Problem("title", refused) if refused else None
