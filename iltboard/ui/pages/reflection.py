"""How the team looks at itself: what it is to ask itself, feedback from outside, and its wins."""

from __future__ import annotations

from datetime import date

from iltboard.board.reflecting import (
    answered_today,
    answers_to,
    at_the_years_end,
    due,
    next_month,
    todays,
    weekly,
    win_of_the_month,
)
from iltboard.board.reflection import WEEKLY, Answer, Feedback, Question, Reply, Win
from iltboard.text import fit
from iltboard.ui import words
from iltboard.ui.rows import Span
from iltboard.ui.theme import Tone
from iltboard.ui.view import View
from iltboard.ui.widgets.listing import Section
from iltboard.ui.widgets.stage import Item

REPLIES: dict[Reply, tuple[str, Tone]] = {"yes": ("✓", "good"), "partly": ("◐", "warning"), "no": ("✗", "bad")}
MARK = 10
MOST = 4  # lines of what somebody said


def reflection(view: View) -> tuple[Section, ...]:
    """What is asked today, the other questions, feedback, and the wins, the newest first."""
    board = view.board
    asked = {*due(board, view.today), *answered_today(board, view.today)}
    others = tuple(_other(view, question) for question in board.questions if question not in asked)
    feedback = tuple(map(_feedback, reversed(board.feedback)))
    best = win_of_the_month(board, view.today)
    wins = tuple(_win(win, win == best) for win in reversed(board.wins))
    add = view.offer("None yet", "add-reflection", "adds what somebody outside said.")
    no_wins = view.offer("None yet; those of a meeting come here at its close", "add-reflection", "adds another.")
    return (
        _today(view, tuple(question for question in board.questions if question in asked)),
        *((Section("OUR OTHER QUESTIONS", others, _rotation(view)),) if others else ()),
        Section("FEEDBACK FROM OUTSIDE", feedback, empty=add),
        Section("WINS", wins, f"{sum(win.celebrated for win in board.wins)} celebrated" if wins else "", no_wins),
    )


def _today(view: View, asked: tuple[Question, ...]) -> Section:
    board = view.board
    waiting = len(due(board, view.today))
    following = next_month(view.today)
    coming = f"next in {following:%B}: {words.many(len(due(board, following)), 'question')}"
    entries = tuple(_asked(view, question) for question in asked)
    said = f"{len(asked) - waiting} of {len(asked)} answered" if waiting else f"✓ all answered; {coming}"
    empty = f"Nothing to ask this month; {coming}." if board.questions else "The team asks itself no questions."
    return Section("TO REFLECT ON TODAY", entries, said if asked else "", empty)


def _rotation(view: View) -> str:
    if at_the_years_end(view.board, view.today):
        return "at both ends of the year all are asked"
    return f"{view.board.asked_a_month} a month in turn"


def _asked(view: View, question: Question) -> Item:
    """A question with today's answer, else with what the log says; the last answers at its right end."""
    today = todays(view.board, question, view.today)
    before = [answer for answer in answers_to(view.board, question) if answer != today]
    known = weekly(view.board, view.today) if question.id == WEEKLY and today is None else None
    under = [today.note] if today else [f"the log says {known.reply}: {known.note}"] if known else []
    under += [f"{_day(before[0].on)}: {before[0].note}"] if before and before[0].note else []
    aside = ", ".join(_told(answer) for answer in before)
    return Item(question.text, _reply(today), aside, question.id, under=tuple(filter(None, under)))


def _other(view: View, question: Question) -> Item:
    answers = answers_to(view.board, question)
    if not answers:
        return Item(question.text, _reply(None), "not answered yet", question.id)
    aside = ", ".join([_day(answers[0].on), *map(_told, answers[1:])])
    return Item(question.text, _reply(answers[0]), aside, question.id, under=tuple(filter(None, [answers[0].note])))


def _reply(answer: Answer | None) -> Span:
    if answer is None:
        return Span(fit("○", MARK), "quiet")
    mark, tone = REPLIES[answer.reply]
    return Span(fit(f"{mark} {answer.reply}", MARK), tone, bold=True)


def _told(answer: Answer) -> str:
    return f"{_day(answer.on)} {REPLIES[answer.reply][0]} {answer.reply}"


def _feedback(feedback: Feedback) -> Item:
    will_do = (f"→ {feedback.will_do}",) if feedback.will_do else ()
    day = Span(fit(_day(feedback.on), MARK), "quiet")
    return Item(feedback.said, day, feedback.who, feedback.id, most=MOST, under=will_do)


def _win(win: Win, is_told: bool) -> Item:
    mark = Span(fit("★" if win.celebrated else "☆", 2), "good" if win.celebrated else "quiet")
    said = f"celebrated, {_day(win.on)}" if win.celebrated else _day(win.on)
    return Item(win.text, mark, said, win.id, under=("told to the staff this month",) if is_told else ())


def _day(day: date) -> str:
    return f"{day.day} {day:%b}"
