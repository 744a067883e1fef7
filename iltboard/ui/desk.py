"""The board as commands and dialogs see it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol

from textual.screen import ModalScreen

from iltboard.board.log import AnyEvent
from iltboard.clock import Clock
from iltboard.past import Gap, Held
from iltboard.settings import Settings
from iltboard.ui.messages import PanelName, ScreenName
from iltboard.ui.view import View

if TYPE_CHECKING:
    from iltboard.reports.history import Result
    from iltboard.reports.minutes_parts import Minutes


class Scrolling(Protocol):
    """A screen on which something is read."""

    def scroll_by(self, by: int, *, pages: bool = False) -> None:
        """Show what is `by` lines on, or pages."""


class Reader(Scrolling, Protocol):
    """A screen on which minutes are read."""

    @property
    def minutes(self) -> Minutes | None:
        """Those that are read, if there are any."""

    async def turn(self, by: int) -> None:
        """Show the ones after, or with -1 the ones before."""


class Desk(Protocol):
    """What is looked at, and the ways to change it."""

    clock: Clock
    settings: Settings

    @property
    def view(self) -> View: ...

    async def do(self, event: AnyEvent, *, tell: bool = True, offer: str = "") -> str | None:
        """Let it happen, show it, and (with `tell`) say it in a line and what it offers; the refusal, if any."""

    @property
    def names(self) -> Mapping[str, str]:
        """The names of focus students that are kept, by the students' ids; to be shown only where the view has them."""

    def show_names(self, *, on: bool) -> None:
        """Show the names to the room for a moment, or hide them."""

    async def keep_name(self, student: str, name: str) -> str | None:
        """Keep a focus student's name apart, and say so; the refusal, if any."""

    async def forget_name(self, student: str) -> str | None:
        """Keep it no longer, and say so; the refusal, if any."""

    def uncoded(self) -> int:
        """In how many texts on the board a name still stands that was kept since."""

    async def redact(self) -> None:
        """Put codes where kept names stand in what was written before, and say so."""

    async def undo(self) -> None: ...

    async def redo(self) -> None: ...

    def say(self, text: str, *, refused: bool = False) -> None:
        """One line for the room, until the next key or for a few seconds."""

    def select(self, panel: PanelName, thing: str) -> None:
        """Select the thing in the panel; the panel becomes the active one."""

    def step(self, by: int, *, across: bool = False) -> None:
        """Select the thing `by` places on in the active panel; `across` is sideways in a grid."""

    def next_panel(self, by: int) -> None:
        """Make the next panel the active one."""

    def ask(self, dialog: ModalScreen[None], after: Callable[[], None] | None = None) -> None:
        """Open a dialog; `after` is called when it has been left, saved or not."""

    def look(self, by: int) -> None:
        """Look at the stage of the segment `by` places on; the clock does not move."""

    def go(self, screen: ScreenName) -> None:
        """Show that screen; the board is under all others."""

    @property
    def scrolling(self) -> Scrolling | None:
        """The screen on which something is read, if it is shown."""

    @property
    def reader(self) -> Reader | None:
        """The screen on which minutes are read, if it is shown."""

    async def held(self, number: int, by: int) -> Held | Gap | None:
        """The meeting held next before (`by` -1) or after (1) the one of that number, or what is said in its place.

        Raises Unread.
        """

    async def results(self, most: int) -> list[Result | Gap]:
        """What the last meetings came to, the newest first, at most so many, and a gap after them. Raises Unread."""

    async def action_run(self, command: str) -> None:
        """Run a command, by its id."""

    def pressed_just_now(self, command: str) -> bool:
        """Whether this command was the last one, less than half a second ago by the room's time."""

    def asked(self, question: str) -> bool:
        """Whether this question was the last thing said, and nothing else was done since."""

    def show_help(self) -> None: ...

    def show_palette(self) -> None: ...

    def change_theme(self) -> None: ...

    def leave(self) -> None: ...
