"""What the close counts and carries, and what a meeting that was abandoned leaves."""

from __future__ import annotations

from datetime import timedelta

from msgspec.structs import replace

from iltboard.board.carrying import carry, coming
from iltboard.board.events.agenda import SegmentAdded
from iltboard.board.events.meeting import MeetingAbandoned, MeetingStarted
from iltboard.board.events.off_topic import OffTopicLogged, OffTopicSettled
from iltboard.board.events.outcomes import NewTodo
from iltboard.board.events.table import IssueStepped
from iltboard.board.events.todos import TodoTicked
from iltboard.board.events.update import TellingPlanned
from iltboard.board.people import Taken
from iltboard.board.promises import due_todos, made_in, new_todos
from tests.board.school import NEXT_WEEK, TODAY, School

YESTERDAY = TODAY - timedelta(days=1)
TOMORROW = TODAY + timedelta(days=1)


def missed(school: School) -> dict[str, int]:
    return {todo.title: todo.missed for todo in school.board.todos}


# To-dos that were missed.


def test_a_to_do_is_missed_at_each_close_by_which_it_was_due_and_not_done() -> None:
    school = School().promise("Ana", "Old", YESTERDAY).promise("Bo", "Today", TODAY).promise("Bo", "Later", TOMORROW)
    school.start().close()
    assert missed(school) == {"Old": 1, "Today": 1, "Later": 0}
    school.carry().after(7 * 24 * 3600).start("m2").do(TodoTicked("Old", done=True)).close()
    assert missed(school) == {"Old": 1, "Today": 2, "Later": 1}


def test_nobody_misses_what_was_only_promised_in_this_meeting() -> None:
    school = School().start().promise("Ana", "At once", TODAY).resolve("Bus", "Yes", NewTodo("b", "B", "Bo", YESTERDAY))
    assert missed(school.close()) == {"At once": 0, "B": 0}
    assert missed(school.carry().after(7 * 24 * 3600).start("m2").close()) == {"At once": 1, "B": 1}


def test_the_day_is_the_rooms() -> None:
    # In the room it is still the evening before.
    school = School().promise("Ana", "Today", TODAY).do(MeetingStarted("m1", day=YESTERDAY)).close()
    assert missed(school) == {"Today": 0}


def test_undo_of_the_close_takes_the_count_back() -> None:
    assert missed(School().promise("Ana", "Old", YESTERDAY).start().close().undo()) == {"Old": 0}


def test_the_to_dos_a_meeting_made_are_new_and_those_before_it_were_due() -> None:
    school = School().promise("Ana", "Old", YESTERDAY).resolve("Bus", "Yes", NewTodo("b", "Ahead", "Bo", TODAY))
    board = school.start().promise("Bo", "In it", TODAY).board
    assert [todo.title for todo in made_in(board, board.meeting)] == ["In it"]
    assert [todo.title for todo in new_todos(board, board.meeting)] == ["Ahead", "In it"]
    assert [todo.title for todo in due_todos(board, board.meeting, TODAY)] == ["Old", "Ahead"]
    assert made_in(board, None) == ()
    last = school.close().board.last
    assert last
    assert [todo.title for todo in last.todos] == ["Ahead", "In it"]


def test_a_to_do_knows_the_meeting_it_was_made_in() -> None:
    school = School().promise("Ana", "Before").start().promise("Bo", "In it").close()
    assert (school.todo("Before").meeting, school.todo("In it").meeting) == (None, "m1")
    assert school.board.last
    assert [todo.title for todo in school.board.last.todos] == ["In it"]


def test_the_to_dos_due_today_are_what_was_due_or_is_done_but_for_what_this_meeting_made() -> None:
    school = School().promise("Ana", "Old", YESTERDAY).promise("Bo", "Later", TOMORROW).promise("Bo", "Early", TOMORROW)
    school.do(TodoTicked("Early", done=True)).start().promise("Ana", "At once", TODAY)
    asked = due_todos(school.board, school.meeting, TODAY)
    assert [(todo.title, todo.done) for todo in asked] == [("Old", False), ("Early", True)]


# What the next meeting begins with.


def test_who_left_the_team_keeps_a_name_while_something_of_theirs_is_told() -> None:
    school = School().join("Cy", "Dee", "Eli").start().rate(Cy=7)
    school.promise("Ana", "Write").do(TellingPlanned("t", "hallway", "Dee", NEXT_WEEK)).close().carry()
    school.leave("Ana").leave("Cy").leave("Dee").leave("Eli").start("m2")
    assert [school.board.name(who) for who in ("Ana", "Cy", "Dee", "Eli")] == ["Ana", "Cy", "Dee", "Eli"]
    assert [member.name for member in school.close().carry().board.former] == ["Ana", "Dee"]
    assert school.board.name("Eli") == "nobody"


def test_who_comes_back_and_leaves_again_has_left_once() -> None:
    school = School().promise("Ana", "Write").leave("Ana").join("Ana").leave("Ana")
    assert [member.name for member in school.board.former] == ["Ana"]


def test_after_the_close_the_next_entry_meets_what_is_carried() -> None:
    school = School().tick("Ana").start()
    assert coming(school.board) == school.board
    school.close()
    assert coming(school.board) == carry(school.board)
    assert coming(school.board).present == ()


# A meeting that was started by mistake.


def test_an_abandoned_meeting_leaves_no_trace() -> None:
    school = School().tick("Ana").guest("Coach").star("Lunch").take(Taken("recorder", "Ana"))
    before = school.board
    school.start().table("Copier").do(IssueStepped("Copier", "discuss")).speak("Ana", "Coach").rate(Ana=4)
    school.at("7:23").do(OffTopicLogged("call")).pause().at("7:30").abandon()
    assert school.board == before
    assert MeetingAbandoned("m1").told(school.board) == "meeting abandoned: what was added stays"


def test_what_was_added_in_it_stays_as_if_it_had_been_added_before() -> None:
    school = School().start().add("New").note_down("win", "Up 4 %").promise("Bo", "Write").at("7:25")
    school.do(OffTopicLogged("call")).do(OffTopicSettled("call", "the copier", "issue", issue="made"))
    school.resolve("Bus", "One bus", NewTodo("b", "Book", "Ana", NEXT_WEEK)).park("Lunch")
    school.do(TellingPlanned("t", "PLC", "Ana", NEXT_WEEK)).abandon()
    assert school.queue == ["Pacing", "Grading", "Copier", "New", "the copier"]
    assert [note.text for note in school.board.notes] == ["Up 4 %"]
    assert {(todo.title, todo.meeting) for todo in school.board.todos} == {("Write", None), ("Book", None)}
    assert school.board.tellings[0].meeting is None
    assert (school.board.off_topic, school.board.last, school.board.closed) == ((), None, False)


def test_the_history_is_the_same_as_if_it_had_never_been() -> None:
    def added(school: School) -> School:
        return school.add("New").note_down("win", "Up 4 %").promise("Bo", "Write").park("Lunch")

    abandoned = added(School().start("oops").do(OffTopicLogged("call")).after(90)).abandon().at("7:30").start().close()
    never = added(School()).at("7:30").start().close()
    times = [issue.added_at for issue in never.board.issues]
    issues = tuple(replace(issue, added_at=at) for issue, at in zip(abandoned.board.issues, times, strict=True))
    assert replace(abandoned.board, issues=issues) == never.board


def test_a_call_before_the_meeting_and_a_promise_of_the_last_one_stay() -> None:
    school = School().start("held").close().carry().do(OffTopicLogged("before")).start("oops")
    school.do(OffTopicLogged("in it")).do(TellingPlanned("t", "PLC", "Ana", NEXT_WEEK)).abandon()
    assert [entry.id for entry in school.board.off_topic] == ["before"]
    assert school.board.tellings[0].meeting == "held"


def test_a_meeting_is_abandoned_by_its_name_and_that_can_be_undone() -> None:
    school = School().start().table("Bus").at("7:25")
    assert "over already" in school.refuses(MeetingAbandoned("another"))
    before = school.board
    assert school.abandon().undo().board == before
    assert school.redo().refuses(MeetingAbandoned("m1")) == "No meeting is on."
    assert school.start("m2").meeting.id == "m2"


def test_segments_added_in_an_abandoned_meeting_are_in_the_next_one() -> None:
    school = School().start().do(SegmentAdded("visit", "Guest", "custom", 300.0, after="s1")).abandon()
    assert [segment.title for segment in school.board.today.segments][:2] == ["Wins", "Guest"]
    assert school.start("m2").run("Guest").plan_s == 300
