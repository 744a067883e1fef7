"""The disk refuses: what is on the screen and not on the disk is said, and is on the disk once there is room again."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import product
from pathlib import Path
from unittest.mock import patch

import pytest

from iltboard.board.events.meeting import MeetingClosed, MeetingStarted
from iltboard.board.log import AnyEvent
from iltboard.identity import new_id
from iltboard.session import Session
from tests.conftest import Proof
from tests.store.team import raised, sit_down, titles, whole_log

SHORT = "a short write"
FAULTS: tuple[int | str, ...] = (errno.EIO, errno.ENOSPC, errno.EACCES, SHORT)
CALLS = 43
"""Calls to the disk that the work below takes."""
KB = 64
"""What the small disk holds."""


class Refusing:
    """A disk whose `first` call (from 0) is refused, and with `stays` all that follow, until it is well."""

    def __init__(self, first: int, fault: int | str, *, stays: bool = False) -> None:
        self.calls = 0
        self._first = first
        self._fault = fault
        self._stays = stays

    def well(self) -> None:
        """There is room again."""
        self._first = 10**9

    @contextmanager
    def at(self, folder: Path) -> Iterator[None]:
        """The folder lies on this disk."""
        open_, write, fsync, replace = os.open, os.write, os.fsync, Path.replace

        def opened(path: str | Path, *flags: int) -> int:
            if Path(path) == folder or Path(path).parent == folder:
                self._call()
            return open_(path, *flags)

        def written(file: int, data: bytes) -> int:
            if self._call(short=True):
                return write(file, data[: max(len(data) // 2, 1)])
            return write(file, data)

        def synced(file: int) -> None:
            self._call()
            fsync(file)

        def replaced(path: Path, target: Path) -> Path:
            self._call()
            return replace(path, target)

        with (
            patch.object(os, "open", opened),
            patch.object(os, "write", written),
            patch.object(os, "fsync", synced),
            patch.object(Path, "replace", replaced),
        ):
            yield

    def _call(self, *, short: bool = False) -> bool:
        """Whether a write is cut short. Raises OSError where it is refused."""
        number, self.calls = self.calls, self.calls + 1
        refused = number == self._first or (self._stays and number > self._first)
        if refused and isinstance(self._fault, int):
            raise OSError(self._fault, os.strerror(self._fault))
        return refused and short


def work(session: Session, size: int = 0) -> Iterator[AnyEvent]:
    """What is entered: issues, a meeting, and after its close the first entry of a new chapter.

    With `size` each issue is brought by somebody whose name takes so many bytes.
    """
    yield from (raised(title, "A" * size) for title in ("Pacing", "Grading"))
    yield MeetingStarted(new_id())
    assert session.board.meeting
    yield MeetingClosed(session.board.meeting.id)
    yield from (raised(title, "A" * size) for title in ("Lunch", "Copier"))


@pytest.mark.proof(100)
def test_whatever_call_is_refused_nothing_is_lost(tmp_path: Path, proof: Proof) -> None:
    every: list[tuple[int, int | str, bool]] = list(product(range(CALLS), FAULTS, (False, True)))
    proof.chance.shuffle(every)
    for number, (first, fault, stays) in enumerate(every[: proof.rounds]):
        folder = tmp_path / f"{number}"
        disk = Refusing(first, fault, stays=stays)
        with disk.at(folder):
            session = sit_down(folder)
            for done, event in enumerate(work(session), 1):
                assert session.do(event).refused is None, (first, fault, stays)
                assert len(whole_log(folder)) + session.unsaved >= done, "what is shown is neither kept nor in hand"
                assert bool(session.unsaved) <= bool(session.trouble), "it is not said why"
            disk.well()
            session.retry()
        assert_all_is_kept(session, folder, (first, fault, stays, session.trouble))


def assert_all_is_kept(session: Session, folder: Path, why: object) -> None:
    """The work is done, and each entry on the disk once."""
    assert (session.unsaved, session.trouble) == (0, None), why
    assert titles(session) == ["Pacing", "Grading", "Lunch", "Copier"], why
    again = sit_down(folder)
    assert again.notices == (), why
    assert again.board == session.board, why
    ids = [entry.id for entry in whole_log(folder)]
    assert len(ids) == len(set(ids)) == 6, why


def test_the_work_takes_as_many_calls_as_are_refused(tmp_path: Path) -> None:
    disk = Refusing(10**9, errno.EIO)
    with disk.at(tmp_path / "team"):
        session = sit_down(tmp_path / "team")
        for event in work(session):
            session.do(event)
    assert disk.calls == CALLS


def test_a_real_disk_fills_up_and_has_room_again(small_disk: Path) -> None:
    """At every KB: an entry is on the disk, or is said not to be; what was said to be kept stays."""
    folder, ballast = small_disk / "team", small_disk / "ballast"
    session = sit_down(folder)
    session.do(raised("First"))
    ballast.write_bytes(b"")
    for number in range(64):
        with ballast.open("ab", buffering=0) as file:
            _fill(file.fileno(), 1024)
        before = [] if session.unsaved else titles(sit_down(folder))
        session.do(raised(f"Issue {number}"))
        shown, kept = titles(session), titles(sit_down(folder))
        assert kept[: len(before)] == before
        assert shown == ["First", *(f"Issue {n}" for n in range(number + 1))]
        assert len(kept) + session.unsaved == len(shown)
        assert bool(session.unsaved) == ("full" in (session.trouble or ""))
    assert session.unsaved
    ballast.unlink()
    session.retry()
    assert (session.unsaved, session.trouble) == (0, None)
    assert titles(sit_down(folder)) == titles(session)


@pytest.mark.proof(6)
def test_whatever_part_of_a_real_disk_is_taken_a_whole_meeting_is_kept(small_disk: Path, proof: Proof) -> None:
    """Every KB of it: from some on nothing can be written, from others on no more, or no new chapter begun."""
    folder, ballast = small_disk / "team", small_disk / "ballast"
    every = range(KB + 1)
    failed = 0
    for taken in proof.chance.sample(every, min(proof.rounds, len(every))):
        with ballast.open("wb", buffering=0) as file:
            _fill(file.fileno(), taken * 1024)
        session = sit_down(folder)
        for done, event in enumerate(work(session, size=4000), 1):
            assert session.do(event).refused is None, taken
            assert len(whole_log(folder)) + session.unsaved >= done, taken
            assert bool(session.unsaved) == ("full" in (session.trouble or "")), taken
        failed += session.unsaved > 0
        ballast.unlink()
        session.retry()
        assert_all_is_kept(session, folder, taken)
        shutil.rmtree(folder)
    proof.tell(f"{failed} of {min(proof.rounds, len(every))} fillings left something unsaved until there was room")


def _fill(file: int, size: int) -> None:
    with suppress(OSError):  # it is full
        os.write(file, bytes(size))
