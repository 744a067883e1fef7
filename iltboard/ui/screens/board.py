"""The board: the main screen. It has a hand, and runs the commands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from msgspec.structs import replace
from textual.binding import BindingType
from textual.events import Paste
from textual.screen import ModalScreen

from iltboard.board.events.issues import IssueMoved
from iltboard.board.events.outcomes import IssueParked
from iltboard.board.log import AnyEvent
from iltboard.past import Gap, Held
from iltboard.session import Outcome
from iltboard.settings import Settings
from iltboard.text import shorten
from iltboard.ui import dialogs
from iltboard.ui.asking import Asking
from iltboard.ui.commands import BY_ID
from iltboard.ui.desk import Reader, Scrolling
from iltboard.ui.hand import PANELS, Hand
from iltboard.ui.keys import bindings, first_keys
from iltboard.ui.messages import MoveIssue, Open, PanelName, RunCommand, ScreenName, Select
from iltboard.ui.saying import Saying, first_of
from iltboard.ui.screens import side_screen
from iltboard.ui.screens.face import Showing
from iltboard.ui.screens.timekeeping import TimekeepingScreen
from iltboard.ui.scribe import Scribe
from iltboard.ui.uncovered import room_s
from iltboard.ui.view import View

if TYPE_CHECKING:
    from iltboard.reports.history import Result
    from iltboard.ui.screens.side import SideScreen

PRESS_S = 0.5


class BoardScreen(TimekeepingScreen):
    """The Desk of architecture: messages and keys come up to it, slices of the board go down from it."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("board")
    named: ClassVar[ScreenName] = "board"

    def __init__(self, scribe: Scribe, settings: Settings) -> None:
        # What the first look needs comes before it.
        self._hand = Hand()
        self._side: SideScreen | None = None
        self._saying = Saying(self.set_timer, self._show_message)
        self._pressed = ("", 0.0)
        self._notices: tuple[str, ...] = ()
        self._keys = first_keys(settings)
        super().__init__(scribe, settings, id="board")

    # What is looked at

    def _after_showing(self) -> None:
        if self._hand.keep_to(self._face.panels_shown):
            self.show_board()
        before, self._notices = self._notices, self._scribe.notices
        if anew := [notice for notice in self._notices if notice not in before]:
            self.say(first_of(anew), refused=True)

    def _look(self) -> View:
        view = super()._look()
        self._hand.follow(view)
        view = replace(
            view,
            active=self._hand.active,
            selected=self._hand.selected,
            message=self._saying.line,
            keys=self._keys,
            looked_at=self._hand.looks_at,
            names=self.names_shown,
        )
        if self._side:
            view = replace(view, screen=self._side.named, active=self._side.panel)
        self._hand.settle(view)
        return replace(view, selected=dict(self._hand.selected))

    def look(self, by: int) -> None:
        if self._hand.look(self._looked_at, by):
            self.show_board()
        else:
            self.say("There is no segment beyond this one.", refused=True)

    def _show_message(self) -> None:
        if self._saying.line is self._looked_at.message:
            return
        self._looked_at = replace(self._looked_at, message=self._saying.line)
        for face in self._faces:
            face.show_lines(self._looked_at)

    # The screens before the board

    def go(self, screen: ScreenName) -> None:
        if self._side and self._side.named == screen:
            return
        if self._side:
            self._side = None
            self.app.pop_screen()
        if screen != "board":
            self._side = side_screen(screen, self)
            self._hand.selected["segments"] = self._hand.segment or self._hand.selected["segments"]
            self.app.push_screen(self._side)
        self.show_board()

    @property
    def scrolling(self) -> Scrolling | None:
        return self._side.scrolling if self._side else None

    @property
    def reader(self) -> Reader | None:
        return self._side.reader if self._side else None

    async def held(self, number: int, by: int) -> Held | Gap | None:
        return await self._scribe.held(number, by)

    async def results(self, most: int) -> list[Result | Gap]:
        return await self._scribe.results(most)

    @property
    def _faces(self) -> Sequence[Showing]:
        """The screen before it, else its own face: what is covered is drawn when it is seen again."""
        return [self._side or self._face]

    @property
    def _is_asking(self) -> bool:
        """Whether a dialog is open."""
        return isinstance(self.app.screen, ModalScreen)

    # What commands and dialogs ask for

    async def do(self, event: AnyEvent, *, tell: bool = True, offer: str = "") -> str | None:
        await self._note_step()
        outcome = await self._scribe.do(event)
        if outcome.refused is None and not isinstance(event, IssueParked):  # then the hand stays in the queue
            self._point_at(outcome)
        mend = f"{self._keys['undo']} takes it back"
        return self._answer(outcome, outcome.told if tell else "", f"{mend}   {offer}" if offer else mend)

    async def undo(self) -> None:
        outcome = await self._scribe.undo()
        self._take_up(outcome)
        self._answer(outcome, f"taken back: {outcome.told}", f"{self._keys['redo']} brings it back")

    async def redo(self) -> None:
        outcome = await self._scribe.redo()
        self._take_up(outcome)
        self._answer(outcome, f"brought back: {outcome.told}", f"{self._keys['undo']} takes it back")

    def _point_at(self, outcome: Outcome) -> PanelName | None:
        subject = outcome.about.subject if outcome.about else ""
        return self._hand.point_at(replace(self._looked_at, board=outcome.board), subject)

    def _take_up(self, outcome: Outcome) -> None:
        self._hand.active = self._point_at(outcome) or self._hand.active

    def _answer(self, outcome: Outcome, told: str, mend: str) -> str | None:
        if outcome.refused:
            if not isinstance(self.app.screen, Asking):  # a form says it at its field
                self._saying.say(outcome.refused, refused=True)
        elif self._scribe.trouble:
            self._saying.say(f"Not saved, tried again until it is: {self._scribe.why}", refused=True)
        elif told:
            told = shorten(told, max(self.size.width - len(mend) - 5, self.size.width // 2))
            self._saying.say(f"{told[0].upper()}{told[1:]}. {mend}", refused=False)
        self.show_board()
        return outcome.refused

    def say(self, text: str, *, refused: bool = False) -> None:
        self._saying.say(text, refused=refused)
        self._show_message()

    def asked(self, question: str) -> bool:
        return self._saying.asked(question)

    def pressed_just_now(self, command: str) -> bool:
        before, at = self._pressed
        return before == command and room_s(self.clock) - at < PRESS_S

    def select(self, panel: PanelName, thing: str) -> None:
        if panel in PANELS:
            self._hand.active = panel
        if thing:
            self._hand.selected[panel] = thing
        self.show_board()

    def step(self, by: int, *, across: bool = False) -> None:
        if self._looked_at.active == "rocks":
            by = by if across else by * self._face.rocks_across
        elif across and self._looked_at.active != "strip":
            return
        self._hand.step(self._looked_at, by)
        self.show_board()

    def next_panel(self, by: int) -> None:
        self._hand.next_panel(self._face.panels_shown, by)
        self.show_board()

    def ask(self, dialog: ModalScreen[None], after: Callable[[], None] | None = None) -> None:
        if not self._is_asking:
            if isinstance(dialog, Asking):
                dialog.coder = self.coder
            self.app.push_screen(dialog, (lambda _: after()) if after else None)

    def show_help(self) -> None:
        from iltboard.ui.screens.help import Help

        self.app.push_screen(Help(self.settings))

    def show_palette(self) -> None:
        if not self._is_asking:
            self.app.push_screen(dialogs.Palette(self.coder))

    # Keys, clicks and messages

    async def action_run(self, command: str) -> None:
        """Run a command, by its id."""
        self._saying.press()
        await BY_ID[command].run(self)
        self._pressed = command, room_s(self.clock)
        self._show_message()

    # Clicks go the way of the keys, through the app: so they keep their order, and a slow disk stops no painting.

    def on_run_command(self, message: RunCommand) -> None:
        self.app.call_later(self.action_run, message.command)

    def on_select(self, message: Select) -> None:
        self.select(message.panel, message.thing)

    def on_open(self, message: Open) -> None:
        self.select(message.panel, message.thing)
        self.app.call_later(self.action_run, "open")

    def on_move_issue(self, message: MoveIssue) -> None:
        self.app.call_later(self.do, IssueMoved(message.issue, message.after))

    def on_paste(self, event: Paste) -> None:
        if event.text.strip():
            self.ask(dialogs.AddIssues(self, event.text))
