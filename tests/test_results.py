"""What the meetings came to is remembered: a chapter is read again only when its file is another."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from iltboard.board.events.outcomes import IssueResolved
from iltboard.past import Gap
from iltboard.session import Session
from iltboard.store.chapters import ChapterJournal
from iltboard.store.journal import Chapter, JournalError, Turn
from tests.clock import TableClock
from tests.store.team import hold_a_meeting, raised


class Read(ChapterJournal):
    """A journal that notes which closed chapters are read, what happens right after that, and may have a full disk."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.chapters: list[int] = []
        self.then: Callable[[], object] = tuple
        self.full = False

    def chapter(self, number: int) -> Chapter:
        chapter = super().chapter(number)
        self.chapters.append(number)
        self.then()
        return chapter

    @contextmanager
    def turn(self) -> Iterator[Turn]:
        with super().turn() as turn:
            if self.full:
                raise JournalError("the disk is full")
            yield turn


class Seat:
    """A board at the folder, and what its history says."""

    def __init__(self, folder: Path) -> None:
        self.journal = Read(folder)
        self.session = Session(self.journal, TableClock(), lambda: "board")

    def history(self) -> dict[int, int]:
        """How many issues each meeting solved."""
        return {it.number: it.solved for it in self.session.past.results() if not isinstance(it, Gap)}

    def told(self) -> list[str]:
        """What of the meetings cannot be read."""
        return [notice for it in self.session.past.results() for notice in it.notices]

    def read(self) -> list[int]:
        """The chapters that were read since this was asked last."""
        read, self.journal.chapters = self.journal.chapters, []
        return read


def hold(folder: Path, *solved: int) -> None:
    """Meetings that solve so many issues each, and an issue for the one to come."""
    session = Seat(folder).session
    for many in solved:
        for _ in range(many):
            session.do(raised("Bus duty"))
            session.do(IssueResolved(session.board.issues[-1].id, "Two at each door"))
        hold_a_meeting(session)
    session.do(raised("Pacing"))


@pytest.fixture(scope="module")
def old_team(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("old")
    hold(folder, 1, 2, 3, 4)
    return folder


@pytest.fixture(scope="module")
def backup(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Another second meeting, which solved more."""
    folder = tmp_path_factory.mktemp("backup")
    hold(folder, 0, 7)
    return folder / "0002.json"


@pytest.fixture
def folder(tmp_path: Path, old_team: Path) -> Path:
    return Path(shutil.copytree(old_team, tmp_path / "team"))


@pytest.fixture
def seat(folder: Path) -> Seat:
    """A board whose history was opened once."""
    seat = Seat(folder)
    assert seat.history() == {4: 4, 3: 3, 2: 2, 1: 1}
    assert seat.read() == [4, 3, 2, 1]
    return seat


def test_a_history_opened_again_reads_no_chapter(seat: Seat) -> None:
    assert seat.history() == {4: 4, 3: 3, 2: 2, 1: 1}
    assert seat.read() == []


def test_the_meeting_that_was_closed_last_is_as_the_board_has_it(seat: Seat) -> None:
    hold_a_meeting(seat.session)
    assert seat.history() == {5: 0, 4: 4, 3: 3, 2: 2, 1: 1}
    seat.session.undo()
    assert seat.history() == {4: 4, 3: 3, 2: 2, 1: 1}
    seat.session.redo()
    seat.session.do(raised("Copier"))
    assert seat.history() == {5: 0, 4: 4, 3: 3, 2: 2, 1: 1}
    assert seat.read() == [5]


def test_what_is_not_saved_yet_counts_as_it_is(seat: Seat) -> None:
    hold_a_meeting(seat.session)
    seat.journal.full = True
    for _ in range(2):
        assert seat.history().keys() == {5, 4, 3, 2, 1}
        seat.session.undo()
        assert seat.history().keys() == {4, 3, 2, 1}
        seat.session.redo()


def test_a_chapter_that_another_file_took_the_place_of_is_read_again(seat: Seat, folder: Path, backup: Path) -> None:
    shutil.copy(backup, folder)
    assert seat.history() == {4: 4, 3: 3, 2: 7, 1: 1}
    assert seat.read() == [2]
    assert seat.told() == []


def test_so_is_one_that_another_file_took_the_place_of_while_it_was_read(folder: Path, backup: Path) -> None:
    seat = Seat(folder)
    seat.journal.then = lambda: shutil.copy(backup, folder) if seat.journal.chapters[-1] == 2 else None
    assert seat.history() == {4: 4, 3: 3, 2: 2, 1: 1}
    assert seat.history() == {4: 4, 3: 3, 2: 7, 1: 1}


def test_a_meeting_whose_chapter_is_gone_is_missing(seat: Seat, folder: Path) -> None:
    kept = (folder / "0002.json").rename(folder / "away")
    assert seat.history() == {4: 4, 3: 3, 1: 1}
    assert seat.told() == ["Meeting 2 is missing: a backup may have it."]
    kept.rename(folder / "0002.json")
    assert seat.history() == {4: 4, 3: 3, 2: 2, 1: 1}
    assert seat.told() == []


def test_a_meeting_whose_close_was_lost_meanwhile_has_no_line(seat: Seat, folder: Path) -> None:
    path = folder / "0003.json"
    path.write_bytes(path.read_bytes()[:-30])
    for _ in range(2):
        assert seat.history() == {4: 4, 2: 2, 1: 1}
        assert seat.told() == ["The close of meeting 3 cannot be read: iltboard check says why."]


def test_what_is_damaged_is_told_each_time_and_read_each_time(seat: Seat, folder: Path) -> None:
    path = folder / "0003.json"
    path.write_bytes(path.read_bytes().replace(b'"opening"', b'"opened"'))
    for _ in range(2):
        seat.read()
        assert seat.history().keys() == {4, 3, 2, 1}
        assert seat.read() == [3]
        assert [notice.startswith("0003.json is damaged.") for notice in seat.told()] == [True]


def test_a_chapter_of_a_newer_format_is_read_each_time(seat: Seat, folder: Path) -> None:
    path = folder / "0003.json"
    kept = json.loads(path.read_bytes())
    kept["meta"]["1"]["format"] = 2
    path.write_text(json.dumps(kept))
    for _ in range(2):
        assert seat.history() == {4: 4, 3: 3, 2: 2, 1: 1}
        assert seat.read() == [3]
