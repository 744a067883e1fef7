"""What a hand does at a board: it presses, types, clicks and drags, and lets time pass."""

from __future__ import annotations

import asyncio
from pathlib import Path

from textual.events import Key, Paste
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.widget import Widget

from iltboard.session import Session
from iltboard.ui.program import Program
from tests.clock import TableClock
from tests.ui.sight import Sight

ROUNDS = 12  # of messages that send messages: a key in a field goes up to the program, and its answer down again
PATIENCE_S = 20.0
CHARACTERS = {"space": " ", "enter": "\r", "tab": "\t"}


class Hands(Sight):
    """Two hands at a board that is open."""

    def __init__(self, app: Program, pilot: Pilot[None], session: Session, folder: Path, clock: TableClock) -> None:
        super().__init__(app, folder, clock)
        self._pilot = pilot
        self._session = session

    async def press(self, *keys: str) -> None:
        """Press keys, one after the other, by Textual's names or as they are typed."""
        for key in keys:
            self.app.post_message(_pressed(key))
            await self.settle()

    async def press_at_once(self, *keys: str) -> None:
        """Press keys faster than the first of them is answered."""
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
        await self._pilot.pause()  # what was moved has its place
        place = self._place(text, on)
        under, _ = self.app.screen.get_widget_at(*place)
        await self._pilot.click(offset=place)
        await self.settle(under)

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

    async def look(self) -> None:
        """Let whatever is under way go on for a moment."""
        await self._pilot.pause()

    async def see(self, text: str) -> None:
        """Wait for the frame in which a text is on the screen: what lies behind a dialog is drawn some frames later."""
        for _ in range(100):
            if text in self.screen():
                return
            await self._pilot.pause()
        raise AssertionError(f"{text!r} is not on the screen:\n{self.screen()}")

    async def settle(self, touched: Widget | None = None) -> None:
        """Everything that follows from what was done has happened: each message may send others."""
        for _ in range(ROUNDS):
            focused = touched or self.app.screen.focused
            listening = {self.app, *self.app.screen_stack, *(focused.ancestors_with_self if focused else ())}
            heard = [asyncio.Event() for _ in listening]
            asked = [event for pump, event in zip(listening, heard, strict=True) if pump.call_later(event.set)]
            async with asyncio.timeout(PATIENCE_S):
                for event in asked:
                    await event.wait()
                while self.app.board._catching_up:
                    await self._pilot.pause()

    async def _gathered(self) -> None:
        await self.app.workers.wait_for_complete()
        await self._pilot.pause()


def _pressed(key: str) -> Key:
    character = CHARACTERS.get(key, key if len(key) == 1 else None)
    return Key(_character_to_key(key) if len(key) == 1 and not key.isalnum() else key, character)
