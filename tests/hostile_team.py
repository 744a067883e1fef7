"""A school with a past, in which every word that somebody typed is another one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

from msgspec import Struct
from msgspec.structs import fields

from iltboard.board.texts import with_texts
from iltboard.demo.school import Written, sample_chapters
from iltboard.store.chapters import ChapterJournal
from tests.clock import START

# Words by which the program goes: no word, a time, a way to end.
_ITS_OWN = re.compile(r"|\d\d:\d\d|fixed|flexible")
_CODE = re.compile(r"[A-Z]\d\d")


def in_words(words: Iterable[str], *, codes: bool = True) -> list[Written]:
    """The school in these words: the same one wherever the same was said, and after the last again the first.

    Without `codes` those of focus students stay, which are looked for in all other words.
    """
    known, of, new = _ids(), dict[str, str](), _over_and_over(words)

    def theirs(text: str) -> str:
        if text in known or _ITS_OWN.fullmatch(text) or (not codes and _CODE.fullmatch(text)):
            return text
        if text not in of:
            of[text] = next(new)
        return of[text]

    return [_rewritten(chapter, theirs) for chapter in school()]


def tampered(words: Iterable[str]) -> list[Written]:
    """The school in words that nobody has cleaned: whatever a file can hold."""
    return in_words(word.encode(errors="ignore").decode() for word in words)


@cache
def school() -> tuple[Written, ...]:
    """The sample school: the meetings it has held, and the chapter of the one to come."""
    return tuple(sample_chapters(START, START.date()))


def write(folder: Path, chapters: list[Written]) -> Path:
    """Write the chapters into an empty folder."""
    with ChapterJournal(folder).turn() as turn:
        for chapter in chapters:
            turn.begin_chapter(chapter.opening, chapter.entries)
    return folder


def _rewritten(chapter: Written, change: Callable[[str], str]) -> Written:
    return Written(with_texts(chapter.opening, change), [with_texts(entry, change) for entry in chapter.entries])


def _over_and_over(words: Iterable[str]) -> Iterator[str]:
    kept = list(words)
    while True:
        yield from kept


@cache
def _ids() -> frozenset[str]:
    """By what things, seats and segments are told apart."""
    parts = (part for chapter in school() for part in (chapter.opening, *chapter.entries))
    return frozenset(text for part in parts for text in _ids_in(part))


def _ids_in(it: object) -> Iterator[str]:
    if isinstance(it, tuple):
        for one in it:
            yield from _ids_in(one)
    elif isinstance(it, Struct):
        for field in fields(it):
            value: object = getattr(it, field.name)
            if field.name in ("id", "seat") and isinstance(value, str):
                yield value
            yield from _ids_in(value)
