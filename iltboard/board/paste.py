"""Issues from typed or pasted lines."""

from __future__ import annotations

from iltboard.board.model import Board
from iltboard.text import clean_lines

MOST_LINES = 200


def issue_lines(board: Board, raw: str) -> list[tuple[str, str]]:
    """(title, by) of each line that is not blank, the first 200.

    In `Name: issue` the name is a member's, or a whole word of it that no other member has.
    """
    return [_titled(board, line) for line in clean_lines(raw, MOST_LINES)]


def _titled(board: Board, line: str) -> tuple[str, str]:
    name, colon, title = line.partition(":")
    wanted = name.strip().casefold()
    meant = [m for m in board.members if wanted == m.name.casefold() or wanted in m.name.casefold().split()]
    return (title.strip(), meant[0].name) if colon and title.strip() and len(meant) == 1 else (line, "")
