"""The to-dos of the weeks before: done or not done, and nothing between."""

from __future__ import annotations

from datetime import date

from iltboard.board.meeting import Meeting
from iltboard.board.model import Board
from iltboard.board.things import Todo

GOAL = 0.9
"""Of ten to-dos nine are done, or better (Level 10)."""


def promised(board: Board, meeting: Meeting | None, today: date) -> tuple[Todo, ...]:
    """What was to be done by `today`, or is done already, but for the to-dos that this meeting itself made."""
    made = meeting.id if meeting else ""
    return tuple(todo for todo in board.todos if todo.meeting != made and (todo.done or todo.due <= today))
