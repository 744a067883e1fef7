"""What the team is to ask itself, and what it has answered."""

from datetime import date, timedelta

from msgspec import Struct

from iltboard.board.model import Board
from iltboard.board.reflection import Answer, Question, Reply, Win

WEEKS = timedelta(weeks=4)
ENOUGH, SOME = 4, 2
"""Meetings in four weeks: every week, and partly so."""


class Suggestion(Struct, frozen=True):
    """An answer that the log itself has, and why."""

    reply: Reply
    note: str


def due(board: Board, today: date) -> tuple[Question, ...]:
    """The questions that are still to be asked this month, in the team's order.

    In the first and the last month of the team's year they are all asked. Else each month asks a few: those that were
    never answered, then those that were answered longest ago. Whatever was answered this month counts, asked or not.
    """
    latest = {question.id: _latest(board, question) for question in board.questions}
    waiting = [question for question in board.questions if not _same_month(latest[question.id], today)]
    if not at_the_years_end(board, today):
        room = board.asked_a_month - (len(board.questions) - len(waiting))
        waiting = sorted(waiting, key=lambda question: latest[question.id] or date.min)[: max(room, 0)]
    return tuple(question for question in board.questions if question in waiting)


def at_the_years_end(board: Board, today: date) -> bool:
    """Whether it is the first or the last month of the team's year."""
    return today.month in (board.team.first_month, board.team.last_month)


def answered_today(board: Board, today: date) -> tuple[Question, ...]:
    """The questions that have an answer of today."""
    return tuple(question for question in board.questions if todays(board, question, today))


def answered_this_month(board: Board, today: date) -> bool:
    """Whether the team has begun to reflect this month."""
    return any(_same_month(answer.on, today) for answer in board.answers)


def answers_to(board: Board, question: Question) -> tuple[Answer, ...]:
    """What was answered to it, the newest first."""
    return tuple(answer for answer in reversed(board.answers) if answer.question == question.id)


def todays(board: Board, question: Question, today: date) -> Answer | None:
    """Today's answer to it."""
    return next((answer for answer in answers_to(board, question) if answer.on == today), None)


def weekly(board: Board, today: date) -> Suggestion | None:
    """Whether the team meets every week, by the four weeks before today; None where it has not met for so long."""
    since = today - WEEKS
    if not board.held or min(board.held) > since:
        return None
    count = len({day for day in board.held if since <= day < today})
    reply: Reply = "yes" if count >= ENOUGH else "partly" if count >= SOME else "no"
    return Suggestion(reply, f"{count or 'no'} meeting{'s' * (count != 1)} in the last 4 weeks")


def next_month(today: date) -> date:
    """The first day of the next month."""
    return (today.replace(day=1) + timedelta(days=31)).replace(day=1)


def win_of_the_month(board: Board, today: date) -> Win | None:
    """The one win that the staff is told this month."""
    return next((win for win in board.wins if _same_month(win.told_on, today)), None)


def _latest(board: Board, question: Question) -> date | None:
    return max((answer.on for answer in answers_to(board, question)), default=None)


def _same_month(day: date | None, today: date) -> bool:
    return day is not None and (day.year, day.month) == (today.year, today.month)
