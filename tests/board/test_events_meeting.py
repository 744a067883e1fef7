"""What may not happen in a meeting, and what its close leaves."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from iltboard.board.events.agenda import AgendaSet
from iltboard.board.events.meeting import MeetingClosed, MeetingPaused, MeetingResumed, MeetingStarted
from iltboard.board.events.outcomes import NewTodo
from iltboard.board.events.segments import MinutesChanged, SegmentFinished, SegmentReopened
from iltboard.board.events.wall import ClockStepped, EndMoved
from iltboard.board.log import AnyEvent
from iltboard.board.presets import PRESETS
from tests.board.hour import Hour
from tests.board.school import NEXT_WEEK, School

BY_THE_MEETING: list[AnyEvent] = [
    SegmentFinished("s1"),
    SegmentReopened("s1"),
    MinutesChanged("s1", 60),
    MeetingPaused(),
    MeetingResumed(),
    EndMoved(),
    ClockStepped(60, 60),
    MeetingClosed("m1"),
]


@pytest.mark.parametrize("event", BY_THE_MEETING)
def test_without_a_meeting_there_is_nothing_to_press(event: AnyEvent) -> None:
    assert School().refuses(event) == "No meeting is on."


def test_one_meeting_is_on_at_a_time() -> None:
    school = School().start()
    assert "on already" in school.refuses(MeetingStarted("m2"))


def test_a_meeting_needs_segments() -> None:
    hour = Hour(replace(PRESETS["ilt-60"], segments=()))
    assert MeetingStarted("m1").refusal(hour.board) == "An agenda needs a segment."


def test_two_seats_that_press_next_go_on_by_one() -> None:
    school = School().start().at("7:23").next()
    assert "over already" in school.refuses(SegmentFinished("s1"))
    assert "not the one before" in school.refuses(SegmentReopened("s3"))
    assert "not open" in school.refuses(MinutesChanged("s1", 60))


@pytest.mark.parametrize("by_s", [0.0, 1e300, float("nan"), -9 * 3600.0])
def test_minutes_nobody_has_cannot_be_given(by_s: float) -> None:
    school = School().start()
    assert "minutes" in school.refuses(MinutesChanged("s1", by_s))


@pytest.mark.parametrize("by_s", [float("inf"), float("nan")])
def test_no_clock_is_set_past_all_time(by_s: float) -> None:
    school = School().start()
    assert "set so far" in school.refuses(ClockStepped(by_s, 0))


def test_pause_and_resume_take_turns() -> None:
    school = School().start()
    assert "running already" in school.refuses(MeetingResumed())
    school.pause()
    assert "paused already" in school.refuses(MeetingPaused())


def test_another_agenda_is_taken_before_a_meeting_or_after_it() -> None:
    school = School().start()
    assert "before it or after it" in school.refuses(AgendaSet(PRESETS["ilt-45"]))
    assert school.close().do(AgendaSet(PRESETS["ilt-45"])).board.agenda == PRESETS["ilt-45"]


def test_the_close_carries_over_what_is_unsolved_the_one_on_the_table_at_the_top() -> None:
    school = School().star("Grading", "Copier").table("Copier").park("Lunch")
    school.start().resolve("Pacing", "Yes", NewTodo("t", "Write", "Ana", NEXT_WEEK)).close()
    assert school.queue == ["Copier", "Grading", "Bus"]
    assert all((issue.state, issue.starred, issue.meetings) == ("open", False, 1) for issue in school.board.queue)
    assert (school.issue("Lunch").state, school.issue("Lunch").meetings) == ("parked", 0)
    summary = school.board.last
    assert summary
    assert ([issue.title for issue in summary.solved], [todo.title for todo in summary.todos]) == (
        ["Pacing"],
        ["Write"],
    )
    assert summary.carried_over == 3
    assert (school.board.meeting, school.board.closed) == (None, True)


def test_a_meeting_is_closed_once_and_by_its_name() -> None:
    school = School().start()
    assert "closed already" in school.refuses(MeetingClosed("another"))
    school.close()
    assert school.refuses(MeetingClosed("m1")) == "No meeting is on."


def test_the_close_can_be_undone() -> None:
    school = School().start().table("Bus")
    before = school.board
    school.at("7:50").close().undo()
    assert school.board == before


def test_an_issue_ages_with_every_meeting_it_lives_through() -> None:
    school = School("Pacing")
    for meeting in ("m1", "m2", "m3"):
        school.start(meeting).close().carry()
    assert school.issue("Pacing").meetings == 3
