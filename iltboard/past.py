"""The meetings that were held, each read from its chapter when it is asked for."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from iltboard.board.log import fold
from iltboard.board.model import Board
from iltboard.store.journal import Chapter, Journal, JournalError


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


class Past:
    """What lies behind the newest chapter, and that chapter's own meeting once it was closed."""

    def __init__(self, journal: Journal, newest: Callable[[], tuple[Chapter, Board]]) -> None:
        """`newest` gives the newest chapter, and the board it leaves with what is still in hand."""
        self._journal = journal
        self._newest = newest

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

    def beyond(self, number: int, by: int) -> Iterator[Held | Gap]:
        """The meetings held before (`by` -1) or after (1) the one of that number, the nearest first.

        The notices of each also say what is missing on the way to it; a gap after the last one comes by itself.
        Raises JournalError.
        """
        numbers = self.numbers()
        number = min(number, max(numbers, default=0) + 1)
        there = [other for other in numbers if (other - number) * by > 0][::by]
        passed: list[str] = []
        for other in there:
            passed += _missing(range(number + by, other, by))
            passed += _missing(range(1, other)) if by < 0 and other == there[-1] else ()
            number = other
            try:
                held = self._held(other)
            except JournalError as error:
                passed.append(str(error))
                continue
            if held:
                yield replace(held, notices=(*held.notices, *passed))
                passed = []
            elif other < self._newest()[0].number:
                passed.append(f"The close of meeting {other} cannot be read: iltboard check says why.")
        if passed:
            yield Gap(tuple(passed))

    def _held(self, number: int) -> Held | None:
        """The meeting of a chapter that is there."""
        chapter, board = self._newest()
        if number != chapter.number:
            chapter = self._journal.chapter(number)
            board = fold(chapter.opening, chapter.entries)
        return Held(number, chapter.opening, board, chapter.notices) if board.closed else None


def _missing(numbers: Sequence[int]) -> tuple[str, ...]:
    if len(numbers) > 1:
        return (f"Meetings {min(numbers)} to {max(numbers)} are missing: a backup may have them.",)
    return tuple(f"Meeting {number} is missing: a backup may have it." for number in numbers)
