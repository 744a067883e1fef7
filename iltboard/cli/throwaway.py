"""A folder for a board that is only tried."""

from __future__ import annotations

import shutil
import signal
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

ENDINGS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
"""What a program hears that is told to end, or whose terminal window is closed."""


@contextmanager
def throwaway() -> Iterator[Path]:
    """A folder that is gone afterwards, however the program is told to end."""
    with tempfile.TemporaryDirectory(prefix="iltboard-", ignore_cleanup_errors=True) as place:

        def end(number: int, _: FrameType | None) -> None:
            shutil.rmtree(place, ignore_errors=True)
            signal.signal(number, signal.SIG_DFL)
            signal.raise_signal(number)

        before = {number: signal.signal(number, end) for number in ENDINGS}
        try:
            yield Path(place)
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)
