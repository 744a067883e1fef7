"""The lock of a team's folder: whoever writes into it holds it, for that write alone."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from iltboard.store.durable import make_folder
from iltboard.store.journal import JournalError

if TYPE_CHECKING:
    from filelock import FileLock

_PATIENCE_S = 2.0
_POLL_S = 0.002


class FolderLock:
    """Held by one process at a time. It cannot be taken twice: what is done under it takes no other."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

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
        try:
            self._lock.acquire(timeout=_PATIENCE_S, poll_interval=_POLL_S)
        except TimeoutError:
            raise JournalError(
                f"{self._folder}: another iltboard has held it for too long; wait, or close the other one"
            ) from None
        try:
            yield
        finally:
            self._lock.release()

    @cached_property
    def _lock(self) -> FileLock:
        # A fifth of the time that a command which only reads takes to start.
        from filelock import FileLock

        return FileLock(self._folder / "lock", mode=0o600, thread_local=False, fallback_to_soft=False)
