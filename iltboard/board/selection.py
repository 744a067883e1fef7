"""How somebody comes onto the team: the criteria, who was considered, what was decided and why."""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct

from iltboard.board.things import Thing

How = Literal["self-nominated", "named"]
Decided = Literal["open", "chosen", "not this time"]


class Criterion(Thing, frozen=True):
    """What a member should bring, in the team's words."""

    text: str


CRITERIA = (
    Criterion("instruction", "Exemplary instruction"),
    Criterion("coaching", "Coaches adults"),
    Criterion("learning", "Leads professional development"),
)
"""What a team that has not said otherwise chooses by: what the role asks for, and never seniority."""


class Met(Struct, frozen=True, omit_defaults=True):
    """A criterion (its id) that somebody meets, and how that is known."""

    criterion: str
    how: str = ""


class Candidate(Thing, frozen=True):
    """Somebody who was considered; `by` is who named them, where they did not come forward themselves."""

    name: str
    how: How = "self-nominated"
    by: str = ""
    met: tuple[Met, ...] = ()
    decided: Decided = "open"
    why: str = ""


class Selection(Thing, frozen=True):
    """One round of choosing: what for (`need`), who was considered, how it was decided. Open until `closed_on`."""

    opened_on: date
    need: str = ""
    candidates: tuple[Candidate, ...] = ()
    closed_on: date | None = None
    why: str = ""
