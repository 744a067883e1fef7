"""The to-dos of the weeks before, by owner: done or not done, and nothing between."""

from __future__ import annotations

from itertools import groupby

from iltboard.board.model import Board
from iltboard.board.promises import due_todos
from iltboard.board.things import Todo
from iltboard.ui import words
from iltboard.ui.rows import Span
from iltboard.ui.view import View
from iltboard.ui.widgets.stage import Item, StageSlice, ticked


def todos(view: View) -> StageSlice:
    """A line a to-do, the owner's name before the first of theirs."""
    board = view.board
    items: list[Item] = []
    for owner, theirs in groupby(_in_order(view), key=lambda todo: (_is_of_today(board, todo), todo.owner)):
        name = view.called(owner[1])
        for number, todo in enumerate(theirs):
            items.append(_line(view, todo, name if number == 0 else ""))
    return StageSlice(figures=_share(view), items=tuple(items), empty=view.offer("None open", "add-thing", "adds one."))


def _in_order(view: View) -> list[Todo]:
    """The to-dos of the weeks before, by owner in the team's order, then those that this meeting made."""
    board = view.board
    order = {member.id: place for place, member in enumerate(board.members)}
    return sorted(
        board.todos, key=lambda todo: (_is_of_today(board, todo), order.get(todo.owner, len(order)), todo.due)
    )


def _share(view: View) -> str:
    """How many of those that were due are done, against the nine of ten that a team aims for."""
    due = due_todos(view.board, view.board.meeting, view.today)
    return words.share(sum(todo.done for todo in due), len(due))


def _line(view: View, todo: Todo, name: str) -> Item:
    late = not todo.done and todo.due < view.today
    due = f"{'was ' if late else ''}due {todo.due.day} {todo.due:%b}"
    if _is_of_today(view.board, todo):
        due = f"new today · {due}"
    if todo.put_off:
        due = view.offer(f"missed {words.many(todo.missed, 'time')}", "make-issue", "makes it an issue")
    mark = ticked(todo.done)
    owner = Span(f"{words.padded(name)}{mark.text}", mark.tone, mark.bold)
    return Item(todo.title, owner, due, todo.id, "quiet" if todo.done else "text")


def _is_of_today(board: Board, todo: Todo) -> bool:
    return board.meeting is not None and todo.meeting == board.meeting.id
