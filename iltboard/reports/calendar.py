"""The to-dos as a calendar file (RFC 5545), for whatever calendar or task list their owners keep."""

from __future__ import annotations

from datetime import datetime

import icalendar

from iltboard.board.model import Board
from iltboard.board.things import Todo, find
from iltboard.text import clean_title

PRODUCT = "-//iltboard//to-dos//EN"


def calendar(board: Board, now: datetime) -> bytes:
    """Every to-do, as of `now` (aware UTC). A to-do is the same one in each file: its id is its UID.

    Raises LookupError where there is none: a calendar holds something.
    """
    if not board.todos:
        raise LookupError("there are no to-dos")
    parts = [_todo(todo, board, now) for todo in board.todos]
    made = icalendar.Calendar(prodid=PRODUCT, version="2.0")
    made.subcomponents.extend(parts)
    data: bytes = made.to_ical()
    return data


def _todo(todo: Todo, board: Board, now: datetime) -> icalendar.Todo:
    owner = _text(board.name(todo.owner))
    issue = find(board.issues, todo.issue)
    lines = [f"Owner: {owner}", *([f"Issue: {_text(issue.title)}"] if issue else [])]
    return icalendar.Todo.new(
        uid=todo.id,
        stamp=now,
        end=todo.due,
        summary=_text(todo.title),
        contacts=owner,
        description="\n".join(lines),
        status=icalendar.STATUS.COMPLETED if todo.done else icalendar.STATUS.NEEDS_ACTION,
    )


def _text(typed: str) -> str:
    """One line; the library takes a backslash before an N for the end of a line, so a space keeps them apart."""
    return clean_title(typed).replace("\\N", "\\ N")
