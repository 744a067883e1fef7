"""The team and its members."""

from datetime import date, datetime

from msgspec.structs import replace

from iltboard.board.events.event import Event
from iltboard.board.model import Board
from iltboard.board.people import Member
from iltboard.board.things import changed, find, given

MONTHS = range(1, 13)
NOBODY = "Nobody of that name is a member."


class TeamFounded(Event, frozen=True):
    """The team gets its name and its weekday (0 is Monday)."""

    name: str
    weekday: int | None = None

    def refusal(self, board: Board) -> str | None:
        if board.team.name:
            return f"The team has a name already: {board.team.name}."
        return None if self.name else "The team needs a name."

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, team=replace(board.team, name=self.name, weekday=self.weekday))

    def told(self, board: Board) -> str:
        return f"team {self.name}"


class YearSet(Event, frozen=True):
    """The school year goes from one month to another (1 is January)."""

    first_month: int
    last_month: int

    def refusal(self, board: Board) -> str | None:
        return None if self.first_month in MONTHS and self.last_month in MONTHS else "A month is a number from 1 to 12."

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, team=replace(board.team, first_month=self.first_month, last_month=self.last_month))

    def told(self, board: Board) -> str:
        return f"the school year goes from {_month(self.first_month)} to {_month(self.last_month)}"


class MemberJoined(Event, frozen=True):
    """Somebody joins the team, or comes back to it: by the same id what was theirs is theirs again."""

    id: str
    name: str
    role: str = ""
    on: date | None = None
    grades: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()

    def refusal(self, board: Board) -> str | None:
        if not self.name:
            return "A member needs a name."
        return f"{self.name} is a member already." if find(board.members, self.id) or named(board, self.name) else None

    def apply(self, board: Board, at: datetime) -> Board:
        before = find(board.former, self.id)
        member = Member(
            id=self.id,
            name=self.name,
            role=self.role,
            grades=self.grades or (before.grades if before else ()),
            areas=self.areas or (before.areas if before else ()),
            since=self.on,
            met=before.met if before else (),
        )
        return joined(board, member)

    def told(self, board: Board) -> str:
        return f"{self.name} joined"

    @property
    def subject(self) -> str:
        return self.id


class MemberEdited(Event, frozen=True):
    """Name, role, grades or areas put right; None is as it was."""

    member: str
    name: str | None = None
    role: str | None = None
    grades: tuple[str, ...] | None = None
    areas: tuple[str, ...] | None = None

    def refusal(self, board: Board) -> str | None:
        if find(board.members, self.member) is None:
            return NOBODY
        if self.name == "":
            return "A member needs a name."
        other = named(board, self.name) if self.name else None
        return f"{self.name} is a member already." if other and other.id != self.member else None

    def apply(self, board: Board, at: datetime) -> Board:
        changes = given(name=self.name, role=self.role, grades=self.grades, areas=self.areas)
        return replace(board, members=changed(board.members, self.member, **changes))

    def told(self, board: Board) -> str:
        return f"{self.name or board.name(self.member)} edited"

    @property
    def subject(self) -> str:
        return self.member


class MemberLeft(Event, frozen=True):
    """Somebody leaves the team. What is theirs to do goes to the `heir`; without one it keeps their name until it is
    handed on.
    """

    member: str
    on: date | None = None
    heir: str | None = None

    def refusal(self, board: Board) -> str | None:
        if find(board.members, self.member) is None:
            return NOBODY
        if self.heir is not None and (self.heir == self.member or find(board.members, self.heir) is None):
            return "Whoever takes over is another member."
        return None

    def apply(self, board: Board, at: datetime) -> Board:
        gone = find(board.members, self.member)
        left = (replace(gone, left=self.on),) if gone else ()
        board = replace(
            board,
            members=tuple(member for member in board.members if member.id != self.member),
            former=(*(member for member in board.former if member.id != self.member), *left),
            present=tuple(member for member in board.present if member != self.member),
            roles=tuple(taken for taken in board.roles if taken.member != self.member),
            votes=tuple(vote for vote in board.votes if vote.member != self.member),
        )
        return board if self.heir is None else _handed_on(board, self.member, self.heir)

    def told(self, board: Board) -> str:
        to = f", and {board.name(self.heir)} takes over" if self.heir else ""
        return f"{board.name(self.member)} left the team{to}"

    @property
    def subject(self) -> str:
        return self.member


def named(board: Board, name: str) -> Member | None:
    """The member of just that name."""
    return next((member for member in board.members if member.name.casefold() == name.casefold()), None)


def former_id(board: Board, name: str) -> str | None:
    """The id by which somebody of that name comes back to the team, if they were on it."""
    known = [member.id for member in board.former if member.name.casefold() == name.casefold()]
    return known[-1] if known else None


def joined(board: Board, member: Member) -> Board:
    """The board with one more member."""
    former = tuple(other for other in board.former if other.id != member.id)
    return replace(board, members=(*board.members, member), former=former)


def _month(number: int) -> str:
    from calendar import month_name  # takes a while, and is wanted once a year

    return month_name[number] if number in MONTHS else str(number)


def _handed_on(board: Board, leaver: str, heir: str) -> Board:
    """The board with all that still has to be done by one member in another's hands."""
    return replace(
        board,
        rocks=tuple(replace(it, owner=heir) if it.live and it.owner == leaver else it for it in board.rocks),
        todos=tuple(replace(it, owner=heir) if not it.done and it.owner == leaver else it for it in board.todos),
        tellings=tuple(
            replace(it, member=heir) if it.told is None and it.member == leaver else it for it in board.tellings
        ),
        focus=tuple(replace(it, responsible=heir) if it.responsible == leaver else it for it in board.focus),
    )
