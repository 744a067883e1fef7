"""The focus students: whom the team is accountable to, and how it hears from them."""

from __future__ import annotations

from datetime import date
from typing import Literal

from iltboard.board.things import Thing

Routine = Literal["", "survey", "panel", "lunch", "shadowing", "conference"]
"""How a student's voice comes in; empty where that has not been said."""
HEARD_EVERY_DAYS = 30


class Focus(Thing, frozen=True):
    """A focus student, by a code, or a group of them, by its name.

    `why` they are in focus, and since when; they are heard every `every_days` days, by the `routine`; `responsible` for
    that is a member, by id, or nobody yet.
    """

    code: str
    group: bool = False
    why: str = ""
    routine: Routine = ""
    responsible: str = ""
    every_days: int = HEARD_EVERY_DAYS
    since: date | None = None


class Hearing(Thing, frozen=True):
    """What was heard from a focus student or group (an id), when, and by whom (members' ids)."""

    focus: str
    on: date
    listeners: tuple[str, ...] = ()
    heard: str = ""


def find_focus(all_: tuple[Focus, ...], code: str) -> Focus | None:
    """The focus student or group meant: the whole code, else the only one that begins so."""
    wanted = code.strip().casefold()
    whole = [focus for focus in all_ if focus.code.casefold() == wanted]
    meant = whole or [focus for focus in all_ if wanted and focus.code.casefold().startswith(wanted)]
    return meant[0] if len(meant) == 1 else None
