"""A TinyDB storage that is never half written: a file beside it, synced, put in its place, and the folder synced.

Whoever writes must hold the folder's lock; whoever reads need not.
"""

import errno
import os
import sys
import time
from contextlib import suppress
from pathlib import Path

import msgspec
from msgspec import Struct

Doc = dict[str, object]
Tables = dict[str, dict[str, Doc]]

_tables = msgspec.json.Decoder(Tables)
_documents = msgspec.json.Decoder(dict[str, Doc])
_PATIENCE_S = 2.5
_HELD_BY_ANOTHER = (5, 32, 33)
_CANNOT_BE_SYNCED = (errno.EINVAL, errno.ENOTSUP, errno.ENOSYS)
"""What some shared and user-space file systems say to a folder's sync."""


class Stamp(Struct, frozen=True):
    """By what a file is known to be the one that was read: two that differ never share all three."""

    mtime_ns: int
    size: int
    inode: int


class NotTablesError(ValueError):
    """The file does not hold TinyDB's tables in JSON."""


class DurableStorage:
    """One file. What was read or written last is remembered, and read again only when the file's stamp has changed.

    Where the file has only grown at its end, as a log does, what is new is all that is decoded. It has all that TinyDB
    asks of a storage, and is none of its classes, so that a file can be read before TinyDB is loaded.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.stamp: Stamp | None = None
        self.data = b""
        """The file's bytes as they were read or written last."""
        self.to_the_letter = False
        """Whether they are what would be written for the tables that they gave."""
        self._tables: Tables = {}

    def read(self) -> Tables | None:
        """The tables, or None where there is no file. Raises NotTablesError and OSError."""
        now = stamp_of(self.path)
        if now is None:
            self._forget()
            return None
        if now != self.stamp:
            data, now = take(self.path)
            self._tables = self._grown(data) or self._read_anew(data)
            self.stamp, self.data = now, data
        return {name: dict(table) for name, table in self._tables.items()}

    def write(self, data: Tables) -> None:
        """Put `data` in the file's place; on the disk when this returns. Raises OSError.

        After an error the file holds all of the old or all of the new, and is read again before it is believed.
        """
        try:
            encoded = msgspec.json.encode(data)
            self.stamp = put(self.path, encoded)
        except BaseException:
            self._forget()
            raise
        self.data, self.to_the_letter, self._tables = encoded, True, data

    def close(self) -> None:
        """Nothing is held between two calls."""

    def _read_anew(self, data: bytes) -> Tables:
        self._forget()
        try:
            tables = _tables.decode(data)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            raise NotTablesError("it is not whole JSON" if data.strip() else "it is empty") from None
        self.to_the_letter = msgspec.json.encode(tables) == data
        return tables

    def _grown(self, data: bytes) -> Tables | None:
        """The tables, if `data` is what is known with more at the end of the last one, to the letter; else None."""
        known = self.data[:-2]  # which leaves the last table open
        if not (self.to_the_letter and known.endswith(b"}") and data.startswith(known + b",") and data.endswith(b"}")):
            return None
        tail = b"{" + data[len(known) + 1 : -1]
        try:
            more = _documents.decode(tail)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return None
        *others, (last, documents) = self._tables.items()
        if not more or msgspec.json.encode(more) != tail or documents.keys() & more.keys():
            return None
        return {**dict(others), last: {**documents, **more}}

    def _forget(self) -> None:
        self.stamp, self.data, self.to_the_letter, self._tables = None, b"", False, {}


def stamp_of(path: Path) -> Stamp | None:
    """The file's stamp, or None where there is none. Raises OSError where it cannot be known."""
    try:
        return _stamp(path.stat())
    except FileNotFoundError:
        return None


def take(path: Path) -> tuple[bytes, Stamp]:
    """What is in the file, and the stamp it had. Raises OSError."""
    with path.open("rb") as file:
        return file.read(), _stamp(os.fstat(file.fileno()))


def make_folder(folder: Path) -> None:
    """Make the folder and all that it lies in, for their owner alone; durable when this returns. Raises OSError."""
    if folder.is_dir():
        return
    missing = [place for place in (folder, *folder.parents) if not place.is_dir()]
    try:
        for place in reversed(missing):
            place.mkdir(mode=0o700, exist_ok=True)
        for place in missing:
            sync_folder(place.parent)
    except BaseException:
        # Whoever tries again would take what is left of them for durable.
        for place in missing:
            with suppress(OSError):
                place.rmdir()
        raise


def put(path: Path, data: bytes) -> Stamp:
    """Put a whole file in place, readable by its owner alone; durable when this returns. Raises OSError.

    An error leaves no temporary file behind; after one the file may be there and need a `sync_folder` to stay.
    A temporary file that a killed process left is written over.
    """
    beside = path.with_name(path.name + ".tmp")
    try:
        stamp = _write(beside, data)
        _replace(beside, path)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
    sync_folder(path.parent)
    return stamp


def sync_folder(folder: Path) -> None:
    """Let the names in the folder stand for what they stand for now, whatever happens. Raises OSError."""
    if sys.platform == "win32":  # which has no such call, and keeps the order by itself
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _CANNOT_BE_SYNCED:
            raise
    finally:
        os.close(handle)


def _write(path: Path, data: bytes) -> Stamp:
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(file, rest) :]
        os.fsync(file)
        return _stamp(os.fstat(file))
    finally:
        os.close(file)


def _replace(beside: Path, path: Path) -> None:
    """Windows refuses for a moment while a virus scanner or a sync client has the file open."""
    deadline = time.monotonic() + _PATIENCE_S
    while True:
        try:
            beside.replace(path)
        except OSError as error:
            if getattr(error, "winerror", None) not in _HELD_BY_ANOTHER or time.monotonic() > deadline:
                raise
            time.sleep(0.02)
        else:
            return


def _stamp(info: os.stat_result) -> Stamp:
    return Stamp(info.st_mtime_ns, info.st_size, info.st_ino)
