"""Is everything readable: a look at every chapter of a folder, which writes nothing."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from iltboard.board.log import fold
from iltboard.store.chapters import chapter_file, chapter_numbers, set_aside
from iltboard.store.journal import JournalError
from iltboard.store.names import NamesFile
from iltboard.store.trouble import told_plainly


class Report(Struct, frozen=True):
    """What was found.

    `moot` counts the entries that had nothing left to change, `salvaged` those read from damaged files and
    `unreadable` those of which only a trace is left. `ok`: every chapter is sound and of a format that is known here.
    """

    chapters: int
    entries: int
    moot: int
    salvaged: int
    unreadable: int
    lines: tuple[str, ...]
    ok: bool


def check(folder: Path) -> Report:
    """Read all chapters. Never writes; what cannot be read at all is a line in the report, not an error."""
    chapters = entries = moot = salvaged = unreadable = 0
    faults: list[str] = []
    aside: list[str] = []
    try:
        with told_plainly(folder):
            numbers = chapter_numbers(folder)
            aside = set_aside(folder)
    except JournalError as error:
        numbers = []
        faults.append(str(error))
    for number in numbers:
        file = chapter_file(folder, number)
        try:
            with told_plainly(folder):
                chapter = file.read()
        except JournalError as error:
            faults.append(str(error))
            continue
        chapters += 1
        entries += len(chapter.entries)
        moot += fold(chapter.opening, chapter.entries).moot
        salvaged += len(chapter.entries) if file.damaged else 0
        unreadable += file.lost
        faults += [*chapter.notices, *((chapter.read_only,) if chapter.read_only else ())]
    try:
        NamesFile(folder).read()
    except JournalError as error:
        faults.append(str(error))
    gaps = sorted(set(range(1, max(numbers, default=0) + 1)) - set(numbers))
    faults += [f"{number:04d}.json is missing: a backup may have it." for number in gaps]
    summary = f"{_some(chapters, 'chapter')}, {_some(entries, 'entry')}"
    found = [f"{summary}, {moot} of them moot." if moot else f"{summary}.", *faults]
    found += [f"{name} is a damaged file set aside earlier." for name in aside]
    found.append("Something needs a look." if faults else "Everything is readable.")
    return Report(chapters, entries, moot, salvaged, unreadable, tuple(found), not faults)


def _some(number: int, what: str) -> str:
    many = {"chapter": "chapters", "entry": "entries"}
    return f"{number} {what if number == 1 else many[what]}"
