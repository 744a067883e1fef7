"""A disk that fails where it is told to."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import ParamSpec, TypeVar
from unittest.mock import patch

from iltboard.store import chapter_file, chapters, durable, redact

P = ParamSpec("P")
R = TypeVar("R")


class Disk:
    """A disk that fails at the `write`, at the `replace`, or once all is done, at the `sync`."""

    def __init__(self) -> None:
        self.fails_at: str | None = None

    @contextmanager
    def spinning(self) -> Iterator[None]:
        """Stand under the storage."""
        synced = self._unless("sync", durable.sync_folder)
        with (
            patch.object(durable, "_write", self._unless("write", durable._write)),
            patch.object(durable, "_replace", self._unless("replace", durable._replace)),
            patch.object(durable, "sync_folder", synced),
            patch.object(chapters, "sync_folder", synced),
            patch.object(chapter_file, "sync_folder", synced),
            patch.object(redact, "sync_folder", synced),
        ):
            yield

    def _unless(self, what: str, call: Callable[P, R]) -> Callable[P, R]:
        def failing(*args: P.args, **kwargs: P.kwargs) -> R:
            if self.fails_at == what:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return call(*args, **kwargs)

        return failing
