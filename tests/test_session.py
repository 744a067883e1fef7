"""A seat at the log: what is done is saved and shown, what is not saved is said, and all of it can be taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from iltboard.board.events.attendance import MemberTicked
from iltboard.board.events.meeting import MeetingClosed, MeetingStarted
from iltboard.board.events.outcomes import IssueParked
from iltboard.board.events.segments import SegmentFinished
from iltboard.board.events.team import MemberJoined
from iltboard.board.events.todos import TodoAdded, TodoTicked
from iltboard.board.timing import countdown
from iltboard.board.trail import NO_REOPENING
from tests.clock import START, TableClock
from tests.store.disk import Disk
from tests.store.team import hold_a_meeting, raised, sit_down, titles, whole_log


def test_what_is_done_is_shown_and_on_the_disk(tmp_path: Path) -> None:
    board = sit_down(tmp_path)
    outcome = board.do(raised("Pacing"))
    assert outcome.refused is None
    assert "Pacing" in outcome.told
    assert outcome.board == board.board == sit_down(tmp_path).board
    assert titles(board) == ["Pacing"]


def test_what_the_board_refuses_is_not_logged(tmp_path: Path) -> None:
    board = sit_down(tmp_path)
    outcome = board.do(raised(""))
    assert outcome.refused
    assert whole_log(tmp_path) == []


def test_the_entry_has_the_clocks_time_and_the_seat(tmp_path: Path) -> None:
    clock = TableClock()
    board = sit_down(tmp_path, "board-2", clock)
    assert board.last_entry_at is None
    clock.pass_time(90)
    board.do(raised("Pacing"))
    (entry,) = whole_log(tmp_path)
    assert (entry.seat, entry.at) == ("board-2", clock.now())
    assert board.last_entry_at == clock.now()


def test_undo_reaches_across_a_restart_and_so_does_redo(tmp_path: Path) -> None:
    sit_down(tmp_path).do(raised("Pacing"))
    second = sit_down(tmp_path)
    undone = second.undo()
    assert undone.refused is None
    assert "Pacing" in undone.told
    assert titles(second) == []
    third = sit_down(tmp_path)
    assert titles(third) == []
    third.redo()
    assert titles(third) == titles(sit_down(tmp_path)) == ["Pacing"]


def test_undo_takes_back_this_seats_entry_and_not_anothers(tmp_path: Path) -> None:
    one, other = sit_down(tmp_path, "board"), sit_down(tmp_path, "board-2")
    one.do(raised("Pacing"))
    other.do(raised("Lab safety"))
    one.undo()
    other.look()
    assert titles(one) == titles(other) == ["Lab safety"]
    assert one.undo().refused == "Nothing to undo here."


def test_what_another_seat_built_upon_is_not_undone(tmp_path: Path) -> None:
    one, other = sit_down(tmp_path, "board"), sit_down(tmp_path, "board-2")
    one.do(raised("Pacing"))
    other.look()
    other.do(IssueParked(other.board.queue[0].id))
    assert "another seat" in (one.undo().refused or "")
    assert len(whole_log(tmp_path)) == 2


def test_a_next_pressed_by_accident_is_as_if_it_had_never_been(tmp_path: Path) -> None:
    clock = TableClock()
    board = sit_down(tmp_path, clock=clock)
    board.do(MeetingStarted("m"))
    clock.pass_time(65)
    meeting = board.board.meeting
    assert meeting is not None
    board.do(SegmentFinished(meeting.runs[0].id))
    clock.pass_time(5)
    board.undo()
    assert board.board.meeting == meeting
    assert countdown(meeting, clock.now()) == meeting.runs[0].plan_s - 70


def test_a_close_is_taken_back_also_after_a_restart(tmp_path: Path) -> None:
    board = sit_down(tmp_path)
    board.do(raised("Pacing"))
    board.do(MeetingStarted("m"))
    running = board.board
    board.do(MeetingClosed("m"))
    again = sit_down(tmp_path)
    assert again.board.closed
    again.undo()
    assert again.board == running
    again.redo()
    assert again.board.closed
    assert not (tmp_path / "0002.json").exists()


def test_the_next_chapter_begins_with_the_first_entry_after_the_close(tmp_path: Path) -> None:
    board = sit_down(tmp_path)
    board.do(raised("Pacing"))
    hold_a_meeting(board)
    assert not (tmp_path / "0002.json").exists()
    closed_chapter = (tmp_path / "0001.json").read_bytes()
    board.do(raised("Lab safety"))
    assert (tmp_path / "0002.json").exists()
    assert (tmp_path / "0001.json").read_bytes() == closed_chapter
    assert titles(board) == titles(sit_down(tmp_path)) == ["Pacing", "Lab safety"]
    assert (board.board.closed, board.board.queue[0].meetings) == (False, 1)
    board.undo()
    assert titles(board) == ["Pacing"]
    assert board.undo().refused == NO_REOPENING


def test_after_the_close_it_is_asked_of_the_board_that_the_next_meeting_begins_with(tmp_path: Path) -> None:
    board = sit_down(tmp_path)
    board.do(MemberJoined("ana", "Ana"))
    board.do(MemberTicked("ana", here=True))
    board.do(TodoAdded("t", "Write to families", "ana", START.date()))
    board.do(TodoTicked("t", done=True))
    hold_a_meeting(board)
    # What was done has stayed with the meeting that is closed.
    assert board.do(TodoTicked("t", done=False)).refused == "That to-do is gone."
    assert board.do(MemberTicked("ana", here=True)).refused is None
    assert (board.board.present, board.board.moot) == (("ana",), 0)


@pytest.fixture
def disk() -> Iterator[Disk]:
    it = Disk()
    with it.spinning():
        yield it


@pytest.mark.parametrize("step", ["write", "replace", "sync"])
def test_on_a_full_disk_it_is_shown_as_not_saved_and_saved_later(tmp_path: Path, disk: Disk, step: str) -> None:
    board = sit_down(tmp_path)
    board.do(raised("Pacing"))
    disk.fails_at = step
    board.do(raised("Lab safety"))
    board.do(raised("Bus duty"))
    assert titles(board) == ["Pacing", "Lab safety", "Bus duty"]
    assert board.unsaved >= 1
    assert board.trouble is not None
    assert "the disk is full; free some space" in board.trouble
    assert "\n" not in board.trouble
    for again in (board.retry, board.look):
        again()
        assert board.unsaved == 2, "what a late failure left on the disk may not stay there"
        assert board.trouble
    disk.fails_at = None
    board.retry()
    assert not board.unsaved
    assert not board.trouble
    assert titles(board) == titles(sit_down(tmp_path)) == ["Pacing", "Lab safety", "Bus duty"]
    assert len({entry.id for entry in whole_log(tmp_path)}) == len(whole_log(tmp_path)) == 3


def test_the_next_press_saves_what_is_in_hand_first(tmp_path: Path, disk: Disk) -> None:
    board = sit_down(tmp_path)
    disk.fails_at = "write"
    board.do(raised("Pacing"))
    disk.fails_at = None
    board.do(raised("Lab safety"))
    assert board.unsaved == 0
    assert titles(sit_down(tmp_path)) == ["Pacing", "Lab safety"]


def test_what_is_not_saved_yet_can_be_taken_back(tmp_path: Path, disk: Disk) -> None:
    board = sit_down(tmp_path)
    disk.fails_at = "write"
    board.do(raised("Pacing"))
    board.undo()
    assert (titles(board), board.unsaved) == ([], 2)
    board.redo()
    disk.fails_at = None
    board.retry()
    assert titles(board) == titles(sit_down(tmp_path)) == ["Pacing"]


def test_a_close_and_what_follows_it_are_kept_in_hand_as_they_will_be_saved(tmp_path: Path, disk: Disk) -> None:
    board = sit_down(tmp_path)
    board.do(raised("Pacing"))
    disk.fails_at = "write"
    hold_a_meeting(board)
    board.do(raised("Lab safety"))
    board.do(raised("Bus duty"))
    board.undo()
    shown = board.board
    assert titles(board) == ["Pacing", "Lab safety"]
    disk.fails_at = None
    board.retry()
    assert board.board == shown == sit_down(tmp_path).board
    assert (tmp_path / "0002.json").exists()


def test_trouble_with_looking_is_over_when_looking_works_again(tmp_path: Path) -> None:
    board = sit_down(tmp_path)
    board.do(raised("Pacing"))
    away = (tmp_path / "0001.json").rename(tmp_path / "away")
    board.look()
    assert board.trouble
    away.rename(tmp_path / "0001.json")
    board.look()
    assert board.trouble is None
    assert titles(board) == ["Pacing"]


def test_an_entry_that_reached_a_chapter_which_another_seat_closed_is_not_written_again(
    tmp_path: Path, disk: Disk
) -> None:
    one, other = sit_down(tmp_path, "board"), sit_down(tmp_path, "board-2")
    disk.fails_at = "sync"
    one.do(raised("Pacing"))
    disk.fails_at = None
    other.look()
    hold_a_meeting(other)
    other.do(raised("Lab safety"))
    one.look()
    assert one.unsaved == 0, "it is found there, and not shown as another one in the new chapter"
    assert one.board == other.board
    one.retry()
    assert titles(one) == ["Pacing", "Lab safety"]
    assert len(whole_log(tmp_path)) == 4
