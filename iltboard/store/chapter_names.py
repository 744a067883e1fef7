"""What the files in a team's folder are called, and which names only look like theirs."""

import re
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

from msgspec import Struct

NAMES_FILE = "names.json"

_MOST_DIGITS = 9
_SET_ASIDE = r"[0-9]{4,}\.damaged-[0-9]+\.json"
_LIKE_A_CHAPTER = r"(?i)(?:\.|copy of )?(\d{1,9})(?!\d)(.*)\.json(\.icloud)?"
_LIKE_THE_NAMES = r"(?i)(?:\.|copy of )?names\b.*\.json(\.icloud)?"


class Alike(Struct, frozen=True):
    """A file that is named like one of the team's and is none; `number` is that of the chapter, 0 for the names.

    `away`: only a mark of it lies here, and the file itself elsewhere.
    """

    name: str
    number: int
    away: bool


def file_name(number: int) -> str:
    """0001.json and so on."""
    return f"{number:04d}.json"


def listed(folder: Path) -> list[str]:
    """The names of all files in the folder; none where there is no folder. Raises OSError."""
    try:
        return [path.name for path in folder.iterdir()]
    except FileNotFoundError:
        return []


def chapter_numbers(folder: Path) -> list[int]:
    """The numbers of the chapters in the folder, in order; none where there is no folder. Raises OSError."""
    return numbers_in(listed(folder))


def numbers_in(names: Iterable[str]) -> list[int]:
    """The numbers of the chapters that are so called, in order."""
    return sorted(filter(None, map(_number, names)))


def gaps(numbers: Iterable[int]) -> list[range]:
    """The numbers that are not there between those: all that follow one another together."""
    return [range(one + 1, other) for one, other in pairwise(sorted(numbers)) if other - one > 1]


def set_aside(names: Iterable[str]) -> list[str]:
    """Those of the names that damaged files were given when they were set aside."""
    return sorted(name for name in names if re.fullmatch(_SET_ASIDE, name))


def alike(names: Iterable[str]) -> list[Alike]:
    """Those of the names that look like a chapter's or the names', as a sync client and a hand make them."""
    names = sorted(names)
    next_one = max(numbers_in(names), default=0) + 1
    found = []
    for name in names:
        if ".json" not in name.lower() or name == NAMES_FILE or _number(name) or re.fullmatch(_SET_ASIDE, name):
            continue
        if match := re.fullmatch(_LIKE_THE_NAMES, name):
            found.append(Alike(name, 0, bool(match[1])))
        elif match := re.fullmatch(_LIKE_A_CHAPTER, name):
            number = int(match[1])
            # What goes on after the number is a copy of a chapter only if it can be one: 2026-11-18.json is a day's.
            if number and (not match[2] or number <= next_one):
                found.append(Alike(name, number, bool(match[3])))
    return found


def _number(name: str) -> int:
    """The number of the chapter that is so called, or 0: by any other name than `file_name` gives it, it is none."""
    digits = name.removesuffix(".json")
    number = int(digits) if digits.isascii() and digits.isdecimal() and len(digits) <= _MOST_DIGITS else 0
    return number if name == file_name(number) else 0
