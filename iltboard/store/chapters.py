"""A team's log as chapters in a folder: the Journal on TinyDB."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from iltboard.board.carrying import carry
from iltboard.board.log import Entry, fold
from iltboard.board.model import Board
from iltboard.store.chapter_file import ChapterFile
from iltboard.store.chapter_names import alike, chapter_numbers, file_name, listed, numbers_in
from iltboard.store.durable import Stamp, stamp_of, sync_folder
from iltboard.store.folder_lock import FolderLock
from iltboard.store.journal import Chapter, JournalError, Turn
from iltboard.store.trouble import told_plainly

if TYPE_CHECKING:
    from iltboard.store.strangers import Stranger


class ChapterJournal:
    """The chapters 0001.json, 0002.json, ... of one folder; all but the newest are closed and never written again.

    A folder that is missing or empty is an empty first chapter, and is made when the first entry is written.
    """

    def __init__(self, folder: Path) -> None:
        """Looks at nothing yet."""
        self._folder = folder
        self._lock = FolderLock(folder)
        self._newest: ChapterFile | None = None
        self._passed: set[str] = set()
        self._strangers: list[Stranger] = []
        self._barred: str | None = None

    @property
    def notices(self) -> tuple[str, ...]:
        """What lies in the folder like a chapter and is not read; as of the last look around."""
        return tuple(stranger.notice for stranger in self._strangers)

    def read(self) -> Chapter:
        """The newest chapter; never writes. Raises JournalError."""
        with told_plainly(self._folder), self._lock.to_read():
            return self._look().chapter

    def numbers(self) -> list[int]:
        """The chapters that lie in the folder, in order. Raises JournalError."""
        with told_plainly(self._folder):
            return chapter_numbers(self._folder)

    def chapter(self, number: int) -> Chapter:
        """One of them, read whole. Raises JournalError."""
        with told_plainly(self._folder):
            return self._file(number).read()

    def stamp(self, number: int) -> Stamp | None:
        """That of its file; None where there is none. Raises JournalError."""
        with told_plainly(self._folder):
            return stamp_of(self._folder / file_name(number))

    def changed(self) -> bool:
        """Whether somebody else has written since the last `read` or turn: a look at two files' stamps."""
        if self._newest is None:
            return True
        try:
            return self._newest.changed() or self._after(self._newest).exists()
        except OSError:
            return True

    @contextmanager
    def turn(self) -> Iterator[Turn]:
        """The right to write, held by one process at a time for a moment. Raises JournalError if it cannot be had."""
        with told_plainly(self._folder), self._lock.to_write():
            yield _Turn(self, self._folder, self._look())

    def close(self) -> None:
        """Nothing is held between two turns."""

    def missing(self, entries: Sequence[Entry]) -> Sequence[Entry]:
        """Those that are neither in the newest chapter nor in one that was closed since the first look."""
        if not entries or self._newest is None:
            return entries
        newest = {entry.id for entry in self._newest.chapter.entries}
        return [entry for entry in entries if entry.id not in newest and entry.id not in self._passed]

    def settle(self) -> None:
        """What is found in the folder stays there. Raises JournalError."""
        with told_plainly(self._folder):
            sync_folder(self._folder)

    def begin(self, opening: Board, entries: Sequence[Entry]) -> ChapterFile:
        """Make the file after the newest one, or the first; it is the newest from now on. For a turn."""
        newest = self._newest or self._look()
        self._look_around()
        newest.barred = self._barred
        if newest.chapter.read_only is not None:
            raise JournalError(newest.chapter.read_only)
        following = self._file(newest.number + 1) if newest.kept else newest
        following.begin(opening, entries)
        self._newest = following
        return following

    def _look(self) -> ChapterFile:
        if self._newest is None or self._newest.barred:
            names = self._look_around()
            self._newest = self._newest or self._file(max(numbers_in(names), default=1))
        while self._after(self._newest).exists():
            # To its end, for a write that failed at the last moment may have reached it all the same.
            self._passed |= {entry.id for entry in self._newest.read().entries}
            self._newest = self._file(self._newest.number + 1)
        self._newest.read()
        self._newest.barred = self._barred
        return self._newest

    def _look_around(self) -> list[str]:
        """All names in the folder. Where the log goes on in a file that is not read, nothing may be written."""
        names = listed(self._folder)
        self._strangers = []
        if alike(names):
            from iltboard.store.strangers import strangers  # there are seldom any

            self._strangers = strangers(self._folder, names)
        last = max(numbers_in(names), default=0)
        self._barred = next((it.notice for it in self._strangers if it.lacking and it.lacking > last), None)
        return names

    def _file(self, number: int) -> ChapterFile:
        return chapter_file(self._folder, number)

    def _after(self, file: ChapterFile) -> Path:
        return self._folder / file_name(file.number + 1)


class _Turn:
    """The newest chapter in the hands of the one who may write."""

    def __init__(self, journal: ChapterJournal, folder: Path, file: ChapterFile) -> None:
        self._journal = journal
        self._folder = folder
        self._file = file

    @property
    def chapter(self) -> Chapter:
        return self._file.chapter

    def append(self, entries: Sequence[Entry]) -> None:
        with told_plainly(self._folder):
            self._file.append(entries)

    def begin_chapter(self, opening: Board, entries: Sequence[Entry]) -> None:
        with told_plainly(self._folder):
            self._file = self._journal.begin(opening, entries)


def chapter_file(folder: Path, number: int, before: Board | None = None) -> ChapterFile:
    """The file of a chapter, which borrows what it began with from those before, should its own be unreadable.

    `before` is what it borrows, where that is known.
    """
    return ChapterFile(folder / file_name(number), number, lambda: _left(folder, number) if before is None else before)


def _left(folder: Path, number: int) -> Board:
    """What the chapters before that number left: those down to the nearest that has an opening of its own."""
    read: list[Chapter] = []
    for earlier in reversed([other for other in chapter_numbers(folder) if other < number]):
        file = chapter_file(folder, earlier, before=Board())
        with suppress(OSError, JournalError):
            read.append(file.read())
            if not file.borrowed:
                break
    board = read[-1].opening if read else Board()
    for chapter in reversed(read):
        board = carry(fold(board, chapter.entries))
    return board
