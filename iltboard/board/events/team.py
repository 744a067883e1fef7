"""The team and its members."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from iltboard.board.agenda import Agenda, fault
from iltboard.board.events.event import Event
from iltboard.board.model import Board, Member, Team, find


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


class AgendaSet(Event, frozen=True):
    """The agenda of the meetings to come."""

    agenda: Agenda

    def refusal(self, board: Board) -> str | None:
        return fault(self.agenda)

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, agenda=self.agenda)

    def told(self, board: Board) -> str:
        return f"agenda {self.agenda.name}"


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
