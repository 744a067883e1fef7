"""The focus students: whom the team is accountable to, and how it hears from them."""

from __future__ import annotations

from datetime import date
from typing import Literal

from iltboard.board.things import Thing

Routine = Literal["survey", "panel", "lunch", "shadowing", "conference"]
HEARD_EVERY_DAYS = 30


class Focus(Thing, frozen=True):
    """A focus student, by a code, or a group of them, by its name.

    `why` they are in focus, since when; `routine` is how their voice comes in, every `every_days` days; `responsible`
    is a member's id.
    """

    code: str
    group: bool = False
    why: str = ""
    routine: Routine | None = None
    responsible: str = ""
    every_days: int = HEARD_EVERY_DAYS
    since: date | None = None


class Hearing(Thing, frozen=True):
    """What was heard from a focus student or group (an id), when, and by whom (members' ids)."""

    focus: str
    on: date
    listeners: tuple[str, ...] = ()
    heard: str = ""
