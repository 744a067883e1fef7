"""What is missing before the meeting."""

from __future__ import annotations

from datetime import timedelta

from iltboard.board.events.agenda import SegmentAdded, SegmentChanged, planned
from iltboard.board.events.issues import ArtifactAttached
from iltboard.board.events.rocks import RockAdded, RockStatusSet
from iltboard.board.events.todos import TodoTicked
from iltboard.board.readiness import missing
from tests.board.school import TODAY, School

NO_WORK = "nothing on today's agenda yet for “Student work, data or feedback is on every agenda”"


def ready() -> School:
    """A school whose queue brings student work."""
    return School().do(ArtifactAttached("Lunch", "student work"))


def test_a_board_that_has_it_all_misses_nothing() -> None:
    school = ready().do(RockAdded("r", "Schedule", "Ana", TODAY)).promise("Bo", "Write")
    assert missing(school.board, TODAY) == ()


def test_student_work_data_or_feedback_has_to_be_in_the_queue() -> None:
    assert missing(School().board, TODAY) == (NO_WORK,)
    assert missing(ready().park("Lunch").board, TODAY) == (NO_WORK,)
    assert missing(ready().table("Lunch").board, TODAY) == ()


def test_a_rock_past_its_end_is_named_until_it_is_done_or_dropped() -> None:
    school = ready().do(RockAdded("r", "Schedule", "Ana", TODAY, days=10))
    end = TODAY + timedelta(days=10)
    assert missing(school.board, end) == ()
    assert missing(school.board, end + timedelta(days=1)) == ("the rock “Schedule” is past its end",)
    assert missing(school.do(RockStatusSet("r", "done")).board, end + timedelta(days=1)) == ()


def test_what_a_member_who_left_had_is_named_all_of_it() -> None:
    school = ready().do(RockAdded("r", "Schedule", "Ana", TODAY, days=1)).promise("Ana", "Write").promise("Ana", "Book")
    school.do(TodoTicked("Book", done=True)).leave("Ana")
    lines = (
        "no owner for the rock “Schedule”",
        "the rock “Schedule” is past its end",
        "Ana has left: who takes “Write”?",
    )
    assert missing(school.board, TODAY + timedelta(days=2)) == lines
    assert missing(school.start().close().carry().board, TODAY + timedelta(days=2)) == lines


def test_a_segment_that_brings_work_is_enough_before_the_meeting_and_in_it() -> None:
    school = School().do(SegmentChanged("s3", artifact="data"))
    assert missing(school.board, TODAY) == ()
    assert missing(school.start().board, TODAY) == ()
    assert planned(school.board).segments[2].artifact == "data"
    school.do(SegmentAdded("new", "Look at essays", "custom", 300.0, "s5", "student work"))
    school.do(SegmentChanged("s3", artifact="nothing"))
    assert [run.artifact for run in school.meeting.runs if run.artifact] == ["student work"]
    school.do(SegmentChanged("new", title_now="Essays"))
    assert school.run("Essays").artifact == "student work"
