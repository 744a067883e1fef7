"""The log: entries in order, and the fold that makes them a Board."""

from collections.abc import Iterable, Sequence

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
from iltboard.board.events.commitments import CommitmentDropped, CommitmentMade, CommitmentWorded
from iltboard.board.events.coverage import CoverageSet
from iltboard.board.events.criteria import CriterionAdded, CriterionDropped, CriterionMet, CriterionWorded
from iltboard.board.events.focus import FocusChanged, FocusDropped, FocusNamed
from iltboard.board.events.hearings import FocusHeard, HearingEdited
from iltboard.board.events.issues import ArtifactAttached, IssueEdited, IssueMoved, IssuesAdded, IssueStarred
from iltboard.board.events.meeting import (
    MeetingAbandoned,
    MeetingClosed,
    MeetingPaused,
    MeetingResumed,
    MeetingStarted,
)
from iltboard.board.events.milestones import MilestoneAdded, MilestonesRewritten, MilestoneTicked
from iltboard.board.events.norms import FistShown, NormAgreed, NormDropped, NormsReadSet, NormWorded
from iltboard.board.events.notes import NoteAdded, NoteEdited
from iltboard.board.events.off_topic import OffTopicLogged, OffTopicSettled, TalkReturned
from iltboard.board.events.outcomes import (
    IssueBroughtBack,
    IssueMerged,
    IssueParked,
    IssueResolved,
    IssueSentToOffice,
)
from iltboard.board.events.purpose import PurposeAgreed, PurposeReviewed, ReviewSet
from iltboard.board.events.ratings import MeetingRated
from iltboard.board.events.reflection import (
    FeedbackEdited,
    FeedbackGiven,
    QuestionAdded,
    QuestionAnswered,
    QuestionDropped,
    QuestionWorded,
    RotationSet,
)
from iltboard.board.events.rocks import RockAdded, RockEdited, RockStatusSet
from iltboard.board.events.rounds import (
    DraftWritten,
    FirstTextWritten,
    ReadingNoted,
    RoundClosed,
    RoundOpened,
    TextsRevealed,
)
from iltboard.board.events.segments import MinutesChanged, SegmentFinished, SegmentReopened
from iltboard.board.events.selection import (
    CandidateConsidered,
    CandidateDecided,
    CandidateEdited,
    SelectionClosed,
    SelectionOpened,
)
from iltboard.board.events.table import IssueStepped, IssueTabled, IssueTakenOff
from iltboard.board.events.tags import Tagged
from iltboard.board.events.team import MemberEdited, MemberJoined, MemberLeft, TeamFounded, YearSet
from iltboard.board.events.todos import TodoAdded, TodoEdited, TodoTicked
from iltboard.board.events.undo import Redone, Undone
from iltboard.board.events.update import LineLeftOut, LineWorded, TellingAnswered, TellingPlanned
from iltboard.board.events.voices import Spoke, Voted, VotingSet
from iltboard.board.events.wall import ClockStepped, EndMoved
from iltboard.board.events.wins import WinAdded, WinCelebrated, WinTold, WinWorded
from iltboard.board.model import Board
from iltboard.board.things import Moment

AnyEvent = (
    TeamFounded
    | MemberJoined
    | MemberEdited
    | MemberLeft
    | YearSet
    | CoverageSet
    | CriterionAdded
    | CriterionWorded
    | CriterionDropped
    | CriterionMet
    | SelectionOpened
    | CandidateConsidered
    | CandidateEdited
    | CandidateDecided
    | SelectionClosed
    | PurposeAgreed
    | RoundOpened
    | FirstTextWritten
    | TextsRevealed
    | ReadingNoted
    | DraftWritten
    | RoundClosed
    | PurposeReviewed
    | ReviewSet
    | FocusNamed
    | FocusChanged
    | FocusDropped
    | FocusHeard
    | HearingEdited
    | CommitmentMade
    | CommitmentWorded
    | CommitmentDropped
    | NormAgreed
    | NormWorded
    | NormDropped
    | NormsReadSet
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
    | Tagged
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
    | FistShown
    | LineLeftOut
    | LineWorded
    | TellingPlanned
    | TellingAnswered
    | QuestionAdded
    | QuestionWorded
    | QuestionDropped
    | QuestionAnswered
    | RotationSet
    | FeedbackGiven
    | FeedbackEdited
    | WinAdded
    | WinWorded
    | WinCelebrated
    | WinTold
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


def _applied(board: Board, entry: Entry) -> Board | None:
    """The board after the entry, or None where it has nothing left to change, or leads past the calendar's end."""
    if entry.event.refusal(board) is not None:
        return None
    try:
        return entry.event.apply(board, entry.at)
    except OverflowError:
        return None
