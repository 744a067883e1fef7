"""Filling in a dialog."""

from __future__ import annotations

from tests.terminal.sitting import Sitting


def fill(board: Sitting, dialog: str, *words: str) -> None:
    """Type into the fields of a dialog, one after the other, and save it."""
    board.see(dialog)
    for number, field in enumerate(words):
        if number:
            next_field(board)
        board.type(field)
    board.see(*words)
    board.press("enter")
    board.see_no(dialog)


def next_field(board: Sitting) -> None:
    """As slow as a hand: what is typed before the field has the focus goes to the one before."""
    board.press("tab")
    board.quiet(0.1)
