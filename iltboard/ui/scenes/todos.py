"""The to-dos of the weeks before, by owner: done or not done, and nothing between."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from iltboard.board.promises import due_todos, made_in
from iltboard.board.things import Todo
from iltboard.ui import words
from iltboard.ui.rows import Span
from iltboard.ui.view import View
from iltboard.ui.widgets.stage import Item, StageSlice, ticked


def todos(view: View) -> StageSlice:
    """A line a to-do: those of the weeks before, then those that this meeting made."""
    board = view.board
    new = made_in(board, board.meeting)
    before = [todo for todo in board.todos if todo not in new]
    items = (*_by_owner(view, before), *_by_owner(view, new, new=True))
    return StageSlice(figures=_share(view), items=items, empty=view.offer("None open", "add-thing", "adds one."))


def _by_owner(view: View, todos: Iterable[Todo], *, new: bool = False) -> list[Item]:
    """In the team's order, the owner's name before the first of theirs."""
    order = {member.id: place for place, member in enumerate(view.board.members)}
    ordered = sorted(todos, key=lambda todo: (order.get(todo.owner, len(order)), todo.due))
    items: list[Item] = []
    for owner, theirs in groupby(ordered, key=lambda todo: todo.owner):
        name = view.called(owner)
        items += [_line(view, todo, name if n == 0 else "", new=new) for n, todo in enumerate(theirs)]
    return items


def _share(view: View) -> str:
    """How many of those that were due are done, against the nine of ten that a team aims for."""
    due = due_todos(view.board, view.board.meeting, view.today)
    return f"of those due {words.share(sum(todo.done for todo in due), len(due))}"


def _line(view: View, todo: Todo, name: str, *, new: bool) -> Item:
    late = not todo.done and todo.due < view.today
    due = f"{'was ' if late else ''}due {todo.due.day} {todo.due:%b}"
    if new:
        due = f"new today · {due}"
    if todo.put_off:
        due = view.offer(f"missed {words.many(todo.missed, 'time')}", "make-issue", "makes it an issue")
    mark = ticked(todo.done)
    owner = Span(f"{words.padded(name)}{mark.text}", mark.tone, mark.bold)
    return Item(todo.title, owner, due, todo.id, "quiet" if todo.done else "text")
