"""What the team is for: agreed in its own words, and returned to on a rhythm."""

from datetime import date, datetime

from msgspec.structs import replace

from iltboard.board.events.event import Event
from iltboard.board.events.rounds import ended
from iltboard.board.model import Board
from iltboard.board.purpose import Purpose, Review
from iltboard.board.reviewing import all_versions

RAREST = 52


class PurposeAgreed(Event, frozen=True):
    """The team has agreed on its purpose, in these words. The round that found them is over."""

    text: str
    on: date

    def refusal(self, board: Board) -> str | None:
        if not self.text:
            return "A purpose needs words."
        same = board.purpose is not None and board.purpose.text == self.text
        return "That is the purpose already." if same else None

    def apply(self, board: Board, at: datetime) -> Board:
        agreed = Purpose(self.text, board.purpose.version + 1 if board.purpose else 1, self.on)
        return replace(
            board,
            purpose=agreed,
            versions=(*all_versions(board), agreed),
            round=ended(board.round, self.on),
            review=_returned(board, self.on),
        )

    def told(self, board: Board) -> str:
        return "purpose agreed"


class PurposeReviewed(Event, frozen=True):
    """The team has returned to its purpose, and it stands; so there is no round to go on with."""

    on: date

    def refusal(self, board: Board) -> str | None:
        return None if board.purpose else "There is no purpose yet to return to."

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, round=ended(board.round, self.on), review=_returned(board, self.on))

    def told(self, board: Board) -> str:
        return "returned to the purpose, and it stands"


class ReviewSet(Event, frozen=True):
    """The team returns to its purpose every so many meetings."""

    every: int

    def refusal(self, board: Board) -> str | None:
        if not 1 <= self.every <= RAREST:
            return f"Return to it every how many meetings? Give a number from 1 to {RAREST}."
        return "That is the rhythm already." if self.every == board.review.every else None

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, review=replace(board.review, every=self.every))

    def told(self, board: Board) -> str:
        return "the purpose is returned to " + (
            f"every {self.every} meetings" if self.every > 1 else "at every meeting"
        )


def _returned(board: Board, on: date) -> Review:
    return replace(board.review, meetings=0, on=on)
