"""What the sample school has heard, from its students, from outside and from itself, and what it has agreed on."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from iltboard.board.events.hearings import FocusHeard
from iltboard.board.events.reflection import FeedbackGiven, QuestionAnswered
from iltboard.board.focus import Focus
from iltboard.board.log import AnyEvent, Entry
from iltboard.board.reflection import Reply
from iltboard.identity import new_id

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


def voices(owners: dict[str, str], focus: tuple[Focus, ...], now: datetime, today: date) -> list[Entry]:
    """All of it as it was entered, the oldest first."""
    ids = {it.code: it.id for it in focus}

    def entry(days: int, event: AnyEvent) -> Entry:
        return Entry(new_id(), now - timedelta(days=days), "cli", event)

    def on(days: int) -> date:
        return today - timedelta(days=days)

    heard = [
        entry(days, FocusHeard(new_id(), ids[code], on(days), tuple(owners[name] for name in by), said))
        for code, days, by, said in HEARINGS
    ]
    answered = [
        entry(days, QuestionAnswered(question, new_id(), reply, on(days), note))
        for question, days, reply, note in ANSWERS
    ]
    given = [entry(days, FeedbackGiven(new_id(), who, on(days), said, will)) for who, days, said, will in FEEDBACK]
    return sorted((*heard, *answered, *given), key=lambda it: it.at)
