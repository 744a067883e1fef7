"""One chapter, one file.

It is a TinyDB database of three tables: `meta` (one document: format, number), `opening` (one: the Board it began with)
and `entries` (a document an entry, in the log's order; their ids count from 1 and mean nothing else).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path

from msgspec.structs import replace

from iltboard.board.log import Entry
from iltboard.board.model import Board
from iltboard.store.chapter_names import file_name
from iltboard.store.durable import Doc, DurableStorage, NotTablesError, Stamp, put, stamp_of, sync_folder, take
from iltboard.store.journal import Chapter, JournalError
from iltboard.store.reading import AnotherNumberError, NotSoundError, Reading, document, sound, tables, unsound


class ChapterFile:
    """A chapter's file. Errors of the disk come as OSError; writing needs the folder's lock."""

    def __init__(self, path: Path, number: int, before: Callable[[], Board]) -> None:
        """`before` gives an opening for a file whose own cannot be read."""
        self.number = number
        self.path = path
        self.barred: str | None = None
        """Why nothing may be written in it, sound as it may be."""
        self._before = before
        self._storage = DurableStorage(self.path)
        self._reading = Reading(opening=Board())
        self._stamp: Stamp | None = None
        self._mended: tuple[str, ...] = ()

    def changed(self) -> bool:
        """Whether the file is another than the one that was read or written last."""
        return stamp_of(self.path) != self._stamp

    def read(self) -> Chapter:
        """What the file holds now; only what is new is read. Without a file: an empty chapter. Never writes."""
        stamp = stamp_of(self.path)
        if stamp is None:
            if self._stamp is not None:
                raise JournalError(f"{self.path} is gone: put it back, or start the board again to begin anew")
        elif stamp != self._stamp:
            self._reading, self._stamp = self._read(), stamp
        return self.chapter

    @property
    def chapter(self) -> Chapter:
        """What was read or written last."""
        it = self._reading
        return Chapter(self.number, it.opening, it.entries, self._notices(), it.read_only or self.barred)

    @property
    def kept(self) -> bool:
        """Whether there was such a file when it was read last, or it was written since."""
        return self._stamp is not None

    @property
    def lost(self) -> int:
        """Entries of which only a trace is left."""
        return self._reading.lost

    @property
    def damaged(self) -> bool:
        """Whether the file as it lies there is damaged."""
        return self._reading.damage is not None

    @property
    def borrowed(self) -> bool:
        """Whether its opening is not the file's own."""
        return self._reading.borrowed

    def append(self, entries: Sequence[Entry]) -> None:
        """Keep the entries at the end. A damaged file is first set aside whole, then written anew as it was read."""
        before = self._reading
        if self.chapter.read_only is not None:
            raise JournalError(self.chapter.read_only)
        docs = tuple(map(document, entries))
        after = replace(before, docs=(*before.docs, *docs), entries=(*before.entries, *entries), damage=None)
        if self._stamp is None or before.damage is not None:
            self._write_whole(after)
        else:
            self._insert(docs, len(before.docs) + 1)
        self._reading, self._stamp = after, self._storage.stamp

    def begin(self, opening: Board, entries: Sequence[Entry]) -> None:
        """Make the file: a chapter that begins so, with its first entries."""
        reading = Reading(opening, tuple(map(document, entries)), tuple(entries))
        self._write_whole(reading)
        self._reading, self._stamp = reading, self._storage.stamp

    def _read(self) -> Reading:
        known = None if self._stamp is None else self._reading
        try:
            held = self._storage.read() or {}
            self._refuse_repeated_keys()
            return sound(held, self.number, known)
        except (NotTablesError, NotSoundError) as error:
            reading = unsound(take(self.path)[0], self.path.name, str(error), self._before, known)
            if known is None and isinstance(error, AnotherNumberError):
                return self._unless_copied(reading, self.path.with_name(file_name(error.number)))
            return reading

    def _unless_copied(self, reading: Reading, original: Path) -> Reading:
        """Nothing may be built on the copy of another chapter, which lies beside it with the same entries in it."""
        try:
            data, _ = take(original)
        except OSError:
            return reading
        if not any(entry.id.encode() in data for entry in reading.entries):
            return reading
        why = f"{self.path.name} is a copy of {original.name}: move it away, and start the board again."
        return replace(reading, read_only=why)

    def _refuse_repeated_keys(self) -> None:
        """A text that is written again to the letter repeats none; only another one has to be searched for them."""
        if self._storage.to_the_letter:
            return
        from iltboard.store.salvage import repeats_a_key  # late: what this program wrote never needs it

        if repeats_a_key(self._storage.data):
            raise NotSoundError("a name stands in it twice")

    def _insert(self, docs: Sequence[Doc], first: int) -> None:
        from tinydb import TinyDB  # late: to read takes none of it, and a board is shown first
        from tinydb.table import Document

        table = TinyDB(storage=lambda: self._storage).table("entries")
        table.insert_multiple(Document(doc, place) for place, doc in enumerate(docs, first))

    def _write_whole(self, reading: Reading) -> None:
        mended: tuple[str, ...] = ()
        if self._reading.damage is not None:
            aside = self._set_aside()
            mended = (f"{self._account('was')} The damaged file is kept as {aside.name}.",)
        self._storage.write(tables(self.number, reading.opening, reading.docs))
        self._mended += mended

    def _set_aside(self) -> Path:
        """Copy the file whole beside itself, unless an attempt before this one did."""
        data, _ = take(self.path)
        for number in count(1):
            aside = self.path.with_name(f"{self.path.stem}.damaged-{number}.json")
            if stamp_of(aside) is None:
                put(aside, data)
                return aside
            if take(aside)[0] == data:
                sync_folder(aside.parent)  # which may be what failed
                return aside
        raise AssertionError

    def _notices(self) -> tuple[str, ...]:
        if self._reading.damage is None:
            return self._mended
        return (
            *self._mended,
            f"{self._account('is')} The file is kept whole beside it when something is next written.",
        )

    def _account(self, verb: str) -> str:
        it = self._reading
        read = f"Entries read: {len(it.entries)}, not read: {it.lost}; a backup may have more."
        source = "is taken from an earlier chapter" if it.opening != Board() else "is lost"
        borrowed = f" What it began with {source}." if it.borrowed else ""
        return f"{self.path.name} {verb} damaged. {read} Why: {it.damage}.{borrowed}"
