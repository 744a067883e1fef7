"""A team's log in its folder: read, written, shared, and carried from chapter to chapter."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from iltboard.board.events.meeting import MeetingStarted
from iltboard.board.model import Board
from iltboard.identity import new_id
from iltboard.store.chapters import ChapterJournal
from iltboard.store.check import check
from iltboard.store.journal import JournalError
from tests.clock import START
from tests.store.team import entry, hold_a_meeting, raised, raw, sit_down, titles, whole_log

POSIX = pytest.mark.skipif(os.name == "nt", reason="modes are POSIX's")


def test_looking_at_a_team_that_is_not_there_makes_nothing(tmp_path: Path) -> None:
    chapter = ChapterJournal(tmp_path / "team").read()
    assert (chapter.number, chapter.opening, chapter.entries) == (1, Board(), ())
    assert not (tmp_path / "team").exists()


@POSIX
def test_the_first_entry_makes_the_folder_for_its_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "schools" / "team"
    sit_down(folder).do(raised("Pacing"))
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}


def test_a_chapter_is_a_tinydb_file_of_three_tables(tmp_path: Path) -> None:
    board = sit_down(tmp_path)
    board.do(raised("Pacing"))
    board.do(raised("Lab safety"))
    held = raw(tmp_path / "0001.json")
    assert held["meta"] == {"1": {"format": 1, "number": 1}}
    assert list(held["entries"]) == ["1", "2"]
    assert set(held["entries"]["1"]) == {"id", "at", "seat", "event"}
    assert list(held["opening"]) == ["1"]


def test_what_one_seat_writes_the_other_is_told_of(tmp_path: Path) -> None:
    one, other = sit_down(tmp_path, "board"), sit_down(tmp_path, "board-2")
    assert not other.stale()
    one.do(raised("Pacing"))
    assert other.stale()
    assert not one.stale(), "a seat is not told of its own entries"
    other.look()
    assert titles(other) == ["Pacing"]
    assert not other.stale()


def test_a_file_that_is_damaged_while_the_board_is_open_stays_so_however_often_it_is_read(tmp_path: Path) -> None:
    board = sit_down(tmp_path)
    board.do(raised("Pacing"))
    board.do(raised("Lab safety"))
    path = tmp_path / "0001.json"
    path.write_bytes(path.read_bytes().replace(b'"2":{"id"', b'"1":{"id"'))  # both stand in it, under one key
    for _ in range(2):
        path.touch()
        board.look()
        assert titles(board) == ["Pacing", "Lab safety"]
        assert any("damaged" in notice for notice in board.notices)


def test_a_seat_that_was_away_hears_of_the_next_chapter(tmp_path: Path) -> None:
    one, other = sit_down(tmp_path, "board"), sit_down(tmp_path, "board-2")
    one.do(raised("Pacing"))
    other.look()
    hold_a_meeting(one)
    other.look()
    one.do(raised("Lab safety"))
    assert other.stale()
    other.look()
    assert other.board == one.board
    other.do(raised("Bus duty"))
    one.look()
    assert titles(one) == ["Pacing", "Lab safety", "Bus duty"]
    assert sorted(path.name for path in tmp_path.glob("*.json")) == ["0001.json", "0002.json"]


def test_a_first_chapter_that_begins_with_a_board_is_number_one(tmp_path: Path) -> None:
    with ChapterJournal(tmp_path).turn() as turn:
        turn.begin_chapter(Board(moot=1), [entry("Pacing")])
        turn.begin_chapter(Board(moot=2), [entry("Lab safety")])
    journal = ChapterJournal(tmp_path)
    assert [journal.chapter(number).opening.moot for number in journal.numbers()] == [1, 2]
    assert check(tmp_path).ok


def test_reading_a_chapter_again_converts_only_what_is_new(tmp_path: Path) -> None:
    reader, writer = ChapterJournal(tmp_path), ChapterJournal(tmp_path)
    with writer.turn() as turn:
        turn.append([entry("Pacing")])
    first = reader.read().entries
    with writer.turn() as turn:
        turn.append([entry("Lab safety")])
    again = reader.read().entries
    assert len(again) == 2
    assert again[0] is first[0]


def test_a_turn_first_takes_in_what_others_wrote(tmp_path: Path) -> None:
    one, other = ChapterJournal(tmp_path), ChapterJournal(tmp_path)
    mine, theirs = entry("Pacing"), entry("Lab safety", "board-2")
    one.read()
    with other.turn() as turn:
        turn.append([theirs])
    with one.turn() as turn:
        assert list(turn.chapter.entries) == [theirs]
        turn.append([mine])
        assert list(turn.chapter.entries) == [theirs, mine]
    assert other.read().entries == (theirs, mine)


def test_several_entries_are_kept_at_once_and_in_order(tmp_path: Path) -> None:
    entries = tuple(entry(title) for title in ("Pacing", "Lab safety", "Bus duty"))
    with ChapterJournal(tmp_path).turn() as turn:
        turn.append(entries[:1])
        turn.append(entries[1:])
    assert ChapterJournal(tmp_path).read().entries == entries


def test_only_one_may_write_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("iltboard.store.folder_lock._PATIENCE_S", 0.0)
    with (
        ChapterJournal(tmp_path).turn(),
        pytest.raises(JournalError, match="another iltboard has held it"),
        ChapterJournal(tmp_path).turn(),
    ):
        pytest.fail("two had the turn")


def test_a_team_folder_that_is_a_file_is_refused_in_a_line(tmp_path: Path) -> None:
    folder = tmp_path / "team"
    folder.write_text("not a folder")
    for deed in (ChapterJournal(folder).read, ChapterJournal(folder).turn().__enter__):
        with pytest.raises(JournalError, match=r"is a file, not a folder; choose another with --team \(.*team\)$"):
            deed()
    assert folder.read_text() == "not a folder"


def test_a_chapter_that_is_a_folder_is_refused_in_a_line(tmp_path: Path) -> None:
    (tmp_path / "0001.json").mkdir()
    with pytest.raises(JournalError, match=r"it is a folder where a file should be.*0001\.json"):
        ChapterJournal(tmp_path).read()


def test_a_chapter_that_vanishes_is_not_begun_anew_in_silence(tmp_path: Path) -> None:
    board = sit_down(tmp_path)
    board.do(raised("Pacing"))
    kept = (tmp_path / "0001.json").read_bytes()
    (tmp_path / "0001.json").unlink()
    assert board.stale()
    board.do(raised("Lab safety"))
    assert titles(board) == ["Pacing", "Lab safety"]
    assert board.trouble is not None
    assert "is gone: put it back" in board.trouble
    (tmp_path / "0001.json").write_bytes(kept)
    board.retry()
    assert not board.unsaved
    assert not board.trouble
    assert titles(sit_down(tmp_path)) == ["Pacing", "Lab safety"]


def test_an_older_copy_put_back_is_what_counts_from_then_on(tmp_path: Path) -> None:
    board = sit_down(tmp_path)
    board.do(raised("Pacing"))
    backup = (tmp_path / "0001.json").read_bytes()
    board.do(raised("Lab safety"))
    (tmp_path / "0001.json").write_bytes(backup)
    board.look()
    assert titles(board) == ["Pacing"]


def test_other_files_in_the_folder_are_nobodys_chapters(tmp_path: Path) -> None:
    for name in ("notes.json", "0000.json", "00002.json", "0001.json.tmp", "0003.damaged-1.json", "names.json"):
        (tmp_path / name).write_text("?")
    sit_down(tmp_path).do(raised("Pacing"))
    assert (tmp_path / "0001.json").exists()
    assert titles(sit_down(tmp_path)) == ["Pacing"]


def test_opening_reads_one_chapter_whatever_lies_behind_it(tmp_path: Path) -> None:
    board = sit_down(tmp_path)
    for _ in range(3):
        board.do(raised("Pacing"))
        hold_a_meeting(board)
    board.do(MeetingStarted(new_id()))
    (tmp_path / "0001.json").write_bytes(b"what was here is long closed")
    (tmp_path / "0002.json").unlink()
    again = sit_down(tmp_path)
    assert again.board == board.board
    assert again.notices == ()


def test_what_no_file_can_hold_is_left_out_or_refused_and_nothing_is_kept(tmp_path: Path) -> None:
    board = sit_down(tmp_path)
    board.do(raised("Pacing and half a letter: \ud83d"))
    assert (board.unsaved, board.trouble, titles(board)) == (0, None, ["Pacing and half a letter:"])
    with ChapterJournal(tmp_path).turn() as turn, pytest.raises(JournalError):
        turn.append([entry("Lab safety"), entry("\udfff")])
    assert titles(sit_down(tmp_path)) == titles(board)


_WRITER = """
import sys
from pathlib import Path
from tests.store.team import raised, sit_down
session = sit_down(Path(sys.argv[1]), sys.argv[2])
for number in range(100):
    assert session.do(raised(f"{sys.argv[2]} {number}")).refused is None
    assert session.unsaved == 0, session.trouble
"""


def test_two_processes_that_write_at_once_lose_nothing(tmp_path: Path) -> None:
    writers = [
        subprocess.Popen([sys.executable, "-c", _WRITER, str(tmp_path), seat], cwd=Path(__file__).parents[2])
        for seat in ("board", "board-2")
    ]
    assert [writer.wait() for writer in writers] == [0, 0]
    log = whole_log(tmp_path)
    assert len({it.id for it in log}) == len(log) == 200
    for seat in ("board", "board-2"):
        raised_there = [issue.title for issue in sit_down(tmp_path).board.queue if issue.title.startswith(f"{seat} ")]
        assert raised_there == [f"{seat} {number}" for number in range(100)]
    assert {it.at for it in log} == {START}
