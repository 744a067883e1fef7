"""A screen with the board's face on it: it looks at the clock and at the log, and shows what it sees."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from textual.app import ComposeResult
from textual.timer import Timer

from iltboard.board.carrying import coming
from iltboard.board.standing import NamedStart, next_start, standing
from iltboard.settings import Settings
from iltboard.ui.awake import Awake
from iltboard.ui.face import Face
from iltboard.ui.hand import Hand
from iltboard.ui.screens.under import UnderDialogs
from iltboard.ui.scribe import Scribe
from iltboard.ui.ticker import Ticker
from iltboard.ui.view import View


class Showing(Protocol):
    """What shows a view: all of it, what a moment changes, or the lines at the bottom."""

    def show(self, view: View) -> None: ...

    def show_time(self, view: View) -> None: ...

    def show_lines(self, view: View) -> None: ...


class FaceScreen(UnderDialogs):
    """Follows the meeting by itself. Nothing is selected on it and no key is offered: that comes with a hand."""

    ALLOW_SELECT = False

    def __init__(self, scribe: Scribe, settings: Settings, *, id: str) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self.clock = scribe.clock
        self.settings = settings
        self._scribe = scribe
        self._ticker = Ticker(self.clock)
        self._timer: Timer | None = None
        self._awake = Awake()
        self._stepped_s = 0.0
        self._catching_up = False
        self._folded = scribe.board
        self._looked_at = self._look()
        self._face = Face(self._looked_at)

    def compose(self) -> ComposeResult:
        yield self._face

    def on_mount(self) -> None:
        self.show_board()
        self._aim()

    def on_unmount(self) -> None:
        self._awake.close()

    def on_resize(self) -> None:
        self.call_after_refresh(self.show_board)

    @property
    def view(self) -> View:
        """The board as it is now, and where the hand is."""
        return self._looked_at._replace(now=self.clock.now())

    def show_board(self) -> None:
        """Show the board as it is now: each panel draws the rows that differ."""
        self._looked_at = self._look()
        for face in self._faces:
            face.show(self._looked_at)

    def change_theme(self) -> None:
        self.app.theme = "light" if self.app.theme == "dark" else "dark"

    def leave(self) -> None:
        self.app.exit()

    @property
    def _faces(self) -> Sequence[Showing]:
        """Whatever shows the board now."""
        return [self._face]

    def _look(self) -> View:
        board, now = self._scribe.board, self.clock.now()
        self._folded = board
        if standing(board, now) == "before":
            board = coming(board)  # the recap is over: this is what the next meeting begins with
        hand = Hand()  # one that holds nothing
        waits = board.meeting is None
        return View(
            board=board,
            now=now,
            local=self.clock.local,
            hours=self.settings.hours,
            active=hand.active,
            selected=hand.selected,
            start=next_start(board, now, self.clock.on, self.clock.local) if waits else NamedStart(),
            speed=self.clock.speed,
            trouble=self._scribe.trouble,
            last_entry_at=self._scribe.last_entry_at,
        )

    def _aim(self) -> None:
        wait = self._ticker.wait(self._looked_at.board.meeting, self.clock.now())
        self._timer = self.set_timer(wait, self._tick)

    def _tick(self) -> None:
        """Draw the digit before anything else; what needs the disk goes on beside it."""
        self._stepped_s += self._ticker.step()
        before, now = self._looked_at, self.clock.now()
        anew = now.second != before.now.second
        if self._scribe.board is not self._folded or _minute(now) != _minute(before.now):
            self.show_board()
        elif (anew or before.meeting) and not self._stepped_s:
            self._looked_at = before._replace(now=now)
            for face in self._faces:
                face.show_time(self._looked_at)
                if self._looked_at.question != before.question:
                    face.show_lines(self._looked_at)
        self._aim()
        self._awake.keep(self._looked_at.standing == "running")
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
        """Somebody set the clock on the wall; the board's seat enters it."""
        self._stepped_s = 0.0


def _minute(now: datetime) -> datetime:
    return now.replace(second=0, microsecond=0)
