"""A sample school, for trying the board: written afresh into an empty folder, its dates counted back from now."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from msgspec.structs import replace

from iltboard.board.agenda import Kind
from iltboard.board.events.issues import IssuesAdded, NewIssue
from iltboard.board.focus import Focus, Hearing, Routine
from iltboard.board.log import Entry
from iltboard.board.meeting import Meeting, Run
from iltboard.board.model import Board, Summary
from iltboard.board.norms import Norm
from iltboard.board.people import Member, Team
from iltboard.board.presets import PRESETS
from iltboard.board.purpose import Purpose, Review
from iltboard.board.reflection import Answer, Feedback, Reply, Win
from iltboard.board.selection import CRITERIA, Candidate, Decided, Met, Selection
from iltboard.board.things import Artifact, Issue, IssueState, Milestone, Note, Rating, Rock, RockStatus, Telling, Todo
from iltboard.clock import Clock
from iltboard.identity import new_id
from iltboard.store.journal import Journal
from iltboard.store.name_book import NO_NAMES, Kept, NameBook

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

# A rock's title, and its milestones: title, reached.
MILESTONES = {
    "Every grade team looks at student work once a week": (
        ("Protocol chosen", True),
        ("Grade 6 has tried it", True),
        ("Grades 7 and 8 have tried it", False),
        ("On every team's agenda", False),
    ),
    "Master schedule drafted with teachers, not for them": (
        ("Wishes collected", True),
        ("First draft on the wall", False),
        ("Second draft agreed", False),
    ),
    "Co-teaching pairs observe each other twice": (
        ("Pairs named", True),
        ("First visits", False),
        ("Talked over", False),
    ),
}

# Title, who raised it, days since, meetings it has lived through, state, starred.
ISSUES: tuple[tuple[str, str, int, int, IssueState, bool], ...] = (
    ("Pacing: grade 7 maths is two weeks behind the common assessment", "Luis Ferreiro", 15, 2, "open", True),
    ("Exit tickets are collected, but nobody sorts them before the next lesson", "Dana Whitcombe", 8, 1, "open", True),
    ("Multilingual learners miss science twice a week for pull-out", "Grace Adeyemi", 6, 0, "open", True),
    ("Feedback after walkthroughs reaches teachers ten days late", "Marcus Oyelaran", 20, 2, "open", False),
    ("Success criteria: written on the board, not used by students", "Hana Kowalska", 13, 1, "open", False),
    ("What do our focus students say about homework?", "Joel Tran", 5, 0, "open", False),
    ("Rubric scores for the same essay differ by two levels between rooms", "Hana Kowalska", 4, 0, "open", False),
    ("Copier on the second floor is down again", "Priya Raman", 3, 0, "open", False),
    ("Who covers the bus line on Thursdays?", "Tomas Lindholm", 1, 0, "open", False),
    ("Standards-based report cards: go or wait a year?", "Ines Patel", 62, 7, "parked", False),
    ("A shared bank of lesson videos, filmed by us", "Dana Whitcombe", 41, 5, "parked", False),
)

# Title, owner, days until it is due, done.
TODOS = (
    ("Bring three exit tickets from one class", "Ferreiro", 0, False),
    ("Ask two focus students about their first week in the new groups", "Tran", 0, True),
    ("Book cover for the co-teaching visits", "Oyelaran", -3, False),
    ("Send the walkthrough notes within two days", "Patel", 2, False),
    ("Share the sentence frames with all science rooms", "Adeyemi", 0, True),
    ("Draft the agenda for the reading data talk", "Kowalska", 5, False),
)

# What an issue brings to the table.
ARTIFACTS: dict[str, Artifact] = {
    "Exit tickets are collected, but nobody sorts them before the next lesson": "student work",
    "Pacing: grade 7 maths is two weeks behind the common assessment": "data",
}

FIRST_PURPOSE = "Every student reads and reasons in every lesson."
PURPOSE = "Every student reads, reasons and is heard in every lesson, and those whom we have failed most come first."
# What z shows.
NAMES = {"M14": "Maribel Quintero", "T07": "Tevin Ashworth"}
# Code, group, why, routine, who is responsible, days between hearings.
FOCUS: tuple[tuple[str, bool, str, Routine, str, int], ...] = (
    (
        "Multilingual learners in grade 6",
        True,
        "Pulled out of science twice a week, and nobody has asked them",
        "panel",
        "Adeyemi",
        45,
    ),
    ("M14", False, "Reads two years behind and says nothing in class", "lunch", "Whitcombe", 30),
    ("T07", False, "Moved schools three times; strong in maths, absent on Mondays", "shadowing", "Tran", 30),
)

# Code, days since, who listened, what was heard.
HEARINGS = (
    ("M14", 41, ("Whitcombe",), "I stop reading when the others have turned the page."),
    ("Multilingual learners in grade 6", 20, ("Adeyemi", "Raman"), "We never see the end of an experiment."),
    ("T07", 6, ("Tran",), "Nobody tells me on Tuesday what we did on Monday."),
)

# What the team has agreed on for its hour, read at the start.
NORMS = (
    "We begin and end on time",
    "One voice at a time, and every voice",
    "We talk of evidence, and not of people",
    "What is said here stays here; what is decided is told",
)

# The hour, and what a segment of it brings.
HOUR = PRESETS["ilt-60"]
BRINGS: dict[Kind, Artifact] = {"headlines": "data"}

# Issues that the norm-keeper has tagged: instructional or not.
TAGS = {
    "Copier on the second floor is down again": False,
    "Who covers the bus line on Thursdays?": False,
    "Success criteria: written on the board, not used by students": True,
}

# What the team answered in the months before: the question, days since, the answer, a note.
ANSWERS: tuple[tuple[str, int, Reply, str], ...] = (
    ("weekly", 95, "yes", "4 meetings in the last 4 weeks"),
    ("clear", 95, "partly", "Two rocks have no milestones"),
    ("people", 64, "no", "Nobody from grade 8"),
    ("discipline", 64, "partly", ""),
    ("rocks", 64, "yes", ""),
    ("works", 33, "partly", "We look at what fails first"),
    ("outside", 33, "no", "Families are asked once a year"),
    ("wins", 33, "yes", ""),
)

# What somebody outside said: who, days since, what, what the team will do.
FEEDBACK = (
    (
        "A parent at the reading evening",
        19,
        "The letter about the new groups was hard to follow.",
        "Two parents read the next letter before it goes out.",
    ),
)

# Wins before last week's: text, days since, celebrated.
WINS = (
    ("All four grade teams looked at student work in one week", 21, True),
    ("Students led their own conferences in grade 6", 14, False),
)
HELD_WEEKS = (7, 6, 5, 4, 2, 1)  # ago: one was missed

# What last week's meeting left.
LAST_DELTAS = ("Ask the quiet half of the table first",)
LAST_WINS = ("Grade 8 science hit its first shared rubric", "Two new families at the reading evening")
LAST_RATINGS = (9, 8, 8, 7, 9, 8)
LAST_SOLVED = (
    (
        "Reading groups change too late after new data",
        "Groups are looked at again within a week of each screening.",
        "Students who have grown move up in the same month.",
    ),
    ("Who reads the walkthrough notes?", "Each grade team reads its own and answers with one change.", ""),
)

# The last in the queue, added just now by somebody who is not a member.
LATEST_ISSUE = ("Two new teachers have no one to plan with", "Sam Okafor")


def fill(journal: Journal, clock: Clock, book: NameBook = NO_NAMES) -> None:
    """Write the sample school as a chapter of an empty journal, before its meeting, and the names of its focus students
    into a book of names that can keep some. Raises JournalError.
    """
    now = clock.now()
    title, by = LATEST_ISSUE
    event = IssuesAdded((NewIssue(id=new_id(), title=title, by=by),))
    school = sample_school(now, clock.local(now).date())
    with journal.turn() as turn:
        turn.begin_chapter(school, [Entry(new_id(), now, "cli", event)])
    for focus in school.focus if book is not NO_NAMES else ():
        if focus.code in NAMES:
            book.keep(focus.id, Kept(focus.code, NAMES[focus.code]))


def sample_school(now: datetime, today: date) -> Board:
    """The school as it stands before a meeting at `now` (aware UTC), which is on `today`."""
    members = tuple(_member(name, role, today) for name, role in MEMBERS)
    owners = {member.name.rpartition(" ")[2]: member.id for member in members}

    def days(number: int) -> timedelta:
        return timedelta(days=number)

    rocks = tuple(
        Rock(
            id=new_id(),
            title=title,
            owner=owners[owner],
            start=today - days(age),
            days=lasts,
            status=status,
            milestones=tuple(Milestone(new_id(), text, done) for text, done in MILESTONES.get(title, ())),
        )
        for title, owner, age, lasts, status in ROCKS
    )
    focus = tuple(
        Focus(new_id(), code, group, why, routine, owners[owner], every, today - days(70))
        for code, group, why, routine, owner, every in FOCUS
    )
    ids = {it.code: it.id for it in focus}
    last = _last_week(now - days(7), members, rocks)
    return Board(
        purpose=Purpose(PURPOSE, 2, today - days(70)),
        versions=(Purpose(FIRST_PURPOSE, 1, today - days(430)), Purpose(PURPOSE, 2, today - days(70))),
        review=Review(meetings=3, on=today - days(21)),
        focus=focus,
        hearings=tuple(
            Hearing(new_id(), ids[code], today - days(age), tuple(owners[name] for name in by), heard)
            for code, age, by, heard in HEARINGS
        ),
        answers=tuple(
            Answer(new_id(), question, reply, today - days(age), note) for question, age, reply, note in ANSWERS
        ),
        feedback=tuple(
            Feedback(new_id(), who, today - days(age), said, will_do) for who, age, said, will_do in FEEDBACK
        ),
        wins=(
            *(Win(new_id(), text, today - days(age), celebrated) for text, age, celebrated in WINS),
            *(Win(note.id, note.text, last.meeting.day) for note in last.notes if note.kind == "win"),
        ),
        held=tuple(today - days(7 * weeks) for weeks in HELD_WEEKS),
        norms=tuple(Norm(new_id(), text) for text in NORMS),
        norms_read=True,
        last=last,
        tellings=(
            Telling(new_id(), "weekly e-mail", owners["Patel"], today - days(3), last.meeting.id),
            Telling(new_id(), "hallway", owners["Tran"], today - days(5), last.meeting.id),
        ),
        team=Team("Cedar Hollow Middle School ILT", today.weekday(), GRADES, AREAS),
        selection=_selection(today),
        agenda=replace(HOUR, segments=tuple(replace(it, artifact=BRINGS.get(it.kind)) for it in HOUR.segments)),
        members=members,
        issues=tuple(
            Issue(
                id=new_id(),
                title=title,
                by=by,
                added_at=now - days(age),
                state=state,
                starred=starred,
                meetings=meetings,
                artifact=ARTIFACTS.get(title),
                instructional=TAGS.get(title),
            )
            for title, by, age, meetings, state, starred in ISSUES
        ),
        rocks=rocks,
        todos=tuple(
            Todo(id=new_id(), title=title, owner=owners[owner], due=today + days(due), done=done, missed=2 * (due < 0))
            for title, owner, due, done in TODOS
        ),
    )


def _member(name: str, role: str, today: date) -> Member:
    last_name = name.rpartition(" ")[2]
    grades, areas = KNOWS.get(last_name, ((), ()))
    met = MEETS.get(last_name, {}) or next((met for who, _, met, _, _ in CONSIDERED if who == name), {})
    since = today - timedelta(days=JOINED_DAYS.get(last_name, 790))
    return Member(new_id(), name, role, grades, areas, since, met=_met(met))


def _selection(today: date) -> Selection:
    """The selection that brought the newest member onto the team."""
    candidates = tuple(
        Candidate(new_id(), who, "named" if by else "self-nominated", by, _met(met), decided, why)
        for who, by, met, decided, why in CONSIDERED
    )
    closed = today - timedelta(days=JOINED_DAYS["Tran"])
    return Selection(new_id(), closed - timedelta(days=21), NEED, candidates, closed, DECIDED_HOW, CRITERIA)


def _met(how: dict[str, str]) -> tuple[Met, ...]:
    return tuple(Met(criterion, said) for criterion, said in how.items())


def _last_week(at: datetime, members: tuple[Member, ...], rocks: tuple[Rock, ...]) -> Summary:
    """The summary of the meeting that ended an hour after `at`, on time and with little said."""
    runs = tuple(replace(Run.of(segment), spent_s=segment.plan_s, state="done") for segment in HOUR.segments)
    ends_at = at + timedelta(hours=1)
    meeting = Meeting(
        id=new_id(), started_at=at, ends_at=ends_at, runs=runs, day=at.date(), planned_end=ends_at, closed_at=ends_at
    )
    return Summary(
        meeting=meeting,
        solved=tuple(
            Issue(new_id(), title, "", at, "solved", meetings=1, decision=decision, focus=focus)
            for title, decision, focus in LAST_SOLVED
        ),
        rocks=tuple(rock for rock in rocks if rock.start <= meeting.day),
        notes=(
            *(Note(new_id(), "win", text) for text in LAST_WINS),
            *(Note(new_id(), "delta", text) for text in LAST_DELTAS),
        ),
        ratings=tuple(Rating(member.id, score) for member, score in zip(members, LAST_RATINGS, strict=False)),
        present=len(LAST_RATINGS),
    )
