"""Files that a person names: read whole, and never written over by accident."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from stat import S_IMODE

MOST_BYTES = 1_000_000


class FileFault(ValueError):
    """A file that cannot be read or written: which one, and why, in one line."""


class FileThere(FileFault):
    """There is a file of that name, with something else in it."""


def read_text(named: str) -> str:
    """The text in a file. Raises FileNotFoundError where there is none, and FileFault."""
    path = _path(named)
    try:
        _refuse_what_is_no_file(path, named)
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
        if len(raw) > MOST_BYTES:
            raise FileFault(f"{named} is too large to be read here: at most 1 MB.")
        return raw.decode("utf-8-sig")
    except FileNotFoundError:
        raise
    except UnicodeDecodeError:
        raise FileFault(f"{named}, line 1: this is not text in UTF-8: save it as UTF-8") from None
    except (OSError, ValueError) as error:
        raise _fault(named, "read", error) from None


def write_text(named: str, text: str, *, over: bool = False) -> None:
    """Write a text, as `write_bytes` does."""
    write_bytes(named, text.encode(), over=over)


def write_bytes(named: str, content: bytes, *, over: bool = False) -> None:
    """Write a file; one that says something else only with `over`. Raises FileThere and FileFault."""
    path = _path(named)
    try:
        _refuse_what_is_no_file(path, named)
        if path.exists() and not over and path.read_bytes() != content:
            raise FileThere(f"{named} is there already.")
        # Written beside it first: where the disk is full, what was there is still there.
        whole = path.with_name(f".{path.name}.{os.getpid()}")
        try:
            whole.write_bytes(content)
            if path.exists():
                whole.chmod(S_IMODE(path.stat().st_mode))
            whole.replace(path)
        finally:
            whole.unlink(missing_ok=True)
    except (OSError, ValueError) as error:
        raise _fault(named, "written", error) from None


def endings(forms: Sequence[str]) -> str:
    """`.md, .html or .json`."""
    *most, last = (f".{form}" for form in forms)
    return f"{', '.join(most)} or {last}"


def form_of(named: str, forms: Sequence[str]) -> str:
    """The form that a file's name asks for by its ending. Raises FileFault for an ending that says nothing."""
    form = Path(named).suffix.casefold().removeprefix(".")
    if form not in forms:
        raise FileFault(f"The name says what is written: it ends in {endings(forms)}.")
    return form


def _path(named: str) -> Path:
    try:
        return Path(named).expanduser()
    except RuntimeError:  # nobody's home
        return Path(named)


def _refuse_what_is_no_file(path: Path, named: str) -> None:
    if path.is_dir():
        raise FileFault(f"{named} is a folder: name a file in it.")
    if path.exists() and not path.is_file():
        raise FileFault(f"{named} is not a file.")


def _fault(named: str, done: str, error: OSError | ValueError) -> FileFault:
    if isinstance(error, FileFault):
        return error
    if isinstance(error, FileNotFoundError):
        return FileFault(f"{named} cannot be {done}: there is no such folder.")
    why = (error.strerror if isinstance(error, OSError) else None) or str(error)
    return FileFault(f"{named} cannot be {done}: {why[:1].lower()}{why[1:]}.")
