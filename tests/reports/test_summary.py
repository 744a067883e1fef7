"""`show` for people, and the lists: aligned, cut where the terminal ends, never more than one line a thing."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from iltboard.board.events.agenda import SegmentRemoved
from iltboard.board.events.meeting import MeetingClosed, MeetingPaused, MeetingStarted
from iltboard.board.events.off_topic import OffTopicLogged
from iltboard.board.events.segments import SegmentFinished
from iltboard.board.model import Board
from iltboard.board.things import Issue
from iltboard.demo.school import sample_school
from iltboard.reports.columns import columns
from iltboard.reports.lists import issue_lines, rock_lines, todo_lines
from iltboard.reports.summary import summary
from iltboard.text import width
from tests.clock import TableClock
from tests.reports.week import first_meeting, next_week, second_meeting


@pytest.fixture
def clock() -> TableClock:
    return TableClock()


@pytest.fixture
def school(clock: TableClock) -> Board:
    return sample_school(clock.now(), clock.now().date())


def told(board: Board, clock: TableClock) -> list[str]:
    return summary(board, clock.now(), clock.on, clock.local)


def test_before_the_meeting(school: Board, clock: TableClock) -> None:
    lines = told(school, clock)
    assert lines[:2] == [school.team.name, "Before the meeting: 60:00 planned."]
    for head in ("Agenda", "Issues (9 open)", "Rocks", "To-dos (4 not done)", "Off topic"):
        assert head in lines
    assert lines[-1] == "  none"


def test_before_a_meeting_with_a_named_start(school: Board, clock: TableClock) -> None:
    board = replace(school, agenda=replace(school.agenda, start="07:30"))
    assert told(board, clock)[1] == "Before the meeting: 2026-11-18, 07:30 to 08:30."


def test_while_it_runs(school: Board, clock: TableClock) -> None:
    board = MeetingStarted("m").apply(school, clock.now())
    clock.pass_time(240)
    assert told(board, clock)[1] == ("The meeting is running: Wins (1 of 7), 1:00 over time; 1:00 behind; ends 08:21.")
    board = SegmentFinished("s1").apply(board, clock.now())
    board = OffTopicLogged(id="o", note="the copier").apply(board, clock.now())
    clock.pass_time(30)
    lines = told(board, clock)
    assert "Purpose (2 of 7), 1:28 left; 1:00 behind; ends 08:20." in lines[1]
    assert lines[-1] == "  07:24  the copier  Purpose  0:30"


def test_in_a_pause_and_after_the_close(school: Board, clock: TableClock) -> None:
    board = MeetingStarted("m").apply(school, clock.now())
    assert told(MeetingPaused().apply(board, clock.now()), clock)[1].startswith("The meeting is paused: Wins (1 of 7)")
    clock.pass_time(3595)
    board = MeetingClosed("m").apply(board, clock.now())
    clock.pass_time(60)
    assert told(board, clock)[1] == "The meeting is closed since 08:19, on time."


@pytest.mark.parametrize("cells", [40, 60, 80, 120])
def test_no_line_is_wider_than_the_terminal(school: Board, clock: TableClock, cells: int) -> None:
    lines = summary(school, clock.now(), clock.on, clock.local, cells)
    assert max(map(width, lines)) <= cells
    assert any("…" in line for line in lines)


def test_without_a_terminal_nothing_is_cut(school: Board, clock: TableClock) -> None:
    assert not any("…" in line for line in told(school, clock))


def test_the_queue_is_numbered_and_what_is_parked_is_not(school: Board, clock: TableClock) -> None:
    lines = issue_lines(school, clock.local)
    assert [line[:5] for line in lines[:4]] == ["1  * ", "2  * ", "3  * ", "4    "]
    assert lines[-1].endswith("parked")
    assert lines[-1].startswith("      ")


def test_overdue_is_a_word(school: Board, clock: TableClock) -> None:
    today = clock.now().date()
    assert sum(line.endswith("overdue") for line in rock_lines(school, today)) == 1
    assert sum(line.endswith("overdue") for line in todo_lines(school, today)) == 1
    later = rock_lines(school, today + timedelta(days=300))
    assert sum(line.endswith("overdue") for line in later) == 7


def test_wide_characters_keep_the_columns(clock: TableClock) -> None:
    board = Board(
        issues=tuple(Issue(str(n), title, "Tran", clock.now()) for n, title in enumerate(("進度", "é", "plain")))
    )
    starts = {width(line.partition("Tran")[0]) for line in issue_lines(board, clock.local)}
    assert len(starts) == 1


def test_columns_without_rows_and_with_what_a_terminal_would_obey() -> None:
    assert columns([], ("left", "left"), 0, None) == []
    assert columns([("a\x1b[31m", "b\nc")], ("left", "left"), 0, None) == ["a[31m  b c"]


def test_the_hour_says_what_it_is_for_and_who_is_in_it() -> None:
    hour = second_meeting(closed=False)
    lines = told(hour.board, hour.clock)
    assert lines[2:4] == ["Purpose: Every reader grows", "Here: Ana (facilitator), Bo (recorder), Dee (guest)"]
    assert any("Ana  1 of 2 milestones  due 2026-12-24" in line for line in lines)


def test_before_the_meeting_todays_agenda_is_shown(school: Board, clock: TableClock) -> None:
    lines = told(SegmentRemoved("s2").apply(school, clock.now()), clock)
    assert "Before the meeting: 58:00 planned." in lines
    assert not any("2:00" in line for line in lines)


def test_what_was_put_off_for_long_is_marked_in_the_queue() -> None:
    hour = first_meeting()
    for week in range(2, 4):
        next_week(hour).start(f"m{week}").close()
    lines = issue_lines(next_week(hour).board, hour.clock.local)
    assert all(line.endswith("passed over 3 times") for line in lines)
