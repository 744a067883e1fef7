"""The team, its members, and who does what today."""

from datetime import date
from typing import Literal

from msgspec import Struct

from iltboard.board.selection import CRITERIA, Criterion, Met
from iltboard.board.things import Moment, Thing

Role = Literal["facilitator", "norm-keeper", "timekeeper", "recorder"]


class Team(Struct, frozen=True, omit_defaults=True):
    """`weekday` is 0 for Monday to 6, or None where the team has not said.

    `grades` and `areas` are the grade levels and content areas that it should know from within, in its own words;
    `criteria` are what its members are chosen by. Its year goes from `first_month` to `last_month` (1 to 12).
    """

    name: str = ""
    weekday: int | None = None
    grades: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    criteria: tuple[Criterion, ...] = CRITERIA
    first_month: int = 8
    last_month: int = 6


class Member(Thing, frozen=True):
    """`grades` and `areas` are those of the team's that somebody knows; `met` says which criteria, and how."""

    name: str
    role: str = ""
    grades: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    since: date | None = None
    left: date | None = None
    met: tuple[Met, ...] = ()


class Guest(Thing, frozen=True):
    """Somebody who is here today and no member."""

    name: str


class Taken(Struct, frozen=True, omit_defaults=True):
    """A role of the day, and the member who has it."""

    role: Role
    member: str


class Served(Struct, frozen=True, omit_defaults=True):
    """When a member last had a role."""

    role: Role
    member: str
    at: Moment


class Voice(Struct, frozen=True, omit_defaults=True):
    """Somebody (a member's or guest's id) spoke; `issue` is the one that lay on the table."""

    speaker: str
    issue: str | None = None
