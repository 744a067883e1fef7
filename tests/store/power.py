"""A disk that remembers what was done to one folder, so that the power can be cut at any moment of it.

What was not synced by then may be on the real disk, or not, or in part: of a file's bytes some may be missing or zero,
and of the names in a folder any may be old while others are new.
"""

from __future__ import annotations

import errno
import os
import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch


class Named(NamedTuple):
    """From now on the name stands for that file."""

    name: str
    file: int


class Gone(NamedTuple):
    """The name stands for no file any more."""

    name: str


class Wrote(NamedTuple):
    """The whole of a file's bytes now."""

    file: int
    data: bytes


class Synced(NamedTuple):
    """The file's bytes are on the disk."""

    file: int


class FolderMade(NamedTuple):
    """The folder is there, or what it lies in."""

    folder: Path


class FolderGone(NamedTuple):
    """The folder is not there any more; it was empty, which is the same as none."""

    folder: Path


class FolderSynced(NamedTuple):
    """The names in the folder are on the disk, or its own in what it lies in."""

    folder: Path


class Said(NamedTuple):
    """Somebody was told that this is kept."""

    what: str


Step = Named | Gone | Wrote | Synced | FolderMade | FolderGone | FolderSynced | Said


_open, _write, _fsync = os.open, os.write, os.fsync
_replace, _unlink, _mkdir, _rmdir = Path.replace, Path.unlink, Path.mkdir, Path.rmdir


class Disk:
    """What happened to the folder, step by step; `without` the sync of one file or folder, by its name, if so asked."""

    def __init__(self, folder: Path, *, without: str = "") -> None:
        self.steps: list[Step] = []
        self.folder = folder
        self.refuses: Callable[[], bool] = lambda: False
        """Whether it refuses the sync that it is asked for."""
        self._without = without
        self._names: dict[str, int] = {}
        self._bytes: dict[int, bytes] = {}
        self._handles: dict[int, int | Path] = {}
        self._called: dict[int, str] = {}

    def put(self, name: str, data: bytes) -> None:
        """Somebody else put a file into the folder, well synced."""
        (self.folder / name).write_bytes(data)
        file = len(self._bytes)
        self._bytes[file] = data
        self._name(name, file)
        self.steps += [Wrote(file, data), Synced(file), FolderSynced(self.folder)]

    def said(self, what: str) -> None:
        """Somebody was told that this is kept."""
        self.steps.append(Said(what))

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Whatever goes to the folder is seen. A lambda, unlike a method of ours, is given the path it is called on."""
        with (
            patch.object(os, "open", self._open),
            patch.object(os, "write", self._write),
            patch.object(os, "fsync", self._fsync),
            patch.object(Path, "replace", lambda path, target: self._replace(path, target)),  # noqa: PLW0108
            patch.object(Path, "unlink", lambda path, missing_ok=False: self._unlink(path, missing_ok)),
            patch.object(Path, "rmdir", lambda path: self._rmdir(path)),  # noqa: PLW0108
            patch.object(Path, "mkdir", lambda path, *a, **more: self._mkdir(path, *a, **more)),  # noqa: PLW0108
        ):
            yield

    def _open(self, path: str | Path, flags: int, mode: int = 0o777) -> int:
        handle, where = _open(path, flags, mode), Path(path)
        self._handles.pop(handle, None)
        if where in (self.folder, *self.folder.parents):
            self._handles[handle] = where
        elif where.parent == self.folder and where.suffix in (".json", ".tmp"):
            self._handles[handle] = self._opened(where.name, flags)
        return handle

    def _write(self, handle: int, data: bytes) -> int:
        count = _write(handle, data)
        file = self._handles.get(handle)
        if isinstance(file, int):
            self._bytes[file] += bytes(data[:count])
            self.steps.append(Wrote(file, self._bytes[file]))
        return count

    def _fsync(self, handle: int) -> None:
        what = self._handles.get(handle)
        if what is not None and self.refuses():
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        _fsync(handle)
        if isinstance(what, int) and self._called[what] != self._without:
            self.steps.append(Synced(what))
        elif isinstance(what, Path) and what.name != self._without:
            self.steps.append(FolderSynced(what))

    def _replace(self, path: Path, target: Path) -> Path:
        moved = _replace(path, target)
        if target.parent == self.folder:
            self._name(target.name, self._names.pop(path.name))
            self.steps.append(Gone(path.name))
        return moved

    def _unlink(self, path: Path, missing_ok: bool) -> None:
        _unlink(path, missing_ok=missing_ok)
        if path.parent == self.folder and self._names.pop(path.name, None) is not None:
            self.steps.append(Gone(path.name))

    def _mkdir(self, path: Path, mode: int = 0o777, parents: bool = False, exist_ok: bool = False) -> None:
        there = path.exists()
        _mkdir(path, mode, parents=parents, exist_ok=exist_ok)
        if path in (self.folder, *self.folder.parents) and not there and path.exists():
            self.steps.append(FolderMade(path))

    def _rmdir(self, path: Path) -> None:
        _rmdir(path)
        if path in (self.folder, *self.folder.parents):
            self.steps.append(FolderGone(path))

    def _opened(self, name: str, flags: int) -> int:
        if name not in self._names:
            self._name(name, len(self._bytes))
            self._bytes[self._names[name]] = b""
            self._called[self._names[name]] = name.removesuffix(".tmp")
        elif flags & os.O_TRUNC:
            self._bytes[self._names[name]] = b""
            self.steps.append(Wrote(self._names[name], b""))
        return self._names[name]

    def _name(self, name: str, file: int) -> None:
        self._names[name] = file
        self.steps.append(Named(name, file))


class Cut(NamedTuple):
    """What is on the disk when the power comes back: the folder's files, and what had been said by the cut."""

    folder: bool
    files: dict[str, bytes]
    said: list[str]


def power_cut(disk: Disk, at: int, chance: random.Random) -> Cut:
    """The power is cut after so many steps."""
    names: dict[str, int] = {}
    unsynced: list[Named | Gone] = []
    now: dict[int, bytes] = {}
    safe: dict[int, bytes] = {}
    made = False
    unsafe: set[Path] = set()
    said: list[str] = []
    for step in disk.steps[:at]:
        if isinstance(step, (Named, Gone)):
            unsynced.append(step)
        elif isinstance(step, Wrote):
            now[step.file] = step.data
        elif isinstance(step, Synced):
            safe[step.file] = now.get(step.file, b"")
        elif isinstance(step, FolderMade):
            made = made or step.folder == disk.folder
            unsafe.add(step.folder)
        elif isinstance(step, FolderGone):
            made = made and step.folder != disk.folder
            unsafe.discard(step.folder)
        elif isinstance(step, FolderSynced):
            unsafe = {folder for folder in unsafe if folder.parent != step.folder}
            if step.folder == disk.folder:
                _apply(names, unsynced)
                unsynced = []
        else:
            said.append(step.what)
    _apply(names, [step for step in unsynced if chance.random() < 0.5])
    files = {name: _bytes(now.get(file, b""), safe.get(file, b""), chance) for name, file in names.items()}
    return Cut(made and all(chance.random() < 0.5 for _ in unsafe), files, said)


def _apply(names: dict[str, int], steps: list[Named | Gone]) -> None:
    for step in steps:
        if isinstance(step, Named):
            names[step.name] = step.file
        else:
            names.pop(step.name, None)


def _bytes(now: bytes, safe: bytes, chance: random.Random) -> bytes:
    """What is left of a file: all of it if it was synced, else that or less."""
    if now == safe:
        return now
    some = chance.randint(0, len(now))
    left: tuple[Callable[[], bytes], ...] = (
        lambda: now,
        lambda: safe,
        lambda: now[:some],
        lambda: now[:some] + bytes(len(now) - some),
    )
    return chance.choice(left)()
