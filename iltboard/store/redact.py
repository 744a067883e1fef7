"""Taking names out of what was written before they were known, in every chapter and in every damaged one set aside."""

import json
import re
from pathlib import Path

from msgspec import Struct

from iltboard.board.events.naming import person_named
from iltboard.board.log import Entry, fold
from iltboard.board.model import Board
from iltboard.board.naming import Coder
from iltboard.board.texts import fixed_words
from iltboard.store.chapter_names import chapter_numbers, file_name, listed, numbers_in, set_aside
from iltboard.store.chapters import chapter_file
from iltboard.store.durable import put, sync_folder, take
from iltboard.store.folder_lock import FolderLock
from iltboard.store.journal import JournalError
from iltboard.store.salvage import encoding_of
from iltboard.store.strangers import strangers
from iltboard.store.trouble import told_plainly

# A string of JSON, and the colon after it that makes it a key. No way through it is tried twice.
_STRING = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?', re.DOTALL)


class Redacted(Struct, frozen=True):
    """In how many files names were found, and in how many places; `unread` are those that were not looked through."""

    files: int = 0
    places: int = 0
    unread: tuple[str, ...] = ()


def redact(folder: Path, coder: Coder) -> Redacted:
    """Put codes where names stand. A file without names is not touched; every other is replaced whole.

    Files that only look like the team's are nobody's to change: they are named, and left as they are.
    Raises JournalError; what was done until then is done, and the rest can be done by another go.
    """
    files = places = 0
    with told_plainly(folder), FolderLock(folder).to_write():
        names = listed(folder)
        for path in [folder / name for name in (*map(file_name, numbers_in(names)), *set_aside(names))]:
            data, _ = take(path)
            without, found = _without(data, coder)
            if found:
                put(path, without)
                files, places = files + 1, places + found
        for left_over in folder.glob("*.json.tmp"):  # by a process that was killed; nobody writes now
            left_over.unlink()
        sync_folder(folder)  # that no name comes back, nor one that a go before this took out and could not sync
        unread = tuple(it.name for it in strangers(folder, names))
    return Redacted(files, places, unread)


def people_in(folder: Path) -> set[str]:
    """The names of all members, guests and candidates in the chapters that can be read. Raises JournalError."""
    people: set[str] = set()
    with told_plainly(folder):
        for number in chapter_numbers(folder):
            try:
                chapter = chapter_file(folder, number).read()
            except JournalError:
                continue
            for board in (chapter.opening, fold(chapter.opening, chapter.entries)):
                people |= {member.name for member in (*board.members, *board.former)}
                people |= {it.name for it in (board.selection.candidates if board.selection else ())}
            people |= {person_named(entry.event) for entry in chapter.entries}
    return people - {""}


def _without(data: bytes, coder: Coder) -> tuple[bytes, int]:
    """The bytes of a file with codes where names were, and in how many places; all others as they are."""
    letters = encoding_of(data)
    errors = "surrogateescape" if letters == "utf-8" else "surrogatepass"
    half = data[len(data) - len(data) % 2 :] if letters != "utf-8" else b""  # of a letter, where a file was cut
    text = data.removesuffix(half).decode(letters, errors)
    count = 0
    # A student may be called by a word without which the chapter could not be read.
    fixed = fixed_words(Entry) | fixed_words(Board)

    def code(match: re.Match[str]) -> str:
        nonlocal count
        if match[1]:
            return match[0]
        try:
            before: object = json.loads(match[0], strict=False)
        except ValueError:
            return match[0]
        after = coder.coded(before) if isinstance(before, str) and before not in fixed else before
        if after == before:
            return match[0]
        count += 1
        return json.dumps(after, ensure_ascii=False)

    coded = _STRING.sub(code, text)
    if not _is_whole(coded):
        # Where it is damaged, what is a string and what is not cannot be told for certain.
        found = sum(1 for _ in coder.found(coded))
        coded, count = coder.coded(coded), count + found
    return coded.encode(letters, errors) + half, count


def _is_whole(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True
