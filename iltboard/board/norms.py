"""The norms, and how well the meeting kept them."""

from collections.abc import Iterable

from msgspec import Struct

from iltboard.board.things import Thing

A_FEW = 8
"""More norms than that nobody keeps in mind."""
ALL_FINGERS = 5
LOW = 3
"""Fewer fingers than that say that something is to be talked over."""


class Norm(Thing, frozen=True):
    """A norm in the team's words."""

    text: str


class Fist(Struct, frozen=True, omit_defaults=True):
    """A member's fist to five on the norms of this meeting: 0 for a fist, 5 for all fingers."""

    member: str
    fingers: int


def fingers(fists: Iterable[Fist]) -> list[int]:
    """What was shown, the most first: nobody can be told from it."""
    return sorted((fist.fingers for fist in fists), reverse=True)
