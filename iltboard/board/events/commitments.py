"""The commitments: made, put in other words, dropped."""

from datetime import datetime

from msgspec.structs import replace

from iltboard.board.commitments import OCCASIONS, Commitment, Occasion, brought_up
from iltboard.board.events.event import Event
from iltboard.board.model import Board
from iltboard.board.things import changed, find

NO_WORDS = "A commitment needs words."


class CommitmentMade(Event, frozen=True):
    """One commitment more, to be brought up on that occasion."""

    id: str
    text: str
    occasion: Occasion = "always"

    def refusal(self, board: Board) -> str | None:
        if not self.text:
            return NO_WORDS
        return "That commitment is there already." if find(board.commitments, self.id) else None

    def apply(self, board: Board, at: datetime) -> Board:
        made = Commitment(self.id, self.text, self.occasion)
        return replace(board, commitments=(*board.commitments, made))

    def told(self, board: Board) -> str:
        return f"commitment “{self.text}” made"

    @property
    def subject(self) -> str:
        return self.id


class CommitmentEvent(Event, frozen=True):
    """Something that happens to one commitment."""

    commitment: str

    def refusal(self, board: Board) -> str | None:
        return None if find(board.commitments, self.commitment) else "That commitment is gone."

    @property
    def subject(self) -> str:
        return self.commitment


class CommitmentWorded(CommitmentEvent, frozen=True):
    """It is put in other words."""

    text: str

    def refusal(self, board: Board) -> str | None:
        return super().refusal(board) or (None if self.text else NO_WORDS)

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, commitments=changed(board.commitments, self.commitment, text=self.text))

    def told(self, board: Board) -> str:
        return f"commitment now “{self.text}”"


class CommitmentDropped(CommitmentEvent, frozen=True):
    """The team lets it go. For a distraction, a decision and the agenda one is always left."""

    def refusal(self, board: Board) -> str | None:
        gone = find(board.commitments, self.commitment)
        if gone and gone.occasion != "always" and len(brought_up(board.commitments, gone.occasion)) == 1:
            return f"The board brings it up {OCCASIONS[gone.occasion]}: put it in other words instead."
        return super().refusal(board)

    def apply(self, board: Board, at: datetime) -> Board:
        left = tuple(it for it in board.commitments if it.id != self.commitment)
        return replace(board, commitments=left)

    def told(self, board: Board) -> str:
        gone = find(board.commitments, self.commitment)
        return f"commitment “{gone.text if gone else ''}” dropped"
