"""What members are chosen by, and who meets what of it."""

from datetime import datetime

from msgspec.structs import replace

from iltboard.board.events.event import Event
from iltboard.board.events.selection import considered, open_selection
from iltboard.board.model import Board
from iltboard.board.people import Member
from iltboard.board.selection import Candidate, Criterion, Met, with_met
from iltboard.board.things import changed, find

GONE = "That criterion is gone."


class CriterionAdded(Event, frozen=True):
    """One more thing that a member should bring."""

    id: str
    text: str

    def refusal(self, board: Board) -> str | None:
        if find(board.team.criteria, self.id):
            return "That criterion is there already."
        return _fault(board, self.text)

    def apply(self, board: Board, at: datetime) -> Board:
        return _with(board, (*board.team.criteria, Criterion(self.id, self.text)))

    def told(self, board: Board) -> str:
        return f"criterion “{self.text}” added"

    @property
    def subject(self) -> str:
        return self.id


class CriterionWorded(Event, frozen=True):
    """It is said in other words; who met it still does."""

    criterion: str
    text: str

    def refusal(self, board: Board) -> str | None:
        return _fault(board, self.text, self.criterion) if find(board.team.criteria, self.criterion) else GONE

    def apply(self, board: Board, at: datetime) -> Board:
        return _with(board, changed(board.team.criteria, self.criterion, text=self.text))

    def told(self, board: Board) -> str:
        return f"criterion “{self.text}” worded anew"

    @property
    def subject(self) -> str:
        return self.criterion


class CriterionDropped(Event, frozen=True):
    """Nobody is chosen by it any more."""

    criterion: str

    def refusal(self, board: Board) -> str | None:
        return None if find(board.team.criteria, self.criterion) else GONE

    def apply(self, board: Board, at: datetime) -> Board:
        return _with(board, tuple(it for it in board.team.criteria if it.id != self.criterion))

    def told(self, board: Board) -> str:
        return f"criterion “{_text(board, self.criterion)}” dropped"

    @property
    def subject(self) -> str:
        return self.criterion


class CriterionMet(Event, frozen=True):
    """A candidate or a member (`who`) meets a criterion, and `how` that is known; None takes it back."""

    who: str
    criterion: str
    how: str | None

    def refusal(self, board: Board) -> str | None:
        somebody = self._somebody(board)
        if somebody is None:
            return "That is nobody who is considered, and no member."
        if find(board.team.criteria, self.criterion) is None:
            return GONE
        if self.how is None:
            met = any(it.criterion == self.criterion for it in somebody.met)
            return None if met else f"{somebody.name} does not meet that yet."
        return None if self.how else "How is that known? Say it in a line."

    def apply(self, board: Board, at: datetime) -> Board:
        somebody = self._somebody(board)
        if somebody is None:
            return board
        if self.how is None:
            met = tuple(it for it in somebody.met if it.criterion != self.criterion)
        else:
            met = with_met(somebody.met, (Met(self.criterion, self.how),))
        if isinstance(somebody, Member):
            return replace(board, members=changed(board.members, self.who, met=met))
        return considered(board, somebody.id, met=met)

    def told(self, board: Board) -> str:
        somebody = self._somebody(board)
        name, text = somebody.name if somebody else "nobody", _text(board, self.criterion)
        return f"{name} meets “{text}”" if self.how else f"{name} does not meet “{text}”"

    def _somebody(self, board: Board) -> Member | Candidate | None:
        """The member, or the candidate of the selection that is open."""
        selection = open_selection(board)
        return find(board.members, self.who) or (find(selection.candidates, self.who) if selection else None)

    @property
    def subject(self) -> str:
        return self.who


def _fault(board: Board, text: str, besides: str = "") -> str | None:
    """What is wrong with the words of a criterion."""
    if not text:
        return "A criterion needs words."
    same = [it for it in board.team.criteria if it.text.casefold() == text.casefold() and it.id != besides]
    return "That criterion is there already." if same else None


def _with(board: Board, criteria: tuple[Criterion, ...]) -> Board:
    return replace(board, team=replace(board.team, criteria=criteria))


def _text(board: Board, criterion: str) -> str:
    found = find(board.team.criteria, criterion)
    return found.text if found else ""
