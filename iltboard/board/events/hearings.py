"""What was heard from the focus students."""

from datetime import date, datetime

from msgspec.structs import replace

from iltboard.board.events.event import Event
from iltboard.board.events.focus import NOT_IN_FOCUS
from iltboard.board.focus import Hearing
from iltboard.board.model import Board
from iltboard.board.things import changed, find, given

NO_WORDS = "What was heard? A hearing needs words."
NO_LISTENER = "Who listened? A hearing has at least one member who did."


class FocusHeard(Event, frozen=True):
    """Members (`listeners`, by id) have listened to a focus student or group (an id)."""

    id: str
    focus: str
    on: date
    listeners: tuple[str, ...]
    heard: str

    def refusal(self, board: Board) -> str | None:
        if find(board.focus, self.focus) is None:
            return NOT_IN_FOCUS
        if find(board.hearings, self.id):
            return "That is noted already."
        return _fault(board, self.listeners, self.heard)

    def apply(self, board: Board, at: datetime) -> Board:
        new = Hearing(self.id, self.focus, self.on, tuple(dict.fromkeys(self.listeners)), self.heard)
        return replace(board, hearings=_by_day((*board.hearings, new)))

    def told(self, board: Board) -> str:
        focus = find(board.focus, self.focus)
        return f"{focus.code if focus else 'a focus student'} was heard"

    @property
    def subject(self) -> str:
        return self.id


class HearingEdited(Event, frozen=True):
    """What was noted, put right: each field that is not None."""

    hearing: str
    on: date | None = None
    listeners: tuple[str, ...] | None = None
    heard: str | None = None

    def refusal(self, board: Board) -> str | None:
        known = find(board.hearings, self.hearing)
        if known is None:
            return "That is not noted here."
        heard = known.heard if self.heard is None else self.heard
        return _fault(board, known.listeners if self.listeners is None else self.listeners, heard, known.listeners)

    def apply(self, board: Board, at: datetime) -> Board:
        listeners = None if self.listeners is None else tuple(dict.fromkeys(self.listeners))
        changes = given(on=self.on, listeners=listeners, heard=self.heard)
        return replace(board, hearings=_by_day(changed(board.hearings, self.hearing, **changes)))

    def told(self, board: Board) -> str:
        return "what was heard is put right"

    @property
    def subject(self) -> str:
        return self.hearing


def _fault(board: Board, listeners: tuple[str, ...], heard: str, known: tuple[str, ...] = ()) -> str | None:
    """What is wrong with it; whoever listened and has left since (`known`) has listened all the same."""
    if not heard:
        return NO_WORDS
    if not listeners:
        return NO_LISTENER
    strange = any(find(board.members, who) is None and who not in known for who in listeners)
    return "Whoever listened is a member." if strange else None


def _by_day(hearings: tuple[Hearing, ...]) -> tuple[Hearing, ...]:
    """The newest last, whenever it was noted."""
    return tuple(sorted(hearings, key=lambda hearing: hearing.on))
