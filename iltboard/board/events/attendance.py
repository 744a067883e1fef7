"""Who is here today, and who does what."""

from datetime import datetime

from msgspec.structs import replace

from iltboard.board.events.event import Event
from iltboard.board.model import Board
from iltboard.board.people import Guest, Taken
from iltboard.board.things import find


class MemberTicked(Event, frozen=True):
    """A member is here, or is not."""

    member: str
    here: bool

    def refusal(self, board: Board) -> str | None:
        if find(board.members, self.member) is None:
            return "Nobody of that name is a member."
        if (self.member in board.present) == self.here:
            return f"{board.name(self.member)} is marked so already."
        return None

    def apply(self, board: Board, at: datetime) -> Board:
        others = tuple(member for member in board.present if member != self.member)
        return replace(board, present=(*others, self.member) if self.here else others)

    def told(self, board: Board) -> str:
        return f"{board.name(self.member)} is {'here' if self.here else 'not here'}"

    @property
    def subject(self) -> str:
        return self.member


class EveryoneTicked(Event, frozen=True):
    """All members are here."""

    def refusal(self, board: Board) -> str | None:
        if not board.members:
            return "There are no members yet."
        return "Everyone is marked so already." if len(board.present) == len(board.members) else None

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, present=tuple(member.id for member in board.members))

    def told(self, board: Board) -> str:
        return "everyone is here"


class GuestCame(Event, frozen=True):
    """Somebody is here who is no member."""

    id: str
    name: str

    def refusal(self, board: Board) -> str | None:
        if not self.name:
            return "A guest needs a name."
        names = {member.name.casefold() for member in board.members} | {guest.name.casefold() for guest in board.guests}
        if self.name.casefold() in names or find(board.guests, self.id):
            return f"{self.name} is on the list already."
        return None

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, guests=(*board.guests, Guest(self.id, self.name)))

    def told(self, board: Board) -> str:
        return f"{self.name} is here as a guest"

    @property
    def subject(self) -> str:
        return self.id


class GuestLeft(Event, frozen=True):
    """A guest is off the list again, and with the name what it has said goes."""

    guest: str

    def refusal(self, board: Board) -> str | None:
        return None if find(board.guests, self.guest) else "That guest is not on the list."

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(
            board,
            guests=tuple(guest for guest in board.guests if guest.id != self.guest),
            voices=tuple(voice for voice in board.voices if voice.speaker != self.guest),
        )

    def told(self, board: Board) -> str:
        return f"{board.name(self.guest)} is off the list"

    @property
    def subject(self) -> str:
        return self.guest


class RolesTaken(Event, frozen=True):
    """Who has which role today; a role that is not named has nobody."""

    roles: tuple[Taken, ...]

    def refusal(self, board: Board) -> str | None:
        if not all(find(board.members, taken.member) for taken in self.roles):
            return "A role of the day goes to a member."
        if len({taken.role for taken in self.roles}) < len(self.roles):
            return "A role goes to one member."
        return "The roles are taken so already." if self.roles == board.roles else None

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, roles=self.roles)

    def told(self, board: Board) -> str:
        return ", ".join(f"{taken.role} {board.name(taken.member)}" for taken in self.roles) or "no roles today"
