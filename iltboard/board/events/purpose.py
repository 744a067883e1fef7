"""What the team is for: agreed in its own words."""

from __future__ import annotations

from datetime import date, datetime

from msgspec.structs import replace

from iltboard.board.events.event import Event
from iltboard.board.model import Board
from iltboard.board.purpose import Purpose


class PurposeAgreed(Event, frozen=True):
    """The team has agreed on its purpose, in these words."""

    text: str
    on: date

    def refusal(self, board: Board) -> str | None:
        if not self.text:
            return "A purpose needs words."
        same = board.purpose is not None and board.purpose.text == self.text
        return "That is the purpose already." if same else None

    def apply(self, board: Board, at: datetime) -> Board:
        version = board.purpose.version + 1 if board.purpose else 1
        return replace(board, purpose=Purpose(self.text, version, self.on))

    def told(self, board: Board) -> str:
        return "purpose agreed"
