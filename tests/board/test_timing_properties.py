"""The clock's rules, whatever is pressed and whenever."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iltboard.board import timing
from iltboard.board.agenda import Agenda
from iltboard.board.events.agenda import SegmentAdded, SegmentChanged, SegmentRemoved
from iltboard.board.events.event import Event
from iltboard.board.events.meeting import MeetingResumed
from iltboard.board.events.segments import MinutesChanged, SegmentFinished, SegmentReopened
from iltboard.board.events.wall import ClockStepped, EndMoved
from iltboard.board.meeting import Meeting
from tests.board.hour import Hour
from tests.board.strategies import Press, either_way, forward, hours, presses

SETS_ALL_SHARES = (SegmentFinished, SegmentReopened, MeetingResumed, EndMoved)

courses = st.lists(st.tuples(forward, presses), max_size=12)
wandering = st.lists(st.tuples(either_way, presses), max_size=12)
Course = list[tuple[float, Press]]


def by_hand(event: Event | None) -> bool:
    """Whether it changed what segments should take, so that the waiting ones answer."""
    if isinstance(event, SegmentChanged):
        return event.plan_s is not None
    return isinstance(event, (MinutesChanged, SegmentAdded, SegmentRemoved))


def sets_shares(event: Event | None) -> bool:
    return isinstance(event, SETS_ALL_SHARES) or by_hand(event)


def holds(meeting: Meeting) -> float:
    """Seconds that the allowances still hold."""
    return sum(max(run.allowance_s - run.spent_s, 0.0) for run in meeting.runs if run.state != "done")


@given(hours(), wandering)
def test_allowances_and_time_in_hand_add_up_to_the_time_left_and_what_is_late(agenda: Agenda, course: Course) -> None:
    hour = Hour(agenda).start()
    for gap, press in [(0.0, None), *course]:
        hour.after(gap)
        event = press(hour.meeting) if press else None
        if event and not (hour.tried(event) and sets_shares(event)):
            continue
        meeting = hour.meeting
        in_hand = max(timing.ahead(meeting, hour.now), 0.0)
        time_left = (timing.end(meeting, hour.now) - hour.now).total_seconds()
        assert holds(meeting) + in_hand == pytest.approx(time_left + meeting.late_s, abs=1e-3)


@given(hours(stretch=None), wandering)
def test_no_allowance_is_set_under_its_floor(agenda: Agenda, course: Course) -> None:
    hour = Hour(agenda).start()
    for gap, press in course:
        event = press(hour.after(gap).meeting)
        if not (hour.tried(event) and sets_shares(event)):
            continue
        for run in hour.meeting.runs:
            if run.state == "waiting" or (run.state == "open" and not by_hand(event)):
                floor = min(timing.FLOOR_S, timing.left(run))
                assert max(run.allowance_s - run.spent_s, 0.0) >= floor - 1e-6


@given(hours(stretch=None), courses)
def test_a_protected_segment_keeps_what_it_has_left(agenda: Agenda, course: Course) -> None:
    hour = Hour(agenda).start()
    for gap, press in course:
        event = press(hour.after(gap).meeting)
        if not (hour.tried(event) and sets_shares(event)):
            continue
        for run in hour.meeting.runs:
            if run.protected and run.state == "waiting":
                assert max(run.allowance_s - run.spent_s, 0.0) == pytest.approx(timing.left(run))


@given(hours(stretch=None), courses, st.lists(st.sampled_from((3600.0, -3600.0, 12.5, -700.0)), max_size=3))
def test_a_running_countdown_never_jumps(agenda: Agenda, course: Course, steps: list[float]) -> None:
    hour = Hour(agenda).start()
    for number, (gap, press) in enumerate(course):
        before, meeting = timing.countdown(hour.meeting, hour.now), hour.meeting
        hour.after(gap)
        now = timing.countdown(hour.meeting, hour.now)
        assert now == pytest.approx(before - (0.0 if meeting.paused_at else gap), abs=1e-3)
        if number < len(steps):
            hour.clock_set(steps[number])
            assert timing.countdown(hour.meeting, hour.now) == pytest.approx(now, abs=1e-3)
        event, on, expected = press(hour.meeting), hour.open, now
        if hour.tried(event) and isinstance(event, MinutesChanged):
            expected = max(now, 0.0) + 60 if event.by_s > 0 else min(now, max(now - 60, 0.0))
        elif isinstance(event, SegmentChanged) and event.plan_s is not None and event.segment == on.id:
            expected = max(on.plan_s + event.plan_s - on.planned_s - hour.open.spent_s, 0.0)
        if not isinstance(event, SETS_ALL_SHARES):
            assert timing.countdown(hour.meeting, hour.now) == pytest.approx(expected, abs=1e-3)


@given(hours(stretch=None), courses)
def test_what_is_changed_by_hand_moves_neither_the_end_nor_what_is_done(agenda: Agenda, course: Course) -> None:
    hour = Hour(agenda).start()
    for gap, press in course:
        before = hour.after(gap).meeting
        event = press(before)
        if hour.tried(event) and by_hand(event):
            assert hour.meeting.ends_at == before.ends_at
            assert [run for run in hour.meeting.runs if run.state == "done"] == [
                run for run in before.runs if run.state == "done"
            ]


@given(hours(stretch=None), wandering, either_way)
def test_undo_of_any_press_is_as_if_it_had_never_been_pressed(agenda: Agenda, course: Course, wait: float) -> None:
    hour, pressed = Hour(agenda).start(), False
    untouched = hour.board
    for gap, press in course:
        untouched = hour.after(gap).board
        pressed = hour.tried(press(hour.meeting))
    if pressed:
        assert hour.after(wait).undo().board == untouched
        assert hour.redo().undo().board == untouched


@given(hours(stretch=None), courses, st.lists(st.sampled_from((3600.0, -3600.0, 12.5, -700.0)), max_size=3), forward)
def test_every_second_is_in_one_segment_or_in_a_pause(
    agenda: Agenda, course: Course, steps: list[float], last: float
) -> None:
    hour = Hour(agenda).start()
    for number, (gap, press) in enumerate(course):
        hour.after(gap).tried(press(hour.meeting))
        if number < len(steps):
            hour.clock_set(steps[number])
    meeting = hour.after(last).close().meeting
    assert meeting.closed_at
    passed = meeting.closed_at - meeting.started_at
    assert passed == timedelta(seconds=sum(gap for gap, _ in course) + last)
    assert sum(run.spent_s for run in meeting.runs) + meeting.paused_s == pytest.approx(passed.total_seconds())


@given(hours(stretch=None), wandering, st.lists(st.floats(-1e5, 1e5), max_size=3))
def test_nothing_is_negative_even_where_a_clock_lies(agenda: Agenda, course: Course, lies: list[float]) -> None:
    hour = Hour(agenda).start()
    for number, (gap, press) in enumerate(course):
        hour.after(gap).tried(press(hour.meeting))
        if number < len(lies):
            hour.tried(ClockStepped(lies[number], offset_s=lies[number]))
        meeting = hour.meeting
        assert meeting.paused_s >= 0
        assert meeting.late_s >= 0
        assert all(min(run.spent_s, run.allowance_s, run.plan_s) >= 0 for run in meeting.runs)
        assert all(timing.spent(meeting, run, hour.now) >= 0 for run in meeting.runs)
        assert sum(run.state == "open" for run in meeting.runs) == 1
