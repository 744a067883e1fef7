"""From what the fuzzer sets out: real chapters and agendas, whole and damaged."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from iltboard.board.agenda import write_agenda
from iltboard.board.presets import PRESETS
from iltboard.demo.filling import fill
from iltboard.store.chapters import ChapterJournal
from iltboard.store.reading import document, tables
from tests.clock import TableClock
from tests.store.team import hold_a_meeting, raised, sit_down

_BY_HAND = """\
# Ours
name = 'Monday' # at seven
start = "7:00"
end = "08:20"
stretch = true
segment = [{title = "Wins", kind = "wins", length = "0:45", artifact = "data"}]
"""


def chapters(folder: Path) -> Iterator[bytes]:
    """A chapter's whole life, the sample school's chapters, and what befalls files."""
    board = sit_down(folder / "small")
    board.do(raised("Pacing"))
    yield _small(folder)
    hold_a_meeting(board)
    board.undo()
    board.redo()
    small = _small(folder)
    yield small
    yield from (small[: len(small) // 2], small.decode().encode("utf-16"), b"\xef\xbb\xbf" + small, b"[]", b"null", b"")
    school = ChapterJournal(folder / "school")
    fill(school, TableClock())
    first, *_, last = map(school.chapter, school.numbers())
    for opening, entries in (
        (first.opening, first.entries[:10]),
        (first.opening, first.entries[10:40]),
        (last.opening, last.entries[:10]),
    ):
        yield msgspec.json.encode(tables(1, opening, map(document, entries)))


def agendas(_: Path) -> Iterator[bytes]:
    """The presets, and one by hand."""
    yield _BY_HAND.encode()
    yield from (write_agenda(agenda).encode() for agenda in PRESETS.values())


SEEDS = {"chapters": chapters, "agendas": agendas}


def _small(folder: Path) -> bytes:
    return (folder / "small" / "0001.json").read_bytes()
