"""The Board and its parts: what folding the log gives. Frozen; times are aware UTC, lengths are seconds."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Annotated, Literal, TypeVar

from msgspec import Meta, Struct
from msgspec.structs import replace

from iltboard.board.agenda import Agenda, Kind, Segment
from iltboard.board.presets import PRESETS

# A moment without its zone is not read: it could not be compared with the others.
Moment = Annotated[datetime, Meta(tz=True)]

IssueState = Literal["open", "table", "solved", "parked", "office"]
RockStatus = Literal["on_track", "at_risk", "off_track", "done", "dropped"]
Fate = Literal["open", "parked", "office", "issue", "taken_back"]
RunState = Literal["waiting", "open", "done"]

ROCK_DAYS = 45
TODO_DAYS = 7
TOP = 3
OFF_TOPIC_MOST_S = 300.0


class Team(Struct, frozen=True, omit_defaults=True):
    """`weekday` is 0 for Monday to 6, or None where the team has not said."""

    name: str = ""
    weekday: int | None = None


class Member(Struct, frozen=True, omit_defaults=True):
    id: str
    name: str
    role: str = ""


class Issue(Struct, frozen=True, omit_defaults=True):
    """`by` is whoever raised it, a member or not; `meetings` counts the closed meetings it has lived through."""

    id: str
    title: str
    by: str
    added_at: Moment
    state: IssueState = "open"
    starred: bool = False
    meetings: int = 0
    decision: str | None = None


class Rock(Struct, frozen=True, omit_defaults=True):
    """A project of `days` days from `start`; `owner` is a member's id."""

    id: str
    title: str
    owner: str
    start: date
    days: int = ROCK_DAYS
    status: RockStatus = "on_track"

    @property
    def due(self) -> date:
        return self.start + timedelta(days=self.days)

    def day(self, today: date) -> int:
        """Days gone since the start; the start is day 0."""
        return (today - self.start).days


class Todo(Struct, frozen=True, omit_defaults=True):
    """`owner` is a member's id; `issue` the issue it came from."""

    id: str
    title: str
    owner: str
    due: date
    done: bool = False
    issue: str | None = None


class Note(Struct, frozen=True, omit_defaults=True):
    """A win or a headline."""

    id: str
    text: str
    by: str = ""


class OffTopic(Struct, frozen=True, omit_defaults=True):
    """Talk that left instruction: when, in which meeting and segment, over which issue (ids), and what came of it.

    It costs from `at` until the talk is `back_at`, at most five minutes, unless `cost_set_s` says otherwise.
    """

    id: str
    at: Moment
    meeting: str | None = None
    segment: str = ""
    issue: str | None = None
    note: str = ""
    fate: Fate = "open"
    back_at: Moment | None = None
    cost_set_s: float | None = None

    def cost_s(self, now: datetime) -> float:
        """Seconds it has cost so far; a call taken back has cost nothing."""
        if self.fate == "taken_back":
            return 0.0
        if self.cost_set_s is not None:
            return self.cost_set_s
        return min(max(((self.back_at or now) - self.at).total_seconds(), 0.0), OFF_TOPIC_MOST_S)


class Run(Struct, frozen=True, omit_defaults=True):
    """A segment as it goes in this meeting. `spent_s` is booked up to the meeting's `since`."""

    id: str
    title: str
    kind: Kind
    protected: bool
    plan_s: float
    allowance_s: float
    spent_s: float = 0.0
    state: RunState = "waiting"

    @classmethod
    def of(cls, segment: Segment) -> Run:
        return cls(
            id=segment.id,
            title=segment.title,
            kind=segment.kind,
            protected=segment.protected,
            plan_s=segment.plan_s,
            allowance_s=segment.plan_s,
        )


class Meeting(Struct, frozen=True, omit_defaults=True):
    """A meeting that has started.

    `ends_at` is the end fixed at the start; it is the agenda's own when `bell_named`, else it was counted from the
    start. While it runs, time is booked up to `since`; while it is paused, `since` is None and `paused_at` is set.
    `late_s` is what nobody could give when shares were last set.
    """

    id: str
    started_at: Moment
    ends_at: Moment
    runs: tuple[Run, ...]
    bell_named: bool = False
    flexible: bool = False
    stretch: bool = False
    due_at: Moment | None = None
    since: Moment | None = None
    paused_at: Moment | None = None
    paused_s: float = 0.0
    late_s: float = 0.0
    clock_offset_s: float | None = None
    closed_at: Moment | None = None

    @property
    def open_run(self) -> Run | None:
        """The segment that is on, if the meeting is."""
        return next((run for run in self.runs if run.state == "open"), None)


class Summary(Struct, frozen=True, omit_defaults=True):
    """What stays on the board of a meeting that was closed."""

    meeting: Meeting
    solved: tuple[Issue, ...] = ()
    todos: tuple[Todo, ...] = ()
    carried_over: int = 0
    off_topic: int = 0
    off_topic_s: float = 0.0


class Board(Struct, frozen=True, omit_defaults=True):
    """All of it. `issues` holds every issue still known, the open ones in the queue's order.

    `meeting` is the one that is on; `last` the one closed before; `closed` says that this chapter's meeting was closed;
    `moot` counts the entries that had nothing left to change.
    """

    team: Team = Team()
    agenda: Agenda = PRESETS["ilt-60"]
    members: tuple[Member, ...] = ()
    issues: tuple[Issue, ...] = ()
    rocks: tuple[Rock, ...] = ()
    todos: tuple[Todo, ...] = ()
    wins: tuple[Note, ...] = ()
    headlines: tuple[Note, ...] = ()
    off_topic: tuple[OffTopic, ...] = ()
    meeting: Meeting | None = None
    last: Summary | None = None
    closed: bool = False
    moot: int = 0

    @property
    def table(self) -> Issue | None:
        """The issue on the table."""
        return next((issue for issue in self.issues if issue.state == "table"), None)

    @property
    def queue(self) -> tuple[Issue, ...]:
        """The open issues in the team's order, the one on the table in its place among them."""
        return tuple(issue for issue in self.issues if issue.state in ("open", "table"))

    @property
    def parked(self) -> tuple[Issue, ...]:
        return tuple(issue for issue in self.issues if issue.state == "parked")

    def member_name(self, member_id: str) -> str:
        member = find(self.members, member_id)
        return member.name if member else "nobody"


T = TypeVar("T", Member, Issue, Rock, Todo, Note, OffTopic, Run)


def find(things: tuple[T, ...], wanted: str | None) -> T | None:
    """The thing with that id."""
    for thing in things:
        if thing.id == wanted:
            return thing
    return None


def changed(things: tuple[T, ...], wanted: str, **changes: object) -> tuple[T, ...]:
    """The same things with one of them changed."""
    return tuple(replace(thing, **changes) if thing.id == wanted else thing for thing in things)


def given(**changes: object) -> dict[str, object]:
    """The changes without those that are None: what nobody changed stays as it is."""
    return {name: value for name, value in changes.items() if value is not None}


def find_member(board: Board, text: str) -> Member | None:
    """The member meant by `text`: the whole name, else the only one in whose name a word begins so."""
    wanted = text.strip().casefold()
    if not wanted:
        return None
    for member in board.members:
        if member.name.casefold() == wanted:
            return member
    meant = [
        member
        for member in board.members
        if member.name.casefold().startswith(wanted)
        or any(word.startswith(wanted) for word in member.name.casefold().split())
    ]
    return meant[0] if len(meant) == 1 else None


def carry(board: Board) -> Board:
    """What goes over into the next chapter: all that is live, and the closed meeting's summary.

    An issue can lie on the table after the close, where another seat put it there as the close was redone.
    """
    return Board(
        team=board.team,
        agenda=board.agenda,
        members=board.members,
        issues=tuple(issue for issue in board.issues if issue.state in ("open", "table", "parked")),
        rocks=tuple(rock for rock in board.rocks if rock.status not in ("done", "dropped")),
        todos=tuple(todo for todo in board.todos if not todo.done),
        off_topic=tuple(entry for entry in board.off_topic if entry.fate == "open"),
        last=board.last,
    )
