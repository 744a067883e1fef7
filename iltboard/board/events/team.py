"""The team and its members."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from iltboard.board.events.event import Event
from iltboard.board.model import Board
from iltboard.board.people import Member, Team
from iltboard.board.things import find


class TeamFounded(Event, frozen=True):
    """The team gets its name and its weekday (0 is Monday)."""

    name: str
    weekday: int | None = None

    def refusal(self, board: Board) -> str | None:
        if board.team.name:
            return f"The team has a name already: {board.team.name}."
        return None if self.name else "The team needs a name."

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, team=Team(name=self.name, weekday=self.weekday))

    def told(self, board: Board) -> str:
        return f"team {self.name}"


class MemberJoined(Event, frozen=True):
    """Somebody joins the team."""

    id: str
    name: str
    role: str = ""

    def refusal(self, board: Board) -> str | None:
        if not self.name:
            return "A member needs a name."
        if find(board.members, self.id) or any(
            member.name.casefold() == self.name.casefold() for member in board.members
        ):
            return f"{self.name} is a member already."
        return None

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, members=(*board.members, Member(id=self.id, name=self.name, role=self.role)))

    def told(self, board: Board) -> str:
        return f"{self.name} joined"

    @property
    def subject(self) -> str:
        return self.id


class MemberLeft(Event, frozen=True):
    """Somebody leaves the team; what they own keeps their name until it is handed on."""

    member: str

    def refusal(self, board: Board) -> str | None:
        return None if find(board.members, self.member) else "Nobody of that name is a member."

    def apply(self, board: Board, at: datetime) -> Board:
        gone = find(board.members, self.member)
        return replace(
            board,
            members=tuple(member for member in board.members if member.id != self.member),
            former=(*(member for member in board.former if member.id != self.member), *((gone,) if gone else ())),
            present=tuple(member for member in board.present if member != self.member),
            roles=tuple(taken for taken in board.roles if taken.member != self.member),
            votes=tuple(vote for vote in board.votes if vote.member != self.member),
        )

    def told(self, board: Board) -> str:
        return f"{board.name(self.member)} left the team"

    @property
    def subject(self) -> str:
        return self.member
