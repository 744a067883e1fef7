"""Reading the large digits of the countdown off the screen, as the room does."""

from __future__ import annotations

from functools import cache
from itertools import product

from iltboard.ui.digits import GAP, SIZES, Size, glyph
from tests.terminal.sitting import Sitting


def countdown(sitting: Sitting, longest_s: int) -> int | None:
    """The seconds that the countdown shows, or None if no countdown up to `longest_s` can be read."""
    lines = sitting.screen.display
    screen = "\n".join(lines)
    for seconds, size in product(range(longest_s + 1), SIZES):
        drawn = _drawn(seconds, size)
        if drawn[0] in screen and any(_stands_at(lines, top, drawn) for top in range(len(lines) - size.high + 1)):
            return seconds
    return None


def _stands_at(lines: list[str], top: int, drawn: list[str]) -> bool:
    """Whether the drawing stands there, and no other digit before or behind it."""
    left = lines[top].find(drawn[0])
    right = left + len(drawn[0])
    rows = lines[top : top + len(drawn)]
    return left >= 0 and all(
        line[left:right] == part and "█" not in line[:left] + line[right:]
        for line, part in zip(rows, drawn, strict=True)
    )


@cache
def _drawn(seconds: int, size: Size) -> list[str]:
    pixels = [glyph(char, size) for char in f"{seconds // 60}:{seconds % 60:02}"]
    return [
        (" " * GAP).join("".join("██" if lit else "  " for lit in char[row]) for char in pixels)
        for row in range(size.high)
    ]
