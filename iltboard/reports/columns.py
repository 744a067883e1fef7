"""Rows of words set under each other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from iltboard.text import fit, shorten, width

Align = Literal["left", "right"]

_LEAST = 12
_WHOLE = 2_000


def columns(rows: Sequence[Sequence[str]], aligns: Sequence[Align], gives: int, cells: int | None) -> list[str]:
    """One line a row, two spaces between columns, safe to print.

    Where `cells` is given, no line is wider: the column at place `gives` is cut first, to no less than 12 cells.
    """
    safe = [[shorten(text, _WHOLE) for text in row] for row in rows]
    wide = [max(map(width, column)) for column in zip(*safe, strict=True)]
    used = [place for place, most in enumerate(wide) if most]
    total = sum(wide) + 2 * (len(used) - 1)
    if cells is not None and total > cells:
        wide[gives] = max(wide[gives] - (total - cells), min(_LEAST, wide[gives]))
    lines = ["  ".join(fit(row[place], wide[place], aligns[place]) for place in used).rstrip() for row in safe]
    return [line if cells is None else shorten(line, cells) for line in lines]
