"""The lock of a team's folder: whoever writes into it holds it, for that write alone."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from iltboard.store.durable import make_folder
from iltboard.store.journal import JournalError
from iltboard.store.lock_file import LockFile

_PATIENCE_S = 2.0
_POLL_S = 0.002


class FolderLock:
    """Held by one process at a time. It cannot be taken twice: what is done under it takes no other."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = LockFile(folder / "lock")

    @contextmanager
    def to_write(self) -> Iterator[None]:
        """The right to write into the folder, which is made if it is missing. Raises JournalError."""
        make_folder(self._folder)
        with self._held():
            yield

    @contextmanager
    def to_read(self) -> Iterator[None]:
        """On Windows, where a reader is in a writer's way, the lock as well; elsewhere nothing is needed."""
        if sys.platform == "win32" and self._folder.is_dir():
            with self._held():
                yield
        else:
            yield

    @contextmanager
    def _held(self) -> Iterator[None]:
        deadline = time.monotonic() + _PATIENCE_S
        while not self._lock.take():
            if time.monotonic() > deadline:
                raise JournalError(
                    f"{self._folder}: another iltboard has held it for too long; wait, or close the other one"
                )
            time.sleep(_POLL_S)
        try:
            yield
        finally:
            self._lock.let_go()
