"""Milestones: the steps a rock is done in."""

from datetime import datetime

from msgspec.structs import replace

from iltboard.board.events.event import Event
from iltboard.board.model import Board
from iltboard.board.things import Milestone, Rock, changed, find

MOST = 9
GONE = "That milestone is gone."


class MilestoneAdded(Event, frozen=True):
    """A rock gets a milestone more; it goes last."""

    rock: str
    id: str
    title: str

    def refusal(self, board: Board) -> str | None:
        rock = find(board.rocks, self.rock)
        if rock is None:
            return "That rock is gone."
        if not self.title:
            return "A milestone needs words."
        if find(rock.milestones, self.id):
            return "That milestone is there already."
        return f"A rock has at most {MOST} milestones." if len(rock.milestones) >= MOST else None

    def apply(self, board: Board, at: datetime) -> Board:
        rock = find(board.rocks, self.rock)
        milestones = (*rock.milestones, Milestone(self.id, self.title)) if rock else ()
        return replace(board, rocks=changed(board.rocks, self.rock, milestones=milestones))

    def told(self, board: Board) -> str:
        return f"milestone “{self.title}” added"

    @property
    def subject(self) -> str:
        return self.rock


class MilestoneTicked(Event, frozen=True):
    """It is reached, or it is not."""

    rock: str
    milestone: str
    done: bool

    def refusal(self, board: Board) -> str | None:
        return None if _milestone(board, self.rock, self.milestone) else GONE

    def apply(self, board: Board, at: datetime) -> Board:
        rock = find(board.rocks, self.rock)
        milestones = changed(rock.milestones, self.milestone, done=self.done) if rock else ()
        return replace(board, rocks=changed(board.rocks, self.rock, milestones=milestones))

    def told(self, board: Board) -> str:
        milestone = _milestone(board, self.rock, self.milestone)
        return f"milestone “{milestone.title if milestone else ''}” {'reached' if self.done else 'not reached'}"

    @property
    def subject(self) -> str:
        return self.rock


class MilestonesRewritten(Event, frozen=True):
    """A rock's milestones put right: reworded, put in another order, left out or added."""

    rock: str
    milestones: tuple[Milestone, ...]

    def refusal(self, board: Board) -> str | None:
        rock = find(board.rocks, self.rock)
        if rock is None:
            return "That rock is gone."
        if len(self.milestones) > MOST:
            return f"A rock has at most {MOST} milestones."
        ids = {milestone.id for milestone in self.milestones}
        if len(ids) < len(self.milestones):
            return "A milestone stands there once."
        return None if all(milestone.title for milestone in self.milestones) else "A milestone needs words."

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, rocks=changed(board.rocks, self.rock, milestones=self.milestones))

    def told(self, board: Board) -> str:
        rock = find(board.rocks, self.rock)
        return f"milestones of “{rock.title if rock else ''}” edited"

    @property
    def subject(self) -> str:
        return self.rock


def _milestone(board: Board, rock_id: str, milestone: str) -> Milestone | None:
    rock: Rock | None = find(board.rocks, rock_id)
    return find(rock.milestones, milestone) if rock else None
