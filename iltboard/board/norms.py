"""The norms, and how well the meeting kept them."""

from __future__ import annotations

from msgspec import Struct

from iltboard.board.things import Thing


class Norm(Thing, frozen=True):
    """A norm in the team's words."""

    text: str


class Fist(Struct, frozen=True, omit_defaults=True):
    """A member's fist to five on the norms of this meeting: 0 for a fist, 5 for all fingers."""

    member: str
    fingers: int
