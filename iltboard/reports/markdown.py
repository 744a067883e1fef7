"""Markdown with people's words in it: what they typed reads back as typed, whatever signs are in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from iltboard.reports.columns import Align
from iltboard.text import clean_text, width

# What Markdown would obey anywhere, an `&` that would begin an entity, and what it would obey at a line's start.
_ANYWHERE = re.compile(r"[\\`*_\[<#|~]|&(?=#?\w+;)")
_FIRST = re.compile(r"^([-+=>]|\d+(?=[.)]))", re.MULTILINE)
_NUMBER = re.compile(r"\d+")


def words(text: str) -> str:
    """What somebody typed, so that Markdown shows just that; a line's end stays one."""
    text = _ANYWHERE.sub(r"\\\g<0>", clean_text(text))
    return _FIRST.sub(_held, text).replace("\n", "\\\n")


def line(text: str) -> str:
    """The same in one line, as a heading or a cell of a table needs it."""
    return words(" ".join(text.split()))


def bullets(lines: Sequence[str]) -> list[str]:
    """A list, of lines that are Markdown already; the lines under a bullet's first stand under it."""
    return ["- " + text.replace("\n", "\n  ") for text in lines]


def table(head: Sequence[str], rows: Sequence[Sequence[str]], aligns: Sequence[Align]) -> list[str]:
    """A table of cells that are Markdown already, set in columns so that it reads well before it is rendered too."""
    wide = [max(3, *map(width, column)) for column in zip(head, *rows, strict=True)]
    rule = ["-" * (most - 1) + (":" if align == "right" else "-") for most, align in zip(wide, aligns, strict=True)]
    return [_row(row, wide, aligns) for row in (head, rule, *rows)]


def _row(cells: Sequence[str], wide: Sequence[int], aligns: Sequence[Align]) -> str:
    filled = []
    for text, most, align in zip(cells, wide, aligns, strict=True):
        room = " " * (most - width(text))
        filled.append(room + text if align == "right" else text + room)
    return f"| {' | '.join(filled)} |"


def _held(first: re.Match[str]) -> str:
    """A sign with its backslash before it; a number's dot has it instead, for a digit takes none."""
    return f"{first[0]}\\" if _NUMBER.fullmatch(first[0]) else f"\\{first[0]}"
