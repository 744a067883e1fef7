"""What a terminal sends for a key."""

from __future__ import annotations

_NAMED = {
    "enter": b"\r",
    "escape": b"\x1b",
    "tab": b"\t",
    "space": b" ",
    "backspace": b"\x7f",
    "up": b"\x1b[A",
    "down": b"\x1b[B",
    "right": b"\x1b[C",
    "left": b"\x1b[D",
    "shift+up": b"\x1b[1;2A",
    "shift+down": b"\x1b[1;2B",
    "shift+tab": b"\x1b[Z",
    "pageup": b"\x1b[5~",
    "pagedown": b"\x1b[6~",
    "f9": b"\x1b[20~",
}


def sent_for(key: str) -> bytes:
    """The bytes for a key by its name: `enter`, `shift+up`, `ctrl+o`, or the one character on it."""
    if key in _NAMED:
        return _NAMED[key]
    if key.startswith("ctrl+"):
        return bytes([ord(key[-1].upper()) - 0x40])
    if len(key) != 1:
        raise ValueError(f"no such key: {key}")
    return key.encode()


def click_at(column: int, row: int) -> bytes:
    """A press and a release of the mouse's left button on a cell, counted from 0, as SGR mouse mode sends it."""
    return f"\x1b[<0;{column + 1};{row + 1}M\x1b[<0;{column + 1};{row + 1}m".encode()
