"""The round in which the team finds the words of its purpose: each writes, then all read, draft and agree.

What a member wrote is told to nobody before the reveal: no refusal and nothing that is said of it has a word of it.
"""

from datetime import date, datetime

from msgspec.structs import replace

from iltboard.board.events.event import Event
from iltboard.board.model import Board
from iltboard.board.purpose import Draft, FirstText, Reading, Round
from iltboard.board.reviewing import not_written
from iltboard.board.things import find

NO_ROUND = "No round is open: open one first."
WRITE_FIRST = "First each writes alone: reveal the texts, then read and draft."


class RoundOpened(Event, frozen=True):
    """A round begins. The one before is forgotten; the purpose that it led to stays."""

    id: str
    on: date

    def refusal(self, board: Board) -> str | None:
        return "A round is open already." if board.round and board.round.open else None

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, round=Round(self.id, self.on))

    def told(self, board: Board) -> str:
        return "a round for the purpose is open, and each member writes first"


class RoundEvent(Event, frozen=True):
    """Something that happens in the round that is open."""

    def refusal(self, board: Board) -> str | None:
        found = board.round
        return NO_ROUND if found is None or not found.open else self.against(board, found)

    def against(self, board: Board, found: Round) -> str | None:
        """Why it may not happen in this round, in a sentence for the room, or None."""
        return None

    def apply(self, board: Board, at: datetime) -> Board:
        return replace(board, round=self.within(board, board.round)) if board.round else board

    def within(self, board: Board, found: Round) -> Round | None:
        """The round after it."""
        return found


class FirstTextWritten(RoundEvent, frozen=True):
    """What a member writes alone, in place of what they wrote before. When all have written, all is revealed."""

    member: str
    text: str

    def against(self, board: Board, found: Round) -> str | None:
        if found.revealed:
            return "The texts are revealed already: what is missing goes into a draft."
        if find(board.members, self.member) is None:
            return "Nobody of that name is a member."
        return None if self.text else "A first text needs words."

    def within(self, board: Board, found: Round) -> Round:
        others = tuple(text for text in found.texts if text.member != self.member)
        written = replace(found, texts=(*others, FirstText(self.member, self.text)))
        return replace(written, revealed=not not_written(board, written))

    def told(self, board: Board) -> str:
        writers = {self.member, *(board.round.writers if board.round else ())}
        here = [member for member in board.members if member.id in writers]
        all_of_them = ", and all can read now" if len(here) == len(board.members) else ""
        return f"{board.name(self.member)} has written; {len(here)} of {len(board.members)}{all_of_them}"

    @property
    def subject(self) -> str:
        return self.member


class TextsRevealed(RoundEvent, frozen=True):
    """The writing is over, whoever has not written yet: from now on all can read the texts."""

    def against(self, board: Board, found: Round) -> str | None:
        if found.revealed:
            return "The texts are revealed already."
        return None if found.texts else "Nobody has written yet: there is no text to reveal."

    def within(self, board: Board, found: Round) -> Round:
        return replace(found, revealed=True)

    def told(self, board: Board) -> str:
        return "the first texts are revealed"


class ReadingNoted(RoundEvent, frozen=True):
    """The team has read something on the way, and what it took from it."""

    id: str
    title: str
    note: str = ""

    def against(self, board: Board, found: Round) -> str | None:
        if not found.revealed:
            return WRITE_FIRST
        if find(found.readings, self.id):
            return "That reading is there already."
        return None if self.title else "A reading needs its title."

    def within(self, board: Board, found: Round) -> Round:
        return replace(found, readings=(*found.readings, Reading(self.id, self.title, self.note)))

    def told(self, board: Board) -> str:
        return f"reading “{self.title}” noted"

    @property
    def subject(self) -> str:
        return self.id


class DraftWritten(RoundEvent, frozen=True):
    """A wording to talk over: the first one, or a revision of the one before."""

    id: str
    text: str
    on: date

    def against(self, board: Board, found: Round) -> str | None:
        if not found.revealed:
            return WRITE_FIRST
        if find(found.drafts, self.id):
            return "That draft is there already."
        if not self.text:
            return "A draft needs words."
        same = bool(found.drafts) and found.drafts[-1].text == self.text
        return "That is what the draft says already." if same else None

    def within(self, board: Board, found: Round) -> Round:
        return replace(found, drafts=(*found.drafts, Draft(self.id, self.text, self.on)))

    def told(self, board: Board) -> str:
        return f"draft {len(board.round.drafts) + 1 if board.round else 1} written"

    @property
    def subject(self) -> str:
        return self.id


class RoundClosed(RoundEvent, frozen=True):
    """The round is given up without a new purpose. What nobody was shown stays unshown."""

    on: date

    def within(self, board: Board, found: Round) -> Round | None:
        return ended(found, self.on)

    def told(self, board: Board) -> str:
        return "the round is given up, and the purpose stays as it was"


def ended(found: Round | None, on: date) -> Round | None:
    """The round, closed; texts that were not revealed by then are let go unread."""
    if found is None or not found.open:
        return found
    return replace(found, texts=found.readable, closed_on=on)
