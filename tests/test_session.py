"""A seat at the log: what is done is saved and shown, what is not saved is said, and all of it can be taken back."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import ParamSpec, TypeVar
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iltboard.board.events.attendance import MemberTicked
from iltboard.board.events.issues import IssueMoved
from iltboard.board.events.meeting import MeetingClosed, MeetingStarted
from iltboard.board.events.outcomes import IssueParked, IssueResolved
from iltboard.board.events.segments import SegmentFinished
from iltboard.board.events.table import IssueTabled
from iltboard.board.events.team import MemberJoined
from iltboard.board.events.todos import TodoAdded, TodoTicked
from iltboard.board.events.undo import Undone
from iltboard.board.log import AnyEvent, fold
from iltboard.board.timing import countdown
from iltboard.board.trail import NO_REOPENING
from iltboard.identity import new_id
from iltboard.session import Outcome, Session
from iltboard.store import durable
from iltboard.store.chapters import ChapterJournal
from tests.clock import START, TableClock
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


P = ParamSpec("P")
R = TypeVar("R")


class Disk:
    """A disk that fails where it is told to: at the `write`, at the `replace`, or once all is done, at the `sync`."""

    def __init__(self) -> None:
        self.fails_at: str | None = None

    @contextmanager
    def spinning(self) -> Iterator[None]:
        """Stand under the storage."""
        with (
            patch.object(durable, "_write", self._unless("write", durable._write)),
            patch.object(durable, "_replace", self._unless("replace", durable._replace)),
            patch.object(durable, "_sync_folder", self._unless("sync", durable._sync_folder)),
        ):
            yield

    def _unless(self, what: str, call: Callable[P, R]) -> Callable[P, R]:
        def failing(*args: P.args, **kwargs: P.kwargs) -> R:
            if self.fails_at == what:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return call(*args, **kwargs)

        return failing


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
    board.retry()
    assert (board.unsaved == 0) == (step == "sync"), "what a late failure left on the disk is found there"
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
    one.retry()
    assert one.unsaved == 0
    assert titles(one) == ["Pacing", "Lab safety"]
    assert len(whole_log(tmp_path)) == 4


Deed = Callable[[Session], Outcome | None]
_names = count()


def _about_an_issue(event: Callable[[str], AnyEvent]) -> Callable[[int], Deed]:
    def deed(which: int) -> Deed:
        def do(session: Session) -> Outcome | None:
            queue = session.board.queue
            return session.do(event(queue[which % len(queue)].id)) if queue else None

        return do

    return deed


def _meeting(session: Session) -> Outcome:
    meeting = session.board.meeting
    return session.do(MeetingClosed(meeting.id) if meeting else MeetingStarted(new_id()))


def _next(session: Session) -> Outcome | None:
    run = session.board.meeting and session.board.meeting.open_run
    return session.do(SegmentFinished(run.id)) if run else None


def _look(session: Session) -> None:
    session.look()


which = st.integers(0, 5)
deeds: st.SearchStrategy[Deed] = st.one_of(
    st.builds(lambda: lambda session: session.do(raised(f"issue {next(_names)}"))),
    which.map(_about_an_issue(lambda issue: IssueMoved(issue, None))),
    which.map(_about_an_issue(IssueTabled)),
    which.map(_about_an_issue(lambda issue: IssueResolved(issue, "so be it"))),
    which.map(_about_an_issue(IssueParked)),
    st.sampled_from([_meeting, _next, Session.undo, Session.redo, _look]),
)


@given(st.lists(st.tuples(st.integers(0, 1), deeds, st.integers(0, 90)), max_size=25))
@settings(max_examples=50, deadline=None)
def test_two_seats_and_the_disk_agree_on_one_board(story: list[tuple[int, Deed, int]]) -> None:
    with TemporaryDirectory() as folder:
        clock = TableClock()
        seats = [sit_down(Path(folder), name, clock) for name in ("board", "board-2")]
        for who, deed, seconds in story:
            clock.pass_time(seconds)
            deed(seats[who])
        for seat in seats:
            seat.look()
            assert not seat.stale()
        kept = ChapterJournal(Path(folder)).read()
        assert seats[0].board == seats[1].board == fold(kept.opening, kept.entries)


@given(st.lists(st.tuples(deeds, st.integers(0, 90)), min_size=1, max_size=20))
@settings(max_examples=50, deadline=None)
def test_undo_then_redo_is_the_identity(story: list[tuple[Deed, int]]) -> None:
    with TemporaryDirectory() as folder:
        clock = TableClock()
        board = sit_down(Path(folder), clock=clock)
        for deed, seconds in story:
            clock.pass_time(seconds)
            deed(board)
        before = board.board
        if board.undo().refused is None:
            assert board.redo().refused is None
            assert board.board == before


steps = st.sampled_from([None, None, "write", "replace", "sync"])


@given(st.lists(st.tuples(st.integers(0, 1), deeds, steps), max_size=25))
@settings(max_examples=60, deadline=None)
def test_a_disk_that_fails_now_and_then_loses_nothing_and_doubles_nothing(
    story: list[tuple[int, Deed, str | None]],
) -> None:
    disk, done = Disk(), 0
    with TemporaryDirectory() as name, disk.spinning():
        folder = Path(name)
        seats = [sit_down(folder, seat) for seat in ("board", "board-2")]
        for who, deed, trouble in story:
            disk.fails_at = trouble
            outcome = deed(seats[who])
            done += outcome is not None and outcome.refused is None
            if seats[who].unsaved == 0:
                assert seats[who].trouble is None
        disk.fails_at = None
        for seat in seats:
            seat.retry()
            assert (seat.unsaved, seat.trouble) == (0, None)
        seats[0].look()
        assert seats[0].board == seats[1].board == sit_down(folder).board
        log = whole_log(folder)
        assert len({entry.id for entry in log}) == len(log) == done
        assert all(entry.event.entry in {it.id for it in log} for entry in log if isinstance(entry.event, Undone))
