"""What the minutes and `show --json` hold of how the team looks at itself: a contract for scripts."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from iltboard.board.model import Board
from iltboard.board.reflecting import win_of_the_month
from iltboard.board.reflection import Answer, Feedback, Reply, Win
from iltboard.board.things import find


class AnswerPart(Struct, frozen=True):
    question: str
    answer: Reply
    on: date
    note: str

    @classmethod
    def of(cls, answer: Answer, board: Board) -> AnswerPart:
        question = find(board.questions, answer.question)
        return cls(question.text if question else "", answer.reply, answer.on, answer.note)


class FeedbackPart(Struct, frozen=True):
    who: str
    on: date
    said: str
    will_do: str

    @classmethod
    def of(cls, feedback: Feedback) -> FeedbackPart:
        return cls(feedback.who, feedback.on, feedback.said, feedback.will_do)


class WinPart(Struct, frozen=True):
    """`told` says that it is the one that the staff is told this month."""

    text: str
    on: date
    celebrated: bool
    told: bool

    @classmethod
    def of(cls, win: Win, board: Board, today: date) -> WinPart:
        return cls(win.text, win.on, win.celebrated, win == win_of_the_month(board, today))


def answers_since(opening: Board, board: Board) -> list[AnswerPart]:
    """What was answered since `opening`."""
    return [AnswerPart.of(answer, board) for answer in board.answers if answer not in opening.answers]


def feedback_since(opening: Board, board: Board) -> list[FeedbackPart]:
    """What was heard from outside since `opening`, or was put right."""
    return [FeedbackPart.of(feedback) for feedback in board.feedback if feedback not in opening.feedback]
