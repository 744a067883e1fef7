"""The session, worked off the screen's thread: one thread, so that presses are written in the order they came."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from iltboard.board.log import AnyEvent
from iltboard.board.model import Board
from iltboard.board.naming import Coder
from iltboard.clock import Clock
from iltboard.past import Gap, Held
from iltboard.session import Outcome, Session

if TYPE_CHECKING:
    from iltboard.reports.history import Result

T = TypeVar("T")


class Unread(Exception):
    """A meeting before cannot be read: why, in a line."""


class Scribe:
    """Awaits the disk while the screen goes on."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="scribe")

    @property
    def board(self) -> Board:
        return self._session.board

    @property
    def clock(self) -> Clock:
        return self._session.clock

    @property
    def notices(self) -> tuple[str, ...]:
        """Why nothing may be written, and what could not be read, a line each."""
        return tuple(dict.fromkeys((*filter(None, (self._session.read_only,)), *self._session.notices)))

    @property
    def read_only(self) -> str | None:
        """Why nothing may be written."""
        return self._session.read_only

    @property
    def damaged(self) -> bool:
        """Whether something of the newest chapter could not be read."""
        return self._session.damaged

    @property
    def last_entry_at(self) -> datetime | None:
        return self._session.last_entry_at

    @property
    def unsaved(self) -> int:
        """Entries that are shown and not yet on the disk."""
        return self._session.unsaved

    @property
    def trouble(self) -> str:
        """What is not as it should be with the disk, in a few words, or an empty string."""
        if self.unsaved:
            return f"{self.unsaved} not saved"
        if self._session.read_only:
            return "read only"
        return "not read" if self._session.trouble else ""

    @property
    def why(self) -> str:
        """The whole line about that trouble."""
        return self._session.trouble or self._session.read_only or ""

    @property
    def names(self) -> dict[str, str]:
        """The names of focus students that are kept, by the students' ids."""
        return {student: it.name for student, it in self._session.names.items()}

    @property
    def coder(self) -> Coder:
        """What replaces those names by codes."""
        return self._session.coder

    async def keep_name(self, student: str, name: str) -> Outcome:
        return await self._written(lambda: self._session.keep_name(student, name))

    async def forget_name(self, student: str) -> Outcome:
        return await self._written(lambda: self._session.forget_name(student))

    def uncoded(self) -> int:
        """In how many texts on the board a name still stands that was kept since."""
        return self._session.uncoded()

    async def redact(self) -> Outcome:
        return await self._written(self._session.redact)

    def sit_down(self) -> None:
        """Have the seat taken, before anything is written from it."""
        self._thread.submit(lambda: self._session.seat)

    def stale(self) -> bool:
        """Whether another seat has written; as cheap as a look at a file's stamp."""
        return self._session.stale()

    async def do(self, event: AnyEvent) -> Outcome:
        return await self._written(lambda: self._session.do(event))

    async def undo(self) -> Outcome:
        return await self._written(self._session.undo)

    async def redo(self) -> Outcome:
        return await self._written(self._session.redo)

    async def held(self, number: int, by: int) -> Held | Gap | None:
        """The meeting held next before (`by` -1) or after (1) the one of that number, or what is said in its place.

        Raises Unread.
        """
        try:
            return await self._off_thread(lambda: next(self._session.past.beyond(number, by), None))
        except Exception as error:
            raise Unread(str(error)) from error

    async def results(self, most: int) -> list[Result | Gap]:
        """What the last meetings came to, the newest first, at most so many, and a gap after them. Raises Unread."""
        try:
            return await self._off_thread(lambda: list(islice(self._session.past.results(), most)))
        except Exception as error:
            raise Unread(str(error)) from error

    async def catch_up(self) -> Board:
        """Save what is still in hand, and take in what others wrote."""
        return await self._off_thread(self._session.retry if self._session.unsaved else self._session.look)

    def close(self) -> None:
        """Let what is being written be written, try once more with what is not, and leave."""
        if self._session.unsaved:
            self._thread.submit(self._session.retry)
        self._thread.shutdown(wait=True)

    async def _written(self, work: Callable[[], Outcome]) -> Outcome:
        try:
            return await self._off_thread(work)
        except Exception as fault:  # noqa: BLE001 - a fault of ours must not end the meeting
            told = self.coder.coded(f"{type(fault).__name__}: {fault}".removesuffix(": "))
            return Outcome(self.board, refused=f"This should not happen, and nothing was changed ({told}).")

    async def _off_thread(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)
