"""The names of focus students: kept apart, and shown to the room for a moment."""

from __future__ import annotations

from iltboard.board.things import find
from iltboard.ui import dialogs
from iltboard.ui.commands.command import EVERYWHERE, Command
from iltboard.ui.commands.focus import FocusCommand, meant, nobody
from iltboard.ui.desk import Desk
from iltboard.ui.uncovered import SHOWN_S
from iltboard.ui.view import View

YES, NO = "y", "n"


class KeepNameApart(FocusCommand):
    id = "keep-name"
    title = "Keep the name of the focus student apart"
    keys = ("n",)
    help = "the selected student's name, typed unseen; everywhere else it becomes the code"
    label = "name"

    def applies(self, view: View) -> bool:
        focus = meant(view)
        return focus is not None and not focus.group

    async def run(self, desk: Desk) -> None:
        focus = meant(desk.view)
        if focus is None:
            nobody(desk)
        elif focus.group:
            desk.say(f"{focus.code} is a group, and has no name to keep apart.", refused=True)
        else:
            desk.ask(dialogs.KeepName(desk, focus), after=lambda: _offer_codes(desk))


def _offer_codes(desk: Desk) -> None:
    """A name that is kept only now may stand on the board already."""
    count = desk.uncoded()
    if not count:
        return

    async def choose(key: str) -> None:
        if key == YES:
            await desk.redact()

    where = "1 text" if count == 1 else f"{count} texts"
    letters = (dialogs.Letter(YES, "codes there too, and in all before, for good"), dialogs.Letter(NO, "leave it"))
    desk.ask(dialogs.Letters(desk, lambda: f"A name stands in {where} here", lambda: letters, choose))


class ShowNames(Command):
    id = "show-names"
    on = EVERYWHERE
    title = "Show the names of focus students, or hide them"
    keys = ("z",)
    help = f"show the names of focus students for {SHOWN_S:.0f} s; again: hide them"
    group = "Screens"
    label = "names"

    def applies(self, view: View) -> bool:
        return view.screen == "focus" and bool(view.board.focus)

    async def run(self, desk: Desk) -> None:
        view = desk.view
        if view.names:
            desk.show_names(on=False)
            desk.say("Names are hidden.")
        elif any(find(view.board.focus, student) for student in desk.names):
            desk.show_names(on=True)
            desk.say(f"Names are shown for {SHOWN_S:.0f} s: {view.key('show-names')} hides them.")
        else:
            where, keeps = view.key("go-focus"), view.key("keep-name")
            desk.say(
                f"No names are kept: {where} goes to the focus students, and {keeps} keeps one apart.", refused=True
            )
