"""The focus students whom the purpose is for: by a code, or as a group."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from iltboard.board.events.event import Event
from iltboard.board.focus import Focus
from iltboard.board.model import Board
from iltboard.board.things import changed, find

LONGEST_CODE = 8
NOT_IN_FOCUS = "That is not in focus."


class FocusNamed(Event, frozen=True):
    """A focus student, by a code that is not the name, or a group of students."""

    id: str
    code: str
    group: bool = False

    def refusal(self, board: Board) -> str | None:
        return _fault(board, self.id, self.code, self.group) or (
            f"{self.code} is there already." if find(board.focus, self.id) else None
        )

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, focus=(*board.focus, Focus(self.id, self.code, self.group)))

    def told(self, board: Board) -> str:
        return f"{self.code} is in focus"

    @property
    def subject(self) -> str:
        return self.id


class FocusChanged(Event, frozen=True):
    """Its code, or that it is a group, put right."""

    focus: str
    code: str
    group: bool

    def refusal(self, board: Board) -> str | None:
        if find(board.focus, self.focus) is None:
            return NOT_IN_FOCUS
        return _fault(board, self.focus, self.code, self.group)

    def apply(self, board: Board, at: datetime) -> Board:
        focus = changed(board.focus, self.focus, code=self.code, group=self.group)
        return replace(board, focus=focus, former_codes=_former_codes(board, self.focus))

    def told(self, board: Board) -> str:
        return f"{self.code} is in focus"

    @property
    def subject(self) -> str:
        return self.focus


class FocusDropped(Event, frozen=True):
    """No longer in focus."""

    focus: str

    def refusal(self, board: Board) -> str | None:
        return None if find(board.focus, self.focus) else NOT_IN_FOCUS

    def apply(self, board: Board, at: datetime) -> Board:
        focus = tuple(focus for focus in board.focus if focus.id != self.focus)
        return replace(board, focus=focus, former_codes=_former_codes(board, self.focus))

    def told(self, board: Board) -> str:
        focus = find(board.focus, self.focus)
        return f"{focus.code if focus else ''} is no longer in focus"

    @property
    def subject(self) -> str:
        return self.focus


def _former_codes(board: Board, focus: str) -> tuple[str, ...]:
    """The codes that students had, and this one's: where it stands in somebody's words, it is still a student's."""
    gone = find(board.focus, focus)
    if gone is None or gone.group:
        return board.former_codes
    return (*(code for code in board.former_codes if code != gone.code), gone.code)


def _fault(board: Board, focus: str, code: str, group: bool) -> str | None:
    """What is wrong with a code. A name has no digit, so that none is taken for a code by accident."""
    if not code:
        return "A focus student needs a code, and a group a name."
    is_code = len(code) <= LONGEST_CODE and " " not in code and any(map(str.isdigit, code))
    if not group and not is_code:
        return f"A student goes by a code such as M14, at most {LONGEST_CODE} signs with a digit, and never by a name."
    twice = any(other.code.casefold() == code.casefold() and other.id != focus for other in board.focus)
    return f"{code} is there already." if twice else None
