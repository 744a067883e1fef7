"""Files that look like the team's and are none: they are never read as such, never touched, and always told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from iltboard.session import Session
from iltboard.store.check import check
from tests.store.team import hold_a_meeting, raised, sit_down, titles

COPIES = (
    "0002 (conflicted copy 2026-11-23).json",
    "0002 (Ann Rivera's conflicted copy 2026-11-23).json",
    "0002-laptop.json",
    "0002.sync-conflict-20261123-072011-ABCDEFG.json",
    "0002_conflict-20261123-072011.json",
    "0002 (SFConflict ann@school.org 2026-11-23-07-20-11).json",
    "0002 (1).json",
    "0002 2.json",
    "0002 - Copy.json",
    "Copy of 0002.json",
    "0002-\x1b[2J\u202e.json",
    "2.json",
    "00002.json",
    "0002.JSON",
    "０００２.json",
    "٢.json",
)


def two_chapters(folder: Path) -> dict[str, bytes]:
    """Two meetings' chapters; the second begins with Pacing and holds Lab safety."""
    board = sit_down(folder)
    board.do(raised("Pacing"))
    hold_a_meeting(board)
    board.do(raised("Lab safety"))
    return bytes_of(folder)


def copied(folder: Path, name: str, *more: str) -> bytes:
    """A copy of the second chapter, made on another laptop on which more was raised since."""
    elsewhere = folder.with_name("elsewhere")
    elsewhere.mkdir()
    for chapter in folder.glob("000?.json"):
        (elsewhere / chapter.name).write_bytes(chapter.read_bytes())
    board = sit_down(elsewhere)
    for title in more:
        board.do(raised(title))
    data = (elsewhere / "0002.json").read_bytes()
    (folder / name).write_bytes(data)
    return data


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_is_not_read_and_what_is_only_in_it_is_told(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "team"
    two_chapters(folder)
    copy = copied(folder, name, "Bus duty", "Hall passes")

    board = sit_down(folder)
    assert titles(board) == ["Pacing", "Lab safety"]
    (notice,) = board.notices
    assert notice.startswith("A copy of 0002.json holds 2 entries more: run iltboard check. It is “")
    assert notice.isprintable()

    report = check(folder)
    assert (report.ok, report.chapters, report.entries) == (False, 2, 4)
    told = report.lines.index("  issue “Bus duty” added")
    assert report.lines[told - 1].startswith(
        "A copy of 0002.json holds 2 entries more: enter again what is missed, then move it away. It is “"
    )
    assert report.lines[told + 1] == "  issue “Hall passes” added"

    board.do(raised("Grading"))
    hold_a_meeting(board)
    board.do(raised("Copier"))
    assert sorted(bytes_of(folder)) == sorted(["0001.json", "0002.json", "0003.json", "lock", name])
    assert (folder / name).read_bytes() == copy
    assert titles(sit_down(folder)) == ["Pacing", "Lab safety", "Grading", "Copier"]


def test_a_copy_with_nothing_more_in_it_can_go(tmp_path: Path) -> None:
    folder = tmp_path / "team"
    two_chapters(folder)
    copied(folder, "0002 (1).json")
    line = "A copy of 0002.json holds nothing more: move it away. It is “0002 (1).json”."
    assert sit_down(folder).notices == (line,)
    assert line in check(folder).lines


def test_a_copy_that_is_damaged_is_told_by_what_can_be_read(tmp_path: Path) -> None:
    folder = tmp_path / "team"
    two_chapters(folder)
    cut = copied(folder, "0002-laptop.json", "Bus duty", "Hall passes")[:-20]
    (folder / "0002-laptop.json").write_bytes(cut)
    (notice,) = sit_down(folder).notices
    assert notice.startswith("A copy of 0002.json holds 1 entry more and 1 entry that cannot be read: run")
    (folder / "0002-laptop.json").write_bytes(b"")
    assert sit_down(folder).notices == ("A copy of 0002.json cannot be read: move it away. It is “0002-laptop.json”.",)


@pytest.mark.parametrize("name", ["0002.JSON", "2.json", "0002 (1).json"])
def test_nothing_is_written_before_the_newest_chapter_has_its_name_again(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "team"
    two_chapters(folder)
    (folder / "0002.json").rename(folder / name)
    line = f"0002.json is missing: if this is it, name it 0002.json. It is “{name}”."
    board = sit_down(folder)
    refuses_to_write(board, folder, line)
    (folder / name).rename(folder / "0002.json")
    goes_on(board, folder)


@pytest.mark.parametrize("name", [".0002.json.icloud", ".0003.json.icloud"])
def test_nothing_is_written_before_the_sync_client_has_fetched_the_newest_chapter(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "team"
    kept = two_chapters(folder)
    (folder / "0002.json").unlink()
    (folder / name).write_bytes(b"bplist00")
    board = sit_down(folder)
    refuses_to_write(
        board, folder, f"{name[1:10]} is not on this computer: let the sync client fetch it. It is “{name}”."
    )
    (folder / name).unlink()
    (folder / "0002.json").write_bytes(kept["0002.json"])
    goes_on(board, folder)


def test_the_only_chapter_lies_with_the_sync_client(tmp_path: Path) -> None:
    folder = tmp_path / "team"
    sit_down(folder).do(raised("Pacing"))
    kept = (folder / "0001.json").read_bytes()
    (folder / "0001.json").unlink()
    (folder / ".0001.json.icloud").write_bytes(b"bplist00")
    line = "0001.json is not on this computer: let the sync client fetch it. It is “.0001.json.icloud”."
    board = sit_down(folder)
    refuses_to_write(board, folder, line)
    (folder / ".0001.json.icloud").unlink()
    (folder / "0001.json").write_bytes(kept)
    goes_on(board, folder, "Pacing")


def test_the_next_chapter_is_not_begun_where_another_has_begun_it_and_it_is_not_here_yet(tmp_path: Path) -> None:
    folder = tmp_path / "team"
    board = sit_down(folder)
    hold_a_meeting(board)
    (folder / ".0002.json.icloud").write_bytes(b"bplist00")
    board.do(raised("Bus duty"))
    assert (board.unsaved, board.trouble) == (
        1,
        "0002.json is not on this computer: let the sync client fetch it. It is “.0002.json.icloud”.",
    )
    assert not (folder / "0002.json").exists()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "0001.json").write_bytes((folder / "0001.json").read_bytes())
    sit_down(elsewhere).do(raised("Copier"))
    (elsewhere / "0002.json").rename(folder / "0002.json")
    (folder / ".0002.json.icloud").unlink()
    board.retry()
    assert (board.unsaved, board.trouble, board.read_only) == (0, None, None)
    assert titles(board) == titles(sit_down(folder)) == ["Copier", "Bus duty"]


def test_an_older_chapter_that_is_away_is_told_and_the_board_goes_on(tmp_path: Path) -> None:
    folder = tmp_path / "team"
    two_chapters(folder)
    (folder / "0001.json").rename(folder / ".0001.json.icloud")
    board = sit_down(folder)
    assert board.notices[0].startswith("0001.json is not on this computer: let the sync client fetch it.")
    assert board.do(raised("Bus duty")).refused is None


def refuses_to_write(board: Session, folder: Path, line: str) -> None:
    """The line is told, and said to each press; the files stay as they are."""
    before = bytes_of(folder)
    assert (board.read_only, board.notices) == (line, (line,))
    assert line in check(folder).lines
    assert board.do(raised("Bus duty")).refused == line
    assert bytes_of(folder) == before


def goes_on(board: Session, folder: Path, *known: str) -> None:
    """The same board, once it can be read: with what was there, and what is raised now."""
    board.look()
    assert board.do(raised("Bus duty")).refused is None
    assert titles(board) == titles(sit_down(folder)) == [*(known or ("Pacing", "Lab safety")), "Bus duty"]


def test_a_copy_is_not_offered_in_place_of_a_chapter_that_is_there(tmp_path: Path) -> None:
    folder = tmp_path / "team"
    two_chapters(folder)
    copied(folder, "0001 (1).json", "Bus duty")
    (folder / "0001.json").rename(folder / "kept")
    (folder / "0001.json").mkdir()
    line = "A copy lies beside 0001.json, which cannot be read: mend that first. It is “0001 (1).json”."
    assert sit_down(folder).notices == (line,)
    assert line in check(folder).lines


def test_a_chapter_that_is_there_twice_is_not_gone_on_with(tmp_path: Path) -> None:
    folder = tmp_path / "team"
    kept = two_chapters(folder)
    (folder / "0003.json").write_bytes(kept["0001.json"])
    why = "0003.json is a copy of 0001.json: move it away, and start the board again."
    board = sit_down(folder)
    assert board.do(raised("Bus duty")).refused == why
    assert why in check(folder).lines
    assert bytes_of(folder) == kept | {"0003.json": kept["0001.json"]}
    (folder / "0003.json").unlink()
    assert titles(sit_down(folder)) == ["Pacing", "Lab safety"]


def test_a_copy_of_the_names_is_told_and_none_of_it(tmp_path: Path) -> None:
    folder = tmp_path / "team"
    two_chapters(folder)
    (folder / "names (conflicted copy).json").write_text('{"1":{"code":"S1","name":"Maribel Quintero"}}')
    line = "A copy of names.json is not read: compare the two, then move it away. It is “names (conflicted copy).json”."
    assert sit_down(folder).notices == (line,)
    assert line in check(folder).lines


def test_what_is_plainly_something_else_is_nobodys_business(tmp_path: Path) -> None:
    folder = tmp_path / "team"
    two_chapters(folder)
    others = {
        "notes.txt": "0002.json",
        ".DS_Store": "Bud1",
        "0002.json.bak": "{}",
        "0002.json.tmp": "{",
        "minutes.json": "{}",
        "2026-11-18.json": "{",
        "0002-minutes.json": json.dumps({"meeting": {"number": 2}}),
        "0000.json": "?",
        "0002.damaged-1.json": "{",
        "4 of us.json": "{",
        "namesakes.json": "{}",
    }
    for name, text in others.items():
        (folder / name).write_text(text)
    assert sit_down(folder).notices == ()
    assert check(folder).ok


def test_what_lies_there_and_cannot_be_opened_is_told_too(tmp_path: Path) -> None:
    folder = tmp_path / "team"
    two_chapters(folder)
    (folder / "0002-laptop.json").mkdir()
    (folder / "0001-laptop.json").symlink_to(folder / "nowhere")
    assert titles(sit_down(folder)) == ["Pacing", "Lab safety"]
    assert len(sit_down(folder).notices) == 2
    assert not check(folder).ok
