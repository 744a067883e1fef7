"""What a team's log is, told as plainly as can be: everything is folded from the start of its chapter, every time."""

from __future__ import annotations

from functools import cached_property, reduce
from typing import TypeVar

import msgspec

from iltboard.board.events.outcomes import IssueMerged
from iltboard.board.events.team import TeamFounded
from iltboard.board.events.undo import Redone, Undone
from iltboard.board.events.wall import ClockStepped
from iltboard.board.log import AnyEvent, Entry, happened
from iltboard.board.model import Board
from iltboard.board.things import find
from tests.carrying_model import carried

T = TypeVar("T")

STUDENT, NAME = "e0", "Zoe Quill"
"""A focus student, by the id that the random logs have, and the name that is kept apart."""


class Chapter:
    """What it began with, and its entries in order. It never changes: with one more entry it is another chapter."""

    def __init__(self, opening: Board, entries: tuple[Entry, ...] = ()) -> None:
        self.opening = opening
        self.entries = entries

    def __add__(self, entry: Entry) -> Chapter:
        return Chapter(self.opening, (*self.entries, entry))

    @cached_property
    def undone(self) -> set[str]:
        """The entries that are taken back: each that was named by an undo after it, and by no redo since."""
        seen, undone = set[str](), set[str]()
        for entry in self.entries:
            if isinstance(entry.event, Undone) and entry.event.entry in seen:
                undone.add(entry.event.entry)
            elif isinstance(entry.event, Redone):
                undone.discard(entry.event.entry)
            seen.add(entry.id)
        return undone

    @cached_property
    def steps(self) -> list[tuple[Entry, Board]]:
        """The entries that stand, each with the board after it."""
        board, steps = self.opening, list[tuple[Entry, Board]]()
        for entry in self.entries:
            if not takes(entry) and entry.id not in self.undone:
                board = happened(board, entry)
                steps.append((entry, board))
        return steps

    @property
    def board(self) -> Board:
        return self.steps[-1][1] if self.steps else self.opening

    @cached_property
    def moot(self) -> set[str]:
        """The entries that stand and changed nothing."""
        before = [self.opening, *(board for _, board in self.steps)]
        return {entry.id for (entry, after), was in zip(self.steps, before, strict=False) if after.moot > was.moot}

    @cached_property
    def faulty(self) -> list[Entry]:
        """The entries at which an issue was lost, but for the one that was merged, or doubled."""
        before, faulty = self.opening, list[Entry]()
        for entry, after in self.steps:
            ids = [issue.id for issue in after.issues]
            gone = {issue.id for issue in before.issues} - set(ids)
            if len(set(ids)) < len(ids) or gone - (
                {entry.event.issue} if isinstance(entry.event, IssueMerged) else set()
            ):
                faulty.append(entry)
            before = after
        return faulty

    def to_undo(self, seat: str) -> Undone | None:
        """The newest of the seat's entries that stand, unless what another seat did since would be moot without it."""
        for place, entry in reversed(list(enumerate(self.entries))):
            if entry.seat == seat and self._can_be_undone(entry):
                undo = Undone(entry.id)
                return None if self._made_moot(undo) & self._of_others(place, seat) else undo
        return None

    def to_redo(self, seat: str) -> Redone | None:
        """What the seat undid last, if it has done nothing since, and nothing that others did since is against it."""
        for place, entry in reversed(list(enumerate(self.entries))):
            if entry.seat != seat or isinstance(entry.event, ClockStepped):
                continue
            if isinstance(entry.event, Undone) and entry.event.entry in self.undone:
                redo = Redone(entry.event.entry)
                return None if self._made_moot(redo) & (self._of_others(place, seat) | {redo.entry}) else redo
            if not takes(entry) and entry.id not in self.undone:
                return None
        return None

    def _can_be_undone(self, entry: Entry) -> bool:
        return _pressed(entry) and entry.id not in self.undone | self.moot

    def _made_moot(self, taking: Undone | Redone) -> set[str]:
        return (self + Entry("", self.entries[-1].at, "", taking)).moot - self.moot

    def _of_others(self, since: int, seat: str) -> set[str]:
        return {entry.id for entry in self.entries[since:] if entry.seat != seat and _pressed(entry)}


Log = tuple[Chapter, ...]


def written(log: Log, entry: Entry) -> Log:
    """The log with one more entry: the first that happens after a close begins the next chapter."""
    *before, last = log
    if last.board.closed and not takes(entry):
        return (*log, Chapter(carried(last.board), (entry,)))
    return (*before, last + entry)


def takes(entry: Entry) -> bool:
    return isinstance(entry.event, (Undone, Redone))


def _pressed(entry: Entry) -> bool:
    return not isinstance(entry.event, (Undone, Redone, ClockStepped, TeamFounded))


class Place:
    """A seat: the log as it saw it last, and what it has in hand because the disk refused it."""

    def __init__(self, seen: Log) -> None:
        self.seen = seen
        self.hand: tuple[Entry, ...] = ()
        self.unsettled = 0
        """Entries that it found on the disk, and that may not stay there."""

    @property
    def newest(self) -> Chapter:
        """What it shows: what is in hand as if it had been written."""
        return reduce(written, self.hand, self.seen)[-1]

    def look(self, disk: Log, fault: str | None = None) -> None:
        """Take in what is on the disk. What is found there is in hand no longer, and settled unless that fails."""
        kept = {entry.id for chapter in disk for entry in chapter.entries}
        found = sum(entry.id in kept for entry in self.hand)
        self.unsettled = self.unsettled + found if fault == "sync" else 0
        self.seen, self.hand = disk, tuple(entry for entry in self.hand if entry.id not in kept)


class Team:
    """The log on the disk, and the seats at it; and the student's code as the name was kept, once it was."""

    def __init__(self, opening: Board, seats: tuple[str, ...]) -> None:
        self.disk: Log = (Chapter(opening),)
        self.places = {seat: Place(self.disk) for seat in seats}
        self.code: str | None = None

    def sit_down(self, seat: str) -> None:
        """Somebody takes the seat, and reads the disk."""
        self.places[seat] = Place(self.disk)

    def look(self, seat: str, fault: str | None = None) -> Chapter:
        """What the seat shows after a look."""
        self.places[seat].look(self.disk, fault)
        return self.places[seat].newest

    def take(self, entry: Entry) -> None:
        """Its seat has it in hand."""
        place = self.places[entry.seat]
        place.hand = (*place.hand, entry)

    def save(self, seat: str, fault: str | None) -> None:
        """The seat writes what it has in hand. On a disk that is full nothing gets there; where only the last step
        fails the first entry does, and nobody knows until it is found there.
        """
        place = self.places[seat]
        place.look(self.disk, fault)
        reaching = {None: len(place.hand), "sync": 0 if place.unsettled else 1}.get(fault, 0)
        self.disk = reduce(written, place.hand[:reaching], self.disk)
        if fault is None:
            place.look(self.disk)

    def keep_name(self, seat: str) -> bool:
        """Whether the student's name can be kept: while they are in focus, by themselves."""
        focus = find(self.places[seat].newest.board.focus, STUDENT)
        if focus is None or focus.group:
            return False
        self.code = focus.code
        return True

    def coded(self, seat: str, event: AnyEvent) -> AnyEvent:
        """The event with the code where the name was: the code that the student has now, or had when it was kept."""
        return self._coded(seat, event, type(event))

    def redact(self, seat: str) -> None:
        """The log with that code where the name was; a chapter without the name stays the same one."""
        self.look(seat)
        if self.code is not None:
            self.disk = tuple(self._redacted(seat, chapter) if _named(chapter) else chapter for chapter in self.disk)
            self.look(seat)

    def _redacted(self, seat: str, chapter: Chapter) -> Chapter:
        entries = self._coded(seat, chapter.entries, tuple[Entry, ...])
        return Chapter(self._coded(seat, chapter.opening, Board), entries)

    def _coded(self, seat: str, thing: T, kind: type[T]) -> T:
        focus = find(self.places[seat].newest.board.focus, STUDENT)
        if self.code is None:
            return thing
        code = msgspec.json.encode(focus.code if focus else self.code)[1:-1]
        return msgspec.json.decode(msgspec.json.encode(thing).replace(NAME.encode(), code), type=kind)


def _named(chapter: Chapter) -> bool:
    return NAME.encode() in msgspec.json.encode((chapter.opening, chapter.entries))
