"""What the team should know from within."""

from datetime import datetime

from msgspec.structs import replace

from iltboard.board.events.event import Event
from iltboard.board.model import Board

TERMS_MOST = 20


class CoverageSet(Event, frozen=True):
    """The grade levels and content areas that the team should know from within, in its own terms."""

    grades: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()

    def refusal(self, board: Board) -> str | None:
        if not (self.grades and self.areas):
            return f"A grid has grades and areas: say which {'areas' if self.grades else 'grades'} too."
        for what, terms in (("grade", self.grades), ("area", self.areas)):
            if not all(terms):
                return f"Each {what} needs a word."
            if len({term.casefold() for term in terms}) < len(terms):
                return f"Each {what} is named once."
            if len(terms) > TERMS_MOST:
                return f"There is room for {TERMS_MOST} {what}s."
        return None

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, team=replace(board.team, grades=self.grades, areas=self.areas))

    def told(self, board: Board) -> str:
        return f"the team should know {', '.join(self.grades)} by {', '.join(self.areas)}"
