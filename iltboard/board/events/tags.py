"""The norm-keeper's tag on an issue or a rock: instructional or not."""

from datetime import datetime

from msgspec.structs import replace

from iltboard.board.events.event import Event
from iltboard.board.model import Board
from iltboard.board.things import Issue, Rock, changed, find

TAGS: dict[bool | None, str] = {True: "instructional", False: "not instructional", None: "no tag"}


class Tagged(Event, frozen=True):
    """The issue or rock is instructional, or it is not; None takes the tag off."""

    thing: str
    instructional: bool | None = None

    def refusal(self, board: Board) -> str | None:
        return None if _tagged(board, self.thing) else "That issue or rock is gone."

    def apply(self, board: Board, at: datetime) -> Board:
        if isinstance(_tagged(board, self.thing), Rock):
            return replace(board, rocks=changed(board.rocks, self.thing, instructional=self.instructional))
        return replace(board, issues=changed(board.issues, self.thing, instructional=self.instructional))

    def told(self, board: Board) -> str:
        tagged = _tagged(board, self.thing)
        return f"{TAGS[self.instructional]}: “{tagged.title if tagged else ''}”"

    @property
    def subject(self) -> str:
        return self.thing


def _tagged(board: Board, thing: str) -> Issue | Rock | None:
    """The issue that is in the queue or parked, or the rock."""
    return find((*board.queue, *board.parked), thing) or find(board.rocks, thing)
