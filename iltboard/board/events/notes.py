"""Wins and headlines: what is said in a line at the meeting's start."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from msgspec.structs import replace

from iltboard.board.events.event import Event
from iltboard.board.model import Board, Note, changed, find

NoteKind = Literal["win", "headline"]


class NoteAdded(Event, frozen=True):
    """A win or a headline was told."""

    id: str
    kind: NoteKind
    text: str

    def refusal(self, board: Board) -> str | None:
        if find(board.wins, self.id) or find(board.headlines, self.id):
            return f"That {self.kind} is there already."
        return None if self.text else f"A {self.kind} needs words."

    def apply(self, board: Board, at: datetime) -> Board:
        note = Note(id=self.id, text=self.text)
        if self.kind == "win":
            return replace(board, wins=(*board.wins, note))
        return replace(board, headlines=(*board.headlines, note))

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
        if not find(board.wins, self.note) and not find(board.headlines, self.note):
            return "That line is gone."
        return None if self.text else "It needs words."

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(
            board,
            wins=changed(board.wins, self.note, text=self.text),
            headlines=changed(board.headlines, self.note, text=self.text),
        )

    def told(self, board: Board) -> str:
        return f"“{self.text}” edited"

    @property
    def subject(self) -> str:
        return self.note
