"""A facilitator at the board, in the room's words: presses and clicks, and reads what the room reads.

Time passes only when a story lets it pass. At the end of each story what was shown is what lies on the disk.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from pathlib import Path
from typing import ClassVar, Self
from unittest.mock import patch

from textual._compositor import Compositor
from textual.events import Key, Paste
from textual.keys import _character_to_key
from textual.pilot import Pilot

from iltboard.session import Session
from iltboard.settings import Settings
from iltboard.store.chapters import ChapterJournal
from iltboard.store.journal import Journal
from iltboard.ui.app import BoardApp
from iltboard.ui.hand import PANELS
from iltboard.ui.messages import PanelName
from iltboard.ui.program import Program
from iltboard.ui.ticker import Ticker
from iltboard.ui.wall import WallApp
from tests.clock import TableClock
from tests.ui.sight import Sight

SETTINGS = Settings(hours=24)
NEVER_S = 1e6
ROUNDS = 12  # of messages that send messages: a key in a field goes up to the program, and its answer down again
PATIENCE_S = 20.0
SEGMENTS_TO = {"Wins": 0, "Purpose": 1, "Data and headlines": 2, "Rocks": 3, "To-dos": 4, "Issues": 5, "Conclude": 6}
CHARACTERS = {"space": " ", "enter": "\r", "tab": "\t"}


class BoardDriver(Sight):
    """One board, open on a team's folder."""

    program: ClassVar[type[Program]] = BoardApp

    def __init__(self, app: Program, pilot: Pilot[None], session: Session, folder: Path, clock: TableClock) -> None:
        super().__init__(app, folder, clock)
        self._pilot = pilot
        self._session = session

    @classmethod
    @asynccontextmanager
    async def on(
        cls,
        folder: Path,
        *,
        size: tuple[int, int] = (120, 34),
        settings: Settings = SETTINGS,
        seat: str = "board",
        clock: TableClock | None = None,
        journal: Journal | None = None,
    ) -> AsyncIterator[Self]:
        """A board on the team in `folder`; with `journal` its log is kept by that one."""
        clock = clock or TableClock()
        # The board's own timer waits for ever: a tick comes when the story says so.
        with (
            patch.object(Ticker, "wait", return_value=NEVER_S),
            no_frames(),
            closing(Session(journal or ChapterJournal(folder), clock, seat)) as session,
        ):
            app = cls.program(session, settings)
            async with app.run_test(size=size) as pilot:
                board = cls(app, pilot, session, folder, clock)
                await board.settle()
                yield board
                board.screen()
            assert session.unsaved or session.board == board.on_disk()

    # What the hand does

    async def press(self, *keys: str) -> None:
        """Press keys, one after the other, by Textual's names or as they are typed."""
        for key in keys:
            self.app.post_message(_pressed(key))
            await self.settle()

    async def type(self, text: str) -> None:
        """Type into the field that has the cursor, in place of what stands there before it."""
        await self.press("ctrl+u")
        for letter in text:
            self.app.post_message(_pressed("space" if letter == " " else letter))
        await self.settle()

    async def paste(self, text: str) -> None:
        """Paste, as a terminal does."""
        self.app.post_message(Paste(text))
        await self.settle()

    async def fill(self, **fields: str) -> None:
        """Go through the open dialog by tab and type into the fields named."""
        for name in self.fields():
            while self.cursor_in() != name:
                await self.press("tab")
            if name in fields:
                await self.type(fields[name])

    async def click(self, text: str, *, on: str = "") -> None:
        """Click on the first place where `text` stands, on the whole screen or on one panel."""
        await self._pilot.click(offset=self._place(text, on))
        await self.settle()

    async def drag(self, text: str, onto: str) -> None:
        """Hold the mouse down on one text and let it go on another."""
        await self._pilot.mouse_down(offset=self._place(text))
        await self._pilot.hover(offset=self._place(onto))
        await self._pilot.mouse_up(offset=self._place(onto))
        await self.settle()

    async def resize(self, columns: int, rows: int) -> None:
        await self._pilot.resize_terminal(columns, rows)
        await self.settle()

    async def pass_time(self, seconds: float) -> None:
        """Let time pass; the board looks at the clock at its end."""
        self.clock.pass_time(seconds)
        await self.tick()

    async def tick(self) -> None:
        """The moment at which the board looks at the clock, and for what other seats wrote."""
        self.app.board.call_next(self.app.board._tick)
        await self.settle()

    async def open_palette(self) -> None:
        """Open the command palette; what it lists is gathered by workers of its own."""
        await self.press("ctrl+p")
        await self._gathered()

    async def choose_in_palette(self, words: str) -> None:
        """Type words into the open palette and run what it finds first."""
        await self.type(words)
        await self._gathered()
        await self.press("enter")
        await self._pilot.pause()

    async def see(self, text: str) -> None:
        """Wait for the frame in which a text is on the screen: what lies behind a dialog is drawn some frames later."""
        for _ in range(100):
            if text in self.screen():
                return
            await self._pilot.pause()
        raise AssertionError(f"{text!r} is not on the screen:\n{self.screen()}")

    async def settle(self) -> None:
        """Everything that follows from what was done has happened: each message may send others."""
        for _ in range(ROUNDS):
            focused = self.app.screen.focused
            listening = {self.app, *self.app.screen_stack, *(focused.ancestors_with_self if focused else ())}
            heard = [asyncio.Event() for _ in listening]
            asked = [event for pump, event in zip(listening, heard, strict=True) if pump.call_later(event.set)]
            async with asyncio.timeout(PATIENCE_S):
                for event in asked:
                    await event.wait()
                while self.app.board._catching_up:
                    await self._pilot.pause()

    # What it does in the words of the room

    async def start_meeting(self) -> None:
        await self.press("space")

    async def next_segment(self) -> None:
        await self.press("n")

    async def go_to(self, segment: str) -> None:
        """Start the meeting and press next until a segment of the hour is open."""
        await self.start_meeting()
        await self.press(*["n"] * SEGMENTS_TO[segment])

    async def work_in(self, panel: PanelName) -> None:
        """Tab to a panel."""
        for _ in PANELS:
            if self.active() == panel:
                return
            await self.press("tab")
        raise AssertionError(f"no tab goes to the {panel}")

    async def select(self, title: str, panel: PanelName = "queue") -> None:
        """Go to a thing with the arrows, by its title."""
        await self.work_in(panel)
        here, there = self.selected(), self._titles(panel).index(title)
        steps = there - (self._titles(panel).index(here) if here else 0)
        if panel == "rocks":
            await self.press(*["right" if steps > 0 else "left"] * abs(steps))
        else:
            await self.press(*["j" if steps > 0 else "k"] * abs(steps))
        assert self.selected() == title

    async def move_issue_up(self, title: str) -> None:
        await self.select(title)
        await self.press("K")

    async def put_on_the_table(self, title: str) -> None:
        await self.select(title)
        await self.press("enter")

    async def resolve(self, title: str, *, decision: str, todo: str = "", owner: str = "", due: str = "") -> None:
        """Solve an issue; without a to-do, enter once more says that there is none."""
        await self.select(title)
        await self.press("r")
        filled = {"decision": decision, "todo": todo, "owner": owner, "due": due}
        await self.fill(**{name: text for name, text in filled.items() if text})
        await self.press("enter", *([] if todo else ["enter"]))

    async def add_issue(self, title: str, by: str = "") -> None:
        await self.press("a")
        await self.fill(title=title, by=by)
        await self.press("enter")

    async def _gathered(self) -> None:
        await self.app.workers.wait_for_complete()
        await self._pilot.pause()


class WallDriver(BoardDriver):
    """One wall, open beside a board; whoever presses a key there is not one of the team."""

    program = WallApp


@contextmanager
def no_frames() -> Iterator[None]:
    """Nothing is drawn until somebody looks."""

    def drop(compositor: Compositor, *_args: object, **_options: object) -> None:
        compositor._dirty_regions.clear()

    with patch.object(Compositor, "render_update", drop):
        yield


def _pressed(key: str) -> Key:
    character = CHARACTERS.get(key, key if len(key) == 1 else None)
    return Key(_character_to_key(key) if len(key) == 1 and not key.isalnum() else key, character)
