"""The selection on the team's screen: opened and closed, decided, written down for the staff."""

from __future__ import annotations

from functools import partial
from typing import Literal

from iltboard.board.events.selection import SelectionClosed, SelectionOpened, open_selection
from iltboard.identity import new_id
from iltboard.ui import dialogs
from iltboard.ui.commands.team import SelectedCommand, TeamCommand, can_edit, candidate_of, edit
from iltboard.ui.desk import Desk
from iltboard.ui.view import View

DECISIONS: dict[str, Literal["chosen", "not this time"]] = {"c": "chosen", "n": "not this time"}


class DecideOnCandidate(SelectedCommand):
    id = "decide"
    title = "Decide on the candidate, or open what is selected"
    keys = ("enter",)
    help = "decide on the selected candidate: chosen or not this time, and why; else edit"
    label = "decide"
    needs = "Select somebody, or something to edit, first."

    def word(self, view: View) -> str:
        return "decide" if candidate_of(view) else "edit"

    def applies(self, view: View) -> bool:
        return can_edit(view)

    async def go(self, desk: Desk) -> None:
        candidate = candidate_of(desk.view)
        if candidate is None:
            edit(desk)
            return

        async def choose(key: str) -> None:
            desk.ask(dialogs.Decide(desk, candidate, DECISIONS[key]))

        letters = tuple(dialogs.Letter(key, word, candidate.decided == word) for key, word in DECISIONS.items())
        desk.ask(dialogs.Letters(desk, lambda: f"What is decided on {candidate.name}?", lambda: letters, choose))


class OpenOrCloseSelection(TeamCommand):
    id = "selection"
    title = "Open or close a selection"
    keys = ("S",)
    help = "open a selection, and say what for; close the one that is open, and say how it was decided"

    def word(self, view: View) -> str:
        return "close selection" if open_selection(view.board) else "open selection"

    async def run(self, desk: Desk) -> None:
        view = desk.view
        if open_selection(view.board) is None:
            opened = partial(SelectionOpened, new_id(), view.today)
            hint = "what for: which seat, which hole in the coverage"
            desk.ask(dialogs.Line(desk, "Open a selection", "For", opened, hint=hint, long=True))
            return
        closed = partial(SelectionClosed, view.today)
        if refused := closed("decided").refusal(view.board):
            desk.say(refused, refused=True)
        else:
            hint = "by whom and how it was decided; the staff reads it"
            desk.ask(dialogs.Line(desk, "Close the selection", "How", closed, hint=hint, long=True))


class WriteSelectionPage(TeamCommand):
    id = "write-selection"
    title = "Write the selection to a file, for the staff"
    keys = ("w",)
    help = "the selection as a page for the staff, with names or without: .md or .html"
    label = "write"

    async def run(self, desk: Desk) -> None:
        desk.ask(dialogs.WriteSelection(desk))
