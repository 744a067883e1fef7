"""A report for scripts: JSON with no sign in it that a terminal would obey."""

from __future__ import annotations

import re

import msgspec

_BEYOND_ASCII = re.compile(r"[^\n -~]")


def to_json(report: msgspec.Struct) -> bytes:
    """The report in lines; a character that cannot be seen is written by its number, and reads back as itself."""
    text = msgspec.json.format(msgspec.json.encode(report), indent=2).decode()
    return _BEYOND_ASCII.sub(_seen, text).encode() + b"\n"


def _seen(match: re.Match[str]) -> str:
    char = match[0]
    if char.isprintable():
        return char
    pair = char.encode("utf-16-be").hex()
    return "".join(f"\\u{pair[at : at + 4]}" for at in range(0, len(pair), 4))
