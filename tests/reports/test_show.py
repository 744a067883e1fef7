"""`show --json`, read as a script would read it: strictly."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone
from typing import Literal

import msgspec
import pytest
from msgspec import Struct
from msgspec.structs import replace

from iltboard.board.events.agenda import SegmentRemoved
from iltboard.board.events.meeting import MeetingClosed, MeetingPaused, MeetingStarted
from iltboard.board.events.off_topic import OffTopicLogged
from iltboard.board.events.outcomes import IssueParked, IssueResolved, NewTodo
from iltboard.board.events.segments import SegmentFinished
from iltboard.board.events.table import IssueTabled
from iltboard.board.events.voices import Voted, VotingSet
from iltboard.board.model import Board
from iltboard.demo.school import sample_school
from iltboard.reports.show import contract
from tests.board.school import TODAY, School
from tests.clock import START, TableClock
from tests.reports.week import first_meeting, next_week, second_meeting

EAST = timezone(timedelta(hours=1))


class Team(Struct, forbid_unknown_fields=True):
    name: str


class Segment(Struct, forbid_unknown_fields=True):
    title: str
    kind: str
    plan_s: float
    allowance_s: float
    spent_s: float
    state: Literal["waiting", "open", "done"]
    artifact: str | None


class Meeting(Struct, forbid_unknown_fields=True):
    state: Literal["before", "running", "paused", "closed"]
    segment: int
    ahead_s: float
    late_s: float
    ends_at: datetime
    segments: list[Segment]


class Source(Struct, forbid_unknown_fields=True):
    kind: str
    title: str


class Issue(Struct, forbid_unknown_fields=True):
    id: str
    title: str
    by: str
    state: Literal["open", "table", "solved", "parked", "office"]
    starred: bool
    meetings: int
    decision: str | None
    focus: str
    source: Source | None
    artifact: str | None
    merged: list[str]
    passed_over: bool
    top: bool
    votes: int
    talked_s: float
    instructional: bool | None


class Milestone(Struct, forbid_unknown_fields=True):
    title: str
    done: bool


class Rock(Struct, forbid_unknown_fields=True):
    id: str
    title: str
    owner: str
    status: Literal["on_track", "at_risk", "off_track", "done", "dropped"]
    start: date
    due: date
    day: int
    days: int
    milestones: list[Milestone]
    instructional: bool | None


class Todo(Struct, forbid_unknown_fields=True):
    id: str
    title: str
    owner: str
    due: date
    done: bool
    issue: str | None
    missed: int


class OffTopic(Struct, forbid_unknown_fields=True):
    id: str
    at: datetime
    segment: str
    issue: str | None
    note: str
    cost_s: float
    fate: Literal["open", "parked", "office", "issue", "taken_back"]
    norm: str


class Commitment(Struct, forbid_unknown_fields=True):
    text: str
    occasion: Literal["distraction", "decision", "agenda", "always"]


class Met(Struct, forbid_unknown_fields=True):
    criterion: str
    how: str


class Member(Struct, forbid_unknown_fields=True):
    name: str
    role: str
    grades: list[str]
    areas: list[str]
    since: date | None
    met: list[Met]


class Candidate(Struct, forbid_unknown_fields=True):
    name: str
    how: Literal["self-nominated", "named"]
    by: str
    met: list[Met]
    decided: Literal["open", "chosen", "not this time"]
    why: str


class Selection(Struct, forbid_unknown_fields=True):
    opened_on: date
    closed_on: date | None
    need: str
    criteria: list[str]
    candidates: list[Candidate]
    why: str


class Coverage(Struct, forbid_unknown_fields=True):
    grades: list[str]
    areas: list[str]
    holes: list[tuple[str, str]]


class Note(Struct, forbid_unknown_fields=True):
    id: str
    kind: Literal["win", "headline", "note", "plus", "delta"]
    text: str
    segment: str


class Rating(Struct, forbid_unknown_fields=True):
    member: str
    score: int
    reason: str


class Telling(Struct, forbid_unknown_fields=True):
    channel: str
    formal: bool
    member: str
    by: date
    of_this_meeting: bool
    told: bool | None


class Last(Struct, forbid_unknown_fields=True):
    number: int | None
    date: date


class Focus(Struct, forbid_unknown_fields=True):
    code: str
    kind: Literal["student", "group"]
    routine: str | None
    last_heard: date | None
    why: str
    responsible: str | None
    every_days: int
    overdue: bool


class Hearing(Struct, forbid_unknown_fields=True):
    focus: str
    on: date
    by: list[str]
    heard: str


class Purpose(Struct, forbid_unknown_fields=True):
    text: str
    version: int
    agreed_on: date


class FirstText(Struct, forbid_unknown_fields=True):
    member: str
    text: str


class Reading(Struct, forbid_unknown_fields=True):
    title: str
    note: str


class Draft(Struct, forbid_unknown_fields=True):
    text: str
    on: date


class Round(Struct, forbid_unknown_fields=True):
    opened_on: date
    closed_on: date | None
    revealed: bool
    written: list[str]
    texts: list[FirstText]
    readings: list[Reading]
    drafts: list[Draft]


class Answer(Struct, forbid_unknown_fields=True):
    question: str
    answer: Literal["yes", "partly", "no"]
    on: date
    note: str


class Feedback(Struct, forbid_unknown_fields=True):
    who: str
    on: date
    said: str
    will_do: str


class Win(Struct, forbid_unknown_fields=True):
    text: str
    on: date
    celebrated: bool
    told: bool


class Shown(Struct, forbid_unknown_fields=True):
    team: Team
    meeting: Meeting
    issues: list[Issue]
    rocks: list[Rock]
    todos: list[Todo]
    off_topic: list[OffTopic]
    members: list[Member]
    selection: Selection | None
    coverage: Coverage
    purpose: Purpose | None
    purpose_round: Round | None
    focus: list[Focus]
    hearings: list[Hearing]
    present: list[str]
    guests: list[str]
    roles: dict[str, str]
    voting: bool
    notes: list[Note]
    ratings: list[Rating]
    fists: list[int]
    commitments: list[Commitment]
    norms: list[str]
    norms_read: bool
    reflection: list[Answer]
    reflection_due: list[str]
    feedback: list[Feedback]
    wins: list[Win]
    tellings: list[Telling]
    last: Last | None


class EasternClock(TableClock):
    """A room one hour east of UTC."""

    def local(self, at: datetime) -> datetime:
        return at.astimezone(EAST)


@pytest.fixture
def clock() -> TableClock:
    return EasternClock()


@pytest.fixture
def school(clock: TableClock) -> Board:
    return sample_school(clock.now(), clock.now().date())


def shown(board: Board, clock: TableClock) -> Shown:
    encoded = msgspec.json.encode(contract(board, clock.now(), clock.on, clock.local))
    return msgspec.json.decode(encoded, type=Shown)


def test_before_the_meeting_the_segments_are_the_plan(school: Board, clock: TableClock) -> None:
    meeting = shown(school, clock).meeting
    assert (meeting.state, meeting.segment, meeting.ahead_s, meeting.late_s) == ("before", 0, 0.0, 0.0)
    assert meeting.ends_at == clock.now() + timedelta(minutes=60)
    assert meeting.segments[0] == Segment("Wins", "wins", 180.0, 180.0, 0.0, "waiting", None)
    assert {segment.state for segment in meeting.segments} == {"waiting"}


def test_before_the_meeting_the_end_is_that_of_the_start_the_agenda_names(school: Board, clock: TableClock) -> None:
    board = replace(school, agenda=replace(school.agenda, start="09:00"))
    assert shown(board, clock).meeting.ends_at == clock.on(clock.now().date(), time(10))
    clock.pass_time(4 * 3600)
    assert shown(board, clock).meeting.ends_at == clock.now() + timedelta(minutes=60)


def test_before_the_meeting_todays_agenda_counts_and_not_the_teams_own(school: Board, clock: TableClock) -> None:
    meeting = shown(SegmentRemoved("s2").apply(school, clock.now()), clock).meeting
    assert [segment.title for segment in meeting.segments[:2]] == ["Wins", "Data and headlines"]
    assert meeting.ends_at == clock.now() + timedelta(minutes=58)


def test_moments_carry_the_rooms_offset(school: Board, clock: TableClock) -> None:
    text = msgspec.json.encode(contract(school, clock.now(), clock.on, clock.local)).decode()
    assert '"ends_at":"2026-11-18T09:20:00+01:00"' in text


def test_a_running_meeting(school: Board, clock: TableClock) -> None:
    board = MeetingStarted("m").apply(school, clock.now())
    clock.pass_time(170)
    board = SegmentFinished("s1").apply(board, clock.now())
    clock.pass_time(12.54)
    meeting = shown(board, clock).meeting
    assert (meeting.state, meeting.segment, meeting.ahead_s) == ("running", 1, 10.0)
    assert [segment.state for segment in meeting.segments[:3]] == ["done", "open", "waiting"]
    assert [segment.spent_s for segment in meeting.segments[:3]] == [170.0, 12.5, 0.0]


def test_a_pause_is_shown_and_stops_what_is_spent(school: Board, clock: TableClock) -> None:
    board = MeetingStarted("m").apply(school, clock.now())
    clock.pass_time(60)
    board = MeetingPaused().apply(board, clock.now())
    clock.pass_time(60)
    meeting = shown(board, clock).meeting
    assert (meeting.state, meeting.ahead_s, meeting.segments[0].spent_s) == ("paused", -60.0, 60.0)


def test_a_closed_meeting_stays_for_two_hours(school: Board, clock: TableClock) -> None:
    board = MeetingStarted("m").apply(school, clock.now())
    clock.pass_time(600)
    board = MeetingClosed("m").apply(board, clock.now())
    clock.pass_time(3600)
    meeting = shown(board, clock).meeting
    assert (meeting.state, meeting.segment, meeting.ahead_s) == ("closed", 6, 3000.0)
    assert meeting.segments[0].spent_s == 600.0
    clock.pass_time(3600)
    assert shown(board, clock).meeting.state == "before"


def test_open_issues_come_first_in_the_queues_order(school: Board, clock: TableClock) -> None:
    first, second, third, *_ = school.queue
    todo = NewTodo(id="t", title="Plan it", owner=school.members[0].id, due=date(2026, 11, 25))
    board = IssueResolved(issue=first.id, decision="We start with unit 3", todos=(todo,)).apply(school, clock.now())
    board = IssueParked(issue=second.id).apply(board, clock.now())
    board = IssueTabled(issue=third.id).apply(board, clock.now())
    all_of_it = shown(board, clock)
    assert [issue.id for issue in all_of_it.issues[: len(board.queue)]] == [issue.id for issue in board.queue]
    by_id = {issue.id: issue for issue in all_of_it.issues}
    assert len(by_id) == len(school.issues)
    assert (by_id[first.id].state, by_id[first.id].decision) == ("solved", "We start with unit 3")
    assert (by_id[second.id].state, by_id[second.id].decision) == ("parked", None)
    assert by_id[third.id].state == "table"
    assert all_of_it.todos[-1] == Todo(
        "t", "Plan it", "Ines Patel", date(2026, 11, 25), done=False, issue=first.id, missed=0
    )


def test_rocks_count_their_days_from_zero(school: Board, clock: TableClock) -> None:
    for rock in shown(school, clock).rocks:
        assert rock.due - rock.start == timedelta(days=rock.days)
        assert rock.start + timedelta(days=rock.day) == clock.now().date()
        assert rock.owner in {member.name for member in school.members}


def test_off_topic_names_the_segment_and_the_issue_on_the_table(school: Board, clock: TableClock) -> None:
    issue = school.queue[0]
    board = MeetingStarted("m").apply(school, clock.now())
    board = IssueTabled(issue=issue.id).apply(board, clock.now())
    board = OffTopicLogged(id="o", note="the copier").apply(board, clock.now())
    clock.pass_time(40)
    expected = OffTopic("o", clock.now() - timedelta(seconds=40), "Wins", issue.id, "the copier", 40.0, "open", "")
    assert shown(board, clock).off_topic == [expected]


def test_an_empty_team_has_every_part_too(clock: TableClock) -> None:
    nothing = shown(Board(), clock)
    assert nothing.team.name == ""
    assert (nothing.issues, nothing.rocks, nothing.todos, nothing.off_topic, nothing.members) == ([], [], [], [], [])


def test_what_the_hour_holds_beside_the_contract() -> None:
    hour = second_meeting(closed=False)
    it = shown(hour.board, hour.clock)
    assert it.purpose == Purpose("Every reader grows", 1, TODAY)
    assert it.purpose_round is None
    assert (it.present, it.guests) == (["Ana", "Bo"], ["Dee"])
    assert it.roles == {"facilitator": "Ana", "recorder": "Bo"}
    assert Note("Read the purpose slowly", "note", "Read the purpose slowly", "Purpose") in it.notes
    assert it.ratings == [Rating("Ana", 9, ""), Rating("Bo", 6, "we ran over")]
    assert [(telling.channel, telling.of_this_meeting, telling.told) for telling in it.tellings] == [
        ("weekly e-mail", False, True),
        ("hallway", False, False),
        ("PLC", True, None),
    ]
    issues = {issue.id: issue for issue in it.issues}
    assert (issues["Pacing"].focus, issues["Pacing"].merged) == ("M-7 hears it read first", ["Lunch"])
    assert (issues["Pacing"].talked_s, issues["Late rock"].source) == (660.0, Source("rock", "Schedule"))
    assert it.rocks[0].milestones == [Milestone("Draft", done=True), Milestone("Vote", done=False)]
    assert it.last == Last(None, START.date())


def test_what_was_put_off_or_missed_is_marked() -> None:
    hour = first_meeting()
    for week in range(2, 5):
        next_week(hour).start(f"m{week}").close()
    it = shown(next_week(hour).board, hour.clock)
    assert all(issue.passed_over for issue in it.issues)
    assert [todo.missed for todo in it.todos] == [3, 3, 3, 0]


def test_votes_make_the_top_three() -> None:
    school = School().do(VotingSet(by_votes=True)).do(Voted("Ana", "Lunch")).do(Voted("Bo", "Lunch"))
    issues = {issue.id: issue for issue in shown(school.board, school.clock).issues}
    assert (issues["Lunch"].votes, issues["Lunch"].top, issues["Pacing"].top) == (2, True, False)
