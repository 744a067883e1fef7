"""The board: the main screen. It holds what is looked at, hands slices to the panels, and runs the commands."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.command import CommandPalette
from textual.events import Paste
from textual.screen import ModalScreen, Screen
from textual.timer import Timer

from iltboard.board.events.issues import IssueMoved
from iltboard.board.events.wall import ClockStepped
from iltboard.board.log import AnyEvent
from iltboard.board.standing import NamedStart, next_start
from iltboard.session import Outcome
from iltboard.settings import Settings
from iltboard.text import shorten
from iltboard.ui.commands import BY_ID
from iltboard.ui.dialogs.form import PASTE_MOST
from iltboard.ui.dialogs.issue import AddIssues
from iltboard.ui.face import Face
from iltboard.ui.hand import Hand
from iltboard.ui.keys import bindings, first_keys
from iltboard.ui.messages import MoveIssue, Open, PanelName, RunCommand, Select
from iltboard.ui.rows import Span
from iltboard.ui.screens.help import Help
from iltboard.ui.scribe import Scribe
from iltboard.ui.ticker import Ticker
from iltboard.ui.view import View

SAID_FOR_S = 8.0
PRESS_S = 0.5


class BoardScreen(Screen[None]):
    """The Desk of architecture: messages and keys come up to it, slices of the board go down from it."""

    BINDINGS: ClassVar[list[BindingType]] = bindings()
    ALLOW_SELECT = False

    def __init__(self, scribe: Scribe, settings: Settings) -> None:
        super().__init__(id="board")
        self.clock = scribe.clock
        self._scribe = scribe
        self.settings = settings
        self._hand = Hand()
        self._ticker = Ticker(self.clock)
        self._timer: Timer | None = None
        self._message: Span | None = None
        self._hush: Timer | None = None
        self._question = self._answering = ""
        self._pressed = ("", 0.0)
        self._stepped_s = 0.0
        self._notices: tuple[str, ...] = ()
        self._catching_up = False
        self._keys = first_keys(settings)
        self._looked_at = self._look()
        self._face = Face(self._looked_at)

    def compose(self) -> ComposeResult:
        yield self._face

    def on_mount(self) -> None:
        self.show_board()
        self._aim()

    def on_resize(self) -> None:
        self.call_after_refresh(self.show_board)

    # What is looked at

    @property
    def view(self) -> View:
        """The board as it is now, and where the hand is."""
        return self._looked_at._replace(now=self.clock.now())

    def show_board(self) -> None:
        """Show the board as it is now: each panel draws the rows that differ."""
        self._hand.keep_to(self._face.panels_shown)
        self._face.show(self._look())
        if self._scribe.notices != self._notices:
            self._notices = self._scribe.notices
            self.say(" ".join(self._notices), refused=True)

    def _look(self) -> View:
        board, now = self._scribe.board, self.clock.now()
        waits = board.meeting is None
        view = View(
            board=board,
            now=now,
            local=self.clock.local,
            hours=self.settings.hours,
            active=self._hand.active,
            selected=self._hand.selected,
            start=next_start(board, now, self.clock.on, self.clock.local) if waits else NamedStart(),
            speed=self.clock.speed,
            trouble=self._scribe.trouble,
            message=self._message,
            keys=self._keys,
            last_entry_at=self._scribe.last_entry_at,
        )
        self._hand.settle(view)
        self._looked_at = view._replace(selected=dict(self._hand.selected))
        return self._looked_at

    def _show_message(self) -> None:
        self._looked_at = self._looked_at._replace(message=self._message)
        self._face.show_lines(self._looked_at)

    # The clock

    def _aim(self) -> None:
        wait = self._ticker.wait(self._looked_at.board.meeting, self.clock.now())
        self._timer = self.set_timer(wait, self._tick)

    def _tick(self) -> None:
        """Draw the digit before anything else; what needs the disk goes on beside it."""
        self._stepped_s += self._ticker.step()
        before, now = self._looked_at, self.clock.now()
        anew = now.second != before.now.second
        if self._scribe.board is not before.board or _minute(now) != _minute(before.now):
            self.show_board()
        elif (anew or before.meeting) and not self._stepped_s:
            self._looked_at = before._replace(now=now)
            self._face.show_time(self._looked_at)
        self._aim()
        if not self._catching_up and (self._stepped_s or self._scribe.stale() or (anew and self._scribe.trouble)):
            self._catching_up = True
            self.run_worker(self._catch_up(), group="catch-up")

    async def _catch_up(self) -> None:
        try:
            await self._note_step()
            await self._scribe.catch_up()
        finally:
            self._catching_up = False
        self.show_board()

    async def _note_step(self) -> None:
        """Note that the wall clock was set, before anything else is entered by it."""
        step_s, self._stepped_s = self._stepped_s + self._ticker.step(), 0.0
        if step_s and self._scribe.board.meeting:
            await self._scribe.do(ClockStepped(step_s, self._ticker.offset_s))

    # What commands and dialogs ask for

    async def do(self, event: AnyEvent, *, tell: bool = True) -> str | None:
        await self._note_step()
        outcome = await self._scribe.do(event)
        if outcome.refused is None:
            self._point_at(outcome)
        return self._answer(outcome, outcome.told if tell else "", f"{self._keys['undo']} takes it back")

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
        return self._hand.point_at(self._looked_at._replace(board=outcome.board), subject)

    def _take_up(self, outcome: Outcome) -> None:
        self._hand.active = self._point_at(outcome) or self._hand.active

    def _answer(self, outcome: Outcome, told: str, mend: str) -> str | None:
        if outcome.refused:
            if self.app.screen is self:  # a dialog says it at its field
                self.say(outcome.refused, refused=True)
        elif self._scribe.trouble:
            self.say(f"Not saved, tried again until it is: {self._scribe.why}", refused=True)
        elif told:
            told = shorten(told, max(self.size.width - len(mend) - 5, 20))
            self.say(f"{told[0].upper()}{told[1:]}. {mend}")
        self.show_board()
        return outcome.refused

    def say(self, text: str, *, refused: bool = False) -> None:
        self._message = Span(f"▲ {text}" if refused else text, "warning" if refused else "good", bold=True)
        self._question = text
        if self._hush:
            self._hush.stop()
        self._hush = self.set_timer(SAID_FOR_S, self._say_no_more)
        self._show_message()

    def _say_no_more(self) -> None:
        self._message, self._question = None, ""
        self._show_message()

    def asked(self, question: str) -> bool:
        return self._answering == question

    def pressed_just_now(self, command: str) -> bool:
        before, at = self._pressed
        return before == command and self._room_s() - at < PRESS_S

    def _room_s(self) -> float:
        """Seconds as they pass in the room, whatever the clock's speed."""
        return self.clock.steady() / self.clock.speed

    def select(self, panel: PanelName, thing: str) -> None:
        self._hand.active = panel
        if thing:
            self._hand.selected[panel] = thing
        self.show_board()

    def step(self, by: int, *, across: bool = False) -> None:
        if self._hand.active == "rocks":
            by = by if across else by * self._face.rocks_across
        elif across and self._hand.active != "strip":
            return
        self._hand.step(self._looked_at, by)
        self.show_board()

    def next_panel(self, by: int) -> None:
        self._hand.next_panel(self._face.panels_shown, by)
        self.show_board()

    def ask(self, dialog: ModalScreen[None]) -> None:
        if self.app.screen is self:
            self.app.push_screen(dialog)

    def show_help(self) -> None:
        self.app.push_screen(Help(self.settings))

    def show_palette(self) -> None:
        if self.app.screen is self:
            self.app.push_screen(CommandPalette())

    def change_theme(self) -> None:
        self.app.theme = "light" if self.app.theme == "dark" else "dark"

    def leave(self) -> None:
        self.app.exit()

    # Keys, clicks and messages

    async def action_run(self, command: str) -> None:
        """Run a command, by its id."""
        self._answering, self._question, self._message = self._question, "", None
        await BY_ID[command].run(self)
        self._pressed = command, self._room_s()
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
        text = event.text[:PASTE_MOST]
        if text.strip():
            self.ask(AddIssues(self, text))


def _minute(now: datetime) -> datetime:
    return now.replace(second=0, microsecond=0)
