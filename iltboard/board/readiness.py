"""Before the meeting: what is missing that it will need."""

from __future__ import annotations

from datetime import date

from iltboard.board.model import Board
from iltboard.board.things import find


def missing(board: Board, today: date) -> tuple[str, ...]:
    """What is missing, a line each, with the name of what it is missing from."""
    members = {member.id for member in board.members}
    lines: list[str] = []
    if not any(issue.artifact for issue in board.queue):
        lines.append("no student work, data or feedback among today's issues")
    for rock in board.rocks:
        if rock.live and rock.owner not in members:
            lines.append(f"no owner for the rock “{rock.title}”")
        if rock.live and rock.due < today:
            lines.append(f"the rock “{rock.title}” is past its end")
    lines += [
        f"{board.name(todo.owner)} has left: who takes “{todo.title}”?"
        for todo in board.todos
        if not todo.done and find(board.members, todo.owner) is None
    ]
    return tuple(lines)
