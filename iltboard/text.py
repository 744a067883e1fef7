"""What people type: made safe where it enters, measured and cut where it is shown.

Widths are counted in terminal cells, by the same tables the screen is drawn with.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from string import ascii_uppercase
from typing import Literal

from rich.cells import cell_len, split_graphemes

TITLE_GRAPHEMES = 200
TEXT_GRAPHEMES = 4_000
ELLIPSIS = "…"

_ZWJ = "\u200d"
# Control, unassigned and private characters, halves of pairs, and formats: what joins, hides or turns the direction of
# what follows.
_UNPRINTED = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
# Fillers, blanks, joiners and variation selectors, which the categories count as letters and marks.
_INVISIBLE = frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0"
    + "".join(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
)
# Pictures in one, which some terminals draw as one and others side by side: of what is joined the first is shown, none
# with a colour of skin, and a flag as its two letters.
_LATER_PICTURE = "\u200d.|(?<=\\S)[\U0001f3fb-\U0001f3ff]"
_JOIN = "\u200d|(?<=\\S)[\U0001f3fb-\U0001f3ff]"
_FIRST_PICTURE = "\U0001f1e6"  # a flag; the colours of skin come after it
_FLAGS = {0x1F1E6 + place: letter for place, letter in enumerate(ascii_uppercase)}
_MARKS_ON_ONE_LETTER = 4
_LONGEST_GRAPHEME = 20


def clean_title(raw: str) -> str:
    """One line of text: at most 200 graphemes, no control or invisible characters, runs of space made one."""
    return _cut(" ".join(_printable(raw[: TITLE_GRAPHEMES * _LONGEST_GRAPHEME]).split()), TITLE_GRAPHEMES)


def clean_text(raw: str) -> str:
    """A text of several lines, as a title otherwise: at most 4,000 graphemes, runs of blank lines made one."""
    lines = (" ".join(line.split()) for line in _printable(raw[: TEXT_GRAPHEMES * _LONGEST_GRAPHEME]).split("\n"))
    return _cut(re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip(), TEXT_GRAPHEMES)


def clean_lines(raw: str, most: int) -> list[str]:
    """The titles in a pasted text, a line each, blank ones left out, at most `most` of them."""
    titles = map(clean_title, lines_of(raw[: most * TITLE_GRAPHEMES * 2]))
    return [title for title in titles if title][:most]


def lines_of(raw: str) -> list[str]:
    """The lines of a text as it came, however long it is; blank ones are left out."""
    return list(filter(str.strip, raw.replace("\r\n", "\n").replace("\r", "\n").split("\n")))


def width(text: str) -> int:
    """Terminal cells that `text` takes."""
    return cell_len(text)


@lru_cache(maxsize=8192)
def fit(text: str, cells: int, align: Literal["left", "right", "centre"] = "left") -> str:
    """`text` in exactly `cells` cells: what is too long ends in an ellipsis, what is too short is filled up."""
    text = shorten(text, cells)
    missing = cells - cell_len(text)
    if align == "right":
        return " " * missing + text
    if align == "centre":
        return " " * (missing // 2) + text + " " * (missing - missing // 2)
    return text + " " * missing


@lru_cache(maxsize=8192)
def shorten(text: str, cells: int) -> str:
    """`text` in at most `cells` cells, ending in an ellipsis where something was cut; safe to send to any terminal,
    and as wide on each.
    """
    if cells <= 0:
        return ""
    most = cells * _LONGEST_GRAPHEME
    whole = len(text) <= most
    text = _as_wide_anywhere(" ".join(_printable(text[:most]).split("\n")))
    if whole and cell_len(text) <= cells:
        return text
    kept, used = 0, 0
    for _, end, size in split_graphemes(text)[0]:
        if used + size > cells - 1:
            break
        kept, used = end, used + size
    return text[:kept].rstrip() + ELLIPSIS


def split(text: str, cells: int) -> tuple[str, str]:
    """`text` as a first line of at most `cells` cells, broken at a space where there is one, and the rest."""
    text = shorten(text, cells * 3)
    if cell_len(text) <= cells:
        return text, ""
    line = shorten(text, cells + 1).removesuffix(ELLIPSIS)
    at = len(line) if text[len(line) :].startswith(" ") else line.rfind(" ")
    at = at if at > len(line) // 2 else len(line)
    return text[:at].rstrip(), text[at:].lstrip()


def wrap(text: str, cells: int, most: int) -> list[str]:
    """`text` in at most `most` lines of at most `cells` cells, broken at spaces; what is cut ends in an ellipsis."""
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


def _printable(raw: str) -> str:
    """`raw` composed (NFC), without what a terminal would obey or could not draw; a tab becomes a space."""
    if raw.isascii() and raw.isprintable():
        return raw
    raw = raw.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    raw = unicodedata.normalize("NFC", "".join(c for c in raw if not "\ud800" <= c <= "\udfff"))
    kept: list[str] = []
    # A mark needs a letter to stand on: without one it would land on whatever is drawn before it.
    marks = _MARKS_ON_ONE_LETTER
    for here, char in enumerate(raw):
        if char == "\n" or (char.isascii() and char.isprintable()):
            kept.append(char)
            marks = _MARKS_ON_ONE_LETTER if char.isspace() else 0
            continue
        if char == _ZWJ:
            if _joins_emoji(kept[-1:], raw[here + 1 : here + 2]):
                kept.append(char)
            continue
        category = unicodedata.category(char)
        if category in _UNPRINTED or char in _INVISIBLE:
            continue
        if category == "Zs":
            marks = _MARKS_ON_ONE_LETTER
        else:
            marks = marks + 1 if category in ("Mn", "Me") or not cell_len(char) else 0
        if marks <= _MARKS_ON_ONE_LETTER:
            kept.append(char)
    return unicodedata.normalize("NFC", "".join(kept))


def as_wide_in_place(text: str) -> str:
    """`text` as wide on each terminal and as many characters long, for what is typed: a dot stands where pictures are
    joined or coloured.
    """
    return text if _is_as_wide_anywhere(text) else re.sub(_JOIN, "·", text).translate(_FLAGS)


def _as_wide_anywhere(text: str) -> str:
    return text if _is_as_wide_anywhere(text) else re.sub(_LATER_PICTURE, "", text).translate(_FLAGS)


def _is_as_wide_anywhere(text: str) -> bool:
    """Whether there is nothing in it to be drawn otherwise, which is seen faster than it is looked for."""
    return text.isascii() or (max(text) < _FIRST_PICTURE and _ZWJ not in text)


def _joins_emoji(before: list[str], after: str) -> bool:
    """Whether both are pictures that stay, and the one after can stand on its own."""
    both = (*before, *after)
    return (
        len(both) == 2
        and cell_len(after) > 0
        and all(unicodedata.category(char) in ("So", "Sk") and char not in _INVISIBLE for char in both)
    )


def _cut(text: str, graphemes: int) -> str:
    if len(text) <= graphemes:
        return text
    spans = split_graphemes(text)[0]
    return text if len(spans) <= graphemes else text[: spans[graphemes - 1][0]].rstrip() + ELLIPSIS
