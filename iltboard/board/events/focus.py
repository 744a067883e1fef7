"""The focus students whom the purpose is for: by a code, or as a group."""

from datetime import date, datetime

from msgspec.structs import replace

from iltboard.board.events.event import Event
from iltboard.board.focus import HEARD_EVERY_DAYS, Focus, Routine
from iltboard.board.model import Board
from iltboard.board.things import changed, find, given

LONGEST_CODE = 8
LONGEST_DAYS = 366
NOT_IN_FOCUS = "That is not in focus."
NOT_A_RHYTHM = f"How often they are heard is a number of days from 1 to {LONGEST_DAYS}."


class FocusNamed(Event, frozen=True):
    """A focus student, by a code that is not the name, or a group of students; the rest is as Focus has it."""

    id: str
    code: str
    group: bool = False
    why: str = ""
    routine: Routine = ""
    responsible: str = ""
    every_days: int = HEARD_EVERY_DAYS
    since: date | None = None

    def refusal(self, board: Board) -> str | None:
        if find(board.focus, self.id):
            return f"{self.code} is there already."
        return _fault(board, self.id, self.code, self.group) or _routine_fault(board, self.responsible, self.every_days)

    def apply(self, board: Board, at: datetime) -> Board:
        new = Focus(
            self.id,
            self.code,
            self.group,
            self.why,
            self.routine,
            self.responsible,
            self.every_days,
            self.since or at.date(),
        )
        return replace(board, focus=(*board.focus, new))

    def told(self, board: Board) -> str:
        return f"{self.code} is in focus"

    @property
    def subject(self) -> str:
        return self.id


class FocusChanged(Event, frozen=True):
    """Its code, or that it is a group, put right; and each of the other fields that is not None."""

    focus: str
    code: str
    group: bool
    why: str | None = None
    routine: Routine | None = None
    responsible: str | None = None
    every_days: int | None = None
    since: date | None = None

    def refusal(self, board: Board) -> str | None:
        known = find(board.focus, self.focus)
        if known is None:
            return NOT_IN_FOCUS
        newly = self.responsible if self.responsible != known.responsible else ""
        days = known.every_days if self.every_days is None else self.every_days
        return _fault(board, self.focus, self.code, self.group) or _routine_fault(board, newly or "", days)

    def apply(self, board: Board, at: datetime) -> Board:
        changes = given(
            why=self.why,
            routine=self.routine,
            responsible=self.responsible,
            every_days=self.every_days,
            since=self.since,
        )
        focus = changed(board.focus, self.focus, code=self.code, group=self.group, **changes)
        known = find(board.focus, self.focus)
        same = known is not None and known.code == self.code and not self.group
        return replace(
            board, focus=focus, former_codes=board.former_codes if same else _former_codes(board, self.focus)
        )

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


def _routine_fault(board: Board, responsible: str, every_days: int) -> str | None:
    """What is wrong with who hears them and how often."""
    if responsible and find(board.members, responsible) is None:
        return "Whoever is responsible is a member."
    return None if 1 <= every_days <= LONGEST_DAYS else NOT_A_RHYTHM
