"""Chapters that are missing, or damaged in their close: the others are read, and on the way past a gap it is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from iltboard.past import Held
from iltboard.session import Session
from iltboard.store.check import check
from tests.store.team import hold_a_meeting, raised, sit_down, titles

MEETINGS = 6


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Six meetings that were held, and what was added since."""
    board = sit_down(tmp_path)
    for number in range(1, MEETINGS + 1):
        board.do(raised(f"Issue {number}"))
        hold_a_meeting(board)
    board.do(raised("Copier"))
    return tmp_path


def lose(folder: Path, *numbers: int) -> None:
    for number in numbers:
        (folder / f"{number:04d}.json").unlink()


def told(session: Session, number: int = 10**9, by: int = -1) -> dict[int, tuple[str, ...]]:
    """What is said of each meeting that is come to, and as of number 0 what is said where there is none any more."""
    return {it.number if isinstance(it, Held) else 0: it.notices for it in session.past.beyond(number, by)}


def test_where_nothing_is_missing_nothing_is_told(folder: Path) -> None:
    board = sit_down(folder)
    assert told(board) == dict.fromkeys(range(MEETINGS, 0, -1), ())
    assert told(board, 0, 1) == dict.fromkeys(range(1, MEETINGS + 1), ())
    assert check(folder).ok


def test_a_meeting_missing_in_the_middle(folder: Path) -> None:
    lose(folder, 3)
    board = sit_down(folder)
    assert (board.notices, len(titles(board))) == ((), MEETINGS + 1)
    gap = "Meeting 3 is missing: a backup may have it."
    assert told(board) == {6: (), 5: (), 4: (), 2: (gap,), 1: ()}
    assert told(board, 2, 1) == {4: (gap,), 5: (), 6: ()}
    assert "Missing: 0003.json. A backup may have what was in it." in check(folder).lines


def test_the_one_before_the_newest_is_missing(folder: Path) -> None:
    lose(folder, 6, 5)
    board = sit_down(folder)
    assert len(titles(board)) == MEETINGS + 1
    assert told(board)[4] == ("Meetings 5 to 6 are missing: a backup may have them.",)
    assert "Missing: 0005.json to 0006.json. A backup may have what was in it." in check(folder).lines


def test_the_first_ones_are_missing(folder: Path) -> None:
    lose(folder, 1, 2)
    assert told(sit_down(folder))[3] == ("Meetings 1 to 2 are missing: a backup may have them.",)


def test_a_meeting_whose_close_was_lost(folder: Path) -> None:
    path = folder / "0004.json"
    path.write_bytes(path.read_bytes()[:-30])
    found = told(sit_down(folder))
    assert found == {
        6: (),
        5: (),
        3: ("The close of meeting 4 cannot be read: iltboard check says why.",),
        2: (),
        1: (),
    }


def test_what_the_newest_began_with_is_taken_from_the_nearest_that_can_be_read(folder: Path) -> None:
    lose(folder, 6, 5)
    (folder / "0006.json").mkdir()
    newest = folder / "0007.json"
    newest.write_bytes(newest.read_bytes().replace(b'"opening"', b'"opened"'))
    board = sit_down(folder)
    assert titles(board) == ["Issue 1", "Issue 2", "Issue 3", "Issue 4", "Copier"]
    assert "What it began with is taken from an earlier chapter." in board.notices[0]


def test_a_chapter_that_cannot_be_opened_does_not_hide_the_others(folder: Path) -> None:
    lose(folder, 4)
    (folder / "0004.json").mkdir()
    found = told(sit_down(folder))
    assert found.keys() == {6, 5, 3, 2, 1}
    assert found[3][0].startswith("it is a folder where a file should be; move it away (")


def test_what_is_missing_beyond_the_last_one_that_can_be_read_is_told_too(folder: Path) -> None:
    lose(folder, 1)
    for number in (2, 5):
        path = folder / f"{number:04d}.json"
        path.write_bytes(path.read_bytes()[:-30])
    board = sit_down(folder)
    close = "The close of meeting 2 cannot be read: iltboard check says why."
    assert set(told(board)[0]) == {close, "Meeting 1 is missing: a backup may have it."}
    assert told(board, 3)[0] == told(board)[0]
    lose(folder, 6)
    assert told(board, 4, 1)[0][0] == "The close of meeting 5 cannot be read: iltboard check says why."


def test_where_no_meeting_can_be_read_it_is_told_why(folder: Path) -> None:
    lose(folder, *range(1, MEETINGS + 1))
    assert told(sit_down(folder)) == {0: (f"Meetings 1 to {MEETINGS} are missing: a backup may have them.",)}


def test_a_new_team_misses_nothing(tmp_path: Path) -> None:
    board = sit_down(tmp_path / "team")
    assert told(board) == {}
    board.do(raised("Pacing"))
    assert told(board) == {}
