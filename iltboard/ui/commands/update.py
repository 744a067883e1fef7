"""The staff update's screen: what is in it, in which words, who tells it, and a file of it."""

from __future__ import annotations

from abc import abstractmethod
from typing import ClassVar

from iltboard.board.events.update import LineLeftOut, LineWorded, TellingAnswered, told_of
from iltboard.files import endings, form_of
from iltboard.reports.update_file import FORMS, as_file
from iltboard.ui import dialogs
from iltboard.ui.commands.command import Command
from iltboard.ui.desk import Desk
from iltboard.ui.messages import ScreenName
from iltboard.ui.view import View

ENDINGS = endings(FORMS)


class UpdateCommand(Command):
    """A command of the staff update's screen."""

    group = "The staff update"
    on: ClassVar[tuple[ScreenName, ...]] = ("update",)


class LineCommand(UpdateCommand):
    """A command about the selected decision or win."""

    def applies(self, view: View) -> bool:
        return view.selected["lines"] in told_of(view.board)

    async def run(self, desk: Desk) -> None:
        item = desk.view.selected["lines"]
        if item in told_of(desk.view.board):
            await self.go(desk, item)
        else:
            desk.say("Select a decision or a win first.", refused=True)

    @abstractmethod
    async def go(self, desk: Desk, item: str) -> None:
        """Do it to this line."""


class LineInOrOut(LineCommand):
    id = "line-in-or-out"
    title = "In the staff update, or left out of it"
    keys = ("enter",)
    help = "the selected decision or win is told to the staff, or is not"
    label = "in or out"

    async def go(self, desk: Desk, item: str) -> None:
        await desk.do(LineLeftOut(item, out=item not in desk.view.board.left_out))


class WordLine(LineCommand):
    id = "word-line"
    title = "Put it in plain words"
    keys = ("e",)
    help = "plain words for the selected decision or win; without any it has its own"
    label = "plain words"

    async def go(self, desk: Desk, item: str) -> None:
        board = desk.view.board
        own = told_of(board)[item]
        now = next((wording.text for wording in board.wordings if wording.item == item), own)

        def worded(text: str) -> LineWorded:
            text = now if text == " ".join(now.split()) else text  # the field has what stood there in one line
            return LineWorded(item, "" if text == own else text)

        desk.ask(dialogs.Line(desk, "In plain words", "Told as", worded, value=now, hint=f"blank: {own}", long=True))


class PlanTelling(UpdateCommand):
    id = "plan-telling"
    title = "Plan who tells the staff"
    keys = ("A",)
    help = "who tells the staff, in which channel, by when"
    label = "plan a telling"

    async def run(self, desk: Desk) -> None:
        desk.ask(dialogs.PlanTelling(desk))


class TellingCommand(UpdateCommand):
    """A command that says whether the selected telling was done."""

    answer: ClassVar[bool]

    def applies(self, view: View) -> bool:
        return any(it.id == view.selected["lines"] for it in view.board.tellings)

    async def run(self, desk: Desk) -> None:
        view = desk.view
        if self.applies(view):
            await desk.do(TellingAnswered(view.selected["lines"], self.answer))
        else:
            desk.say("Select who tells the staff first.", refused=True)


class Told(TellingCommand):
    id = "told"
    title = "The staff was told"
    keys = ("y",)
    help = "the selected one told the staff"
    label = "told"
    answer = True


class NotTold(TellingCommand):
    id = "not-told"
    title = "The staff was not told"
    keys = ("N",)
    help = "the selected one did not tell the staff"
    label = "not told"
    answer = False


class WriteUpdate(UpdateCommand):
    id = "write-update"
    title = "Write the staff update to a file"
    keys = ("w",)
    help = f"write the staff update to a file: {ENDINGS}"
    label = "write"

    async def run(self, desk: Desk) -> None:
        from iltboard.reports.update import update

        view = desk.view
        it, now = update(view.board, view.today), view.local(view.now)

        def content(named: str) -> bytes:
            return as_file(it, form_of(named, FORMS), now)

        desk.ask(dialogs.WriteToFile(desk, "the staff update", f"staff-update-{it.date}.txt", content, ENDINGS))
