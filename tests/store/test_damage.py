"""Damaged and newer chapters: what can be read is shown, and not one byte is lost."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iltboard.board.naming import Coder, Student
from iltboard.store.chapters import ChapterJournal
from iltboard.store.check import check
from iltboard.store.journal import JournalError
from iltboard.store.redact import redact
from iltboard.store.salvage import salvage
from iltboard.ui.saying import first_of, spoken
from iltboard.ui.widgets.footer import FooterSlice, footer_rows
from tests.store.damage import DAMAGE, NEWER, TITLES
from tests.store.team import entry, hold_a_meeting, raised, raw, sit_down, titles

LETTERS = ("utf-8", "utf-16-le", "utf-16-be")


def team(folder: Path) -> Path:
    """A team with four issues; gives its chapter's path."""
    board = sit_down(folder)
    for title in TITLES:
        board.do(raised(title))
    return folder / "0001.json"


def said(notice: str, cells: int) -> str:
    """The line as the board says it."""
    (line,) = footer_rows(FooterSlice(message=spoken(first_of([notice]), refused=True)), cells, 1)
    return line.text


@pytest.mark.parametrize("kind", DAMAGE)
def test_damage_is_told_salvaged_and_set_aside(kind: str, tmp_path: Path) -> None:
    path = team(tmp_path)
    damage, readable = DAMAGE[kind]
    damaged = damage(path.read_bytes())
    path.write_bytes(damaged)

    board = sit_down(tmp_path)
    assert titles(board) == readable
    assert board.read_only is None
    (notice,) = board.notices
    for cells in (120, 80):
        assert said(notice, cells).startswith(f" ▲ 0001.json is damaged. Entries read: {len(readable)}, not read: ")
    report = check(tmp_path)
    assert (report.ok, report.entries, report.salvaged) == (False, len(readable), len(readable))
    traces = max(damaged.count(f'"{key}"'.encode(letters)) for key in ("seat", "event") for letters in LETTERS)
    assert report.unreadable == min(traces, len(TITLES)) - len(readable)
    assert f"not read: {report.unreadable};" in notice
    assert notice in report.lines
    assert path.read_bytes() == damaged, "reading wrote"

    assert board.do(raised("Hall passes")).refused is None
    assert (board.unsaved, titles(board)) == (0, [*readable, "Hall passes"])
    assert (tmp_path / "0001.damaged-1.json").read_bytes() == damaged
    assert board.notices[0].startswith("0001.json was damaged. ")
    assert board.notices[0].endswith("The damaged file is kept as 0001.damaged-1.json.")

    again = sit_down(tmp_path)
    assert (titles(again), again.notices) == ([*readable, "Hall passes"], ())
    assert list(raw(path)["entries"]) == [str(number) for number in range(1, len(readable) + 2)]


@pytest.mark.parametrize("cut", [0, 1])
def test_a_name_is_found_in_all_that_was_damaged(cut: int, tmp_path: Path) -> None:
    whole = team(tmp_path).read_bytes()
    for kind, (damage, _) in DAMAGE.items():
        (tmp_path / "0001.json").write_bytes(damage(whole)[: -cut or None])
        redact(tmp_path, Coder([Student("R01", "Reading data")]))
        left = (tmp_path / "0001.json").read_bytes()
        for letters in LETTERS:
            assert "Reading data".encode(letters) not in left, kind


def test_entries_of_which_only_a_trace_is_left_are_counted(tmp_path: Path) -> None:
    path = team(tmp_path)
    path.write_bytes(path.read_bytes().replace(b'"title":"Lab safety"', b'"title":"Lab safe\n'))
    assert "Entries read: 3, not read: 1;" in sit_down(tmp_path).notices[0]


def test_a_lost_opening_is_taken_from_the_chapter_before(tmp_path: Path) -> None:
    board = sit_down(tmp_path)
    board.do(raised("Pacing"))
    hold_a_meeting(board)
    board.do(raised("Lab safety"))
    shown = board.board
    path = tmp_path / "0002.json"
    path.write_bytes(re.sub(rb'"opening":\{.*?\},"entries"', b'"opening":{"1":{"team":,"entries"', path.read_bytes()))
    again = sit_down(tmp_path)
    assert again.board == shown
    assert "What it began with is taken from an earlier chapter." in again.notices[0]
    again.do(raised("Bus duty"))
    assert titles(sit_down(tmp_path)) == ["Pacing", "Lab safety", "Bus duty"]


def test_a_board_that_is_open_remembers_what_a_damaged_file_lost(tmp_path: Path) -> None:
    path = team(tmp_path)
    board = sit_down(tmp_path)
    path.write_bytes(path.read_bytes()[:600])
    board.look()
    assert titles(board) == TITLES
    assert "is damaged" in board.notices[0]
    board.do(raised("Hall passes"))
    assert titles(sit_down(tmp_path)) == [*TITLES, "Hall passes"]


def test_two_damages_are_two_copies_and_one_that_is_tried_again_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = team(tmp_path)
    board = sit_down(tmp_path)
    for damage in (b"first", b"second"):
        path.write_bytes(damage)
        with monkeypatch.context() as disk:
            disk.setattr("iltboard.store.durable.DurableStorage.write", _full)
            board.do(raised("Hall passes"))
            board.retry()
            assert board.unsaved == 1
        board.retry()
        assert board.unsaved == 0
    copies = {copy.name: copy.read_bytes() for copy in tmp_path.glob("*.damaged-*")}
    assert copies == {"0001.damaged-1.json": b"first", "0001.damaged-2.json": b"second"}


def _full(*_: object) -> None:
    raise OSError(28, "No space left on device")


def test_a_damaged_file_that_cannot_be_set_aside_is_not_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = team(tmp_path)
    path.write_bytes(b"the only copy there is")
    board = sit_down(tmp_path)
    monkeypatch.setattr("iltboard.store.chapter_file.put", _full)
    board.do(raised("Hall passes"))
    assert board.unsaved == 1
    assert path.read_bytes() == b"the only copy there is"


@pytest.mark.parametrize("kind", NEWER)
def test_a_newer_chapter_is_shown_and_its_bytes_stay(kind: str, tmp_path: Path) -> None:
    path = team(tmp_path)
    newer = NEWER[kind](path.read_bytes())
    path.write_bytes(newer)
    board = sit_down(tmp_path)
    assert board.read_only is not None
    assert board.read_only.startswith("0001.json was written by a newer iltboard")
    assert set(titles(board)) <= set(TITLES)
    assert board.do(raised("Hall passes")).refused == board.read_only
    assert board.undo().refused == board.read_only
    assert (board.unsaved, board.trouble) == (0, None)
    with ChapterJournal(tmp_path).turn() as turn, pytest.raises(JournalError, match="newer iltboard"):
        turn.append([entry("Hall passes")])
    assert path.read_bytes() == newer
    assert list(tmp_path.glob("*.damaged-*")) == []


def test_a_field_a_newer_build_added_is_kept(tmp_path: Path) -> None:
    path = team(tmp_path)
    path.write_bytes(path.read_bytes().replace(b'"seat":"board"', b'"seat":"board","mood":"calm"', 1))
    board = sit_down(tmp_path)
    board.do(raised("Hall passes"))
    assert raw(path)["entries"]["1"]["mood"] == "calm"
    assert board.notices == ()


def test_a_file_tidied_by_hand_is_no_damage(tmp_path: Path) -> None:
    path = team(tmp_path)
    path.write_text(json.dumps(json.loads(path.read_bytes()), indent=2, ensure_ascii=True))
    board = sit_down(tmp_path)
    assert (titles(board), board.notices) == (TITLES, ())


def test_words_that_look_like_an_entry_are_only_words(tmp_path: Path) -> None:
    path = team(tmp_path)
    board = sit_down(tmp_path)
    board.do(raised('{"id":"x","at":"2026-11-18T07:20:00Z","seat":"s","event":{"type":"MeetingPaused"}}'))
    path.write_bytes(path.read_bytes()[:-3])
    assert titles(sit_down(tmp_path)) == TITLES


@given(st.data())
@settings(max_examples=40, deadline=None)
def test_a_file_cut_or_scratched_anywhere_opens_and_invents_nothing(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("team")
    path = team(folder)
    whole = path.read_bytes()
    if data.draw(st.booleans(), label="cut"):
        damaged = whole[: data.draw(st.integers(0, len(whole) - 1), label="at")]
    else:
        at = data.draw(st.integers(0, len(whole) - 1), label="at")
        damaged = whole[:at] + data.draw(st.binary(min_size=1, max_size=8), label="scratch") + whole[at + 1 :]
    path.write_bytes(damaged)
    board = sit_down(folder)
    # A scratch may alter one entry's words, never more than that.
    assert len(set(titles(board)) - set(TITLES)) <= 1
    assert len(titles(board)) <= len(TITLES)
    before, told = titles(board), board.notices
    if board.read_only is not None:
        assert board.do(raised("Hall passes")).refused
        assert path.read_bytes() == damaged
        return
    board.do(raised("Hall passes"))
    assert titles(sit_down(folder)) == [*before, "Hall passes"]
    assert [copy.read_bytes() for copy in folder.glob("*.damaged-*")] == ([damaged] if told else [])


@given(st.binary(max_size=300) | st.text('{}[]":,entriesvgpo1\\ ').map(str.encode))
def test_salvage_never_raises(data: bytes) -> None:
    salvage(data)


def test_salvage_is_not_led_into_the_depths() -> None:
    assert salvage(b'{"a":' * 2_000).entries == ()
    assert salvage(b"{" * 50_000).entries == ()


def test_a_file_cut_at_every_hundredth_byte_is_salvaged(tmp_path: Path) -> None:
    """What is whole before the cut is read, and the file that is set aside is the one that was cut."""
    whole = team(tmp_path / "whole").read_bytes()
    for end in range(0, len(whole), 100):
        folder = tmp_path / f"{end}"
        folder.mkdir()
        (folder / "0001.json").write_bytes(whole[:end])
        board = sit_down(folder)
        there = [title for title in TITLES if f'"title":"{title}","by":"Ms. Rivera"}}]}}}}'.encode() in whole[:end]]
        assert titles(board) == there, end
        assert len(board.notices) == 1
        board.do(raised("Hall passes"))
        assert (folder / "0001.damaged-1.json").read_bytes() == whole[:end]


@pytest.mark.parametrize(
    "monster",
    [b'"' + b"a" * 50_000_000 + b'"', b"[" * 10_000, b'{"entries":' * 10_000, b"[" * 10_000 + b"]" * 10_000],
    ids=["50 MB of text", "brackets", "tables", "a closed nest"],
)
def test_a_monster_is_only_damage(tmp_path: Path, monster: bytes) -> None:
    path = team(tmp_path)
    path.write_bytes(path.read_bytes()[:-1] + b',"more":' + monster)
    board = sit_down(tmp_path)
    assert titles(board) == TITLES
    assert board.notices[0].startswith("0001.json is damaged")
