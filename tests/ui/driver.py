"""A facilitator at the board, in the room's words: presses and clicks, and reads what the room reads.

Time passes only when a story lets it pass. At the end of each story what was shown is what lies on the disk.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from pathlib import Path
from typing import ClassVar, Self
from unittest.mock import patch

from textual._compositor import Compositor

from iltboard.session import Session
from iltboard.settings import Settings
from iltboard.store.chapters import ChapterJournal
from iltboard.store.journal import Journal
from iltboard.store.names import NamesFile
from iltboard.ui.app import BoardApp
from iltboard.ui.hand import PANELS
from iltboard.ui.messages import PanelName
from iltboard.ui.program import Program
from iltboard.ui.ticker import Ticker
from iltboard.ui.wall import WallApp
from tests.clock import TableClock
from tests.ui.hands import Hands

SETTINGS = Settings(hours=24)
NEVER_S = 1e6
SEGMENTS_TO = {"Wins": 0, "Purpose": 1, "Data and headlines": 2, "Rocks": 3, "To-dos": 4, "Issues": 5, "Conclude": 6}


class BoardDriver(Hands):
    """One board, open on a team's folder."""

    program: ClassVar[type[Program]] = BoardApp

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
            closing(Session(journal or ChapterJournal(folder), clock, lambda: seat, NamesFile(folder))) as session,
        ):
            app = cls.program(session, settings)
            async with app.run_test(size=size) as pilot:
                board = cls(app, pilot, session, folder, clock)
                await board.settle()
                yield board
                board.screen()
            assert session.unsaved or session.board == board.on_disk()

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

    async def choose(self, *words: str) -> None:
        """Press the keys that stand at these words in the line of choices."""
        for word in words:
            await self.press(self.choices()[word].key)

    async def mark_here(self, *names: str) -> None:
        """Members who are here; pressed again, who is not."""
        await self.press("h")
        await self.choose(*names)
        await self.press("escape")

    async def speak(self, *names: str) -> None:
        """Each of them says something."""
        for name in names:
            await self.press("m")
            await self.choose(name)

    async def note_down(self, key: str, text: str) -> None:
        """Add a line by its key: A what the stage collects, P a plus, D a delta."""
        await self.press(key)
        await self.type(text)
        await self.press("enter")

    async def add_issue(self, title: str, by: str = "") -> None:
        await self.press("a")
        await self.fill(title=title, by=by)
        await self.press("enter")


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
