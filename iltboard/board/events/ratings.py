"""The hour, rated by those who were in it."""

from datetime import datetime

from msgspec.structs import replace

from iltboard.board.events.event import Event
from iltboard.board.model import Board
from iltboard.board.things import Rating, find

LOWEST, HIGHEST = 1, 10
WITHOUT_A_REASON = 8
"""From here on a rating needs no reason: below 8 gets one (Level 10)."""


class MeetingRated(Event, frozen=True):
    """A member who is here gives the meeting 1 to 10; a second rating takes the first one's place."""

    member: str
    score: int
    reason: str = ""

    def refusal(self, board: Board) -> str | None:
        if find(board.members, self.member) is None:
            return "Only members rate the meeting."
        if board.meeting is None:
            return "A meeting is rated while it is on."
        if find(board.here, self.member) is None:
            return f"{board.name(self.member)} is not marked as here."
        return None if LOWEST <= self.score <= HIGHEST else f"A rating is a number from {LOWEST} to {HIGHEST}."

    def apply(self, board: Board, at: datetime) -> Board:
        others = tuple(rating for rating in board.ratings if rating.member != self.member)
        return replace(board, ratings=(*others, Rating(self.member, self.score, self.reason)))

    def told(self, board: Board) -> str:
        return f"{board.name(self.member)} rates the meeting {self.score}"

    @property
    def subject(self) -> str:
        return self.member
