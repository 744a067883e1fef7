"""The log: entries in order, and the fold that makes them a Board."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from iltboard.board.events.agenda import (
    AgendaKept,
    AgendaSet,
    SegmentAdded,
    SegmentChanged,
    SegmentMoved,
    SegmentRemoved,
)
from iltboard.board.events.attendance import EveryoneTicked, GuestCame, GuestLeft, MemberTicked, RolesTaken
from iltboard.board.events.event import Event
from iltboard.board.events.issues import ArtifactAttached, IssueEdited, IssueMoved, IssuesAdded, IssueStarred
from iltboard.board.events.meeting import (
    MeetingAbandoned,
    MeetingClosed,
    MeetingPaused,
    MeetingResumed,
    MeetingStarted,
)
from iltboard.board.events.milestones import MilestoneAdded, MilestonesRewritten, MilestoneTicked
from iltboard.board.events.notes import NoteAdded, NoteEdited
from iltboard.board.events.off_topic import OffTopicLogged, OffTopicSettled, TalkReturned
from iltboard.board.events.outcomes import (
    IssueBroughtBack,
    IssueMerged,
    IssueParked,
    IssueResolved,
    IssueSentToOffice,
)
from iltboard.board.events.purpose import FocusDropped, FocusNamed, PurposeAgreed
from iltboard.board.events.ratings import MeetingRated
from iltboard.board.events.rocks import RockAdded, RockEdited, RockStatusSet
from iltboard.board.events.segments import MinutesChanged, SegmentFinished, SegmentReopened
from iltboard.board.events.table import IssueStepped, IssueTabled, IssueTakenOff
from iltboard.board.events.team import MemberJoined, MemberLeft, TeamFounded
from iltboard.board.events.todos import TodoAdded, TodoEdited, TodoTicked
from iltboard.board.events.undo import Redone, Undone
from iltboard.board.events.update import LineLeftOut, LineWorded, TellingAnswered, TellingPlanned
from iltboard.board.events.voices import Spoke, Voted, VotingSet
from iltboard.board.events.wall import ClockStepped, EndMoved
from iltboard.board.model import Board
from iltboard.board.things import Moment

AnyEvent = (
    TeamFounded
    | MemberJoined
    | MemberLeft
    | PurposeAgreed
    | FocusNamed
    | FocusDropped
    | AgendaSet
    | AgendaKept
    | SegmentAdded
    | SegmentRemoved
    | SegmentMoved
    | SegmentChanged
    | MemberTicked
    | EveryoneTicked
    | GuestCame
    | GuestLeft
    | RolesTaken
    | MeetingStarted
    | SegmentFinished
    | SegmentReopened
    | MinutesChanged
    | MeetingPaused
    | MeetingResumed
    | EndMoved
    | ClockStepped
    | MeetingClosed
    | MeetingAbandoned
    | IssuesAdded
    | IssueEdited
    | IssueMoved
    | IssueStarred
    | ArtifactAttached
    | IssueTabled
    | IssueTakenOff
    | IssueStepped
    | IssueResolved
    | IssueParked
    | IssueBroughtBack
    | IssueSentToOffice
    | IssueMerged
    | Spoke
    | VotingSet
    | Voted
    | OffTopicLogged
    | TalkReturned
    | OffTopicSettled
    | RockAdded
    | RockEdited
    | RockStatusSet
    | MilestoneAdded
    | MilestoneTicked
    | MilestonesRewritten
    | TodoAdded
    | TodoEdited
    | TodoTicked
    | NoteAdded
    | NoteEdited
    | MeetingRated
    | LineLeftOut
    | LineWorded
    | TellingPlanned
    | TellingAnswered
    | Undone
    | Redone
)


class Entry(Struct, frozen=True):
    """One line of the log: what happened, when (aware UTC), and at which seat."""

    id: str
    at: Moment
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
    return _applied(board, entry) or replace(board, moot=board.moot + 1)


def folds_onto(entry: Entry) -> bool:
    """Whether `happened` is enough for it; what undoes or redoes needs the whole log folded again."""
    return not isinstance(entry.event, (Undone, Redone))


def taken_back(entries: Iterable[Entry]) -> set[str]:
    """The ids of the entries that are undone. Only what came before can be taken back."""
    seen: set[str] = set()
    undone: set[str] = set()
    for entry in entries:
        if isinstance(entry.event, Undone):
            undone |= {entry.event.entry} & seen
        elif isinstance(entry.event, Redone):
            undone.discard(entry.event.entry)
        seen.add(entry.id)
    return undone


NO_UNDO = "Nothing to undo here."
NO_REOPENING = "The last meeting stays closed: what was added since belongs to the next one."


class Taking(NamedTuple):
    """An undo or redo that may be written, and what it is about; or why there is none."""

    event: Undone | Redone | None
    told: str
    about: Event | None = None


def to_undo(opening: Board, entries: Sequence[Entry], seat: str) -> Taking:
    """What undo would take back for `seat`: its last entry that stands, unless another seat's later one needs it."""
    walk = _walked(opening, entries)
    gone = taken_back(entries) | walk.moot
    for place, entry in reversed(list(enumerate(entries))):
        if entry.seat == seat and _pressed(entry) and entry.id not in gone:
            told = entry.event.told(walk.before[place])
            if _made_moot(opening, entries, Undone(entry.id), walk, _others(entries[place:], seat)):
                return Taking(None, f"Not undone: what another seat did since needs it ({told}).")
            return Taking(Undone(entry.id), told, entry.event)
    closed = opening.last is not None and all(entry.seat != seat for entry in entries)
    return Taking(None, NO_REOPENING if closed else NO_UNDO)


def to_redo(opening: Board, entries: Sequence[Entry], seat: str) -> Taking:
    """What redo would bring back for `seat`: what it undid last, if it has done nothing else since.

    Like undo it gives way to what another seat did since.
    """
    walk = _walked(opening, entries)
    undone = taken_back(entries)
    places = {entry.id: place for place, entry in enumerate(entries)}
    for place, entry in reversed(list(enumerate(entries))):
        if entry.seat != seat or isinstance(entry.event, ClockStepped):
            continue
        if folds_onto(entry) and entry.id not in undone:
            break
        if isinstance(entry.event, Undone) and entry.event.entry in undone:
            was = places[entry.event.entry]
            target = entries[was]
            told = target.event.told(walk.before[was])
            if _made_moot(opening, entries, Redone(target.id), walk, {target.id, *_others(entries[place:], seat)}):
                return Taking(None, f"Not redone: what another seat did since stands against it ({told}).")
            return Taking(Redone(target.id), told, target.event)
    return Taking(None, "Nothing to redo here.")


def _pressed(entry: Entry) -> bool:
    """Whether it can be taken back: not what takes back, nor that the wall clock was set, nor the team's founding."""
    return folds_onto(entry) and not isinstance(entry.event, (ClockStepped, TeamFounded))


def _others(entries: Sequence[Entry], seat: str) -> set[str]:
    """What was pressed at other seats."""
    return {entry.id for entry in entries if entry.seat != seat and _pressed(entry)}


class _Walk(NamedTuple):
    """The log gone through once: the board before each entry, and the entries that had nothing left to change."""

    before: list[Board]
    moot: set[str]


def _made_moot(opening: Board, entries: Sequence[Entry], taking: Undone | Redone, now: _Walk, matter: set[str]) -> bool:
    """Whether an entry that matters stands now and would be moot with `taking`."""
    if not matter:
        return False
    with_it = [*entries, Entry(id="", at=entries[-1].at, seat="", event=taking)]
    return bool((_walked(opening, with_it).moot - now.moot) & matter)


def _walked(opening: Board, entries: Sequence[Entry]) -> _Walk:
    undone = taken_back(entries)
    board, walk = opening, _Walk([], set())
    for entry in entries:
        walk.before.append(board)
        if entry.id in undone:
            continue
        after = _applied(board, entry)
        if after is None:
            walk.moot.add(entry.id)
        else:
            board = after
    return walk


def _applied(board: Board, entry: Entry) -> Board | None:
    """The board after the entry, or None where it has nothing left to change, or leads past the calendar's end."""
    if entry.event.refusal(board) is not None:
        return None
    try:
        return entry.event.apply(board, entry.at)
    except OverflowError:
        return None
