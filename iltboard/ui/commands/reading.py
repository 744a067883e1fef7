"""The screens on which something is read: a line or a page on."""

from __future__ import annotations

from abc import abstractmethod
from typing import ClassVar

from iltboard.ui.commands.command import Command
from iltboard.ui.desk import Desk, Scrolling
from iltboard.ui.messages import ScreenName


class ReadingCommand(Command):
    """A command of a screen on which something is read."""

    group = "Reading"
    on: ClassVar[tuple[ScreenName, ...]] = ("minutes", "history")

    async def run(self, desk: Desk) -> None:
        if desk.scrolling:
            self.go(desk.scrolling)

    @abstractmethod
    def go(self, scrolling: Scrolling) -> None:
        """Do it to what is read."""


class ScrollUp(ReadingCommand):
    id = "scroll-up"
    title = "Scroll up"
    keys = ("up", "k")
    help = "a line up"

    def go(self, scrolling: Scrolling) -> None:
        scrolling.scroll_by(-1)


class ScrollDown(ReadingCommand):
    id = "scroll-down"
    title = "Scroll down"
    keys = ("down", "j")
    help = "a line down"
    label = "scroll"
    beside = "scroll-up"

    def go(self, scrolling: Scrolling) -> None:
        scrolling.scroll_by(1)


class PageUp(ReadingCommand):
    id = "page-up"
    title = "A page up"
    keys = ("pageup",)
    help = "a page up"

    def go(self, scrolling: Scrolling) -> None:
        scrolling.scroll_by(-1, pages=True)


class PageDown(ReadingCommand):
    id = "page-down"
    title = "A page down"
    keys = ("pagedown",)
    help = "a page down"
    label = "page"
    beside = "page-up"

    def go(self, scrolling: Scrolling) -> None:
        scrolling.scroll_by(1, pages=True)
