"""The roles of the day, shared by turns."""

from __future__ import annotations

from typing import get_args

from iltboard.board.model import Board
from iltboard.board.people import Role, Taken

ROLES: tuple[Role, ...] = get_args(Role)


def proposed(board: Board) -> tuple[Taken, ...]:
    """A member for each role, of those who are here: whoever has not had it for the longest time, never coming first.

    Nobody gets two roles while there are members without one.
    """
    last = {(served.role, served.member): served.at.timestamp() for served in board.served}
    free = list(board.here)
    taken: list[Taken] = []
    for role in ROLES:
        free = free or list(board.here)
        if not free:
            break
        member = min(free, key=lambda member: last.get((role, member.id), float("-inf")))
        free.remove(member)
        taken.append(Taken(role, member.id))
    return tuple(taken)
