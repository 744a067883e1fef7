"""Off-topic entries: logged at once, worded and settled later, or never."""

from datetime import datetime

from msgspec.structs import replace

from iltboard.board.agenda import LONGEST_S
from iltboard.board.events.event import Event
from iltboard.board.model import Board
from iltboard.board.things import Fate, Issue, OffTopic, Source, changed, find

WORDS: dict[Fate, str] = {
    "open": "open",
    "parked": "parked",
    "office": "office",
    "issue": "issue",
    "taken_back": "wrong call",
}
NOT_MINUTES = "What it cost is a number of minutes."


class OffTopicLogged(Event, frozen=True):
    """The talk has left instruction. The segment and the issue on the table are taken from the board."""

    id: str
    note: str = ""

    def refusal(self, board: Board) -> str | None:
        return "That off-topic entry is there already." if find(board.off_topic, self.id) else None

    def apply(self, board: Board, at: datetime) -> Board:
        run = board.meeting.open_run if board.meeting else None
        entry = OffTopic(
            id=self.id,
            at=at,
            meeting=board.meeting.id if board.meeting else None,
            segment=run.title if run else "",
            issue=board.table.id if board.table else None,
            note=self.note,
        )
        board = talk_back(board, at)
        return replace(board, off_topic=(*board.off_topic, entry))

    def told(self, board: Board) -> str:
        return f"off topic{f' “{self.note}”' if self.note else ''} logged"

    @property
    def subject(self) -> str:
        return self.id


class TalkReturned(Event, frozen=True):
    """The talk is back on instruction: the entry costs no more."""

    entry: str

    def refusal(self, board: Board) -> str | None:
        entry = find(board.off_topic, self.entry)
        return None if entry and entry.back_at is None else "The talk was back already."

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, off_topic=changed(board.off_topic, self.entry, back_at=at))

    def told(self, board: Board) -> str:
        return "the talk is back"

    @property
    def subject(self) -> str:
        return self.entry


class OffTopicSettled(Event, frozen=True):
    """An entry's words, where it goes, and what it cost if that was corrected. `issue` is the id of one made of it;
    `norm` that of the norm that the talk was against.
    """

    entry: str
    note: str
    fate: Fate
    cost_set_s: float | None = None
    issue: str | None = None
    norm: str = ""

    def refusal(self, board: Board) -> str | None:
        if find(board.off_topic, self.entry) is None:
            return "That off-topic entry is gone."
        if self.fate == "issue" and not self.note:
            return "To become an issue it needs words."
        if self.cost_set_s is not None and not 0 <= self.cost_set_s <= LONGEST_S:
            return NOT_MINUTES
        return None

    def apply(self, board: Board, at: datetime) -> Board:
        settled = {"note": self.note, "fate": self.fate, "cost_set_s": self.cost_set_s, "norm": self.norm}
        board = replace(board, off_topic=changed(board.off_topic, self.entry, **settled))
        there = any(issue.source and issue.source.id == self.entry for issue in board.issues)
        if self.fate == "issue" and self.issue and not there and find(board.issues, self.issue) is None:
            source = Source("off_topic", self.entry, self.note)
            made = Issue(id=self.issue, title=self.note, by="", added_at=at, source=source)
            board = replace(board, issues=(*board.issues, made))
        return board

    def told(self, board: Board) -> str:
        return f"off topic{f' “{self.note}”' if self.note else ''}: {WORDS[self.fate]}"

    @property
    def subject(self) -> str:
        return self.entry


def talk_back(board: Board, at: datetime) -> Board:
    """Whatever was off topic until `at` is so no longer: next, a solved issue, another entry or the close ends it."""
    if all(entry.back_at for entry in board.off_topic):
        return board
    entries = tuple(replace(entry, back_at=at) if entry.back_at is None else entry for entry in board.off_topic)
    return replace(board, off_topic=entries)
