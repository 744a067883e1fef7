"""The purpose and its round, one struct a part, as scripts read them: part of the contracts of `show` and `minutes`."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from iltboard.board.model import Board
from iltboard.board.purpose import Purpose


class PurposePart(Struct, frozen=True):
    text: str
    version: int
    agreed_on: date

    @classmethod
    def of(cls, purpose: Purpose | None) -> PurposePart | None:
        return cls(purpose.text, purpose.version, purpose.agreed_on) if purpose else None


class FirstTextPart(Struct, frozen=True):
    """`member` is a name."""

    member: str
    text: str


class ReadingPart(Struct, frozen=True):
    title: str
    note: str


class DraftPart(Struct, frozen=True):
    text: str
    on: date


class RoundPart(Struct, frozen=True):
    """The round that is open, or was last. `written` holds names; `texts` are there only once they are revealed."""

    opened_on: date
    closed_on: date | None
    revealed: bool
    written: list[str]
    texts: list[FirstTextPart]
    readings: list[ReadingPart]
    drafts: list[DraftPart]

    @classmethod
    def of(cls, board: Board) -> RoundPart | None:
        found = board.round
        if found is None:
            return None
        return cls(
            opened_on=found.opened_on,
            closed_on=found.closed_on,
            revealed=found.revealed,
            written=[board.name(member) for member in found.writers],
            texts=[FirstTextPart(board.name(text.member), text.text) for text in found.readable],
            readings=[ReadingPart(reading.title, reading.note) for reading in found.readings],
            drafts=[DraftPart(draft.text, draft.on) for draft in found.drafts],
        )
