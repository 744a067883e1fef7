"""The staff update: which lines are in it, in which words, and who tells the staff where."""

from datetime import date, datetime

from msgspec.structs import replace

from iltboard.board.events.event import Event
from iltboard.board.meeting import Meeting
from iltboard.board.model import Board
from iltboard.board.things import Channel, Telling, Wording, changed, find

FORMAL: dict[Channel, bool] = {
    "staff meeting": True,
    "weekly e-mail": True,
    "PLC": False,
    "hallway": False,
    "coaching": False,
}
"""Both kinds are needed: what is told formally is seldom what is heard."""
KINDS: dict[bool, str] = {True: "formal", False: "informal"}
TOLD: dict[bool | None, str] = {True: "told", False: "not told", None: "told or not?"}
GONE = "That line is not in the staff update."


class LineEvent(Event, frozen=True):
    """Something that happens to one line of the update: the decision or win it tells, by its id."""

    item: str

    def refusal(self, board: Board) -> str | None:
        return None if self.item in told_of(board) else GONE

    @property
    def subject(self) -> str:
        return self.item


class LineLeftOut(LineEvent, frozen=True):
    """It is left out of the update, or is in it again."""

    out: bool

    def apply(self, board: Board, at: datetime) -> Board:
        others = tuple(item for item in board.left_out if item != self.item)
        return replace(board, left_out=(*others, self.item) if self.out else others)

    def told(self, board: Board) -> str:
        return f"“{told_of(board).get(self.item, '')}” {'left out of' if self.out else 'in'} the staff update"


class LineWorded(LineEvent, frozen=True):
    """It is told in plain words; without any it has its own again."""

    text: str

    def apply(self, board: Board, at: datetime) -> Board:
        others = tuple(wording for wording in board.wordings if wording.item != self.item)
        return replace(board, wordings=(*others, Wording(self.item, self.text)) if self.text else others)

    def told(self, board: Board) -> str:
        return f"“{self.text or told_of(board).get(self.item, '')}” in the staff update"


class TellingPlanned(Event, frozen=True):
    """A member will tell the staff, through this channel and by that day."""

    id: str
    channel: Channel
    member: str
    by: date

    def refusal(self, board: Board) -> str | None:
        if find(board.members, self.member) is None:
            return "A member tells the staff."
        return "That is planned already." if find(board.tellings, self.id) else None

    def apply(self, board: Board, at: datetime) -> Board:
        about = meeting_told_of(board)
        telling = Telling(self.id, self.channel, self.member, self.by, about.id if about else None)
        return replace(board, tellings=(*board.tellings, telling))

    def told(self, board: Board) -> str:
        return f"{board.name(self.member)} tells the staff: {self.channel}"

    @property
    def subject(self) -> str:
        return self.id


class TellingAnswered(Event, frozen=True):
    """The staff was told, or was not; None is not yet asked."""

    telling: str
    answer: bool | None

    def refusal(self, board: Board) -> str | None:
        return None if find(board.tellings, self.telling) else "That is not planned."

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, tellings=changed(board.tellings, self.telling, told=self.answer))

    def told(self, board: Board) -> str:
        telling = find(board.tellings, self.telling)
        return f"{telling.channel if telling else 'the staff'}: {TOLD[self.answer]}"

    @property
    def subject(self) -> str:
        return self.telling


def told_of(board: Board) -> dict[str, str]:
    """What the update can tell: the decisions and wins of the meeting that is on, else of the last one, by id."""
    solved, notes = (board.solved, board.notes) if in_the_making(board) else ((), ())
    if not in_the_making(board) and board.last:
        solved, notes = board.last.solved, board.last.notes
    lines = {issue.id: issue.decision or issue.title for issue in solved}
    return lines | {note.id: note.text for note in notes if note.kind == "win"}


def meeting_told_of(board: Board) -> Meeting | None:
    """The meeting that the update is about: the one that is on, else the last one."""
    return board.meeting or (board.last.meeting if board.last else None)


def in_the_making(board: Board) -> bool:
    """Whether the update is that of the meeting that is on, rather than of the last one."""
    return board.meeting is not None or board.last is None
