"""How the team looks at itself: the questions it asks in turn, feedback from outside, and its wins."""

from __future__ import annotations

from datetime import date
from typing import Literal

from iltboard.board.things import Thing

Reply = Literal["yes", "partly", "no"]
ASKED_A_MONTH = 2
WEEKLY = "weekly"
KEPT_ANSWERS, KEPT_FEEDBACK, KEPT_WINS = 3, 12, 40
"""The newest answers to each question, and the newest feedback and wins, that stay on the board; all are in the
chapters.
"""


class Question(Thing, frozen=True):
    """A question that the team asks itself."""

    text: str


QUESTIONS = (
    Question(WEEKLY, "Do we meet every week?"),
    Question("clear", "Are our vision, goals and action steps clear?"),
    Question("people", "Do we have the right people; is anyone missing?"),
    Question("discipline", "Are focus, discipline and accountability growing?"),
    Question("rocks", "Do we take on the right challenges as rocks?"),
    Question("works", "Do we look regularly at what works?"),
    Question("outside", "Does somebody outside give us feedback?"),
    Question("wins", "Do we celebrate our wins, small and big?"),
)
"""The first source text's eight questions."""


class Answer(Thing, frozen=True):
    """What the team answered, as a group, on that day. `question` is an id."""

    question: str
    reply: Reply
    on: date
    note: str = ""


class Feedback(Thing, frozen=True):
    """What somebody outside said, and what the team will do."""

    who: str
    on: date
    said: str
    will_do: str = ""


class Win(Thing, frozen=True):
    """A win of that day; the staff is told it in the month of `told_on`, as the one of that month."""

    text: str
    on: date
    celebrated: bool = False
    told_on: date | None = None
