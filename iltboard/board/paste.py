"""Issues from typed or pasted lines."""

from __future__ import annotations

from iltboard.board.model import Board, find_member
from iltboard.text import clean_lines

MOST_LINES = 200


def issue_lines(board: Board, raw: str) -> list[tuple[str, str]]:
    """(title, by) of each line that is not blank, the first 200. In `Name: issue` the name must be a member's."""
    return [_titled(board, line) for line in clean_lines(raw, MOST_LINES)]


def _titled(board: Board, line: str) -> tuple[str, str]:
    name, colon, title = line.partition(":")
    member = find_member(board, name) if colon and title.strip() else None
    return (title.strip(), member.name) if member else (line, "")
