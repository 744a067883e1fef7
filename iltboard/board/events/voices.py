"""Every voice: who spoke, and who votes for what."""

from datetime import datetime

from msgspec.structs import replace

from iltboard.board.events.event import Event
from iltboard.board.model import Board
from iltboard.board.people import Voice
from iltboard.board.things import TOP, Vote, find


class Spoke(Event, frozen=True):
    """A member or a guest spoke, about the issue on the table if one is there."""

    speaker: str

    def refusal(self, board: Board) -> str | None:
        if board.meeting is None:
            return "Who spoke is marked while a meeting is on."
        here = find(board.members, self.speaker) or find(board.guests, self.speaker)
        return None if here else "Nobody of that name is here."

    def apply(self, board: Board, at: datetime) -> Board:
        table = board.table
        return replace(board, voices=(*board.voices, Voice(self.speaker, table.id if table else None)))

    def told(self, board: Board) -> str:
        return f"{board.name(self.speaker)} spoke"


class VotingSet(Event, frozen=True):
    """The top three of the meeting are found by votes, or by stars."""

    by_votes: bool

    def refusal(self, board: Board) -> str | None:
        return "It is set so already." if board.voting == self.by_votes else None

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, voting=self.by_votes)

    def told(self, board: Board) -> str:
        return "the top three are found by votes" if self.by_votes else "the top three are starred"


class Voted(Event, frozen=True):
    """A member who is here votes for an issue, or takes the vote back; each has three.

    With a vote the meeting is one that votes.
    """

    member: str
    issue: str
    for_it: bool = True

    def refusal(self, board: Board) -> str | None:
        if find(board.members, self.member) is None:
            return "Only members vote."
        if find(board.here, self.member) is None:
            return f"{board.name(self.member)} is not marked as here."
        if find(board.parked, self.issue):
            return "It is parked: bring it back first."
        if find(board.queue, self.issue) is None:
            return "That issue is no longer in the queue."
        has = Vote(self.member, self.issue) in board.votes
        if has == self.for_it:
            return "That vote is counted already." if has else "There is no such vote."
        if self.for_it and votes_left(board, self.member) <= 0:
            return f"{board.name(self.member)} has given all {TOP} votes."
        return None

    def apply(self, board: Board, at: datetime) -> Board:
        vote = Vote(self.member, self.issue)
        others = tuple(other for other in board.votes if other != vote)
        return replace(board, votes=(*others, vote) if self.for_it else others, voting=True)

    def told(self, board: Board) -> str:
        issue = find(board.issues, self.issue)
        what = f"for “{issue.title if issue else 'an issue'}”"
        return f"{board.name(self.member)} {'votes' if self.for_it else 'no longer votes'} {what}"

    @property
    def subject(self) -> str:
        return self.issue


def votes_left(board: Board, member: str) -> int:
    """How many of a member's votes are not given."""
    return TOP - sum(vote.member == member for vote in board.votes)
