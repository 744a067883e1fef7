"""`iltboard check`: is everything readable."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import patch

from iltboard.store.chapter_file import ChapterFile
from iltboard.store.chapter_names import file_name
from iltboard.store.check import check
from tests.store.team import hold_a_meeting, raised, sit_down, titles


def two_chapters(folder: Path) -> None:
    board = sit_down(folder)
    board.do(raised("Pacing"))
    hold_a_meeting(board)
    board.do(raised("Lab safety"))


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_sound_team(tmp_path: Path) -> None:
    two_chapters(tmp_path)
    report = check(tmp_path)
    assert (report.chapters, report.entries, report.moot, report.salvaged, report.unreadable) == (2, 4, 0, 0, 0)
    assert report.ok
    assert report.lines == ("2 chapters, 4 entries.", "Everything is readable.")


def test_a_team_that_is_not_there(tmp_path: Path) -> None:
    assert check(tmp_path / "team").ok
    assert not (tmp_path / "team").exists()


def test_a_closed_chapter_that_is_damaged_is_found_and_left_alone(tmp_path: Path) -> None:
    two_chapters(tmp_path)
    first = tmp_path / "0001.json"
    first.write_bytes(first.read_bytes()[:-20])
    before = bytes_of(tmp_path)
    report = check(tmp_path)
    assert not report.ok
    assert (report.chapters, report.entries, report.salvaged, report.unreadable) == (2, 3, 2, 1)
    assert any(line.startswith("0001.json is damaged. Entries read: 2, not read: 1; ") for line in report.lines)
    assert bytes_of(tmp_path) == before


def test_however_many_chapters_in_a_row_are_empty_the_board_is_what_those_before_left_and_each_is_read_once(
    tmp_path: Path,
) -> None:
    two_chapters(tmp_path)
    second = tmp_path / "0002.json"
    second.write_bytes(second.read_bytes().replace(b'"opening"', b'"opened"'))  # its entries can still be read
    many = 400
    for number in range(3, many + 1):
        (tmp_path / file_name(number)).write_bytes(b"")
    assert titles(sit_down(tmp_path)) == ["Pacing", "Lab safety"]
    with patch.object(ChapterFile, "read", autospec=True, side_effect=ChapterFile.read) as read:
        report = check(tmp_path)
    assert (report.chapters, read.call_count) == (many, many)


def test_what_was_set_aside_is_named(tmp_path: Path) -> None:
    two_chapters(tmp_path)
    (tmp_path / "0002.json").write_bytes(b"")
    sit_down(tmp_path).do(raised("Bus duty"))
    report = check(tmp_path)
    assert report.ok
    assert "0002.damaged-1.json is a damaged file set aside earlier." in report.lines


def test_a_missing_chapter_a_newer_one_and_a_folder_that_is_none(tmp_path: Path) -> None:
    two_chapters(tmp_path)
    (tmp_path / "0001.json").rename(tmp_path / "0003.json")
    newer = tmp_path / "0002.json"
    newer.write_bytes(newer.read_bytes().replace(b'"format":1', b'"format":2'))
    report = check(tmp_path)
    assert not report.ok
    assert "Missing: 0001.json. A backup may have what was in it." in report.lines
    assert any("0002.json was written by a newer iltboard" in line for line in report.lines)
    assert any("Why: it says that it is chapter 1." in line for line in report.lines)
    assert not check(newer).ok
