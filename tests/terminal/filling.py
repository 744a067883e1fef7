"""Filling in dialogs, and going from segment to segment."""

from __future__ import annotations

from iltboard.ui.theme import PALETTES
from tests.terminal.sitting import Sitting

SAVES = "enter saves"
"""What stands at the bottom of every dialog."""
SELECTION = PALETTES["dark"].selection.removeprefix("#")


def fill(board: Sitting, dialog: str, *words: str) -> None:
    """Type into the fields of a dialog, one after the other, and save it."""
    board.see(dialog, SAVES)
    write(board, *words)
    board.press("enter")
    board.see_no(SAVES)


def next_field(board: Sitting) -> None:
    """As slow as a hand: what is typed before the field has the focus goes to the one before."""
    before = _lit(board)
    board.press("tab")
    board.until(lambda: _lit(board) != before, "for the next field")


def next_segment(board: Sitting, title: str) -> None:
    """Next, and the line names the segment."""
    board.press("n")
    board.see(f"On to {title}")


def add_line(board: Sitting, heading: str, words: str, key: str = "A") -> None:
    """Add a line by its key."""
    board.press(key)
    fill(board, heading, words)


def write(board: Sitting, *words: str) -> None:
    """Type into the fields of the open dialog, from the one with the cursor on."""
    for number, field in enumerate(words):
        if number:
            next_field(board)
        board.type(field)
    board.see(*words)


def _lit(board: Sitting) -> set[tuple[int, int]]:
    """The cells on the ground of what is selected."""
    buffer, columns = board.screen.buffer, range(board.screen.columns)
    return {(x, y) for y in range(board.screen.lines) for x in columns if buffer[y][x].bg == SELECTION}
