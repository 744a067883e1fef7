"""What every event is."""

from datetime import datetime

from msgspec import Struct

from iltboard.board.model import Board


class Event(Struct, frozen=True, tag=True, omit_defaults=True):
    """One thing that happened: what it carries are its fields.

    `refusal` is asked before it happens, and once more when the log is folded: what is refused there has become moot.
    """

    def refusal(self, board: Board) -> str | None:
        """Why this may not happen to `board`, in a sentence for the room, or None."""
        return None

    def apply(self, board: Board, at: datetime) -> Board:
        """The board after it happened at `at`. Called only where `refusal` had none."""
        raise TypeError(f"{type(self).__name__} does nothing")

    def told(self, board: Board) -> str:
        """What it does, in the words of the room, with `board` as it was before."""
        return type(self).__name__

    @property
    def subject(self) -> str:
        """The id of the thing it is about, so that a screen can show that thing; empty where it is about the whole."""
        return ""
