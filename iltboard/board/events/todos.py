"""To-dos: done or not done, and nothing between."""

from datetime import date, datetime

from msgspec.structs import replace

from iltboard.board.events.event import Event
from iltboard.board.model import Board
from iltboard.board.things import Todo, changed, find, given


def _fault(board: Board, title: str | None, owner: str | None) -> str | None:
    """What is wrong with what is given; None is not given."""
    if title == "":
        return "A to-do needs words."
    return None if owner is None or find(board.members, owner) else "A to-do needs a member as its owner."


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
        meeting = board.meeting.id if board.meeting else None
        todo = Todo(id=self.id, title=self.title, owner=self.owner, due=self.due, meeting=meeting)
        return replace(board, todos=(*board.todos, todo))

    def told(self, board: Board) -> str:
        return f"to-do “{self.title}” added"

    @property
    def subject(self) -> str:
        return self.id


class TodoEdited(Event, frozen=True):
    """Its words, owner or date put right; None is as it was."""

    todo: str
    title: str | None = None
    owner: str | None = None
    due: date | None = None

    def refusal(self, board: Board) -> str | None:
        if find(board.todos, self.todo) is None:
            return "That to-do is gone."
        return _fault(board, self.title, self.owner)

    def apply(self, board: Board, at: datetime) -> Board:
        changes = given(title=self.title, owner=self.owner, due=self.due)
        return replace(board, todos=changed(board.todos, self.todo, **changes))

    def told(self, board: Board) -> str:
        todo = find(board.todos, self.todo)
        return f"to-do “{self.title or (todo.title if todo else '')}” edited"

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
