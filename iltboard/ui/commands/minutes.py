"""The minutes screen: reading, turning to other meetings, writing to a file."""

from __future__ import annotations

from abc import abstractmethod
from typing import ClassVar

from iltboard.files import endings, form_of
from iltboard.reports.minutes_file import FORMS, as_file
from iltboard.ui import dialogs
from iltboard.ui.commands.command import Command
from iltboard.ui.desk import Desk, Reader
from iltboard.ui.messages import ScreenName

NONE_YET = "No meeting has been held yet: minutes are there from the first close on."
ENDINGS = endings(FORMS)


class MinutesCommand(Command):
    """A command of the minutes screen."""

    group = "The minutes"
    on: ClassVar[tuple[ScreenName, ...]] = ("minutes",)

    async def run(self, desk: Desk) -> None:
        if desk.reader:
            await self.go(desk, desk.reader)

    @abstractmethod
    async def go(self, desk: Desk, reader: Reader) -> None:
        """Do it to what is read."""


class Later(MinutesCommand):
    id = "later-meeting"
    title = "The meeting after"
    keys = ("right", "]")
    help = "the minutes of the meeting after"

    async def go(self, desk: Desk, reader: Reader) -> None:
        await reader.turn(1)


class Earlier(MinutesCommand):
    id = "earlier-meeting"
    title = "The meeting before"
    keys = ("left", "[")
    help = "the minutes of the meeting before"
    label = "meeting before, after"
    beside = "later-meeting"

    async def go(self, desk: Desk, reader: Reader) -> None:
        await reader.turn(-1)


class WriteMinutes(MinutesCommand):
    id = "write-minutes"
    title = "Write the minutes to a file"
    keys = ("w",)
    help = f"write these minutes to a file: {ENDINGS}"
    label = "write"

    async def go(self, desk: Desk, reader: Reader) -> None:
        it = reader.minutes
        if it is None:
            desk.say(NONE_YET, refused=True)
            return

        def content(named: str) -> bytes:
            return as_file(it, form_of(named, FORMS))

        desk.ask(dialogs.WriteToFile(desk, "the minutes", f"minutes-{it.date}.md", content, ENDINGS))
