"""The names of focus students: names.json in the team's folder, which lies beside the log and is none of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from iltboard.board.naming import Coder, Student
from iltboard.store.chapter_names import NAMES_FILE
from iltboard.store.durable import Stamp, put, stamp_of, take
from iltboard.store.folder_lock import FolderLock
from iltboard.store.journal import JournalError
from iltboard.store.name_book import Kept
from iltboard.store.trouble import told_plainly

_kept = msgspec.json.Decoder(dict[str, Kept])


class NamesFile:
    """A NameBook in a file that its owner alone can read. One that is damaged is told, and never written over."""

    def __init__(self, folder: Path) -> None:
        """Looks at nothing yet."""
        self.path = folder / NAMES_FILE
        self._folder = folder
        self._lock = FolderLock(folder)
        self._looked = False
        self._stamp: Stamp | None = None
        self._names: dict[str, Kept] = {}
        self._damage: str | None = None

    def changed(self) -> bool:
        """Whether the file is another than the one that was read or written last."""
        try:
            return not self._looked or stamp_of(self.path) != self._stamp
        except OSError:
            return True

    def read(self) -> Mapping[str, Kept]:
        """What the file holds now; without a file nothing is kept. Raises JournalError."""
        with told_plainly(self._folder), self._lock.to_read():
            return dict(self._read())

    def keep(self, student: str, kept: Kept) -> None:
        """Keep a name, in place of the one that was kept for the student. Raises JournalError."""
        with told_plainly(self._folder), self._lock.to_write():
            self._write({**self._read(), student: kept})

    def forget(self, student: str) -> None:
        """Keep that name no longer. Raises JournalError."""
        with told_plainly(self._folder), self._lock.to_write():
            self._write({other: kept for other, kept in self._read().items() if other != student})

    def redact(self, students: Iterable[Student]) -> int:
        """Put codes where these names stand in all that was written; in how many places. Raises JournalError."""
        from iltboard.store.redact import people_in, redact  # for this alone

        return redact(self._folder, Coder(students, people_in(self._folder))).places

    def _read(self) -> dict[str, Kept]:
        stamp = stamp_of(self.path)
        if not self._looked or stamp != self._stamp:
            self._names, self._damage = {}, None
            if stamp is not None:
                data, stamp = take(self.path)
                try:
                    self._names = _kept.decode(data)
                except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
                    # What is wrong with it is not said: that could be a name.
                    self._damage = (
                        f"{self.path} is damaged: put a copy back, or move it away; until then no name is coded"
                    )
            self._looked, self._stamp = True, stamp
        if self._damage:
            raise JournalError(self._damage)
        return self._names

    def _write(self, names: dict[str, Kept]) -> None:
        self._looked = False
        self._stamp = put(self.path, msgspec.json.format(msgspec.json.encode(names), indent=2))
        self._looked, self._names = True, names
