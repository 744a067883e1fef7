"""A log gone through, and what may be taken back of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from msgspec import Struct

from iltboard.board.events.event import Event
from iltboard.board.events.team import TeamFounded
from iltboard.board.events.undo import Redone, Undone
from iltboard.board.events.wall import ClockStepped
from iltboard.board.log import Entry, happened
from iltboard.board.model import Board

NO_UNDO = "Nothing to undo here."
NO_REOPENING = "The last meeting stays closed: what was added since belongs to the next one."


class Trail:
    """A log that grows, with the board before each entry, so that taking one back goes through only what follows it.

    `board` is what `fold` would give.
    """

    def __init__(self, opening: Board, entries: Iterable[Entry] = ()) -> None:
        self.entries: list[Entry] = []
        self.undone: set[str] = set()
        self._boards = [opening]
        self._places: dict[str, int] = {}
        for entry in entries:
            self.add(entry)

    @property
    def opening(self) -> Board:
        return self._boards[0]

    @property
    def board(self) -> Board:
        return self._boards[-1]

    @property
    def last_at(self) -> datetime | None:
        """When the newest entry that stands was made."""
        standing = (it.at for it in reversed(self.entries) if not _takes(it) and it.id not in self.undone)
        return next(standing, None)

    def add(self, entry: Entry) -> None:
        """One more entry."""
        place = len(self.entries)
        self.entries.append(entry)
        event = entry.event
        if isinstance(event, Undone) and event.entry in self._places:
            self.undone.add(event.entry)
            place = self._places[event.entry]
        elif isinstance(event, Redone) and event.entry in self.undone:
            self.undone.remove(event.entry)
            place = self._places[event.entry]
        self._places[entry.id] = len(self.entries) - 1
        del self._boards[place + 1 :]
        for again in self.entries[place:]:
            board = self._boards[-1]
            self._boards.append(board if again.id in self.undone else happened(board, again))

    def copy(self) -> Trail:
        """The same trail, to go on with on its own."""
        other = Trail(self.opening)
        other.entries, other.undone = self.entries.copy(), self.undone.copy()
        other._boards, other._places = self._boards.copy(), self._places.copy()
        return other

    def before(self, entry: str) -> Board:
        """The board before that entry."""
        return self._boards[self._places[entry]]

    def entry(self, entry: str) -> Entry:
        """The entry of that id."""
        return self.entries[self._places[entry]]

    @property
    def moot(self) -> set[str]:
        """The ids of the entries that had nothing left to change."""
        steps = zip(self.entries, self._boards, self._boards[1:], strict=False)
        return {entry.id for entry, before, after in steps if after.moot > before.moot}


class Taking(Struct, frozen=True):
    """An undo or redo that may be written, and what it is about; or why there is none."""

    event: Undone | Redone | None
    told: str
    about: Event | None = None


def to_undo(trail: Trail, seat: str) -> Taking:
    """What undo would take back for `seat`: its last entry that stands, unless another seat's later one needs it."""
    gone = trail.undone | trail.moot
    for place, entry in reversed(list(enumerate(trail.entries))):
        if entry.seat == seat and _pressed(entry) and entry.id not in gone:
            told = entry.event.told(trail.before(entry.id))
            if _made_moot(trail, Undone(entry.id), _others(trail.entries[place:], seat)):
                return Taking(None, f"Not undone: what another seat did since needs it ({told}).")
            return Taking(Undone(entry.id), told, entry.event)
    return Taking(None, NO_REOPENING if trail.opening.last else NO_UNDO)


def to_redo(trail: Trail, seat: str) -> Taking:
    """What redo would bring back for `seat`: what it undid last, if it has done nothing else since.

    Like undo it gives way to what another seat did since.
    """
    for place, entry in reversed(list(enumerate(trail.entries))):
        if entry.seat != seat or isinstance(entry.event, ClockStepped):
            continue
        if not _takes(entry) and entry.id not in trail.undone:
            break
        if isinstance(entry.event, Undone) and entry.event.entry in trail.undone:
            target = trail.entry(entry.event.entry)
            told = target.event.told(trail.before(target.id))
            if _made_moot(trail, Redone(target.id), {target.id, *_others(trail.entries[place:], seat)}):
                return Taking(None, f"Not redone: what another seat did since stands against it ({told}).")
            return Taking(Redone(target.id), told, target.event)
    return Taking(None, "Nothing to redo here.")


def _takes(entry: Entry) -> bool:
    """Whether it takes back or brings back another one."""
    return isinstance(entry.event, (Undone, Redone))


def _pressed(entry: Entry) -> bool:
    """Whether it can be taken back: not what takes back, nor that the wall clock was set, nor the team's founding."""
    return not _takes(entry) and not isinstance(entry.event, (ClockStepped, TeamFounded))


def _others(entries: Sequence[Entry], seat: str) -> set[str]:
    """What was pressed at other seats."""
    return {entry.id for entry in entries if entry.seat != seat and _pressed(entry)}


def _made_moot(trail: Trail, taking: Undone | Redone, matter: set[str]) -> bool:
    """Whether an entry that matters stands now and would be moot with `taking`."""
    if not matter:
        return False
    after = trail.copy()
    after.add(Entry(id="", at=trail.entries[-1].at, seat="", event=taking))
    return bool((after.moot - trail.moot) & matter)
