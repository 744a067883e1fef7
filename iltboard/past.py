"""The meetings that were held, each read from its chapter when it is asked for."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from iltboard.board.log import fold
from iltboard.board.model import Board
from iltboard.store.chapter_names import gaps
from iltboard.store.journal import Chapter, Journal, JournalError

if TYPE_CHECKING:
    from iltboard.reports.history import Result


class Held(Struct, frozen=True):
    """A meeting that was held and closed: the board it began with, and the board that its close left.

    Its number is its chapter's. `notices` say what of it could not be read.
    """

    number: int
    opening: Board
    board: Board
    notices: tuple[str, ...] = ()


class Gap(Struct, frozen=True):
    """Where no meeting that can be read comes any more: `notices` say what is missing there."""

    notices: tuple[str, ...]


Told = TypeVar("Told", Held, "Result")


class Past:
    """What lies behind the newest chapter, and that chapter's own meeting once it was closed."""

    def __init__(self, journal: Journal, newest: Callable[[], tuple[Chapter, Board]]) -> None:
        """`newest` gives the newest chapter, and the board it leaves with what is still in hand."""
        self._journal = journal
        self._newest = newest
        self._results: dict[int, tuple[object, Result]] = {}
        """What the closed meetings came to that were read, and the stamps that their chapters had then."""

    def numbers(self) -> list[int]:
        """The numbers that a meeting can have, in order; the newest may not have been held yet. Raises JournalError."""
        return self._journal.numbers()

    @property
    def last_number(self) -> int | None:
        """The number of the meeting that was closed last; None where it was not held here. Raises JournalError."""
        newest, board = self._newest()
        number = newest.number if board.closed else newest.number - 1
        return number if board.last and number in self.numbers() else None

    def held(self, number: int) -> Held | None:
        """The meeting of that number, or None where there is none, or none that was closed. Raises JournalError."""
        return self._held(number) if number == self._newest()[0].number or number in self.numbers() else None

    def latest(self) -> Iterator[Held | Gap]:
        """The meetings that were held, the last one first, as `beyond` gives them. Raises JournalError."""
        return self.beyond(sys.maxsize, -1)

    def results(self) -> Iterator[Result | Gap]:
        """What the meetings came to that were held, as `latest` gives them. Raises JournalError.

        What did not change since it was asked for before is not read again.
        """
        return self._passing(sys.maxsize, -1, self._result)

    def beyond(self, number: int, by: int) -> Iterator[Held | Gap]:
        """The meetings held before (`by` -1) or after (1) the one of that number, the nearest first.

        The notices of each also say what is missing on the way to it; a gap after the last one comes by itself.
        Raises JournalError.
        """
        return self._passing(number, by, self._held)

    def _passing(self, number: int, by: int, told: Callable[[int], Told | None]) -> Iterator[Told | Gap]:
        """As `beyond`: what is `told` of each meeting that was closed."""
        numbers = self.numbers()
        number = min(number, max(numbers, default=0) + 1)
        there = [other for other in numbers if (other - number) * by > 0][::by]
        passed: list[str] = []
        for other in there:
            passed += map(_missing, gaps((number, other)))
            if by < 0 and other == there[-1]:
                passed += map(_missing, gaps((0, other)))
            number = other
            try:
                meeting = told(other)
            except JournalError as error:
                passed.append(str(error))
                continue
            if meeting:
                yield replace(meeting, notices=meeting.notices + tuple(passed))
                passed = []
            elif other < self._newest()[0].number:
                passed.append(f"The close of meeting {other} cannot be read: iltboard check says why.")
        if passed:
            yield Gap(tuple(passed))

    def _held(self, number: int) -> Held | None:
        """The meeting of a chapter that is there."""
        chapter, board = self._read(number)
        return Held(number, chapter.opening, board, chapter.notices) if board.closed else None

    def _result(self, number: int) -> Result | None:
        """What that meeting came to; a closed chapter that is known by the same stamp as before is not read again."""
        newest, board = self._newest()
        if number == newest.number:
            return _came_to(newest, board)
        stamp = self._journal.stamp(number)  # before it is read: whatever is written from here on has another
        known = self._results.get(number)
        if known and known[0] == stamp:
            return known[1]
        chapter, board = self._read(number)
        it = _came_to(chapter, board)
        # What is not sound may have been read by the help of other chapters, which have stamps of their own.
        if it and not (chapter.notices or chapter.read_only):
            self._results[number] = stamp, it
        return it

    def _read(self, number: int) -> tuple[Chapter, Board]:
        """The chapter of that number, and the board it leaves."""
        chapter, board = self._newest()
        if number != chapter.number:
            chapter = self._journal.chapter(number)
            board = fold(chapter.opening, chapter.entries)
        return chapter, board


def _came_to(chapter: Chapter, board: Board) -> Result | None:
    from iltboard.reports.history import result  # late: a board starts without it

    it = result(chapter.number, board) if board.closed else None
    return replace(it, notices=chapter.notices) if it else None


def _missing(gap: range) -> str:
    if len(gap) > 1:
        return f"Meetings {gap[0]} to {gap[-1]} are missing: a backup may have them."
    return f"Meeting {gap[0]} is missing: a backup may have it."
