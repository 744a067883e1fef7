"""A locked file: one holds it, and the others are told."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from iltboard.store.chapters import ChapterJournal
from iltboard.store.journal import JournalError
from iltboard.store.lock_file import LockFile


def test_one_holds_it_until_it_lets_go(tmp_path: Path) -> None:
    one, other = LockFile(tmp_path / "lock"), LockFile(tmp_path / "lock")
    assert one.take()
    assert not other.take()
    assert not one.take()
    one.let_go()
    assert other.take()
    one.let_go()  # which it does not hold
    assert not one.take()
    other.let_go()


def test_its_file_is_the_owners_alone_and_stays(tmp_path: Path) -> None:
    lock = LockFile(tmp_path / "lock")
    assert lock.take()
    lock.let_go()
    assert stat.S_IMODE((tmp_path / "lock").stat().st_mode) == 0o600


def test_whoever_waits_for_it_holds_nothing_open(tmp_path: Path) -> None:
    one, other = LockFile(tmp_path / "lock"), LockFile(tmp_path / "lock")
    assert one.take()
    before = _open_files()
    assert not any(other.take() for _ in range(10))
    assert _open_files() == before
    one.let_go()
    assert _open_files() == before - 1


def test_a_link_in_its_place_leads_nowhere(tmp_path: Path) -> None:
    (tmp_path / "lock").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OSError, match="symbolic link"):
        LockFile(tmp_path / "lock").take()
    assert not (tmp_path / "elsewhere").exists()


def test_a_disk_that_cannot_lock_is_told_with_the_mend(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def cannot(*_: object, **__: object) -> bool:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr("filelock.lock_descriptor", cannot)
    before = _open_files()
    with pytest.raises(JournalError, match="cannot lock files; choose another folder"), ChapterJournal(tmp_path).turn():
        pass
    assert _open_files() == before


def test_a_folder_that_another_holds_for_too_long_is_told_with_the_mend(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("iltboard.store.folder_lock._PATIENCE_S", 0.0)
    other = LockFile(tmp_path / "lock")
    assert other.take()
    with pytest.raises(JournalError, match="wait, or close the other one"), ChapterJournal(tmp_path).turn():
        pass
    other.let_go()
    with ChapterJournal(tmp_path).turn():
        assert not other.take()


def _open_files() -> int:
    return len(list(Path("/dev/fd").iterdir()))
