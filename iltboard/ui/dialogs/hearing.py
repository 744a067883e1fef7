"""What was heard from a focus student: the words, who listened, and when."""

from __future__ import annotations

from iltboard.board.events.hearings import NO_LISTENER, FocusHeard, HearingEdited
from iltboard.board.focus import Focus, Hearing
from iltboard.board.model import Board
from iltboard.board.things import find
from iltboard.identity import new_id
from iltboard.text import clean_text
from iltboard.ui.desk import Desk
from iltboard.ui.dialogs.form import Field, Form, Problem, in_a_line
from iltboard.ui.dialogs.reading import read_member, read_past_day

BETWEEN = ", "


class NoteHearing(Form):
    """A new hearing, or one put right. Who is responsible has listened today, unless the fields say otherwise."""

    def __init__(self, desk: Desk, focus: Focus, hearing: Hearing | None) -> None:
        super().__init__()
        self.heading = f"Heard from {focus.code}"
        self._desk = desk
        self._focus = focus
        self._hearing = hearing

    def fields(self) -> list[Field]:
        view, hearing = self._desk.view, self._hearing
        board = view.board
        usual = (self._focus.responsible,) if find(board.members, self._focus.responsible) else ()
        listeners = BETWEEN.join(board.name(who) for who in (hearing.listeners if hearing else usual))
        members = tuple(member.name for member in board.members)
        on = hearing.on if hearing else view.today
        return [
            Field("heard", "We heard", hearing.heard if hearing else "", "in their words; no names", long=True),
            Field("by", "Listened", listeners, "one or more members, with commas", members, whole=True),
            Field("on", "When", on.isoformat(), hint="2026-12-01, -3 or friday", whole=True),
        ]

    async def submit(self, values: dict[str, str]) -> Problem | None:
        view, hearing = self._desk.view, self._hearing
        heard = clean_text(values["heard"])
        known = hearing.listeners if hearing else ()
        listeners = _read_members(view.board, values["by"], known)
        if isinstance(listeners, Problem):
            return listeners
        on = read_past_day(values["on"], view.today, "on")
        if isinstance(on, Problem):
            return on
        event: FocusHeard | HearingEdited
        if hearing is None:
            event = FocusHeard(new_id(), self._focus.id, on, listeners, heard)
        else:
            event = HearingEdited(
                hearing.id,
                on=on if on != hearing.on else None,
                listeners=listeners if listeners != known else None,
                heard=None if heard == in_a_line(hearing.heard) else heard,
            )
        offer = f"{view.key('make-issue')} makes it an issue" if view.screen == "focus" else ""
        refused = await self._desk.do(event, offer=offer)
        return Problem("by" if refused == NO_LISTENER else "heard", refused) if refused else None


def _read_members(board: Board, text: str, known: tuple[str, ...]) -> tuple[str, ...] | Problem:
    """The members meant, by their ids; those in `known` may have left since."""
    named = {board.name(who): who for who in known}
    found: list[str] = []
    for name in (part.strip() for part in text.split(",") if part.strip()):
        member = named.get(name) or read_member(board, name, "by")
        if isinstance(member, Problem):
            return member
        found.append(member if isinstance(member, str) else member.id)
    return tuple(dict.fromkeys(found))
