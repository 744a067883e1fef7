"""The queue: its order, the table, stars, and the ways an issue leaves it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from iltboard.board.events.issues import IssueEdited, IssueMoved, IssuesAdded, IssueStarred, NewIssue
from iltboard.board.events.outcomes import IssueBroughtBack, IssueParked, IssueResolved, IssueSentToOffice, NewTodo
from iltboard.board.events.table import IssueTabled, IssueTakenOff
from iltboard.board.log import AnyEvent
from iltboard.board.things import Todo
from tests.board.school import NEXT_WEEK, School


def test_new_issues_go_last() -> None:
    school = School("Pacing").add("Grading", "Lunch")
    assert school.queue == ["Pacing", "Grading", "Lunch"]
    assert school.entries[-1].event.told(school.board) == "2 issues added"


def test_an_issue_needs_a_title_and_a_paste_at_least_one_line() -> None:
    school = School()
    assert school.refuses(IssuesAdded((NewIssue("x", ""),))) == "An issue needs a title."
    assert school.refuses(IssuesAdded(())) == "An issue needs a title."
    assert school.refuses(IssueEdited("Pacing", title_now="", by="")) == "An issue needs a title."


def test_an_issue_is_added_once() -> None:
    school = School("Pacing")
    school.do(IssuesAdded((NewIssue("Pacing", "Again"), NewIssue("Bus", "Bus"), NewIssue("Bus", "Bus"))))
    assert school.queue == ["Pacing", "Bus"]
    assert school.refuses(IssuesAdded((NewIssue("Bus", "Bus"),)))


@pytest.mark.parametrize(
    ("after", "order"),
    [
        (None, ["Lunch", "Pacing", "Grading", "Copier", "Bus"]),
        ("Pacing", ["Pacing", "Lunch", "Grading", "Copier", "Bus"]),
        ("Grading", ["Pacing", "Grading", "Lunch", "Copier", "Bus"]),
        ("Bus", ["Pacing", "Grading", "Copier", "Bus", "Lunch"]),
    ],
)
def test_an_issue_moves_to_just_after_another_or_to_the_top(after: str | None, order: list[str]) -> None:
    assert School().move("Lunch", after).queue == order


def test_a_move_means_the_issue_and_not_the_place() -> None:
    # Another seat has moved Pacing to the end meanwhile: Bus still goes to just after it.
    assert School().move("Pacing", "Bus").move("Grading", "Pacing").queue[-3:] == ["Bus", "Pacing", "Grading"]


def test_a_move_passes_over_what_has_left_the_queue() -> None:
    school = School().park("Grading").move("Lunch", "Pacing").move("Copier", None)
    assert school.queue == ["Copier", "Pacing", "Lunch", "Bus"]


def test_an_issue_cannot_follow_itself_or_one_that_is_gone() -> None:
    school = School().office("Bus").park("Lunch")
    assert "itself" in school.refuses(IssueMoved("Pacing", "Pacing"))
    assert "gone" in school.refuses(IssueMoved("Pacing", "Bus"))
    assert "gone" in school.refuses(IssueMoved("Pacing", "Lunch"))
    assert "no longer" in school.refuses(IssueMoved("Bus"))


def test_one_issue_is_on_the_table_and_goes_back_to_its_place() -> None:
    school = School().table("Grading").table("Copier")
    assert school.board.table == school.issue("Copier")
    assert school.issue("Grading").state == "open"
    assert school.queue == ["Pacing", "Grading", "Lunch", "Copier", "Bus"]
    assert "already" in school.refuses(IssueTabled("Copier"))
    assert "not on the table" in school.refuses(IssueTakenOff("Grading"))
    school.do(IssueTakenOff("Copier"))
    assert school.board.table is None
    assert school.queue == ["Pacing", "Grading", "Lunch", "Copier", "Bus"]


def test_at_most_three_have_a_star() -> None:
    school = School().star("Pacing", "Grading", "Lunch")
    assert "Three" in school.refuses(IssueStarred("Bus"))
    school.do(IssueStarred("Grading", starred=False)).do(IssueStarred("Bus"))
    assert [issue.title for issue in school.board.queue if issue.starred] == ["Pacing", "Lunch", "Bus"]
    assert "no longer" in school.refuses(IssueStarred("Nobody"))


def test_what_leaves_the_queue_leaves_its_star() -> None:
    school = School().star("Pacing", "Grading", "Lunch").park("Pacing").office("Grading").resolve("Lunch")
    school.star("Bus", "Copier").bring_back("Pacing").star("Pacing")
    assert sum(issue.starred for issue in school.board.issues) == 3


def test_a_solved_issue_leaves_a_decision_and_a_to_do() -> None:
    todo = NewTodo("t", "Write to families", "Bo", NEXT_WEEK)
    school = School().table("Pacing").resolve("Pacing", "One calendar", todo)
    assert (school.issue("Pacing").state, school.issue("Pacing").decision) == ("solved", "One calendar")
    assert school.board.todos == (Todo("t", "Write to families", "Bo", NEXT_WEEK, issue="Pacing"),)
    assert school.board.table is None
    assert "Pacing" not in school.queue


def test_resolving_needs_a_decision_and_whole_to_dos() -> None:
    school = School()
    todo = NewTodo("t", "Write", "Bo", NEXT_WEEK)
    assert "decided" in school.refuses(IssueResolved("Pacing", ""))
    assert "words" in school.refuses(IssueResolved("Pacing", "Yes", (replace(todo, title=""),)))
    assert "owner" in school.refuses(IssueResolved("Pacing", "Yes", (replace(todo, owner="Zoe"),)))
    assert "already" in school.refuses(IssueResolved("Pacing", "Yes", (todo, todo)))
    assert school.resolve("Pacing", "Yes").board.todos == ()


def test_a_parked_issue_comes_back_last() -> None:
    school = School().table("Pacing").park("Pacing")
    assert (school.board.table, [issue.title for issue in school.board.parked]) == (None, ["Pacing"])
    assert school.bring_back("Pacing").queue == ["Grading", "Lunch", "Copier", "Bus", "Pacing"]
    assert "not parked" in school.refuses(IssueBroughtBack("Pacing"))


def test_what_is_not_instructional_goes_to_the_office() -> None:
    school = School().table("Copier").office("Copier")
    assert school.issue("Copier").state == "office"
    assert school.board.table is None


@pytest.mark.parametrize(
    "event",
    [
        IssueEdited("Bus", "Buses", ""),
        IssueMoved("Bus"),
        IssueTabled("Bus"),
        IssueTakenOff("Bus"),
        IssueStarred("Bus"),
        IssueResolved("Bus", "Yes"),
        IssueParked("Bus"),
        IssueBroughtBack("Bus"),
        IssueSentToOffice("Bus"),
    ],
)
def test_nothing_happens_to_an_issue_that_is_solved_or_gone(event: AnyEvent) -> None:
    school = School().resolve("Bus")
    assert school.refuses(event)
    assert School("Pacing").refuses(event)


@pytest.mark.parametrize(
    ("event", "told"),
    [
        (IssueTabled("Bus"), "“Bus” is on the table"),
        (IssueParked("Bus"), "“Bus” parked"),
        (IssueSentToOffice("Bus"), "“Bus” sent to the office"),
        (IssueStarred("Bus", starred=False), "“Bus” unstarred"),
        (IssueResolved("Bus", "Yes"), "“Bus” solved"),
    ],
)
def test_the_line_that_confirms_names_the_issue(event: AnyEvent, told: str) -> None:
    assert event.told(School().board) == told
