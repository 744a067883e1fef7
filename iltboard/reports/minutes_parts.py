"""What minutes hold, one struct a part: the contract of `iltboard minutes --format json`.

Lengths are seconds, rounded to a thousandth; moments are ISO 8601 as the room's wall shows them, with their offset.
What is here keeps its name and its meaning; more may come beside it.
"""

from __future__ import annotations

from datetime import date, datetime

from msgspec import Struct

from iltboard.board.agenda import Kind
from iltboard.board.events.update import FORMAL
from iltboard.board.meeting import Meeting
from iltboard.board.model import Board
from iltboard.board.people import Role
from iltboard.board.things import Channel, Fate, Issue, Rating, RockStatus, SourceKind, Telling
from iltboard.reports.hearings import HearingPart
from iltboard.reports.purpose_parts import PurposePart
from iltboard.reports.reflection_parts import AnswerPart, FeedbackPart


class AttendancePart(Struct, frozen=True):
    """Names. Nobody is absent where attendance was not taken."""

    taken: bool
    present: list[str]
    absent: list[str]
    guests: list[str]
    roles: dict[Role, str]


class SegmentPart(Struct, frozen=True):
    """`planned_s` is what it was to take at first, `allowance_s` what it had in the end."""

    title: str
    kind: Kind
    planned_s: float
    allowance_s: float
    spent_s: float
    notes: list[str]


class RockPart(Struct, frozen=True):
    """`status_before` is how it stood when the meeting before was closed, None for a rock that came since."""

    id: str
    title: str
    owner: str
    status: RockStatus
    status_before: RockStatus | None
    day: int
    days: int
    due: date
    milestones_done: int
    milestones: int


class TodoPart(Struct, frozen=True):
    id: str
    title: str
    owner: str
    due: date
    done: bool


class SourcePart(Struct, frozen=True):
    kind: SourceKind
    title: str

    @classmethod
    def of(cls, issue: Issue) -> SourcePart | None:
        return cls(issue.source.kind, issue.source.title) if issue.source else None


class DecisionPart(Struct, frozen=True):
    """`id` is the issue's; `talked_s` is how long it lay on the table."""

    id: str
    issue: str
    decision: str
    focus: str
    talked_s: float
    source: SourcePart | None
    merged: list[str]
    todos: list[TodoPart]


class PromisedPart(Struct, frozen=True):
    """The to-dos of the weeks before that were due: how many there were, and how many of them were done."""

    done: int
    due: int


class IssuePart(Struct, frozen=True):
    id: str
    title: str
    by: str
    meetings: int


class OffTopicPart(Struct, frozen=True):
    """`segment` and `issue` are titles: the segment that was on, the issue that lay on the table; `norm` is the words
    of the norm that it was against, where somebody said.
    """

    id: str
    at: datetime
    segment: str
    issue: str | None
    note: str
    fate: Fate
    cost_s: float
    norm: str


class RatingPart(Struct, frozen=True):
    member: str
    score: int
    reason: str

    @classmethod
    def of(cls, rating: Rating, board: Board) -> RatingPart:
        return cls(board.name(rating.member), rating.score, rating.reason)


class ReasonPart(Struct, frozen=True):
    what: str
    seconds: float
    points: int


class SuggestionPart(Struct, frozen=True):
    """What the log itself suggests, and what takes it below 10."""

    score: int
    reasons: list[ReasonPart]


class TellingPart(Struct, frozen=True):
    """`of_this_meeting` is False for the update of one before; `told` is None where nobody has said."""

    channel: Channel
    formal: bool
    member: str
    by: date
    of_this_meeting: bool
    told: bool | None

    @classmethod
    def of(cls, telling: Telling, board: Board, meeting: Meeting | None) -> TellingPart:
        return cls(
            channel=telling.channel,
            formal=FORMAL[telling.channel],
            member=board.name(telling.member),
            by=telling.by,
            of_this_meeting=telling.meeting == (meeting.id if meeting else None),
            told=telling.told,
        )


class Minutes(Struct, frozen=True):
    """All of it. `due_at` is the start that the agenda named; `fists` are the fingers shown for the norms, by nobody's
    name.

    `planned_end` is the end as it was at the start, and `ends_at` as the team has moved it since. `purpose` is the one
    that was agreed on since the meeting before, None where none was.
    """

    team: str
    date: date
    due_at: datetime | None
    started_at: datetime
    planned_end: datetime
    ends_at: datetime
    closed_at: datetime
    paused_s: float
    attendance: AttendancePart
    segments: list[SegmentPart]
    wins: list[str]
    headlines: list[str]
    notes: list[str]
    purpose: PurposePart | None
    hearings: list[HearingPart]
    rocks: list[RockPart]
    decisions: list[DecisionPart]
    todos: list[TodoPart]
    promised: PromisedPart
    parked: list[IssuePart]
    office: list[IssuePart]
    carried_over: list[IssuePart]
    off_topic: list[OffTopicPart]
    off_topic_s: float
    ratings: list[RatingPart]
    average: float | None
    suggested: SuggestionPart | None
    fists: list[int]
    plus: list[str]
    delta: list[str]
    reflection: list[AnswerPart]
    feedback: list[FeedbackPart]
    tellings: list[TellingPart]
    skipped: list[str]
