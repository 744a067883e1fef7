"""How somebody comes onto the team: the criteria, who was considered, what was decided and why."""

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
    """One round of choosing: what for (`need`), who was considered, how it was decided. Open until `closed_on`.

    `criteria` are those it was decided by; as long as it is open they are the team's.
    """

    opened_on: date
    need: str = ""
    candidates: tuple[Candidate, ...] = ()
    closed_on: date | None = None
    why: str = ""
    criteria: tuple[Criterion, ...] = ()

    @property
    def open(self) -> bool:
        return self.closed_on is None

    @property
    def undecided(self) -> tuple[Candidate, ...]:
        """Those about whom nothing has been decided."""
        return tuple(candidate for candidate in self.candidates if candidate.decided == "open")


def with_met(met: tuple[Met, ...], more: tuple[Met, ...]) -> tuple[Met, ...]:
    """What somebody meets, with more of it: each criterion once, by the later word on it."""
    later = {it.criterion for it in more}
    return (*(it for it in met if it.criterion not in later), *more)


def how_met(met: tuple[Met, ...], criteria: tuple[Criterion, ...]) -> dict[Criterion, str]:
    """The criteria that are met, in their order, each with how that is known."""
    how = {it.criterion: it.how for it in met}
    return {criterion: how[criterion.id] for criterion in criteria if criterion.id in how}
