"""Is everything readable: a look at every chapter of a folder, which writes nothing."""

from pathlib import Path

from msgspec import Struct

from iltboard.board.carrying import carry
from iltboard.board.log import fold
from iltboard.board.model import Board
from iltboard.store.chapter_names import file_name, gaps, listed, numbers_in, set_aside
from iltboard.store.chapters import chapter_file
from iltboard.store.journal import JournalError
from iltboard.store.names import NamesFile
from iltboard.store.strangers import strangers
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
    try:
        with told_plainly(folder):
            names = listed(folder)
    except JournalError as error:
        names = []
        faults.append(str(error))
    numbers = numbers_in(names)
    before = Board()
    for number in numbers:
        file = chapter_file(folder, number, before)
        try:
            with told_plainly(folder):
                chapter = file.read()
        except JournalError as error:
            faults.append(str(error))
            continue
        chapters += 1
        entries += len(chapter.entries)
        board = fold(chapter.opening, chapter.entries)
        before = carry(board)
        moot += board.moot
        salvaged += len(chapter.entries) if file.damaged else 0
        unreadable += file.lost
        faults += [*chapter.notices, *((chapter.read_only,) if chapter.read_only else ())]
    try:
        NamesFile(folder).read()
    except JournalError as error:
        faults.append(str(error))
    faults += [f"Missing: {_files(gap)}. A backup may have what was in it." for gap in gaps((0, *numbers))]
    faults += [line for stranger in strangers(folder, names) for line in stranger.lines]
    summary = f"{_some(chapters, 'chapter')}, {_some(entries, 'entry')}"
    found = [f"{summary}, {moot} of them moot." if moot else f"{summary}.", *faults]
    found += [f"{name} is a damaged file set aside earlier." for name in set_aside(names)]
    found.append("Something needs a look." if faults else "Everything is readable.")
    return Report(chapters, entries, moot, salvaged, unreadable, tuple(found), not faults)


def _files(gap: range) -> str:
    return " to ".join(map(file_name, sorted({gap[0], gap[-1]})))


def _some(number: int, what: str) -> str:
    many = {"chapter": "chapters", "entry": "entries"}
    return f"{number} {what if number == 1 else many[what]}"
