"""The selection as a file of its own: Markdown, or a page."""

from __future__ import annotations

from iltboard.board.model import Board
from iltboard.reports.selection_text import heading, markdown

FORMS = ("md", "html")


def as_file(board: Board, form: str, *, names: bool = True) -> bytes:
    """The whole file, in one of `FORMS`; without `names` nobody is named in it."""
    text = markdown(board, names=names)
    if form == "html":
        from iltboard.reports.page import page  # late: it takes a while, and is seldom asked for

        return page(heading(board), text).encode()
    return text.encode()
