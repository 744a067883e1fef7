"""The purpose, and the focus students it is for."""

from __future__ import annotations

from datetime import date, datetime

from msgspec.structs import replace

from iltboard.board.events.event import Event
from iltboard.board.model import Board
from iltboard.board.things import Focus, Purpose, find


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


class FocusNamed(Event, frozen=True):
    """A focus student, by a code that is not the name, or a group of students."""

    id: str
    code: str
    group: bool = False

    def refusal(self, board: Board) -> str | None:
        if not self.code:
            return "A focus student needs a code, and a group a name."
        codes = {focus.code.casefold() for focus in board.focus}
        return f"{self.code} is there already." if self.code.casefold() in codes or find(board.focus, self.id) else None

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, focus=(*board.focus, Focus(self.id, self.code, self.group)))

    def told(self, board: Board) -> str:
        return f"{self.code} is in focus"

    @property
    def subject(self) -> str:
        return self.id


class FocusDropped(Event, frozen=True):
    """No longer in focus."""

    focus: str

    def refusal(self, board: Board) -> str | None:
        return None if find(board.focus, self.focus) else "That is not in focus."

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, focus=tuple(focus for focus in board.focus if focus.id != self.focus))

    def told(self, board: Board) -> str:
        focus = find(board.focus, self.focus)
        return f"{focus.code if focus else ''} is no longer in focus"

    @property
    def subject(self) -> str:
        return self.focus
