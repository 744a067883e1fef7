"""What a command is."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import ClassVar, get_args

from iltboard.ui.desk import Desk
from iltboard.ui.messages import ScreenName
from iltboard.ui.view import View

EVERYWHERE: tuple[ScreenName, ...] = get_args(ScreenName)


class Command(ABC):
    """One thing the board can do: in the palette, in help, under its keys and, with a `label`, in the footer."""

    id: ClassVar[str]
    title: ClassVar[str]
    keys: ClassVar[tuple[str, ...]]
    help: ClassVar[str]
    group: ClassVar[str]
    label: ClassVar[str] = ""
    beside: ClassVar[str] = ""
    """The command whose key stands beside this one's in the footer."""
    anywhere: ClassVar[tuple[str, ...]] = ()
    """Keys that work also while a dialog or a text field is open."""
    on: ClassVar[tuple[ScreenName, ...]] = ("board",)
    """The screens on which its keys work."""

    def applies(self, view: View) -> bool:
        """Whether it can do something here: the footer shows no other."""
        return True

    def word(self, view: View) -> str:
        """Its word in the footer; empty where it does not stand there."""
        return self.label if view.screen == "board" else self.label or self.title.lower()

    @abstractmethod
    async def run(self, desk: Desk) -> None:
        """Do it."""
