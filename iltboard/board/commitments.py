"""What the team has committed itself to: the questions it asks, and what its agenda must bring."""

from __future__ import annotations

from typing import Literal

from iltboard.board.things import Thing

Occasion = Literal["distraction", "decision", "agenda", "always"]


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
