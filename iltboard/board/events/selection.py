"""Choosing members in the open: what for, who is considered, what is decided and why."""

from datetime import date, datetime
from typing import Literal

from msgspec.structs import replace

from iltboard.board.events.event import Event
from iltboard.board.events.team import former_id, joined, named
from iltboard.board.model import Board
from iltboard.board.people import Member
from iltboard.board.selection import Candidate, How, Selection, with_met
from iltboard.board.things import changed, find

CAME: dict[How, str] = {"self-nominated": "came forward", "named": "named"}
NONE_OPEN = "No selection is open."
GONE = "That candidate is gone."
NO_REASON = "Why? Say it in a line: the staff reads it."


class SelectionOpened(Event, frozen=True):
    """The team looks for somebody; `need` says what for."""

    id: str
    on: date
    need: str

    def refusal(self, board: Board) -> str | None:
        if open_selection(board):
            return "A selection is open already: close it first."
        if board.selection and board.selection.id == self.id:
            return "That selection was closed."
        return None if self.need else "What is the selection for? Say it in a line."

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, selection=Selection(self.id, self.on, self.need))

    def told(self, board: Board) -> str:
        return f"selection opened for “{self.need}”"

    @property
    def subject(self) -> str:
        return self.id


class CandidateConsidered(Event, frozen=True):
    """Somebody comes forward, or is named by somebody."""

    id: str
    name: str
    how: How = "self-nominated"
    by: str = ""

    def refusal(self, board: Board) -> str | None:
        selection = open_selection(board)
        if selection is None:
            return NONE_OPEN
        if find(selection.candidates, self.id):
            return f"{self.name} is considered already."
        return _fault(selection, self.name)

    def apply(self, board: Board, at: datetime) -> Board:
        selection = open_selection(board)
        if selection is None:
            return board
        candidate = Candidate(self.id, self.name, self.how, _by(self.how, self.by))
        return replace(board, selection=replace(selection, candidates=(*selection.candidates, candidate)))

    def told(self, board: Board) -> str:
        by = _by(self.how, self.by)
        return f"{self.name} considered, {CAME[self.how]}{f' by {by}' if by else ''}"

    @property
    def subject(self) -> str:
        return self.id


class CandidateEdited(Event, frozen=True):
    """The name, or how somebody came to be considered, put right."""

    candidate: str
    name: str
    how: How
    by: str = ""

    def refusal(self, board: Board) -> str | None:
        selection = open_selection(board)
        if selection is None:
            return NONE_OPEN
        return _fault(selection, self.name, self.candidate) if find(selection.candidates, self.candidate) else GONE

    def apply(self, board: Board, at: datetime) -> Board:
        return considered(board, self.candidate, name=self.name, how=self.how, by=_by(self.how, self.by))

    def told(self, board: Board) -> str:
        return f"candidate {self.name} edited"

    @property
    def subject(self) -> str:
        return self.candidate


class CandidateDecided(Event, frozen=True):
    """What was decided about a candidate, and why. Whoever is chosen becomes a member by the id `member` and keeps what
    was met; a member who is chosen anew stays one.
    """

    candidate: str
    decided: Literal["chosen", "not this time"]
    why: str
    on: date | None = None
    member: str = ""

    def refusal(self, board: Board) -> str | None:
        selection = open_selection(board)
        if selection is None:
            return NONE_OPEN
        candidate = find(selection.candidates, self.candidate)
        if candidate is None:
            return GONE
        if candidate.decided == "chosen" and self.decided != "chosen":
            return f"{candidate.name} was chosen, and is on the team."
        if not self.why:
            return NO_REASON
        joins = self.decided == "chosen" and named(board, candidate.name) is None
        return "Whoever is chosen needs an id of their own." if joins and _taken(board, self.member) else None

    def apply(self, board: Board, at: datetime) -> Board:
        selection = open_selection(board)
        candidate = find(selection.candidates, self.candidate) if selection else None
        if candidate is None:
            return board
        board = considered(board, candidate.id, decided=self.decided, why=self.why)
        if self.decided != "chosen" or candidate.decided == "chosen":
            return board
        member = named(board, candidate.name)
        if member:
            met = with_met(member.met, candidate.met)
            return replace(board, members=changed(board.members, member.id, met=met))
        return joined(board, _member(board, candidate, self.member, self.on))

    def told(self, board: Board) -> str:
        candidate = find(board.selection.candidates, self.candidate) if board.selection else None
        name = candidate.name if candidate else "nobody"
        return f"{name} is chosen" if self.decided == "chosen" else f"{name} is not chosen this time"

    @property
    def subject(self) -> str:
        return self.candidate


class SelectionClosed(Event, frozen=True):
    """All is decided; `why` says how it was decided, and what comes next."""

    on: date
    why: str

    def refusal(self, board: Board) -> str | None:
        selection = open_selection(board)
        if selection is None:
            return NONE_OPEN
        if selection.undecided:
            return f"Not decided yet: {', '.join(candidate.name for candidate in selection.undecided)}."
        return None if self.why else "How was it decided? Say it in a line."

    def apply(self, board: Board, at: datetime) -> Board:
        selection = open_selection(board)
        if selection is None:
            return board
        closed = replace(selection, closed_on=self.on, why=self.why, criteria=board.team.criteria)
        return replace(board, selection=closed)

    def told(self, board: Board) -> str:
        return "selection closed"


def open_selection(board: Board) -> Selection | None:
    """The selection that is open."""
    return board.selection if board.selection and board.selection.open else None


def considered(board: Board, candidate: str, **changes: object) -> Board:
    """The board with one of the candidates changed."""
    selection = board.selection
    if selection is None:
        return board
    return replace(board, selection=replace(selection, candidates=changed(selection.candidates, candidate, **changes)))


def _fault(selection: Selection, name: str, besides: str = "") -> str | None:
    """What is wrong with a candidate's name."""
    if not name:
        return "A candidate needs a name."
    same = [it for it in selection.candidates if it.name.casefold() == name.casefold() and it.id != besides]
    return f"{name} is considered already." if same else None


def _by(how: How, by: str) -> str:
    """Who named them: nobody where they came forward themselves."""
    return by if how == "named" else ""


def _taken(board: Board, member: str) -> bool:
    return not member or find(board.members, member) is not None


def _member(board: Board, candidate: Candidate, member: str, on: date | None) -> Member:
    """The member that a candidate becomes; one who was on the team before brings along what is known of them."""
    before = find(board.former, former_id(board, candidate.name))
    known = replace(before, since=on, left=None) if before else Member(member, candidate.name, since=on)
    return replace(known, name=candidate.name, met=with_met(known.met, candidate.met))
