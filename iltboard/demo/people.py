"""The sample school's team: who is on it, what they know from within, and how the newest was chosen."""

from __future__ import annotations

from datetime import date, timedelta

from iltboard.board.people import Member, Team
from iltboard.board.selection import CRITERIA, Candidate, Decided, Met, Selection
from iltboard.identity import new_id

TEAM = "Cedar Hollow Middle School ILT"
# Name, role.
MEMBERS = (
    ("Ines Patel", "Principal, facilitator"),
    ("Marcus Oyelaran", "Assistant principal"),
    ("Dana Whitcombe", "Instructional coach, norm-keeper"),
    ("Luis Ferreiro", "Mathematics"),
    ("Hana Kowalska", "English language arts"),
    ("Priya Raman", "Science, recorder"),
    ("Tomas Lindholm", "Special education"),
    ("Grace Adeyemi", "Multilingual learners"),
    ("Joel Tran", "Grade 6, timekeeper"),
)
JOINED_DAYS = {"Tran": 52, "Adeyemi": 410}  # ago; the others were there before

# What the team should know from within, and who knows which grades in which areas.
GRADES = ("6", "7", "8")
AREAS = ("Maths", "ELA", "Science", "Special education", "Multilingual")
KNOWS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "Oyelaran": (("8",), ()),
    "Whitcombe": (GRADES, ("ELA",)),
    "Ferreiro": (GRADES, ("Maths",)),
    "Kowalska": (("6", "7"), ("ELA",)),
    "Raman": (("6", "7"), ("Science",)),
    "Lindholm": (GRADES, ("Special education",)),
    "Adeyemi": (("6", "7"), ("Multilingual", "ELA")),
    "Tran": (("6",), ("Maths", "Science")),
}

# Who meets which criterion, and how that is known.
MEETS = {
    "Patel": {"instruction": "Taught maths for eleven years", "learning": "Led the rubric days"},
    "Whitcombe": {"coaching": "Coaches all new teachers", "learning": "Leads the Wednesday sessions"},
    "Ferreiro": {"instruction": "Walkthroughs in spring: students explain to each other"},
    "Kowalska": {"instruction": "Her room is the one that others visit"},
    "Raman": {"instruction": "Talk moves in every lesson seen", "coaching": "Two science colleagues"},
    "Lindholm": {"coaching": "Plans with four co-teachers"},
    "Adeyemi": {"learning": "Sentence frames, shown to all grade teams"},
}

# The selection that was closed before the year began: who, by whom named, what they met, chosen or not, why.
NEED = "A seat for somebody who teaches grade 6, and who is heard by its whole team"
CONSIDERED: tuple[tuple[str, str, dict[str, str], Decided, str], ...] = (
    (
        "Joel Tran",
        "",
        {"instruction": "Three visits: every student wrote and spoke", "coaching": "Mentor of two new teachers"},
        "chosen",
        "Teaches two areas in grade 6, and asks those who are quiet",
    ),
    (
        "Renee Castillo",
        "Hana Kowalska",
        {"instruction": "Two visits: strong questions, little writing yet"},
        "not this time",
        "In her first year here; asked again in spring",
    ),
    (
        "Sam Okafor",
        "Grace Adeyemi",
        {"learning": "Ran the reading evening for families"},
        "not this time",
        "Leads the evening school until June, and would miss every second meeting",
    ),
)
DECIDED_HOW = "By consent of all members, each candidate against the three criteria, years of service not counted"


def team(today: date) -> Team:
    """It meets on today's weekday."""
    return Team(TEAM, today.weekday(), GRADES, AREAS)


def members(today: date) -> tuple[Member, ...]:
    """All of them as they are today, the newest among them."""
    return tuple(_member(name, role, today) for name, role in MEMBERS)


def by_last_name(members: tuple[Member, ...]) -> dict[str, str]:
    """The ids of the members, by the names that the sample calls them by."""
    return {member.name.rpartition(" ")[2]: member.id for member in members}


def selection(today: date, day: date) -> Selection | None:
    """The selection that brought the newest member onto the team, where it was closed by that day."""
    closed = today - timedelta(days=JOINED_DAYS["Tran"])
    if closed > day:
        return None
    candidates = tuple(
        Candidate(new_id(), who, "named" if by else "self-nominated", by, _met(met), decided, why)
        for who, by, met, decided, why in CONSIDERED
    )
    return Selection(new_id(), closed - timedelta(days=21), NEED, candidates, closed, DECIDED_HOW, CRITERIA)


def _member(name: str, role: str, today: date) -> Member:
    last_name = name.rpartition(" ")[2]
    grades, areas = KNOWS.get(last_name, ((), ()))
    met = MEETS.get(last_name, {}) or next((met for who, _, met, _, _ in CONSIDERED if who == name), {})
    since = today - timedelta(days=JOINED_DAYS.get(last_name, 790))
    return Member(new_id(), name, role, grades, areas, since, met=_met(met))


def _met(how: dict[str, str]) -> tuple[Met, ...]:
    return tuple(Met(criterion, said) for criterion, said in how.items())
