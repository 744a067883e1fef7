"""What `iltboard show --json` holds, one struct a part: a contract for scripts.

Lengths are seconds, rounded to a tenth; moments are ISO 8601 as the room's wall shows them, with their offset. What is
here keeps its name and its meaning; more may come beside it.
"""

from datetime import date, datetime

from msgspec import Struct

from iltboard.board.agenda import Kind
from iltboard.board.commitments import Occasion
from iltboard.board.meeting import RunState
from iltboard.board.people import Role
from iltboard.board.standing import Standing
from iltboard.board.things import Artifact, Fate, IssueState, NoteKind, RockStatus
from iltboard.reports.hearings import FocusPart, HearingPart
from iltboard.reports.minutes_parts import RatingPart, SourcePart, TellingPart
from iltboard.reports.purpose_parts import PurposePart, RoundPart
from iltboard.reports.reflection_parts import AnswerPart, FeedbackPart, WinPart
from iltboard.reports.selection import CoveragePart, MemberPart, SelectionPart


class TeamPart(Struct, frozen=True):
    name: str


class SegmentPart(Struct, frozen=True):
    title: str
    kind: Kind
    plan_s: float
    allowance_s: float
    spent_s: float
    state: RunState
    artifact: Artifact | None


class MeetingPart(Struct, frozen=True):
    """`segment` is the place, from 0, of the open one, or once closed of the last; `ends_at` is E."""

    state: Standing
    segment: int
    ahead_s: float
    late_s: float
    ends_at: datetime
    segments: list[SegmentPart]


class IssuePart(Struct, frozen=True):
    """`focus` is what the decision changes for the focus students; `top` says that it is one of the top three;
    `talked_s` is how long it has lain on the table in this meeting.
    """

    id: str
    title: str
    by: str
    state: IssueState
    starred: bool
    meetings: int
    decision: str | None
    focus: str
    source: SourcePart | None
    artifact: Artifact | None
    merged: list[str]
    passed_over: bool
    top: bool
    votes: int
    talked_s: float
    instructional: bool | None


class MilestonePart(Struct, frozen=True):
    title: str
    done: bool


class RockPart(Struct, frozen=True):
    """Day 0 is the start, and day `days` the due date."""

    id: str
    title: str
    owner: str
    status: RockStatus
    start: date
    due: date
    day: int
    days: int
    milestones: list[MilestonePart]
    instructional: bool | None


class TodoPart(Struct, frozen=True):
    """`issue` is the id of the one it came from; `missed` counts the meetings at which it was due and not done."""

    id: str
    title: str
    owner: str
    due: date
    done: bool
    issue: str | None
    missed: int


class OffTopicPart(Struct, frozen=True):
    """`segment` is a title; `issue` the id of the one that was on the table; `norm` the words of the norm."""

    id: str
    at: datetime
    segment: str
    issue: str | None
    note: str
    cost_s: float
    fate: Fate
    norm: str


class CommitmentPart(Struct, frozen=True):
    text: str
    occasion: Occasion


class NotePart(Struct, frozen=True):
    """`segment` is the title of the one that a plain note was made in."""

    id: str
    kind: NoteKind
    text: str
    segment: str


class LastPart(Struct, frozen=True):
    """The meeting that was closed last; `iltboard minutes` knows it by its number."""

    number: int | None
    date: date


class Show(Struct, frozen=True):
    """All of it. Open issues come first, in the queue's order; `present`, `guests` and `roles` hold names; `fists` are
    the fingers shown for the norms, by nobody's name; answers, feedback and wins come the newest first.
    """

    team: TeamPart
    meeting: MeetingPart
    issues: list[IssuePart]
    rocks: list[RockPart]
    todos: list[TodoPart]
    off_topic: list[OffTopicPart]
    members: list[MemberPart]
    selection: SelectionPart | None
    coverage: CoveragePart
    purpose: PurposePart | None
    purpose_round: RoundPart | None
    focus: list[FocusPart]
    hearings: list[HearingPart]
    present: list[str]
    guests: list[str]
    roles: dict[Role, str]
    voting: bool
    notes: list[NotePart]
    ratings: list[RatingPart]
    fists: list[int]
    commitments: list[CommitmentPart]
    norms: list[str]
    norms_read: bool
    reflection: list[AnswerPart]
    reflection_due: list[str]
    feedback: list[FeedbackPart]
    wins: list[WinPart]
    tellings: list[TellingPart]
    last: LastPart | None
