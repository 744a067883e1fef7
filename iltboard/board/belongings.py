"""What is a member's to do, and has to be somebody's when they leave."""

from __future__ import annotations

from iltboard.board.model import Board


def belongings(board: Board, member: str) -> tuple[str, ...]:
    """The live rocks, the open to-dos, what the staff is still to be told, and whom in focus they hear; a line each."""
    return (
        *(f"rock “{rock.title}”" for rock in board.rocks if rock.live and rock.owner == member),
        *(f"to-do “{todo.title}”" for todo in board.todos if not todo.done and todo.owner == member),
        *(f"telling the staff: {it.channel}" for it in board.tellings if it.told is None and it.member == member),
        *(f"hearing from {focus.code}" for focus in board.focus if focus.responsible == member),
    )
