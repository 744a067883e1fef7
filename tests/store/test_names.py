"""Names lie in one file, apart from the log; a damaged one is told and never written over."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import msgspec
import pytest

from iltboard.store import durable
from iltboard.store.chapters import ChapterJournal
from iltboard.store.journal import JournalError
from iltboard.store.name_book import Kept
from iltboard.store.names import NamesFile

MARIA, TIAGO = Kept("M14", "Maria Lopez"), Kept("T07", "Tiago Núñez")


def test_without_a_file_nothing_is_kept_and_nothing_made(tmp_path: Path) -> None:
    book = NamesFile(tmp_path / "team")
    assert book.changed()
    assert book.read() == {}
    assert not book.changed()
    assert not (tmp_path / "team").exists()


def test_a_name_is_kept_for_its_owner_alone(tmp_path: Path) -> None:
    NamesFile(tmp_path / "team").keep("one", MARIA)
    NamesFile(tmp_path / "team").keep("two", TIAGO)
    file = tmp_path / "team" / "names.json"
    assert msgspec.json.decode(file.read_bytes()) == {
        "one": {"code": "M14", "name": "Maria Lopez"},
        "two": {"code": "T07", "name": "Tiago Núñez"},
    }
    assert NamesFile(tmp_path / "team").read() == {"one": MARIA, "two": TIAGO}
    if sys.platform != "win32":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_what_another_process_keeps_is_seen_by_a_look(tmp_path: Path) -> None:
    here, there = NamesFile(tmp_path), NamesFile(tmp_path)
    here.read()
    there.keep("one", MARIA)
    assert here.changed()
    here.keep("two", TIAGO)  # and takes nothing of the other's away
    assert not here.changed()
    assert here.read() == {"one": MARIA, "two": TIAGO}
    there.forget("one")
    assert here.read() == {"two": TIAGO}


@pytest.mark.parametrize(
    "bytes_",
    [
        b"",
        b"\xff{}",
        b'{"one": {"code": "M14", "name": "Maria Lopez"',
        b'{"one": {"code": "M14"}}',
        b'{"one": {"code": "M14", "name": "Maria Lopez", "born": 2014}}',
        b'{"one": "Maria Lopez"}',
        b"[" * 100_000,
    ],
)
def test_a_damaged_file_is_one_line_without_a_name_and_keeps_its_bytes(tmp_path: Path, bytes_: bytes) -> None:
    file = tmp_path / "names.json"
    file.write_bytes(bytes_)
    book = NamesFile(tmp_path)
    for use in (book.read, lambda: book.keep("two", TIAGO), lambda: book.forget("one"), book.read):
        with pytest.raises(JournalError, match=r"names\.json is damaged") as told:
            use()
        assert "Maria" not in str(told.value)
        assert "\n" not in str(told.value)
    assert file.read_bytes() == bytes_
    file.write_bytes(b"{}")
    assert book.read() == {}


def test_a_name_that_could_not_be_written_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    book = NamesFile(tmp_path)
    book.keep("one", MARIA)

    def full(_beside: Path, _path: Path) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(durable, "_replace", full)
        with pytest.raises(JournalError, match="the disk is full"):
            book.keep("two", TIAGO)
    assert book.read() == {"one": MARIA}
    assert {path.name for path in tmp_path.iterdir()} == {"names.json", "lock"}


def test_a_name_waits_for_whoever_writes_the_log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("iltboard.store.folder_lock._PATIENCE_S", 0.0)
    with ChapterJournal(tmp_path).turn(), pytest.raises(JournalError, match="another iltboard has held it"):
        NamesFile(tmp_path).keep("one", MARIA)
    NamesFile(tmp_path).keep("one", MARIA)
