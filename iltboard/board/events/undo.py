"""Taking back and bringing back: entries about an entry. The fold leaves out what is taken back."""

from datetime import datetime

from iltboard.board.events.event import Event
from iltboard.board.model import Board


class Undone(Event, frozen=True):
    """The entry of that id is taken back."""

    entry: str

    def apply(self, board: Board, at: datetime) -> Board:
        return board

    def told(self, board: Board) -> str:
        return "undo"


class Redone(Event, frozen=True):
    """The entry of that id, taken back before, stands again."""

    entry: str

    def apply(self, board: Board, at: datetime) -> Board:
        return board

    def told(self, board: Board) -> str:
        return "redo"
