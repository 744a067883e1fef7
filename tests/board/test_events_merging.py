"""Issues that are the same, where they came from, what they bring, and what they are solved with."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from iltboard.board.events.issues import ArtifactAttached, IssueEdited, IssuesAdded, NewIssue
from iltboard.board.events.off_topic import OffTopicLogged, OffTopicSettled
from iltboard.board.events.outcomes import IssueMerged, IssueResolved, NewTodo
from iltboard.board.events.table import talked
from iltboard.board.events.voices import votes_left
from iltboard.board.things import Artifact, Source, Todo, find
from iltboard.board.voices import silent
from tests.board.school import NEXT_WEEK, TODAY, School


def test_two_that_are_the_same_become_one_where_the_other_stands() -> None:
    school = School().merge("Bus", into="Grading")
    assert school.queue == ["Pacing", "Grading", "Lunch", "Copier"]
    assert school.issue("Grading").merged == ("Bus",)
    assert find(school.board.issues, "Bus") is None
    assert IssueMerged("Lunch", "Grading").told(school.board) == "“Lunch” merged into “Grading”"
    assert school.merge("Grading", into="Lunch").issue("Lunch").merged == ("Grading", "Bus")


def test_who_raised_either_is_named_once() -> None:
    school = School("A", "B", "C", "D")
    for title, by in (("A", "Ana"), ("B", "Ana, Bo"), ("C", "Bo"), ("D", "")):
        school.do(IssueEdited(title, by=by))
    school.merge("B", into="A").merge("C", into="A").merge("D", into="A")
    assert school.issue("A").by == "Ana, Bo"


def test_its_age_its_star_what_it_brings_and_where_it_came_from_go_along() -> None:
    school = School("Old").start().close().carry()
    source = Source("headline", "h", "Bell times")
    school.at("9:00").do(IssuesAdded((NewIssue("Same", "Same", source=source), NewIssue("New", "New"))))
    school.do(ArtifactAttached("Same", "data")).star("Old").merge("Same", into="New").merge("Old", into="New")
    new = school.issue("New")
    assert (new.meetings, new.starred, new.artifact, new.source) == (1, True, "data", source)
    assert new.added_at < school.now


def test_the_one_that_is_left_keeps_its_own_where_both_have_one() -> None:
    school = School().do(ArtifactAttached("Bus", "data")).do(ArtifactAttached("Lunch", "rubric"))
    assert school.merge("Bus", into="Lunch").issue("Lunch").artifact == "rubric"


def test_a_vote_for_either_is_a_vote_for_the_one_and_one_for_both_comes_back() -> None:
    school = School().vote("Ana", "Bus", "Lunch").vote("Bo", "Bus").merge("Bus", into="Lunch")
    assert school.board.vote_counts == {"Lunch": 2}
    assert (votes_left(school.board, "Ana"), votes_left(school.board, "Bo")) == (2, 2)


def test_merged_into_a_parked_one_it_is_out_of_the_queue_and_its_votes_and_star_come_back() -> None:
    school = School().star("Bus").vote("Ana", "Bus").park("Lunch").merge("Bus", into="Lunch")
    assert school.queue == ["Pacing", "Grading", "Copier"]
    assert not school.issue("Lunch").starred
    assert votes_left(school.board, "Ana") == 3
    assert school.bring_back("Lunch").issue("Lunch").merged == ("Bus",)


def test_what_was_said_about_it_and_its_time_on_the_table_go_along() -> None:
    school = School().start().table("Bus").speak("Ana").do(OffTopicLogged("call")).at("7:24")
    school.table("Lunch").at("7:25").merge("Bus", into="Lunch").at("7:26")
    assert school.board.table == school.issue("Lunch")
    assert silent(school.board) == ("Bo",)
    assert school.board.off_topic[0].issue == "Lunch"
    assert talked(school.board, school.issue("Lunch"), school.now) == 6 * 60


def test_the_one_on_the_table_can_be_merged_and_its_time_is_not_lost() -> None:
    school = School().start().table("Bus").at("7:24").merge("Bus", into="Lunch").at("7:30")
    assert school.board.table is None
    assert talked(school.board, school.issue("Lunch"), school.now) == 4 * 60


def test_an_issue_is_merged_into_another_that_is_there() -> None:
    school = School().resolve("Copier").office("Grading")
    assert "the same issue" in school.refuses(IssueMerged("Bus", "Bus"))
    for into in ("Copier", "Grading", "Nobody"):
        assert "no longer in the queue" in school.refuses(IssueMerged("Bus", into))
    assert "no longer in the queue" in school.refuses(IssueMerged("Copier", "Bus"))


def test_undo_of_a_merge_brings_both_back() -> None:
    school = School().vote("Ana", "Bus", "Lunch").start().table("Bus").at("7:25")
    before = school.board
    assert school.merge("Bus", into="Lunch").undo().board == before


@pytest.mark.parametrize("artifact", ["student work", "data", "feedback", "ownership", "rubric", "success criteria"])
def test_an_issue_brings_work_to_the_table_or_takes_it_off_again(artifact: Artifact) -> None:
    school = School().do(ArtifactAttached("Bus", artifact))
    assert school.issue("Bus").artifact == artifact
    assert ArtifactAttached("Bus", artifact).told(school.board) == f"“Bus” brings {artifact}"
    assert school.do(ArtifactAttached("Bus", None)).issue("Bus").artifact is None


def test_an_issue_knows_what_it_was_made_from() -> None:
    source = Source("rock", "r", "Master schedule")
    school = School().do(IssuesAdded((NewIssue("New", "Rooms", "Ana", source),)))
    assert (school.issue("New").by, school.issue("New").source) == ("Ana", source)
    school.do(OffTopicLogged("call")).do(OffTopicSettled("call", "the copier", "issue", issue="made"))
    assert school.issue("made").source == Source("off_topic", "call", "the copier")


def test_an_issue_is_solved_with_several_to_dos_and_a_word_for_the_focus_students() -> None:
    write, book = NewTodo("w", "Write", "Ana", NEXT_WEEK), NewTodo("b", "Book", "Bo", TODAY - timedelta(days=1))
    school = School().start().do(IssueResolved("Bus", "One bus", (write, book), focus="They arrive in time"))
    assert (school.issue("Bus").decision, school.issue("Bus").focus) == ("One bus", "They arrive in time")
    assert school.board.todos == (
        Todo("w", "Write", "Ana", NEXT_WEEK, issue="Bus", meeting="m1"),
        Todo("b", "Book", "Bo", TODAY - timedelta(days=1), issue="Bus", meeting="m1"),
    )
    assert "already" in school.refuses(IssueResolved("Lunch", "Yes", (replace(write, title="Another"),)))


def test_a_decision_between_meetings_is_read_back_in_the_next_one() -> None:
    todo = NewTodo("w", "Write", "Ana", NEXT_WEEK)
    school = School().resolve("Bus", "One bus", todo).start().close()
    assert school.board.last
    assert [issue.title for issue in school.board.last.solved] == ["Bus"]
    assert [todo.title for todo in school.board.last.todos] == ["Write"]
