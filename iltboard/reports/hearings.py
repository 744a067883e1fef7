"""The focus students by their codes, and what was heard from them: for scripts and in plain lines. Never a name."""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct

from iltboard.board.focus import Focus, Hearing
from iltboard.board.hearing import last_heard, listens, overdue
from iltboard.board.model import Board
from iltboard.board.things import find
from iltboard.reports.columns import columns

GONE = "no longer in focus"


class FocusPart(Struct, frozen=True):
    """`routine`, `last_heard` and `responsible` (a member's name) are None where there is none."""

    code: str
    kind: Literal["student", "group"]
    routine: str | None
    last_heard: date | None
    why: str
    responsible: str | None
    every_days: int
    overdue: bool

    @classmethod
    def of(cls, focus: Focus, board: Board, today: date) -> FocusPart:
        return cls(
            code=focus.code,
            kind="group" if focus.group else "student",
            routine=focus.routine or None,
            last_heard=last_heard(focus, board.hearings),
            why=focus.why,
            responsible=_responsible(focus, board) or None,
            every_days=focus.every_days,
            overdue=overdue(focus, board.hearings, today),
        )


class HearingPart(Struct, frozen=True):
    """`focus` is a code; `by` are the names of the members who listened."""

    focus: str
    on: date
    by: list[str]
    heard: str

    @classmethod
    def of(cls, hearing: Hearing, board: Board, before: tuple[Focus, ...] = ()) -> HearingPart:
        """`before` are those who were in focus before, and may be so no longer."""
        focus = find((*board.focus, *before), hearing.focus)
        by = [board.name(who) for who in hearing.listeners]
        return cls(focus.code if focus else GONE, hearing.on, by, hearing.heard)


def focus_lines(board: Board, today: date, cells: int | None = None) -> list[str]:
    """Each student and group: the code, why, how they are heard and by whom, when last."""
    rows = []
    for focus in board.focus:
        heard = last_heard(focus, board.hearings)
        said = f"heard {heard.isoformat()}" if heard else "not heard yet"
        late = "overdue" if overdue(focus, board.hearings, today) else ""
        rows.append((focus.code, focus.why, listens(focus, _responsible(focus, board)), said, late))
    return columns(rows, ("left", "left", "left", "left", "left"), 1, cells)


def _responsible(focus: Focus, board: Board) -> str:
    member = find(board.members, focus.responsible)
    return member.name if member else ""
