"""What a session asks of whatever keeps the log."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import Protocol

import msgspec
from msgspec import Struct

from iltboard.board.log import Entry
from iltboard.board.model import Board

_entry = msgspec.json.Decoder(Entry)
_FIRST_YEAR, _LAST_YEAR = 1900, 9000


class Chapter(Struct, frozen=True):
    """A chapter as it is kept.

    `entries` are in the log's order, and while `number` stays they only grow, unless somebody damages the file.
    `notices` say, a line each, what could not be read and what was done about it. `read_only` says why nothing may be
    written (a newer format, say), or is None.
    """

    number: int
    opening: Board
    entries: tuple[Entry, ...]
    notices: tuple[str, ...] = ()
    read_only: str | None = None


class JournalError(Exception):
    """The log cannot be read or written: one line that says why and the mend. Nothing was changed."""


UNKEEPABLE = "This cannot be kept: it holds a letter or a number that no file can hold."


def keepable(entry: Entry) -> bool:
    """Whether the entry would read back from a file as it is: no half letters, no NaN, a time with its zone."""
    try:
        return _entry.decode(msgspec.json.encode(entry)) == entry and dated(entry)
    except (ValueError, OverflowError):
        return False


def dated(entry: Entry) -> bool:
    """Whether its time has a zone, and can be reckoned with: none at the ends of the calendar can."""
    return entry.at.tzinfo is not None and _FIRST_YEAR <= entry.at.year <= _LAST_YEAR


class Turn(Protocol):
    """The journal while this seat alone may write: what is kept now, and the two ways to add to it."""

    @property
    def chapter(self) -> Chapter:
        """The newest chapter, with all that others have written."""

    def append(self, entries: Sequence[Entry]) -> None:
        """Keep the entries, in order, at the end of the newest chapter; durable when this returns.

        Raises JournalError, and then nothing is kept.
        """

    def begin_chapter(self, opening: Board, entries: Sequence[Entry]) -> None:
        """Keep the entries as the first of a new chapter that begins with `opening`. As `append` otherwise."""


class Journal(Protocol):
    """A team's log."""

    def read(self) -> Chapter:
        """The newest chapter; never writes. Raises JournalError where there is none to read."""

    def numbers(self) -> list[int]:
        """The chapters that are kept, in order; all but the newest are closed. Raises JournalError."""

    def chapter(self, number: int) -> Chapter:
        """One of them; never writes. What `changed` says is as before. Raises JournalError."""

    def stamp(self, number: int) -> object:
        """What a chapter that is kept is known by: while it stays, so does the chapter. Raises JournalError."""

    @property
    def notices(self) -> tuple[str, ...]:
        """What lies beside the log as if it were of it, and is not read, a line each; as of the first `read`."""

    def missing(self, entries: Sequence[Entry]) -> Sequence[Entry]:
        """Those of the entries that were found neither in the newest chapter nor in one that was closed meanwhile."""

    def settle(self) -> None:
        """Let what was found last be durable: a write that failed may have reached the disk, and not be there to stay.

        Raises JournalError.
        """

    def changed(self) -> bool:
        """Whether somebody else has written since the last `read` or turn. Costs a look at a file's stamp."""

    def turn(self) -> AbstractContextManager[Turn]:
        """The right to write, held by one process at a time. Raises JournalError if it cannot be had."""

    def close(self) -> None:
        """Let go of whatever is held between two turns."""
