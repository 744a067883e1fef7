"""The focus students' screen: who is in focus, and what is heard from them."""

from __future__ import annotations

from typing import ClassVar

from iltboard.board.events.focus import FocusDropped
from iltboard.board.focus import Focus
from iltboard.board.things import find
from iltboard.ui import dialogs
from iltboard.ui.commands.command import Command
from iltboard.ui.desk import Desk
from iltboard.ui.messages import ScreenName
from iltboard.ui.view import View


class FocusCommand(Command):
    """A command of the focus students' screen."""

    group = "Focus students"
    on: ClassVar[tuple[ScreenName, ...]] = ("focus",)


class HearFocus(FocusCommand):
    id = "hear-focus"
    title = "Note what a focus student said"
    keys = ("H", "enter")
    help = "note what was heard from the selected student or group, by whom and when"
    label = "we heard"

    def applies(self, view: View) -> bool:
        return meant(view) is not None

    async def run(self, desk: Desk) -> None:
        if focus := meant(desk.view):
            desk.ask(dialogs.NoteHearing(desk, focus, None))
        else:
            nobody(desk)


class AddFocus(FocusCommand):
    id = "add-focus"
    title = "Name a focus student or a group"
    keys = ("A",)
    help = "a student by a code, or a group: why, how they are heard, by whom"
    label = "add"

    async def run(self, desk: Desk) -> None:
        desk.ask(dialogs.EditFocus(desk, None))


class ChangeFocus(FocusCommand):
    id = "edit-focus"
    title = "Edit the focus student, or what was heard"
    keys = ("e",)
    help = "edit the selected student or group, or what was heard"
    label = "edit"

    def applies(self, view: View) -> bool:
        return meant(view) is not None

    async def run(self, desk: Desk) -> None:
        view = desk.view
        hearing, focus = find(view.board.hearings, view.selected["focus"]), meant(view)
        if hearing and focus:
            desk.ask(dialogs.NoteHearing(desk, focus, hearing))
        elif focus:
            desk.ask(dialogs.EditFocus(desk, focus))
        else:
            nobody(desk)


class DropFocus(FocusCommand):
    id = "drop-focus"
    title = "No longer in focus"
    keys = ("x",)
    help = "the selected student or group is no longer in focus; asked once"
    label = "no longer in focus"

    def applies(self, view: View) -> bool:
        return find(view.board.focus, view.selected["focus"]) is not None

    async def run(self, desk: Desk) -> None:
        view = desk.view
        focus = find(view.board.focus, view.selected["focus"])
        if focus is None:
            desk.say("Select a focus student or a group first.", refused=True)
            return
        question = f"No longer in focus: {focus.code}? {view.key('drop-focus')} again takes them off."
        if desk.asked(question):
            await desk.do(FocusDropped(focus.id))
        else:
            desk.say(question)


def meant(view: View) -> Focus | None:
    """The student or group that is selected, or from whom the selected line was heard."""
    here = view.selected["focus"]
    hearing = find(view.board.hearings, here)
    return find(view.board.focus, hearing.focus if hearing else here)


def nobody(desk: Desk) -> None:
    """Say that there is nobody to do it to."""
    desk.say(f"Select a focus student first: {desk.view.key('add-focus')} names one.", refused=True)
