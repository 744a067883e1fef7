"""The log: entries in order, and the fold that makes them a Board."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from iltboard.board.events.event import Event
from iltboard.board.events.issues import (
    IssueBroughtBack,
    IssueEdited,
    IssueMoved,
    IssueParked,
    IssueResolved,
    IssuesAdded,
    IssueSentToOffice,
    IssueStarred,
    IssueTabled,
    IssueTakenOff,
)
from iltboard.board.events.meeting import (
    ClockStepped,
    EndMoved,
    MeetingClosed,
    MeetingPaused,
    MeetingResumed,
    MeetingStarted,
    MinutesChanged,
    SegmentFinished,
    SegmentReopened,
)
from iltboard.board.events.notes import NoteAdded, NoteEdited
from iltboard.board.events.off_topic import OffTopicLogged, OffTopicSettled, TalkReturned
from iltboard.board.events.rocks import RockAdded, RockEdited, RockStatusSet
from iltboard.board.events.team import AgendaSet, MemberJoined, TeamFounded
from iltboard.board.events.todos import TodoAdded, TodoEdited, TodoTicked
from iltboard.board.events.undo import Redone, Undone
from iltboard.board.model import Board

AnyEvent = (
    TeamFounded
    | AgendaSet
    | MemberJoined
    | MeetingStarted
    | SegmentFinished
    | SegmentReopened
    | MinutesChanged
    | MeetingPaused
    | MeetingResumed
    | EndMoved
    | ClockStepped
    | MeetingClosed
    | IssuesAdded
    | IssueEdited
    | IssueMoved
    | IssueTabled
    | IssueTakenOff
    | IssueStarred
    | IssueResolved
    | IssueParked
    | IssueBroughtBack
    | IssueSentToOffice
    | OffTopicLogged
    | TalkReturned
    | OffTopicSettled
    | RockAdded
    | RockEdited
    | RockStatusSet
    | TodoAdded
    | TodoEdited
    | TodoTicked
    | NoteAdded
    | NoteEdited
    | Undone
    | Redone
)


class Entry(Struct, frozen=True):
    """One line of the log: what happened, when (aware UTC), and at which seat."""

    id: str
    at: datetime
    seat: str
    event: AnyEvent


def fold(opening: Board, entries: Sequence[Entry]) -> Board:
    """The board after the entries. Total: an entry with nothing left to change is counted as moot, and never raises."""
    undone = taken_back(entries)
    board = opening
    for entry in entries:
        if entry.id not in undone:
            board = happened(board, entry)
    return board


def happened(board: Board, entry: Entry) -> Board:
    """The board after one more entry that takes nothing back."""
    if entry.event.refusal(board) is not None:
        return replace(board, moot=board.moot + 1)
    return entry.event.apply(board, entry.at)


def folds_onto(entry: Entry) -> bool:
    """Whether `happened` is enough for it; what undoes or redoes needs the whole log folded again."""
    return not isinstance(entry.event, (Undone, Redone))


def taken_back(entries: Iterable[Entry]) -> set[str]:
    """The ids of the entries that are undone."""
    undone: set[str] = set()
    for entry in entries:
        if isinstance(entry.event, Undone):
            undone.add(entry.event.entry)
        elif isinstance(entry.event, Redone):
            undone.discard(entry.event.entry)
    return undone


class Taking(NamedTuple):
    """An undo or redo that may be written, and what it is about; or why there is none."""

    event: Undone | Redone | None
    told: str
    about: Event | None = None


def to_undo(opening: Board, entries: Sequence[Entry], seat: str) -> Taking:
    """What undo would take back for `seat`: its last entry that stands, unless another seat's later one needs it."""
    undone = taken_back(entries)
    mine = [e for e in entries if e.seat == seat and folds_onto(e) and e.id not in undone]
    if not mine:
        return Taking(None, "Nothing to undo here.")
    entry = mine[-1]
    told = _told(opening, entries, entry)
    kept = [e for e in entries if e.id != entry.id]
    before = _moot(opening, entries)
    others = {e.id for e in entries[list(entries).index(entry) + 1 :] if e.seat != seat}
    if (_moot(opening, kept) - before) & others:
        return Taking(None, f"Not undone: what another seat did since needs it ({told}).")
    return Taking(Undone(entry.id), told, entry.event)


def to_redo(opening: Board, entries: Sequence[Entry], seat: str) -> Taking:
    """What redo would bring back for `seat`: what it undid last, if it has done nothing else since."""
    undone = taken_back(entries)
    for entry in reversed(entries):
        if entry.seat != seat:
            continue
        if folds_onto(entry):
            if entry.id not in undone:
                break
            continue
        if isinstance(entry.event, Undone) and entry.event.entry in undone:
            target = next((e for e in entries if e.id == entry.event.entry), None)
            if target is None:
                break
            return Taking(Redone(target.id), _told(opening, entries, target), target.event)
    return Taking(None, "Nothing to redo here.")


def _told(opening: Board, entries: Sequence[Entry], entry: Entry) -> str:
    upto = [e for e in entries if e.id != entry.id][: list(entries).index(entry)]
    return entry.event.told(fold(opening, upto))


def _moot(opening: Board, entries: Sequence[Entry]) -> set[str]:
    undone = taken_back(entries)
    board, moot = opening, set()
    for entry in entries:
        if entry.id in undone or not folds_onto(entry):
            continue
        if entry.event.refusal(board) is not None:
            moot.add(entry.id)
        else:
            board = entry.event.apply(board, entry.at)
    return moot
