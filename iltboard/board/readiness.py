"""Before the meeting: what is missing that it will need."""

from __future__ import annotations

from datetime import date

from iltboard.board.commitments import brought_up
from iltboard.board.events.agenda import parts
from iltboard.board.hearing import all_overdue, listens, unheard_days, without_listener
from iltboard.board.model import Board
from iltboard.board.things import find


def missing(board: Board, today: date) -> tuple[str, ...]:
    """What is missing, a line each, with the name of what it is missing from."""
    members = {member.id for member in board.members}
    lines: list[str] = []
    if not any(thing.artifact for thing in (*board.queue, *parts(board))):
        lines += [
            f"nothing on today's agenda yet for “{text.rstrip('.')}”"
            for text in brought_up(board.commitments, "agenda")
        ]
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
    return (*lines, *_unheard(board, today))


def _unheard(board: Board, today: date) -> list[str]:
    """Whoever has waited longest to be heard, by the code; and whom nobody is responsible for hearing."""
    lines: list[str] = []
    waiting, alone = all_overdue(board, today), without_listener(board)
    if waiting:
        first, others = waiting[0], len(waiting) - 1
        member = find(board.members, first.responsible)
        how = f", {listens(first, member.name)}" if member else ""
        more = f"; {others} more overdue" if others else ""
        days = unheard_days(first, board.hearings, today)
        lines.append(f"not heard from {first.code} for {days} days{how}{more}")
    if alone:
        lines.append(f"nobody is responsible for hearing {', '.join(focus.code for focus in alone)}")
    return lines
