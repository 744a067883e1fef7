"""The team's questions and answers, and its wins, as plain aligned lines.

`cells` is the width of the terminal they are for, or None where nothing may be cut.
"""

from __future__ import annotations

from datetime import date

from iltboard.board.model import Board
from iltboard.board.reflecting import answers_to, due, weekly, win_of_the_month
from iltboard.board.reflection import WEEKLY, Question
from iltboard.reports.columns import columns


def question_lines(board: Board, today: date, cells: int | None = None) -> list[str]:
    """Every question by its number, whether it is to be asked this month, and its last answers, the newest first."""
    asked = due(board, today)
    rows = []
    for number, question in enumerate(board.questions, 1):
        mark = "to be asked" if question in asked else ""
        rows.append((str(number), mark, question.text, _answers(board, question, today, is_asked=bool(mark))))
    return columns(rows, ("right", "left", "left", "left"), 3, cells)


def win_lines(board: Board, today: date, cells: int | None = None) -> list[str]:
    """The wins by their numbers, the newest first; `*` was celebrated."""
    best = win_of_the_month(board, today)
    rows = [
        (
            str(number),
            "*" if win.celebrated else "",
            win.on.isoformat(),
            win.text,
            "told to the staff this month" if win == best else "",
        )
        for number, win in enumerate(reversed(board.wins), 1)
    ]
    return columns(rows, ("right", "left", "left", "left", "left"), 3, cells)


def _answers(board: Board, question: Question, today: date, *, is_asked: bool) -> str:
    known = weekly(board, today) if question.id == WEEKLY and is_asked else None
    said = [f"the log says {known.reply}: {known.note}"] if known else []
    said += [
        f"{answer.on.isoformat()} {answer.reply}{f': {answer.note}' if answer.note else ''}"
        for answer in answers_to(board, question)
    ]
    return "; ".join(said) or "not answered yet"
