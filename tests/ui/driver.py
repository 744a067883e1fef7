"""A facilitator at the board, in the room's words: presses and clicks, and reads what the room reads.

Time passes only when a story lets it pass. At the end of each story what was shown is what lies on the disk.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from pathlib import Path
from typing import Self
from unittest.mock import patch

from textual._compositor import Compositor
from textual._context import visible_screen_stack
from textual.events import Key, Paste
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.strip import Strip
from textual.widgets import Input, Static, TextArea

from iltboard.board.model import Board
from iltboard.session import Session
from iltboard.settings import Settings
from iltboard.store.chapters import ChapterJournal
from iltboard.store.journal import Journal
from iltboard.text import width
from iltboard.ui.app import BoardApp
from iltboard.ui.dialogs.choice import Choice
from iltboard.ui.dialogs.form import Form
from iltboard.ui.hand import PANELS
from iltboard.ui.messages import PanelName
from iltboard.ui.ticker import Ticker
from iltboard.ui.widgets.countdown import Digit
from iltboard.ui.widgets.footer import Footer
from iltboard.ui.widgets.queue import Queue
from iltboard.ui.widgets.strip import OffTopicStrip
from tests.clock import TableClock

SETTINGS = Settings(hours=24)
NEVER_S = 1e6
ROUNDS = 12  # of messages that send messages: a key in a field goes up to the program, and its answer down again
PATIENCE_S = 20.0
SEGMENTS_TO = {"Wins": 0, "Purpose": 1, "Data and headlines": 2, "Rocks": 3, "To-dos": 4, "Issues": 5, "Conclude": 6}
CHARACTERS = {"space": " ", "enter": "\r", "tab": "\t"}


class BoardDriver:
    """One board, open on a team's folder."""

    def __init__(self, app: BoardApp, pilot: Pilot[None], session: Session, folder: Path, clock: TableClock) -> None:
        self.app = app
        self.clock = clock
        self._pilot = pilot
        self._session = session
        self._folder = folder

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
            app = BoardApp(session, settings)
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

    # What is seen

    def screen(self) -> str:
        """The whole screen as text."""
        return "\n".join(self._lines())

    def strips(self) -> list[Strip]:
        """The rows of the screen, with their colours."""
        visible_screen_stack.set(self.app._background_screens)
        return self.app.screen._compositor.render_strips()

    def panel(self, name: str) -> str:
        """A panel as text."""
        panel = self.app.board.query_one(f"#{name}")
        return "\n".join(panel.render_line(y).text.rstrip() for y in range(panel.size.height))

    def segment(self) -> str:
        """The line over the digits."""
        return self.panel("countdown-title").strip()

    def offer(self) -> str:
        """The line under the digits."""
        return self.panel("countdown-under").strip()

    def countdown(self) -> str:
        """What the digits say."""
        return "".join(digit.slice.char for digit in self.app.board.query(Digit) if digit.display)

    def header(self) -> str:
        return self.panel("header").strip()

    def strip(self) -> str:
        return self.panel("strip").strip()

    def message(self) -> str:
        """The line that confirms, offers or refuses, if there is one."""
        footer, strip = self.app.board.query_one(Footer), self.app.board.query_one(OffTopicStrip)
        if strip.slice.message:
            return self.strip()
        return self.panel("footer").strip() if footer.slice.message else ""

    def queue_titles(self) -> list[str]:
        """The open issues in the queue's order."""
        return [issue.title for issue in self.app.board.query_one(Queue).slice.issues]

    def parked_titles(self) -> list[str]:
        return [issue.title for issue in self.app.board.query_one(Queue).slice.parked]

    def active(self) -> PanelName:
        """The panel that is worked in."""
        return self.app.board.view.active

    def selected(self, panel: PanelName | None = None) -> str:
        """The title of what is selected, in the panel that is worked in unless another is named."""
        view = self.app.board.view
        panel = panel or view.active
        things = dict(zip(view.things(panel), self._titles(panel), strict=True))
        return things.get(view.selected[panel], "")

    def board(self) -> Board:
        """What the screen stands for."""
        return self.app.board.view.board

    def has_left(self) -> bool:
        """Whether the board was left."""
        return self.app._exit

    # Dialogs

    def dialog(self) -> str:
        """The heading of the dialog that is open, or an empty string."""
        return str(self._form().query_one("#form-heading", Static).content) if self._is_form() else ""

    def problem(self) -> str:
        """The line in the dialog that says what is wrong."""
        return str(self._form().query_one("#form-problem", Static).content)

    def fields(self) -> dict[str, str]:
        """What stands in the dialog's fields."""
        return self._form().values()

    def cursor_in(self) -> str:
        """The field that has the cursor."""
        focused = self.app.screen.focused
        is_field = isinstance(focused, (Input, TextArea, Choice)) and focused.id
        return focused.id.removeprefix("field-") if focused and is_field and focused.id else ""

    # What lies on the disk, and who else is there

    def on_disk(self) -> Board:
        """The board as anyone would read it from the folder now."""
        with closing(Session(ChapterJournal(self._folder), self.clock, "reader")) as reader:
            return reader.board

    def is_founded(self) -> bool:
        """Whether the team has a folder."""
        return self._folder.exists()

    def another_seat(self) -> Session:
        """Somebody else at the same folder."""
        return Session(ChapterJournal(self._folder), self.clock, "board-2")

    async def _gathered(self) -> None:
        await self.app.workers.wait_for_complete()
        await self._pilot.pause()

    def _titles(self, panel: PanelName) -> list[str]:
        board = self.board()
        named = {issue.id: issue.title for issue in board.issues}
        named |= {rock.id: rock.title for rock in board.rocks} | {todo.id: todo.title for todo in board.todos}
        named |= {note.id: note.text for note in (*board.wins, *board.headlines)}
        named |= {entry.id: entry.note or entry.id for entry in board.off_topic}
        return [named[thing] for thing in self.app.board.view.things(panel)]

    def _lines(self) -> list[str]:
        return [strip.text.rstrip() for strip in self.strips()]

    def _place(self, text: str, panel: str = "") -> tuple[int, int]:
        region = self.app.board.query_one(f"#{panel}").region if panel else self.app.screen.region
        for y, line in enumerate(self._lines()):
            x = width(line[: line.find(text)])
            if text in line and region.contains(x, y):
                return x, y
        raise AssertionError(f"{text!r} is not on the screen:\n{self.screen()}")

    def _is_form(self) -> bool:
        return isinstance(self.app.screen, Form)

    def _form(self) -> Form:
        assert isinstance(self.app.screen, Form)
        return self.app.screen


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
