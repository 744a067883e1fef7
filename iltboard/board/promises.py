"""Which to-dos a meeting made, and which were due by it."""

from __future__ import annotations

from datetime import date

from iltboard.board.meeting import Meeting
from iltboard.board.model import Board
from iltboard.board.things import Todo

GOAL = 0.9
"""Of ten to-dos nine are done, or better (Level 10)."""


def made_in(board: Board, meeting: Meeting | None) -> tuple[Todo, ...]:
    """The to-dos that this meeting made."""
    return tuple(todo for todo in board.todos if meeting and todo.meeting == meeting.id)


def new_todos(board: Board, meeting: Meeting | None) -> tuple[Todo, ...]:
    """The to-dos that this meeting made, and those of the issues that were solved on the way to it."""
    made, solved = made_in(board, meeting), {issue.id for issue in board.solved}
    return tuple(todo for todo in board.todos if todo in made or todo.issue in solved)


def due_todos(board: Board, meeting: Meeting | None, today: date) -> tuple[Todo, ...]:
    """What was to be done by `today`, or is done already, but for the to-dos that this meeting itself made."""
    made = made_in(board, meeting)
    return tuple(todo for todo in board.todos if todo not in made and (todo.done or todo.due <= today))
