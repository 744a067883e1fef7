"""Rocks: 45-day projects, each with one owner, each on track or not."""

from datetime import date, datetime, timedelta

from msgspec.structs import replace

from iltboard.board.events.event import Event
from iltboard.board.model import Board
from iltboard.board.things import ROCK_DAYS, Rock, RockStatus, changed, find, given

WORDS: dict[RockStatus, str] = {
    "on_track": "on track",
    "at_risk": "at risk",
    "off_track": "off track",
    "done": "done",
    "dropped": "dropped",
}
LONGEST_DAYS = 366
TOO_LONG = f"A rock lasts from 1 to {LONGEST_DAYS} days."


def _fault(board: Board, title: str | None, owner: str | None, days: int | None) -> str | None:
    """What is wrong with what is given; None is not given."""
    if title == "":
        return "A rock needs a title."
    if owner is not None and find(board.members, owner) is None:
        return "A rock needs a member as its owner."
    return None if days is None or 1 <= days <= LONGEST_DAYS else TOO_LONG


class RockAdded(Event, frozen=True):
    """A new rock; `owner` is a member's id."""

    id: str
    title: str
    owner: str
    start: date
    days: int = ROCK_DAYS

    def refusal(self, board: Board) -> str | None:
        if find(board.rocks, self.id):
            return "That rock is there already."
        if date.max - self.start < timedelta(days=LONGEST_DAYS):
            return "That start is past all calendars."
        return _fault(board, self.title, self.owner, self.days)

    def apply(self, board: Board, at: datetime) -> Board:
        rock = Rock(id=self.id, title=self.title, owner=self.owner, start=self.start, days=self.days)
        return replace(board, rocks=(*board.rocks, rock))

    def told(self, board: Board) -> str:
        return f"rock “{self.title}” added"

    @property
    def subject(self) -> str:
        return self.id


class RockEdited(Event, frozen=True):
    """Its title, owner, length or status put right; None is as it was."""

    rock: str
    title: str | None = None
    owner: str | None = None
    days: int | None = None
    status: RockStatus | None = None

    def refusal(self, board: Board) -> str | None:
        if find(board.rocks, self.rock) is None:
            return "That rock is gone."
        return _fault(board, self.title, self.owner, self.days)

    def apply(self, board: Board, at: datetime) -> Board:
        changes = given(title=self.title, owner=self.owner, days=self.days, status=self.status)
        return replace(board, rocks=changed(board.rocks, self.rock, **changes))

    def told(self, board: Board) -> str:
        rock = find(board.rocks, self.rock)
        return f"rock “{self.title or (rock.title if rock else '')}” edited"

    @property
    def subject(self) -> str:
        return self.rock


class RockStatusSet(Event, frozen=True):
    """How it stands this week."""

    rock: str
    status: RockStatus

    def refusal(self, board: Board) -> str | None:
        return "That rock is gone." if find(board.rocks, self.rock) is None else None

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, rocks=changed(board.rocks, self.rock, status=self.status))

    def told(self, board: Board) -> str:
        rock = find(board.rocks, self.rock)
        return f"rock “{rock.title if rock else ''}” {WORDS[self.status]}"

    @property
    def subject(self) -> str:
        return self.rock
