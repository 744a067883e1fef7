"""A file that one process at a time can hold locked. However a process ends, the system lets go of what it held."""

from __future__ import annotations

import os
from pathlib import Path

_OPENED = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)


class LockFile:
    """The file is made when it is first taken, and stays when it is let go of: another may be waiting for it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._held: int | None = None

    def take(self) -> bool:
        """Lock it; False if it is locked already, from here or elsewhere. Raises OSError where it cannot be."""
        from filelock import lock_descriptor  # late: a fifth of what a command takes that only reads

        file, taken = os.open(self._path, _OPENED, 0o600), False
        try:
            taken = lock_descriptor(file, blocking=False)
        finally:
            if taken:
                self._held = file
            else:
                os.close(file)
        return taken

    def let_go(self) -> None:
        """Let others have it, if it is held from here."""
        from filelock import unlock_descriptor  # loaded when it was taken

        file, self._held = self._held, None
        if file is not None:
            try:
                unlock_descriptor(file)
            finally:
                os.close(file)
