"""The things of a meeting: issues, rocks, to-dos and what is said of them. Frozen; times are aware UTC,
lengths are seconds, and things name each other by id.
"""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Annotated, Literal, TypeVar

from msgspec import Meta, Struct
from msgspec.structs import replace

# A moment without its zone is not read: it could not be compared with the others.
Moment = Annotated[datetime, Meta(tz=True)]

IssueState = Literal["open", "table", "solved", "parked", "office"]
Step = Literal["identify", "discuss", "solve"]
RockStatus = Literal["on_track", "at_risk", "off_track", "done", "dropped"]
Fate = Literal["open", "parked", "office", "issue", "taken_back"]
NoteKind = Literal["win", "headline", "note", "plus", "delta"]
SourceKind = Literal[
    "rock", "todo", "win", "headline", "note", "plus", "delta", "off_topic", "hearing", "answer", "feedback"
]
Artifact = Literal["student work", "data", "feedback", "ownership", "rubric", "success criteria"]
Channel = Literal["staff meeting", "weekly e-mail", "PLC", "hallway", "coaching"]

ROCK_DAYS = 45
TODO_DAYS = 7
TOP = 3
OFF_TOPIC_MOST_S = 300.0
MISSED = 2
PASSED_OVER = 3
"""Meetings that an issue lives through before it counts as put off."""


class Thing(Struct, frozen=True, omit_defaults=True):
    """Whatever goes by an id."""

    id: str


class Source(Struct, frozen=True, omit_defaults=True):
    """What an issue was made from: the thing's id, and its words then."""

    kind: SourceKind
    id: str
    title: str


class Issue(Thing, frozen=True):
    """`by` is whoever raised it, a member or not; `meetings` counts the closed meetings it has lived through.

    `focus` is what the decision changes for the focus students; `merged` are the titles that were merged into it;
    `instructional` is the norm-keeper's tag, None where there is none;
    `talked_s` is how long it has lain on the table in this meeting, up to when it was put there last: `tabled_at_s`
    seconds into the meeting, by the time that was spent.
    """

    title: str
    by: str
    added_at: Moment
    state: IssueState = "open"
    starred: bool = False
    meetings: int = 0
    decision: str | None = None
    focus: str = ""
    source: Source | None = None
    artifact: Artifact | None = None
    instructional: bool | None = None
    merged: tuple[str, ...] = ()
    step: Step = "identify"
    talked_s: float = 0.0
    tabled_at_s: float | None = None

    @property
    def passed_over(self) -> bool:
        """Whether it has been put off so often that somebody should notice."""
        return self.meetings >= PASSED_OVER


class Milestone(Thing, frozen=True):
    title: str
    done: bool = False


class Rock(Thing, frozen=True):
    """A project of `days` days from `start`; `owner` is a member's id; `instructional` is the norm-keeper's tag."""

    title: str
    owner: str
    start: date
    days: int = ROCK_DAYS
    status: RockStatus = "on_track"
    milestones: tuple[Milestone, ...] = ()
    instructional: bool | None = None

    @property
    def due(self) -> date:
        return self.start + timedelta(days=self.days)

    @property
    def live(self) -> bool:
        """Whether it still goes on."""
        return self.status not in ("done", "dropped")

    @property
    def milestones_done(self) -> int:
        return sum(milestone.done for milestone in self.milestones)

    def day(self, today: date) -> int:
        """Days gone since the start; the start is day 0."""
        return (today - self.start).days


class Todo(Thing, frozen=True):
    """`owner` is a member's id; `issue` the issue it came from; `meeting` the meeting it was made in.

    `missed` counts the closed meetings at which it was due and not done.
    """

    title: str
    owner: str
    due: date
    done: bool = False
    issue: str | None = None
    meeting: str | None = None
    missed: int = 0

    @property
    def put_off(self) -> bool:
        """Whether it has been missed so often that it may be an issue."""
        return not self.done and self.missed >= MISSED


class Note(Thing, frozen=True):
    """A line that somebody said; `segment` is the id of the segment a plain note was made in."""

    kind: NoteKind
    text: str
    segment: str = ""


class OffTopic(Thing, frozen=True):
    """Talk that left instruction: when, in which meeting (its id) and segment (its title), over which issue (its id),
    and what came of it. `norm` is the id of the norm that it was against, where somebody said.

    It costs from `at` until the talk is `back_at`, at most five minutes, unless `cost_set_s` says otherwise.
    """

    at: Moment
    meeting: str | None = None
    segment: str = ""
    issue: str | None = None
    note: str = ""
    fate: Fate = "open"
    back_at: Moment | None = None
    cost_set_s: float | None = None
    norm: str = ""

    def cost_s(self, now: datetime) -> float:
        """Seconds it has cost so far; taken back as a wrong call it has cost nothing."""
        if self.fate == "taken_back":
            return 0.0
        if self.cost_set_s is not None:
            return self.cost_set_s
        return min(max(((self.back_at or now) - self.at).total_seconds(), 0.0), OFF_TOPIC_MOST_S)


class Vote(Struct, frozen=True, omit_defaults=True):
    """A member's vote for an issue to be one of the top three."""

    member: str
    issue: str


class Rating(Struct, frozen=True, omit_defaults=True):
    """A member's 1 to 10 for the meeting, and why."""

    member: str
    score: int
    reason: str = ""


class Telling(Thing, frozen=True):
    """A promise to tell the staff: through which channel, who (a member's id), by when, of which meeting.

    `told` is None until somebody has said whether it was done.
    """

    channel: Channel
    member: str
    by: date
    meeting: str | None = None
    told: bool | None = None


class Wording(Struct, frozen=True, omit_defaults=True):
    """Plain words for a line of the staff update, in place of the decision's or win's own."""

    item: str
    text: str


T = TypeVar("T", bound=Thing)


def find(things: tuple[T, ...], wanted: str | None) -> T | None:
    """The thing with that id."""
    for thing in things:
        if thing.id == wanted:
            return thing
    return None


def meant(things: tuple[T, ...], text: str, called: Callable[[T], str]) -> T | None:
    """The thing meant by `text`: what is called just so, else the only one in whose words one begins so."""
    wanted = text.strip().casefold()
    if not wanted:
        return None
    for thing in things:
        if called(thing).casefold() == wanted:
            return thing
    words = {thing.id: called(thing).casefold() for thing in things}
    found = [
        thing
        for thing in things
        if words[thing.id].startswith(wanted) or any(word.startswith(wanted) for word in words[thing.id].split())
    ]
    return found[0] if len(found) == 1 else None


def changed(things: tuple[T, ...], wanted: str, **changes: object) -> tuple[T, ...]:
    """The same things with one of them changed."""
    return tuple(replace(thing, **changes) if thing.id == wanted else thing for thing in things)


def given(**changes: object) -> dict[str, object]:
    """The changes without those that are None: what nobody changed stays as it is."""
    return {name: value for name, value in changes.items() if value is not None}
