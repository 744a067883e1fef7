"""To-dos: done or not done, and nothing between."""

from __future__ import annotations

from datetime import date, datetime

from msgspec.structs import replace

from iltboard.board.events.event import Event
from iltboard.board.model import Board, Todo, changed, find


def _fault(board: Board, title: str, owner: str) -> str | None:
    if not title:
        return "A to-do needs words."
    return None if find(board.members, owner) else "A to-do needs a member as its owner."


class TodoAdded(Event, frozen=True):
    """A new to-do; `owner` is a member's id."""

    id: str
    title: str
    owner: str
    due: date

    def refusal(self, board: Board) -> str | None:
        if find(board.todos, self.id):
            return "That to-do is there already."
        return _fault(board, self.title, self.owner)

    def apply(self, board: Board, at: datetime) -> Board:
        todo = Todo(id=self.id, title=self.title, owner=self.owner, due=self.due)
        return replace(board, todos=(*board.todos, todo))

    def told(self, board: Board) -> str:
        return f"to-do “{self.title}” added"

    @property
    def subject(self) -> str:
        return self.id


class TodoEdited(Event, frozen=True):
    """Its words, owner or date put right."""

    todo: str
    title: str
    owner: str
    due: date

    def refusal(self, board: Board) -> str | None:
        if find(board.todos, self.todo) is None:
            return "That to-do is gone."
        return _fault(board, self.title, self.owner)

    def apply(self, board: Board, at: datetime) -> Board:
        todos = changed(board.todos, self.todo, title=self.title, owner=self.owner, due=self.due)
        return replace(board, todos=todos)

    def told(self, board: Board) -> str:
        return f"to-do “{self.title}” edited"

    @property
    def subject(self) -> str:
        return self.todo


class TodoTicked(Event, frozen=True):
    """It is done, or it is not."""

    todo: str
    done: bool

    def refusal(self, board: Board) -> str | None:
        return "That to-do is gone." if find(board.todos, self.todo) is None else None

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, todos=changed(board.todos, self.todo, done=self.done))

    def told(self, board: Board) -> str:
        todo = find(board.todos, self.todo)
        return f"to-do “{todo.title if todo else ''}” {'done' if self.done else 'not done'}"

    @property
    def subject(self) -> str:
        return self.todo
