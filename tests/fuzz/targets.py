"""What the fuzzer feeds, and what has to be true whatever it feeds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec

from iltboard.agenda_file import import_agenda
from iltboard.board.agenda import AgendaFault, fault, read_agenda, write_agenda
from iltboard.board.carrying import carry
from iltboard.board.log import fold
from iltboard.board.trail import Trail, to_redo, to_undo
from iltboard.files import FileFault
from iltboard.store.chapters import ChapterJournal
from iltboard.store.check import check
from iltboard.store.durable import Tables
from iltboard.store.reading import document, sound, tables

SEATS = ("board", "cli")
_tables = msgspec.json.Decoder(Tables)


def chapters(data: bytes, folder: Path) -> None:
    """Read it as a first chapter: what can be read makes a board and can be kept again, and the file stays as it is."""
    path = folder / "0001.json"
    path.write_bytes(data)
    chapter = ChapterJournal(folder).read()
    board = fold(chapter.opening, chapter.entries)
    trail = Trail(chapter.opening, chapter.entries)
    assert trail.board == board
    assert all(to_undo(trail, seat).told and to_redo(trail, seat).told for seat in SEATS)
    assert carry(carry(board)) == carry(board)
    again = msgspec.json.encode(tables(1, chapter.opening, map(document, chapter.entries)))
    reading = sound(_tables.decode(again), 1, None)
    assert (reading.opening, reading.entries) == (chapter.opening, chapter.entries)
    for line in (*chapter.notices, *check(folder).lines):
        _in_a_line(line)
    assert path.read_bytes() == data


def agendas(data: bytes, folder: Path) -> None:
    """Read it as an agenda's file: it is one that a meeting can be held by, or a line says where it is not."""
    path = folder / "agenda.toml"
    path.write_bytes(data)
    try:
        agenda = import_agenda(str(path))
    except (AgendaFault, FileFault) as error:
        _in_a_line(str(error))
    else:
        assert fault(agenda) is None
        assert read_agenda(write_agenda(agenda), path.name) == agenda


def _in_a_line(told: str) -> None:
    assert told.isprintable(), told


TARGETS: dict[str, Callable[[bytes, Path], None]] = {"chapters": chapters, "agendas": agendas}
