"""The hand on the board: selecting, undoing, and what is about the program."""

from __future__ import annotations

from iltboard.ui.commands.command import EVERYWHERE, Command
from iltboard.ui.desk import Desk
from iltboard.ui.selectable import selectable
from iltboard.ui.view import View

LEAVE = "The meeting is on, and goes on without the board. The same key again leaves it."
UNSAVED = "Not all of it is on the disk, and what is not is lost. The same key again leaves it all the same."

LISTS = tuple(screen for screen in EVERYWHERE if screen not in ("minutes", "history"))
"""The screens on which something is selected."""


class Select(Command):
    """A command that moves the selection."""

    group = "Selecting"

    def applies(self, view: View) -> bool:
        return len(selectable(view, view.active)) > 1


class Up(Select):
    id = "up"
    on = LISTS
    title = "Select the one above"
    keys = ("up", "k")
    help = "select the one above in the active panel"

    async def run(self, desk: Desk) -> None:
        desk.step(-1)


class Down(Select):
    id = "down"
    on = LISTS
    title = "Select the one below"
    keys = ("down", "j")
    help = "select the one below in the active panel"
    beside = "up"

    def word(self, view: View) -> str:
        return "" if view.screen == "board" else "select"

    async def run(self, desk: Desk) -> None:
        desk.step(1)


class Left(Select):
    id = "left"
    title = "Select the one to the left"
    keys = ("left",)
    help = "select the one to the left, inside a grid"

    async def run(self, desk: Desk) -> None:
        desk.step(-1, across=True)


class Right(Select):
    id = "right"
    title = "Select the one to the right"
    keys = ("right",)
    help = "select the one to the right, inside a grid"

    async def run(self, desk: Desk) -> None:
        desk.step(1, across=True)


class NextPanel(Select):
    id = "next-panel"
    title = "Next panel"
    keys = ("tab",)
    help = "work in the next panel: queue, stage, rocks, off topic"
    label = "panel"

    def applies(self, view: View) -> bool:
        return True

    async def run(self, desk: Desk) -> None:
        desk.next_panel(1)


class PreviousPanel(Select):
    id = "previous-panel"
    title = "Panel before"
    keys = ("shift+tab",)
    help = "work in the panel before"

    async def run(self, desk: Desk) -> None:
        desk.next_panel(-1)


class Undo(Command):
    id = "undo"
    on = EVERYWHERE
    title = "Undo"
    keys = ("u",)
    help = "take back what was entered here last, “next” included"
    group = "Mistakes"
    label = "undo"

    async def run(self, desk: Desk) -> None:
        await desk.undo()


class Redo(Command):
    id = "redo"
    on = EVERYWHERE
    title = "Redo"
    keys = ("U",)
    help = "bring back what was undone"
    group = "Mistakes"

    async def run(self, desk: Desk) -> None:
        await desk.redo()


class ChangeTheme(Command):
    id = "theme"
    on = EVERYWHERE
    title = "Dark or light"
    keys = ("t",)
    help = "dark for a dark room, light for a lit one"
    group = "The program"

    async def run(self, desk: Desk) -> None:
        desk.change_theme()


class Help(Command):
    id = "help"
    on = EVERYWHERE
    title = "Help"
    keys = ("?",)
    help = "all keys"
    group = "The program"
    label = "help"

    async def run(self, desk: Desk) -> None:
        desk.show_help()


class Palette(Command):
    id = "palette"
    on = EVERYWHERE
    title = "Command palette"
    keys = ("ctrl+p",)
    help = "find a command by its name"
    group = "The program"

    async def run(self, desk: Desk) -> None:
        desk.show_palette()


class Quit(Command):
    id = "quit"
    on = EVERYWHERE
    title = "Quit"
    keys = ("q",)
    help = "leave the board; a meeting that is on goes on"
    group = "The program"

    async def run(self, desk: Desk) -> None:
        view = desk.view
        why = UNSAVED if view.unsaved else LEAVE if view.board.meeting else ""
        if why and not desk.asked(why):
            desk.say(why, refused=view.unsaved > 0)
        else:
            desk.leave()
