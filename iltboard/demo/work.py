"""What the sample school works on: rocks, issues and to-dos, and what they bring."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from msgspec.structs import replace

from iltboard.board.agenda import Agenda, Kind
from iltboard.board.presets import PRESETS
from iltboard.board.things import Artifact, Issue, Milestone, Rock, RockStatus, Todo
from iltboard.identity import new_id

# The hour, and what a segment of it brings.
BRINGS: dict[Kind, Artifact] = {"headlines": "data"}

# Title, owner, days since it began, days it lasts, status.
ROCKS: tuple[tuple[str, str, int, int, RockStatus], ...] = (
    ("Every grade team looks at student work once a week", "Whitcombe", 23, 45, "on_track"),
    ("Master schedule drafted with teachers, not for them", "Oyelaran", 31, 45, "at_risk"),
    ("Grade 6 reading groups regrouped on fresh data", "Kowalska", 12, 45, "on_track"),
    ("Meetings that overlap merged: one free hour a week each", "Patel", 49, 45, "off_track"),
    ("New maths units: first two planned together", "Ferreiro", 38, 45, "on_track"),
    ("Co-teaching pairs observe each other twice", "Lindholm", 27, 45, "off_track"),
    ("Talk moves poster in use in every science room", "Raman", 5, 30, "on_track"),
    ("Family conferences led by students in grade 6", "Tran", 44, 45, "done"),
    ("Second reading screener for grade 8", "Adeyemi", 33, 45, "dropped"),
)

# The one before them, which was done as the weeks began: title, owner, days since it began, days it lasted.
EARLIER_ROCK = ("One page of success criteria for each unit", "Kowalska", 100, 45)

# A rock's title, and its milestones.
MILESTONES = {
    "Every grade team looks at student work once a week": (
        "Protocol chosen",
        "Grade 6 has tried it",
        "Grades 7 and 8 have tried it",
        "On every team's agenda",
    ),
    "Master schedule drafted with teachers, not for them": (
        "Wishes collected",
        "First draft on the wall",
        "Second draft agreed",
    ),
    "Co-teaching pairs observe each other twice": (
        "Pairs named",
        "First visits",
        "Talked over",
    ),
}

# Title, who raised it, days since, one of the top three.
ISSUES: tuple[tuple[str, str, int, bool], ...] = (
    ("Pacing: grade 7 maths is two weeks behind the common assessment", "Luis Ferreiro", 15, True),
    ("Exit tickets are collected, but nobody sorts them before the next lesson", "Dana Whitcombe", 8, True),
    ("Multilingual learners miss science twice a week for pull-out", "Grace Adeyemi", 6, True),
    ("Feedback after walkthroughs reaches teachers ten days late", "Marcus Oyelaran", 20, False),
    ("Success criteria: written on the board, not used by students", "Hana Kowalska", 13, False),
    ("What do our focus students say about homework?", "Joel Tran", 5, False),
    ("Rubric scores for the same essay differ by two levels between rooms", "Hana Kowalska", 4, False),
    ("Copier on the second floor is down again", "Priya Raman", 3, False),
    ("Who covers the bus line on Thursdays?", "Tomas Lindholm", 1, False),
    ("Standards-based report cards: go or wait a year?", "Ines Patel", 62, False),
    ("A shared bank of lesson videos, filmed by us", "Dana Whitcombe", 41, False),
)

# Title, owner, days until it is due, done.
TODOS = (
    ("Bring three exit tickets from one class", "Ferreiro", 0, False),
    ("Ask two focus students about their first week in the new groups", "Tran", 0, True),
    ("Book cover for the co-teaching visits", "Oyelaran", -15, False),
    ("Send the walkthrough notes within two days", "Patel", 2, False),
    ("Share the sentence frames with all science rooms", "Adeyemi", 0, True),
    ("Draft the agenda for the reading data talk", "Kowalska", 5, False),
)

# What an issue brings to the table.
ARTIFACTS: dict[str, Artifact] = {
    "Exit tickets are collected, but nobody sorts them before the next lesson": "student work",
    "Pacing: grade 7 maths is two weeks behind the common assessment": "data",
}
# Issues that the norm-keeper has tagged: instructional or not.
TAGS = {
    "Copier on the second floor is down again": False,
    "Who covers the bus line on Thursdays?": False,
    "Success criteria: written on the board, not used by students": True,
}


def hour() -> Agenda:
    """The team's hour."""
    agenda = PRESETS["ilt-60"]
    segments = (replace(segment, artifact=BRINGS.get(segment.kind)) for segment in agenda.segments)
    return replace(agenda, segments=tuple(segments))


def rocks(owners: dict[str, str], today: date, day: date) -> tuple[Rock, ...]:
    """Those that began by that day, as they were then begun."""
    begun = [(it, today - timedelta(days=it[2])) for it in ROCKS]
    return tuple(
        Rock(
            id=new_id(),
            title=title,
            owner=owners[owner],
            start=start,
            days=lasts,
            milestones=tuple(Milestone(new_id(), text) for text in MILESTONES.get(title, ())),
        )
        for (title, owner, _, lasts, _), start in begun
        if start <= day
    )


def earlier_rock(owners: dict[str, str], today: date) -> Rock:
    """The one that the first of these weeks saw done."""
    title, owner, age, days = EARLIER_ROCK
    return Rock(new_id(), title, owners[owner], today - timedelta(days=age), days)


def issues(now: datetime, at: datetime) -> tuple[Issue, ...]:
    """Those that were raised by then, in the team's order."""
    raised = [(title, by, now - timedelta(days=age)) for title, by, age, _ in ISSUES]
    return tuple(
        Issue(new_id(), title, by, added_at, artifact=ARTIFACTS.get(title), instructional=TAGS.get(title))
        for title, by, added_at in raised
        if added_at <= at
    )


def todos(owners: dict[str, str], today: date, day: date) -> tuple[Todo, ...]:
    """Those that were due by that day, or all that are known today."""
    due = [(title, owners[owner], today + timedelta(days=days)) for title, owner, days, _ in TODOS]
    return tuple(Todo(new_id(), title, owner, by) for title, owner, by in due if by <= day or day == today)
