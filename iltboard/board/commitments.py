"""What the team has committed itself to: the questions it asks, and what its agenda must bring."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from iltboard.board.things import Thing

Occasion = Literal["distraction", "decision", "agenda", "always"]
ASKED_FOR_S = 10.0
"""How long the question stands in the room after talk has left instruction."""

OCCASIONS: dict[Occasion, str] = {
    "always": "always",
    "distraction": "at a distraction",
    "decision": "at a decision",
    "agenda": "for the agenda",
}


class Commitment(Thing, frozen=True):
    """A proviso in the team's words, and when it is brought up."""

    text: str
    occasion: Occasion = "always"


COMMITMENTS = (
    Commitment("distraction", "What does this do for our focus students?", "distraction"),
    Commitment("decision", "What does this change for our focus students?", "decision"),
    Commitment("agenda", "Student work, data or feedback is on every agenda.", "agenda"),
)
"""Those of a team that has not worded its own (the second source text's third step)."""


def brought_up(commitments: Iterable[Commitment], occasion: Occasion) -> tuple[str, ...]:
    """What the team has committed itself to for an occasion, in its own words."""
    return tuple(commitment.text for commitment in commitments if commitment.occasion == occasion)
