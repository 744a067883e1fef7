"""A screen with the board's face on it: it looks at the clock and at the log, and shows what it sees."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from msgspec.structs import replace
from textual.app import ComposeResult
from textual.events import Resize
from textual.geometry import Size
from textual.timer import Timer

from iltboard.board.carrying import coming
from iltboard.board.standing import NamedStart, next_start, standing
from iltboard.settings import Settings
from iltboard.ui.awake import Awake
from iltboard.ui.face import Face
from iltboard.ui.hand import Hand
from iltboard.ui.painted import Painted
from iltboard.ui.scribe import Scribe
from iltboard.ui.ticker import Ticker, same_second
from iltboard.ui.view import View


class Showing(Protocol):
    """What shows a view: all of it, what a moment changes, or the lines at the bottom."""

    def show(self, view: View) -> None: ...

    def show_time(self, view: View) -> None: ...

    def show_lines(self, view: View) -> None: ...


class FaceScreen(Painted):
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
        self._catching_up = False
        self._fitted_to: Size | None = None
        self._folded = scribe.board
        self._looked_at = self._look()
        self._face = Face(self._looked_at)

    def compose(self) -> ComposeResult:
        yield self._face

    def on_mount(self) -> None:
        self._fitted_to = self.app.size
        self._after_showing()  # the face was made of the first look
        self._aim()

    def on_unmount(self) -> None:
        self._awake.close()

    def on_resize(self, event: Resize) -> None:
        if event.size != self._fitted_to:
            self._fitted_to = event.size
            self.call_after_refresh(self.show_board)

    @property
    def view(self) -> View:
        """The board as it is now, and where the hand is."""
        return replace(self._looked_at, now=self._now())

    def show_board(self) -> None:
        """Show the board as it is now: each panel draws the rows that differ."""
        meeting, self._looked_at = self._looked_at.board.meeting, self._look()
        for face in self._faces:
            face.show(self._looked_at)
        if self._timer and self._looked_at.board.meeting is not meeting:
            self._aim()  # its seconds may begin at other moments
        self._after_showing()

    def _after_showing(self) -> None:
        """What follows from what is now shown."""

    def change_theme(self) -> None:
        self.app.theme = "light" if self.app.theme == "dark" else "dark"

    def leave(self) -> None:
        self.app.exit()

    @property
    def _faces(self) -> Sequence[Showing]:
        """Whatever shows the board now."""
        return [self._face]

    def _look(self) -> View:
        board, now = self._scribe.board, self._now()
        self._folded = board
        if standing(board, now) == "before":
            board = coming(board)  # the recap is over: this is what the next meeting begins with
        hand = Hand()  # one that holds nothing
        waits = board.meeting is None
        return View(
            board=board,
            now=now,
            local=self._ticker.local,
            hours=self.settings.hours,
            active=hand.active,
            selected=hand.selected,
            start=next_start(board, now, self.clock.on, self.clock.local) if waits else NamedStart(),
            speed=self.clock.speed,
            trouble=self._scribe.trouble,
            unsaved=self._scribe.unsaved,
            last_entry_at=self._scribe.last_entry_at,
        )

    def _now(self) -> datetime:
        """The moment it is, by the clock as the meeting knows it."""
        return self._ticker.now(self._scribe.board.meeting)

    def _aim(self) -> None:
        if self._timer:
            self._timer.stop()
        self._timer = self.set_timer(self._ticker.wait(self._looked_at.board.meeting, self._now()), self._tick)

    def _tick(self) -> None:
        """Draw the digit before anything else; what needs the disk goes on beside it."""
        before, step_s, now = self._looked_at, self._ticker.step_s, self._now()
        anew = not same_second(before.board.meeting, before.now, now)
        is_set = self._ticker.step_s != step_s
        if is_set or self._scribe.board is not self._folded or _minute(now) != _minute(before.now):
            self.show_board()
        elif anew:
            self._looked_at = replace(before, now=now)
            for face in self._faces:
                face.show_time(self._looked_at)
                if self._looked_at.question != before.question:
                    face.show_lines(self._looked_at)
        self._aim()
        self._awake.keep(self._looked_at.standing == "running")
        if not self._catching_up and (self._has_to_note or self._scribe.stale() or (anew and self._scribe.trouble)):
            self._catching_up = True
            self.run_worker(self._catch_up(), group="catch-up")

    async def _catch_up(self) -> None:
        try:
            await self._note_step()
            await self._scribe.catch_up()
        finally:
            self._catching_up = False
        self.show_board()

    @property
    def _has_to_note(self) -> bool:
        """Whether it is up to this seat to note that the wall clock was set."""
        return False

    async def _note_step(self) -> None:
        """Note it, where it is."""


def _minute(now: datetime) -> datetime:
    return now.replace(second=0, microsecond=0)
