"""Seats: the places from which boards are worked, each taken by one process at a time."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from iltboard.store.durable import make_folder

if TYPE_CHECKING:
    from filelock import FileLock

_MOST = 100


class Seat:
    """A seat that is taken until it is left or the process ends, however it ends."""

    def __init__(self, name: str, lock: FileLock | None) -> None:
        self.name = name
        self._lock = lock

    def leave(self) -> None:
        """Make it free for the next board."""
        if self._lock is not None:
            self._lock.release(force=True)
            self._lock = None


def take_seat(folder: Path) -> Seat:
    """The first free seat at the folder: `board`, `board-2`, ... The folder is made if it is missing.

    Where nothing can be written there is nothing to keep apart: the seat is `board`, held by no lock.
    """
    from filelock import FileLock, Timeout  # late: it takes a while, and no seat is needed for the first look

    try:
        make_folder(folder)
        for number in range(1, _MOST):
            name = "board" if number == 1 else f"board-{number}"
            lock = FileLock(folder / f"{name}.seat", mode=0o600, thread_local=False, fallback_to_soft=False)
            try:
                lock.acquire(timeout=0)
            except Timeout:
                continue
            return Seat(name, lock)
    except (OSError, NotImplementedError):
        pass
    return Seat("board", None)
