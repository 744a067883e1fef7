"""The storage: whole or not at all, and never read twice."""

from __future__ import annotations

import errno
import os
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tinydb import TinyDB, where

from iltboard.store import durable
from iltboard.store.durable import DurableStorage, NotTablesError, Tables, put


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "0001.json"


def test_it_is_a_storage_as_tinydb_wants_one(path: Path) -> None:
    database = TinyDB(path, storage=DurableStorage)
    table = database.table("issues")
    for title in ("Pacing", "Lab safety"):
        table.insert({"title": title})
    table.update({"starred": True}, where("title") == "Pacing")
    table.remove(where("title") == "Lab safety")
    again = TinyDB(path, storage=DurableStorage).table("issues")
    assert again.all() == [{"title": "Pacing", "starred": True}]


def test_no_file_is_an_empty_database_and_stays_no_file(path: Path) -> None:
    assert DurableStorage(path).read() is None
    assert not path.exists()


def test_what_it_wrote_it_does_not_read_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    storage = DurableStorage(path)
    storage.write({"issues": {"1": {"title": "Pacing"}}})
    monkeypatch.setattr(durable, "take", lambda _: pytest.fail("it was read again"))
    assert storage.read() == {"issues": {"1": {"title": "Pacing"}}}


def test_what_another_wrote_it_reads(path: Path) -> None:
    one, other = DurableStorage(path), DurableStorage(path)
    one.write({"issues": {"1": {"title": "Pacing"}}})
    other.read()
    one.write({"issues": {"1": {"title": "Racing"}}})
    assert other.read() == {"issues": {"1": {"title": "Racing"}}}


def test_of_a_file_that_grew_only_what_is_new_is_decoded(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = DurableStorage(path), DurableStorage(path)
    held: Tables = {"meta": {"1": {}}, "issues": {"1": {"title": "Pacing"}}}
    one.write(held)
    other.read()
    one.write({**held, "issues": {**held["issues"], "2": {"title": "Racing"}, "3": {}}})
    monkeypatch.setattr(durable, "_tables", None)
    assert other.read() == {"meta": {"1": {}}, "issues": {"1": {"title": "Pacing"}, "2": {"title": "Racing"}, "3": {}}}


_TAILS = st.lists(
    st.sampled_from(
        [b",", b'"1":{}', b'"2":{"t":"}}"}', b'"3":{}', b'"m":{', b"}", b"}}", b"}}}", b" ", b"1", b"{", b""]
    )
).map(b"".join)


@given(_TAILS, _TAILS)
@example(b"", b",")
@example(b"", b',"2":{},"2":{}')
@example(b',"2":{}', b',"2":{}')
@example(b"", b',"1":{"t":2}')
@example(b'},"m":{', b',"2":{}')
@example(b'},"m":{"1":{}', b',"2":{}},"m":{')
def test_a_file_that_grew_in_whatever_way_is_read_as_if_for_the_first_time(before: bytes, after: bytes) -> None:
    def read(storage: DurableStorage) -> object:
        try:
            return storage.read(), storage.to_the_letter
        except NotTablesError as error:
            return str(error)

    with TemporaryDirectory() as folder:
        path = Path(folder) / "0001.json"
        known = b'{"i":{"1":{}' + before
        path.write_bytes(known + b"}}")
        storage = DurableStorage(path)
        read(storage)
        for grown in (known + after + b"}}", known + after):
            path.write_bytes(grown)
            assert read(storage) == read(DurableStorage(path))


def test_a_caller_who_edits_what_was_read_edits_nothing_kept(path: Path) -> None:
    storage = DurableStorage(path)
    storage.write({"issues": {"1": {"title": "Pacing"}}})
    held = storage.read()
    assert held is not None
    held["issues"].clear()
    held.clear()
    assert storage.read() == {"issues": {"1": {"title": "Pacing"}}}


@pytest.mark.parametrize("call", ["write", "fsync", "replace"])
def test_a_write_that_fails_leaves_the_old_file_and_no_other(
    path: Path, call: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = TinyDB(path, storage=DurableStorage).table("issues")
    table.insert({"title": "Pacing"})
    before = path.read_bytes()

    def full(*_: object, **__: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as disk:
        disk.setattr(os, call, full)
        with pytest.raises(OSError, match="No space"):
            table.update({"title": "Racing"})
    assert path.read_bytes() == before
    assert [other.name for other in path.parent.iterdir()] == [path.name]
    assert table.all() == [{"title": "Pacing"}], "the cache holds what the disk does not"
    table.insert({"title": "Lab safety"})
    assert len(TinyDB(path, storage=DurableStorage).table("issues")) == 2


def test_a_short_write_is_written_to_its_end(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda file, data: write(file, data[:7]))
    put(path, b"one file, seven bytes at a time")
    assert path.read_bytes() == b"one file, seven bytes at a time"


def test_what_a_killed_writer_left_is_written_over(path: Path) -> None:
    path.with_name(path.name + ".tmp").write_bytes(b"half a chap" * 1000)
    put(path, b"whole")
    assert [(other.name, other.read_bytes()) for other in path.parent.iterdir()] == [(path.name, b"whole")]


class _HeldByAScanner(PermissionError):
    winerror = 32


def _stubborn(times: int, monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """A Windows where a virus scanner holds the file at the first `times` tries; no test waits for it."""
    naps: list[float] = []
    replace = Path.replace

    def refusing(beside: Path, target: Path) -> Path:
        if len(naps) < times:
            raise _HeldByAScanner
        return replace(beside, target)

    monkeypatch.setattr(Path, "replace", refusing)
    monkeypatch.setattr(time, "sleep", naps.append)
    monkeypatch.setattr(time, "monotonic", lambda: sum(naps))
    return naps


def test_windows_is_asked_again_while_a_scanner_holds_the_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    naps = _stubborn(20, monkeypatch)
    put(path, b"whole")
    assert path.read_bytes() == b"whole"
    assert len(naps) == 20


def test_windows_is_not_asked_for_ever(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    naps = _stubborn(10_000, monkeypatch)
    with pytest.raises(PermissionError):
        put(path, b"whole")
    assert 2.4 < sum(naps) < 2.7
    assert list(path.parent.iterdir()) == []


@pytest.mark.parametrize(
    "data", [b"", b"null", b"[]", b'{"issues": []}', b'{"issues": {"1": 2}}', b"\xef\xbb\xbf{}", b"{}{}", b'{"a": {"1"']
)
def test_what_is_not_tables_is_not_taken_for_an_empty_database(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    storage = DurableStorage(path)
    for _ in range(2):
        with pytest.raises(NotTablesError):
            storage.read()
    assert path.read_bytes() == data
