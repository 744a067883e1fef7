"""Reading the large digits of the countdown off the screen, as the room does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from iltboard.ui.digits import GAP, SIZES, Size, glyph, glyph_cells
from tests.terminal.sitting import Sitting


def countdown(sitting: Sitting, longest_s: int) -> int | None:
    """The seconds that the countdown shows, or None if no countdown up to `longest_s` can be read."""
    read = re.fullmatch(r"(\d+):(\d\d)", digits(sitting.screen.display))
    seconds = int(read[1]) * 60 + int(read[2]) if read else None
    return seconds if seconds is not None and seconds <= longest_s else None


def digits(lines: Sequence[str]) -> str:
    """What the large digits say, or an empty string where none stand whole."""
    rows = [line.ljust(max(map(len, lines))) for line in lines if "█" in line]
    size = next((size for size in SIZES if size.high == len(rows)), None)
    if size is None:
        return ""
    lit = min(row.index("█") for row in rows)
    # A 1 begins with cells that are not lit.
    return next(filter(None, (_read(rows, lit - unlit, size) for unlit in range(2 * size.wide))), "")


def _read(rows: Sequence[str], left: int, size: Size) -> str:
    text, end = "", max(row.rindex("█") for row in rows)
    while 0 <= left < end:
        char = next((char for char in "0123456789:+" if _stands_at(rows, left, char, size)), "")
        if not char:
            return ""
        text += char
        left += glyph_cells(char, size) + GAP
    return text


def _stands_at(rows: Sequence[str], left: int, char: str, size: Size) -> bool:
    return _drawn(char, size) == [row[left : left + glyph_cells(char, size)] for row in rows]


@cache
def _drawn(char: str, size: Size) -> list[str]:
    return ["".join("██" if lit else "  " for lit in pixels) for pixels in glyph(char, size)]
