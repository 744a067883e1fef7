"""Issues from typed or pasted lines."""

from __future__ import annotations

from collections.abc import Iterable

from iltboard.board.model import Board
from iltboard.text import clean_title

MOST_LINES = 200
"""Lines of a paste that are added at once."""


def issue_lines(board: Board, lines: Iterable[str]) -> list[tuple[str, str]]:
    """(title, by) of each line in which there is something to read.

    In `Name: issue` the name is a member's, or a whole word of it that no other member has.
    """
    return [_titled(board, title) for title in map(clean_title, lines) if title]


def _titled(board: Board, line: str) -> tuple[str, str]:
    name, colon, title = line.partition(":")
    wanted = name.strip().casefold()
    meant = [m for m in board.members if wanted == m.name.casefold() or wanted in m.name.casefold().split()]
    return (title.strip(), meant[0].name) if colon and title.strip() and len(meant) == 1 else (line, "")
