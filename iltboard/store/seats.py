"""Seats: the places from which boards are worked, each taken by one process at a time."""

from __future__ import annotations

from pathlib import Path

from iltboard.store.durable import make_folder
from iltboard.store.lock_file import LockFile

_MOST = 100


class Seat:
    """A seat that is taken until it is left or the process ends, however it ends."""

    def __init__(self, name: str, lock: LockFile | None) -> None:
        self.name = name
        self._lock = lock

    def leave(self) -> None:
        """Make it free for the next board."""
        if self._lock is not None:
            self._lock.let_go()


def take_seat(folder: Path) -> Seat:
    """The first free seat at the folder: `board`, `board-2`, ... The folder is made if it is missing.

    Where nothing can be written there is nothing to keep apart: the seat is `board`, held by no lock.
    """
    try:
        make_folder(folder)
        for number in range(1, _MOST):
            name = "board" if number == 1 else f"board-{number}"
            lock = LockFile(folder / f"{name}.seat")
            if lock.take():
                return Seat(name, lock)
    except OSError:
        pass
    return Seat("board", None)
