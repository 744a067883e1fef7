"""Wins: those of the meetings come by themselves at the close, others are added; each can be celebrated and told."""

from datetime import date, datetime

from msgspec.structs import replace

from iltboard.board.events.event import Event
from iltboard.board.model import Board
from iltboard.board.reflecting import win_of_the_month
from iltboard.board.reflection import KEPT_WINS, Win
from iltboard.board.things import changed, find

NO_WORDS = "A win needs words."


class WinAdded(Event, frozen=True):
    """A win that no meeting told."""

    id: str
    text: str
    on: date

    def refusal(self, board: Board) -> str | None:
        if find(board.wins, self.id):
            return "That win is there already."
        return None if self.text else NO_WORDS

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, wins=(*board.wins, Win(self.id, self.text, self.on))[-KEPT_WINS:])

    def told(self, board: Board) -> str:
        return f"win “{self.text}” added"

    @property
    def subject(self) -> str:
        return self.id


class WinEvent(Event, frozen=True):
    """Something that happens to one win, by its id."""

    win: str

    def refusal(self, board: Board) -> str | None:
        return None if find(board.wins, self.win) else "That win stands only in the minutes."

    @property
    def subject(self) -> str:
        return self.win

    def text_of(self, board: Board) -> str:
        """The win's words."""
        win = find(board.wins, self.win)
        return win.text if win else ""


class WinWorded(WinEvent, frozen=True):
    """Its words put right."""

    text: str

    def refusal(self, board: Board) -> str | None:
        return super().refusal(board) or (None if self.text else NO_WORDS)

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, wins=changed(board.wins, self.win, text=self.text))

    def told(self, board: Board) -> str:
        return f"win “{self.text}” edited"


class WinCelebrated(WinEvent, frozen=True):
    """It was celebrated, or was not."""

    celebrated: bool

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, wins=changed(board.wins, self.win, celebrated=self.celebrated))

    def told(self, board: Board) -> str:
        return f"“{self.text_of(board)}” {'celebrated' if self.celebrated else 'not celebrated yet'}"


class WinTold(WinEvent, frozen=True):
    """The staff is told it, as the one win of the month of `on`; with None it is not told."""

    on: date | None

    def apply(self, board: Board, at: datetime) -> Board:
        before = win_of_the_month(board, self.on) if self.on else None
        wins = changed(board.wins, before.id, told_on=None) if before else board.wins
        return replace(board, wins=changed(wins, self.win, told_on=self.on))

    def told(self, board: Board) -> str:
        what = "is the win the staff is told this month" if self.on else "is told to the staff no longer"
        return f"“{self.text_of(board)}” {what}"
