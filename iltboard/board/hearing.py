"""How long ago each focus student was heard, and who hears from them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from iltboard.board.focus import Focus, Hearing, Routine
from iltboard.board.model import Board
from iltboard.board.things import find

LISTENS: dict[Routine, str] = {
    "": "heard by",
    "survey": "survey by",
    "panel": "panel with",
    "lunch": "lunch with",
    "shadowing": "shadowing by",
    "conference": "conference with",
}
NOBODY = "nobody responsible"


def last_heard(focus: Focus, hearings: Iterable[Hearing]) -> date | None:
    """The day on which this student or group was heard last."""
    return max((hearing.on for hearing in hearings if hearing.focus == focus.id), default=None)


def unheard_days(focus: Focus, hearings: Iterable[Hearing], today: date) -> int | None:
    """For how many days nothing has been heard, from the naming on; None where nobody knows since when."""
    since = last_heard(focus, hearings) or focus.since
    return (today - since).days if since else None


def overdue(focus: Focus, hearings: Iterable[Hearing], today: date) -> bool:
    """Whether this student or group should have been heard by now."""
    days = unheard_days(focus, hearings, today)
    return days is not None and days > focus.every_days


def all_overdue(board: Board, today: date) -> tuple[Focus, ...]:
    """Who should have been heard by now, whoever has waited longest first."""
    waiting = (focus for focus in board.focus if overdue(focus, board.hearings, today))
    return tuple(sorted(waiting, key=lambda focus: -(unheard_days(focus, board.hearings, today) or 0)))


def without_listener(board: Board) -> tuple[Focus, ...]:
    """Whom no member is responsible for hearing: nobody was named, or whoever it was has left."""
    return tuple(focus for focus in board.focus if find(board.members, focus.responsible) is None)


def listens(focus: Focus, name: str) -> str:
    """By which routine they are heard, and by whom; `name` is what the member responsible is called, or empty."""
    if name:
        return f"{LISTENS[focus.routine]} {name}"
    return f"{focus.routine}, {NOBODY}" if focus.routine else NOBODY
