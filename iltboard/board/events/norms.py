"""The norms: agreed on, put in other words, dropped; and shown at the end, by hands, how they were kept."""

from datetime import datetime

from msgspec.structs import replace

from iltboard.board.events.event import Event
from iltboard.board.model import Board
from iltboard.board.norms import A_FEW, ALL_FINGERS, Fist, Norm
from iltboard.board.things import changed, find

NO_WORDS = "A norm needs words."


class NormAgreed(Event, frozen=True):
    """The team agrees on one norm more."""

    id: str
    text: str

    def refusal(self, board: Board) -> str | None:
        if not self.text:
            return NO_WORDS
        if find(board.norms, self.id):
            return "That norm is there already."
        return None if len(board.norms) < A_FEW else f"{A_FEW} norms are enough: put one in other words, or drop one."

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, norms=(*board.norms, Norm(self.id, self.text)))

    def told(self, board: Board) -> str:
        return f"norm “{self.text}” agreed"

    @property
    def subject(self) -> str:
        return self.id


class NormEvent(Event, frozen=True):
    """Something that happens to one norm."""

    norm: str

    def refusal(self, board: Board) -> str | None:
        return None if find(board.norms, self.norm) else "That norm is gone."

    @property
    def subject(self) -> str:
        return self.norm


class NormWorded(NormEvent, frozen=True):
    """It is put in other words."""

    text: str

    def refusal(self, board: Board) -> str | None:
        return super().refusal(board) or (None if self.text else NO_WORDS)

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, norms=changed(board.norms, self.norm, text=self.text))

    def told(self, board: Board) -> str:
        return f"norm now “{self.text}”"


class NormDropped(NormEvent, frozen=True):
    """The team lets it go."""

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, norms=tuple(norm for norm in board.norms if norm.id != self.norm))

    def told(self, board: Board) -> str:
        gone = find(board.norms, self.norm)
        return f"norm “{gone.text if gone else ''}” dropped"


class NormsReadSet(Event, frozen=True):
    """Whether the team reads its norms at the start."""

    read: bool = True

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, norms_read=self.read)

    def told(self, board: Board) -> str:
        return f"norms {'read' if self.read else 'not read'} at the start"


class FistShown(Event, frozen=True):
    """A member who is here shows from 0 to 5 fingers for the norms; a second time takes the first one's place."""

    member: str
    fingers: int

    def refusal(self, board: Board) -> str | None:
        if find(board.members, self.member) is None:
            return "Only members show a fist to five."
        if board.meeting is None:
            return "A fist to five is shown while the meeting is on."
        if not board.norms:
            return "There are no norms yet: agree on a few first."
        if find(board.here, self.member) is None:
            return f"{board.name(self.member)} is not marked as here."
        return None if 0 <= self.fingers <= ALL_FINGERS else f"A fist to five is a number from 0 to {ALL_FINGERS}."

    def apply(self, board: Board, at: datetime) -> Board:
        others = tuple(fist for fist in board.fists if fist.member != self.member)
        return replace(board, fists=(*others, Fist(self.member, self.fingers)))

    def told(self, board: Board) -> str:
        return f"{board.name(self.member)}’s fist to five is in"

    @property
    def subject(self) -> str:
        return self.member
