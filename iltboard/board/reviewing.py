"""Where the team stands with its purpose: at which step of a round, and whether it is time to return to it."""

from __future__ import annotations

from datetime import date
from typing import Literal

from iltboard.board.model import Board
from iltboard.board.people import Member
from iltboard.board.purpose import Purpose, Round

QUESTIONS = ("Why do we do this?", "What must change?", "Who is missing from our radar?")
"""What the team asks itself when it returns to its purpose."""
IN_A_LINE = "why do we do this, what must change, who is missing from our radar?"

RoundStep = Literal["write", "read", "draft", "agree"]


def open_round(board: Board) -> Round | None:
    """The round that is open."""
    return board.round if board.round and board.round.open else None


def step(found: Round) -> RoundStep:
    """What is to be done next in a round."""
    if not found.revealed:
        return "write"
    if found.drafts:
        return "agree"
    return "draft" if found.readings else "read"


def not_written(board: Board, found: Round) -> tuple[Member, ...]:
    """The members who have not written yet."""
    return tuple(member for member in board.members if member.id not in found.writers)


def all_versions(board: Board) -> tuple[Purpose, ...]:
    """Every purpose agreed so far, the newest last."""
    return board.versions or ((board.purpose,) if board.purpose else ())


def review_due(board: Board, today: date) -> bool:
    """Whether it is time to return to the purpose: so many meetings have passed, or another year has begun since.

    A round that is open is the return itself.
    """
    if board.purpose is None or open_round(board):
        return False
    review, first = board.review, board.team.first_month
    since = review.on or board.purpose.agreed_on
    return review.meetings >= review.every or _year(since, first) < _year(today, first)


def _year(day: date, first_month: int) -> int:
    """The year in which the team's year of that day began."""
    return day.year - (day.month < first_month)
