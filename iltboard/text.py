"""What people type: made safe where it enters, measured and cut where it is shown.

Widths are counted in terminal cells, by the same tables the screen is drawn with.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Literal

from rich.cells import cell_len, split_graphemes

TITLE_GRAPHEMES = 200
TEXT_GRAPHEMES = 4_000
ELLIPSIS = "…"

_ZWJ = "\u200d"
# Zero-width and invisible characters, the two emoji variation selectors (terminals disagree on their width) and the
# marks that turn the writing direction of what follows.
_INVISIBLE = frozenset(
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200e\u200f\u2028\u2029"
    "\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufe0e\ufe0f\ufeff"
)
_MARKS_ON_ONE_LETTER = 4


def clean_title(raw: str) -> str:
    """One line of text: at most 200 graphemes, no control or invisible characters, runs of space made one."""
    return _cut(" ".join(_printable(raw[: TITLE_GRAPHEMES * 20]).split()), TITLE_GRAPHEMES)


def clean_text(raw: str) -> str:
    """A text of several lines: at most 4,000 graphemes, no control or invisible characters but the line's end."""
    lines = _printable(raw[: TEXT_GRAPHEMES * 20]).split("\n")
    return _cut("\n".join(" ".join(line.split()) for line in lines).strip(), TEXT_GRAPHEMES)


def clean_lines(raw: str, most: int) -> list[str]:
    """The titles in a pasted text, a line each, blank ones left out, at most `most` of them."""
    lines = raw[: most * TITLE_GRAPHEMES * 2].replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return [title for title in map(clean_title, lines) if title][:most]


def width(text: str) -> int:
    """Terminal cells that `text` takes."""
    return cell_len(text)


@lru_cache(maxsize=8192)
def fit(text: str, cells: int, align: Literal["left", "right", "centre"] = "left") -> str:
    """`text` in exactly `cells` cells: what is too long ends in an ellipsis, what is too short is filled with spaces."""
    text = shorten(text, cells)
    missing = cells - cell_len(text)
    if align == "right":
        return " " * missing + text
    if align == "centre":
        return " " * (missing // 2) + text + " " * (missing - missing // 2)
    return text + " " * missing


@lru_cache(maxsize=8192)
def shorten(text: str, cells: int) -> str:
    """`text` in at most `cells` cells, ending in an ellipsis where something was cut; safe to send to a terminal."""
    text = " ".join(_printable(text).split("\n"))
    if cells <= 0:
        return ""
    if cell_len(text) <= cells:
        return text
    kept, used = [], 0
    for start, end, size in split_graphemes(text[: cells * 8])[0]:
        if used + size > cells - 1:
            break
        kept.append(text[start:end])
        used += size
    return "".join(kept).rstrip() + ELLIPSIS


def wrap(text: str, cells: int, most: int) -> list[str]:
    """`text` in at most `most` lines of at most `cells` cells, broken at spaces; the last ends in an ellipsis if cut."""
    lines: list[str] = []
    words = shorten(text, cells * most * 2).split()
    while words and len(lines) < most - 1:
        line = words.pop(0)
        while words and cell_len(line) + 1 + cell_len(words[0]) <= cells:
            line += " " + words.pop(0)
        lines.append(shorten(line, cells))
    if words:
        lines.append(shorten(" ".join(words), cells))
    return lines


@lru_cache(maxsize=8192)
def _printable(raw: str) -> str:
    """`raw` composed (NFC), without what a terminal would obey or could not draw; tabs and ends of lines kept as such."""
    if raw.isascii() and raw.isprintable():
        return raw
    raw = raw.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    raw = unicodedata.normalize("NFC", "".join(c for c in raw if not "\ud800" <= c <= "\udfff"))
    kept: list[str] = []
    marks = 0
    for here, char in enumerate(raw):
        if char == "\n" or char.isascii() and char.isprintable():
            kept.append(char)
            marks = 0
            continue
        if char == _ZWJ:
            if _joins_emoji(raw, here):
                kept.append(char)
            continue
        category = unicodedata.category(char)
        if category in ("Cc", "Cs", "Cn", "Co") or char in _INVISIBLE:
            continue
        marks = marks + 1 if category in ("Mn", "Me") else 0
        if marks <= _MARKS_ON_ONE_LETTER:
            kept.append(char)
    return "".join(kept)


def _joins_emoji(raw: str, here: int) -> bool:
    before = raw[max(here - 2, 0) : here].rstrip("\ufe0f")[-1:]
    after = raw[here + 1 : here + 2]
    return bool(before and after) and all(unicodedata.category(c) in ("So", "Sk") for c in (before, after))


def _cut(text: str, graphemes: int) -> str:
    if len(text) <= graphemes:
        return text
    spans = split_graphemes(text)[0]
    return text if len(spans) <= graphemes else text[: spans[graphemes - 1][0]].rstrip() + ELLIPSIS
