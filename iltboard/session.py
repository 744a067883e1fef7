"""The one door to a team's board: do, undo, redo, and word of what other seats did.

A session is worked by one thread at a time. What `board` shows is on the disk, but for the entries `unsaved` counts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cached_property

from msgspec import Struct

from iltboard.board.carrying import carry, coming
from iltboard.board.events.event import Event
from iltboard.board.log import AnyEvent, Entry, folds_onto
from iltboard.board.model import Board
from iltboard.board.naming import Coder, Student
from iltboard.board.texts import with_texts
from iltboard.board.trail import Taking, Trail, to_redo, to_undo
from iltboard.clock import Clock
from iltboard.identity import new_id
from iltboard.names import Names, NotKept
from iltboard.past import Past
from iltboard.store.journal import UNKEEPABLE, Chapter, Journal, JournalError, Turn, keepable
from iltboard.store.name_book import NO_NAMES, NameBook
from iltboard.text import clean_text


class Outcome(Struct, frozen=True):
    """What came of it: the board now, and what was done in words, or why it was refused.

    `about` is the event that was done, undone or redone, so that a screen can show the thing it was about.
    """

    board: Board
    told: str = ""
    refused: str | None = None
    about: Event | None = None


class Session:
    """A seat at a team's log."""

    def __init__(self, journal: Journal, clock: Clock, seat: Callable[[], str], names: NameBook = NO_NAMES) -> None:
        """Read the newest chapter. Raises JournalError. `names` are kept apart from the log; most seats know some.

        `seat` takes the seat and says which it is, when it is first asked for.
        """
        self.clock = clock
        self._take_seat = seat
        self.trouble: str | None = None
        self._journal = journal
        self._names = Names(names)
        self._in_hand: tuple[Entry, ...] = ()
        self._unsettled = 0
        self._chapter = journal.read()
        self._saved = Trail(self._chapter.opening, self._chapter.entries)
        self._show()
        self._names.look(self.board)
        self.past = Past(journal, lambda: (self._chapter, self._leaves))

    @cached_property
    def seat(self) -> str:
        """The seat from which it is entered."""
        return self._take_seat()

    @property
    def notices(self) -> tuple[str, ...]:
        """What could not be read, and what was done about it."""
        return (*self._chapter.notices, *self._journal.notices, *filter(None, (self._names.fault,)))

    @property
    def damaged(self) -> bool:
        """Whether something of the newest chapter could not be read."""
        return bool(self._chapter.notices)

    @property
    def read_only(self) -> str | None:
        """Why nothing can be written here, or None."""
        return self._chapter.read_only

    @property
    def unsaved(self) -> int:
        """Entries that are shown and not yet on the disk; `trouble` says why."""
        return len(self._in_hand) + self._unsettled

    @property
    def last_entry_at(self) -> datetime | None:
        """When the newest entry of the chapter that stands was made."""
        return self._trail.last_at

    def do(self, event: AnyEvent) -> Outcome:
        """Let it happen, unless the board refuses it. If it cannot be saved it is kept in hand and tried again.

        Whatever is no text in its texts is left out, and a focus student's known name replaced by the student's code.
        """
        event = with_texts(event, clean_text)
        self._names.look(self.board)

        def wish() -> _Wish:
            board = coming(self.board)
            coded = self._names.coded(event, board)
            return _Wish(coded, coded.told(board), coded, coded.refusal(board))

        return self._write(wish)

    def undo(self) -> Outcome:
        """Take back this seat's last entry that stands."""
        return self._write(lambda: _taken(to_undo(self._trail, self.seat)))

    def redo(self) -> Outcome:
        """Bring back what this seat undid last."""
        return self._write(lambda: _taken(to_redo(self._trail, self.seat)))

    @property
    def names(self) -> Mapping[str, Student]:
        """The focus students whose names are kept, by their ids; as of the last look."""
        return self._names.students

    @property
    def coder(self) -> Coder:
        """What replaces those names by codes."""
        return self._names.coder

    def keep_name(self, student: str, name: str) -> Outcome:
        """Keep a focus student's name, outside the log and its undo. No answer holds it."""
        return self._named(lambda: self._names.keep(self.board, student, name))

    def forget_name(self, student: str) -> Outcome:
        """Keep it no longer."""
        return self._named(lambda: self._names.forget(self.board, student))

    def uncoded(self) -> int:
        """In how many texts on the board a name still stands that was kept since."""
        return self._names.uncoded(self.board)

    def redact(self) -> Outcome:
        """Put codes where kept names stand in what was written before, for good: no undo brings a name back."""
        outcome = self._named(self._names.redact)
        return Outcome(self.look(), outcome.told, outcome.refused)

    def stale(self) -> bool:
        """Whether another seat has written since; as cheap as a look at two files' stamps."""
        return self._journal.changed() or self._names.changed()

    def look(self) -> Board:
        """The board with what other seats have written."""
        try:
            self._take_in(self._journal.read())
        except JournalError as error:
            self.trouble = str(error)
        else:
            self.trouble = self.trouble if self.unsaved else None
        self._names.look(self.board)
        return self.board

    def retry(self) -> Board:
        """Try again to save what is in hand."""
        try:
            with self._journal.turn() as turn:
                self._take_in(turn.chapter)
                self._save_what_is_in_hand(turn)
        except JournalError as error:
            self.trouble = str(error)
        self._names.look(self.board)
        return self.board

    def close(self) -> None:
        """Let go of the journal; whoever took the seat leaves it."""
        self._journal.close()

    def _named(self, work: Callable[[], str]) -> Outcome:
        try:
            return Outcome(self.board, told=work())
        except (NotKept, JournalError) as error:
            return Outcome(self.board, refused=str(error))

    def _write(self, wish: Callable[[], _Wish]) -> Outcome:
        if self.read_only is not None:
            return Outcome(self.board, refused=self.read_only)
        at = self.clock.now()
        entry: Entry | None = None
        wished: _Wish | None = None
        try:
            with self._journal.turn() as turn:
                self._take_in(turn.chapter)
                self._save_what_is_in_hand(turn)
                wished = wish()
                entry = self._entry(wished, at)
                if entry:
                    self._append(turn, entry)
                    self._take_in(turn.chapter)
        except JournalError as error:
            self.trouble = str(error)
            wished = wished or wish()
            entry = entry or self._entry(wished, at)
            if entry and entry not in self._chapter.entries:
                self._in_hand = (*self._in_hand, entry)
                self._show()
        if entry is None:
            return Outcome(self.board, refused=wished.refused or self.read_only or UNKEEPABLE)
        return Outcome(self.board, told=wished.told, about=wished.about)

    def _entry(self, wished: _Wish, at: datetime) -> Entry | None:
        if wished.event is None or wished.refused is not None or self.read_only is not None:
            return None
        entry = Entry(id=new_id(), at=at, seat=self.seat, event=wished.event)
        return entry if keepable(entry) else None

    def _save_what_is_in_hand(self, turn: Turn) -> None:
        while self._in_hand:
            self._append(turn, self._in_hand[0])
            self._in_hand = self._in_hand[1:]
            self._take_in(turn.chapter)
        self.trouble = None

    def _append(self, turn: Turn, entry: Entry) -> None:
        if self._saved.board.closed and folds_onto(entry):
            turn.begin_chapter(carry(self._saved.board), [entry])
        else:
            turn.append([entry])

    def _take_in(self, chapter: Chapter) -> None:
        known, self._chapter = self._chapter, chapter
        new = chapter.entries[len(known.entries) :]
        grown = chapter.number == known.number and chapter.entries[: len(known.entries)] == known.entries
        if not grown or chapter.opening != known.opening:
            self._saved, new = Trail(chapter.opening), chapter.entries
        for entry in new:
            self._saved.add(entry)
        # A write that failed at its very end may have reached the disk all the same, and not be there to stay.
        missing = tuple(self._journal.missing(self._in_hand))
        self._unsettled += len(self._in_hand) - len(missing)
        self._in_hand = missing
        self._show()
        if self._unsettled:
            self._journal.settle()
            self._unsettled = 0

    def _show(self) -> None:
        """The board as it will be when what is in hand is saved: the same steps that `_append` will take."""
        trail, left = self._saved, None
        for entry in self._in_hand:
            if trail.board.closed and folds_onto(entry):
                left = left or trail.board
                trail = Trail(carry(trail.board))
            elif trail is self._saved:
                trail = trail.copy()
            trail.add(entry)
        self._trail, self.board, self._leaves = trail, trail.board, left or trail.board


class _Wish(Struct, frozen=True):
    event: AnyEvent | None
    told: str
    about: Event | None
    refused: str | None


def _taken(taking: Taking) -> _Wish:
    if taking.event is None:
        return _Wish(None, "", None, taking.told)
    return _Wish(taking.event, taking.told, taking.about, None)
