"""What the disk says, in a line a person can act on."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from iltboard.store.journal import JournalError

_MENDS = {
    errno.ENOSPC: "the disk is full; free some space",
    errno.EDQUOT: "the disk quota is used up; free some space",
    errno.EROFS: "the disk is read-only; choose another folder with --team",
    errno.EACCES: "permission denied; make it yours, or choose another folder with --team",
    errno.EPERM: "permission denied; make it yours, or choose another folder with --team",
    errno.ENOTDIR: "part of it is a file, not a folder; choose another with --team",
    errno.EEXIST: "it is a file, not a folder; choose another with --team",
    errno.EISDIR: "it is a folder where a file should be; move it away",
    errno.ENAMETOOLONG: "the name is too long; choose another with --team",
    **dict.fromkeys(
        (errno.ENOSYS, errno.ENOTSUP, errno.ENOLCK), "this disk cannot lock files; choose another folder with --team"
    ),
}


@contextmanager
def told_plainly(folder: Path) -> Iterator[None]:
    """Turns an OSError into a JournalError of one line: why, the mend, and last, for it may be cut, the file."""
    try:
        yield
    except OSError as error:
        where = error.filename or folder
        why = _MENDS.get(error.errno or 0) or (error.strerror or str(error) or "it cannot be used").lower()
        raise JournalError(" ".join(f"{why} ({where})".split())) from None
