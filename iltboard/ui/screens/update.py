"""The staff update: what is in it, in which words, and who tells it where."""

from __future__ import annotations

from typing import ClassVar

from msgspec.structs import replace
from textual.binding import BindingType

from iltboard.board.events.update import FORMAL, KINDS, meeting_told_of, told_of
from iltboard.board.things import Telling
from iltboard.reports.update import rock_line, update
from iltboard.ui.keys import bindings
from iltboard.ui.messages import PanelName, ScreenName
from iltboard.ui.screens.side import SideScreen
from iltboard.ui.view import View
from iltboard.ui.widgets.update import Line, TellingLine, UpdatePanel, UpdateSlice


class UpdateScreen(SideScreen):
    """The update in the order in which it is read."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("update")
    named: ClassVar[ScreenName] = "update"
    heading = "STAFF UPDATE"
    panel: ClassVar[PanelName] = "lines"

    def body(self, view: View) -> UpdatePanel:
        self._update = UpdatePanel(update_slice(view), id="body")
        return self._update

    def show_body(self, view: View) -> None:
        self._update.show(update_slice(view))

    def note(self, view: View) -> str:
        about = meeting_told_of(view.board)
        day = about.day if about else view.today
        return f"{view.board.team.name}, {day:%a} {day.day} {day:%b}"


def update_slice(view: View) -> UpdateSlice:
    """All that can be told, with what is left out marked."""
    board = view.board
    whole = update(replace(board, left_out=()), view.today)
    worded = {wording.item for wording in board.wordings}
    lines = [
        Line(item, text, out=item in board.left_out, worded=item in worded)
        for item, text in zip(told_of(board), (*whole.decisions, *whole.wins), strict=True)
    ]
    return UpdateSlice(
        purpose=whole.purpose,
        rocks=tuple(map(rock_line, whole.rocks)),
        decisions=tuple(lines[: len(whole.decisions)]),
        wins=tuple(lines[len(whole.decisions) :]),
        tellings=tuple(_telling(view, telling) for telling in board.tellings),
        selected=view.selected["lines"],
        key=view.key("plan-telling"),
    )


def _telling(view: View, telling: Telling) -> TellingLine:
    where = f"{telling.channel} ({KINDS[FORMAL[telling.channel]]})"
    by = f"by {telling.by:%a} {telling.by.day} {telling.by:%b}"
    return TellingLine(telling.id, where, view.board.name(telling.member), by, telling.told)
