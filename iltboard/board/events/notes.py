"""What is said in a line: wins and headlines at the start, notes in between, plus and delta at the end."""

from datetime import datetime

from msgspec.structs import replace

from iltboard.board.events.event import Event
from iltboard.board.model import Board
from iltboard.board.things import Note, NoteKind, changed, find


class NoteAdded(Event, frozen=True):
    """A win, a headline, a note, a plus or a delta was told; a note belongs to a segment, else to the open one."""

    id: str
    kind: NoteKind
    text: str
    segment: str = ""

    def refusal(self, board: Board) -> str | None:
        if find(board.notes, self.id):
            return f"That {self.kind} is there already."
        return None if self.text else f"A {self.kind} needs words."

    def apply(self, board: Board, at: datetime) -> Board:
        run = board.meeting.open_run if board.meeting and self.kind == "note" else None
        segment = self.segment or (run.id if run else "")
        return replace(board, notes=(*board.notes, Note(self.id, self.kind, self.text, segment)))

    def told(self, board: Board) -> str:
        return f"{self.kind} “{self.text}” added"

    @property
    def subject(self) -> str:
        return self.id


class NoteEdited(Event, frozen=True):
    """Its words put right."""

    note: str
    text: str

    def refusal(self, board: Board) -> str | None:
        if find(board.notes, self.note) is None:
            return "That line is gone."
        return None if self.text else "It needs words."

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, notes=changed(board.notes, self.note, text=self.text))

    def told(self, board: Board) -> str:
        return f"“{self.text}” edited"

    @property
    def subject(self) -> str:
        return self.note
