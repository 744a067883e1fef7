"""The table: how long an issue has lain there, its steps, and the way back into the queue."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from iltboard.board.events.table import IssueStepped, IssueTakenOff, talked
from tests.board.hour import told
from tests.board.school import School

QUEUE = ["Pacing", "Grading", "Lunch", "Copier", "Bus"]


def in_issues() -> School:
    """The meeting is in Issues since 7:40."""
    return School().start().next_at("7:23", "7:25", "7:30", "7:35", "7:40")


def time_on_the_table(school: School, title: str) -> str:
    return told(talked(school.board, school.issue(title), school.now))


def test_the_time_on_the_table_runs_while_it_lies_there() -> None:
    school = in_issues().table("Lunch").at("7:45")
    assert time_on_the_table(school, "Lunch") == "5:00"
    school.table("Bus").at("7:47")
    assert (time_on_the_table(school, "Lunch"), time_on_the_table(school, "Bus")) == ("5:00", "2:00")
    school.table("Lunch").at("7:48").do(IssueTakenOff("Lunch")).at("8:00")
    assert (time_on_the_table(school, "Lunch"), time_on_the_table(school, "Bus")) == ("6:00", "2:00")


def test_a_pause_is_no_time_on_the_table() -> None:
    school = in_issues().table("Lunch").at("7:42").pause().at("7:50").resume().at("7:51")
    assert time_on_the_table(school, "Lunch") == "3:00"
    school.pause().at("7:55").resolve("Lunch").resume().at("8:00")
    assert time_on_the_table(school, "Lunch") == "3:00"


@pytest.mark.parametrize("step", [3600.0, -3600.0])
def test_a_wall_clock_that_is_set_is_no_time_on_the_table(step: float) -> None:
    school = in_issues().table("Lunch").at("7:42").clock_set(step).after(60)
    assert time_on_the_table(school, "Lunch") == "3:00"
    assert time_on_the_table(school.park("Lunch").after(60), "Lunch") == "3:00"


def test_what_lay_there_before_the_meeting_counts_from_its_start() -> None:
    school = School().at("7:00").table("Lunch").at("7:20").start().at("7:22")
    assert time_on_the_table(school, "Lunch") == "2:00"


def test_the_next_meeting_counts_anew() -> None:
    school = in_issues().table("Lunch").do(IssueStepped("Lunch", "discuss")).at("7:45").close()
    assert time_on_the_table(school, "Lunch") == "5:00"
    assert (time_on_the_table(school.carry(), "Lunch"), school.issue("Lunch").step) == ("0:00", "identify")


@pytest.mark.parametrize("leaves", [School.next, School.back, School.close])
def test_leaving_the_segment_puts_it_back_at_the_queues_top(leaves: Callable[[School], School]) -> None:
    school = in_issues().table("Copier").at("7:45")
    leaves(school)
    assert school.board.table is None
    assert school.queue == ["Copier", "Pacing", "Grading", "Lunch", "Bus"]
    assert school.issue("Copier").state == "open"
    assert time_on_the_table(school.at("8:00"), "Copier") == "5:00"
    assert school.undo().queue == QUEUE
    assert school.board.table == school.issue("Copier")


def test_taken_off_the_table_it_goes_back_to_its_place() -> None:
    assert in_issues().table("Copier").do(IssueTakenOff("Copier")).queue == QUEUE


def test_an_issue_is_identified_discussed_and_solved_in_any_order() -> None:
    school = in_issues().table("Lunch")
    assert school.issue("Lunch").step == "identify"
    school.do(IssueStepped("Lunch", "solve")).do(IssueStepped("Lunch", "discuss"))
    assert school.issue("Lunch").step == "discuss"
    assert IssueStepped("Lunch", "solve").told(school.board) == "solve: “Lunch”"
    assert "not on the table" in school.refuses(IssueStepped("Bus", "solve"))
    # It comes back to the table at the step where the talk was.
    assert school.table("Bus").table("Lunch").issue("Lunch").step == "discuss"
