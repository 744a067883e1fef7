"""Undo and redo between several seats."""

from __future__ import annotations

from iltboard.board.events.issues import IssueMoved, IssuesAdded, NewIssue
from iltboard.board.events.outcomes import IssueParked, IssueResolved
from iltboard.board.trail import Trail, to_redo, to_undo
from tests.board.school import School


def undo_of(school: School, seat: str = "board") -> str:
    taking = to_undo(Trail(school.opening, school.entries), seat)
    return ("" if taking.event else "no: ") + taking.told


def redo_of(school: School, seat: str = "board") -> str:
    taking = to_redo(Trail(school.opening, school.entries), seat)
    return ("" if taking.event else "no: ") + taking.told


def test_undo_names_what_it_takes_back_and_redo_what_it_brings_back() -> None:
    school = School().park("Bus").office("Copier")
    assert undo_of(school) == "“Copier” sent to the office"
    school.undo()
    assert undo_of(school) == "“Bus” parked"
    school.undo()
    assert school.queue == ["Pacing", "Grading", "Lunch", "Copier", "Bus"]
    assert redo_of(school) == "“Bus” parked"
    school.redo()
    assert redo_of(school) == "“Copier” sent to the office"
    school.redo()
    assert redo_of(school) == "no: Nothing to redo here."
    assert school.queue == ["Pacing", "Grading", "Lunch"]


def test_something_new_ends_what_can_be_redone() -> None:
    school = School().park("Bus").undo().park("Lunch")
    assert redo_of(school) == "no: Nothing to redo here."


def test_each_seat_undoes_its_own() -> None:
    school = School().office("Copier").do(IssueParked("Bus"), seat="board-2")
    assert undo_of(school) == "“Copier” sent to the office"
    assert undo_of(school, "board-2") == "“Bus” parked"
    assert undo_of(school, "cli") == "no: Nothing to undo here."


def test_undo_is_refused_where_another_seat_has_built_on_it() -> None:
    school = School().add("New")
    school.do(IssueMoved("New"), seat="board-2")
    assert undo_of(school) == "no: Not undone: what another seat did since needs it (issue “New” added)."
    school.undo("board-2")
    assert undo_of(school) == "issue “New” added"


def test_undo_leaves_alone_what_another_seat_did_since() -> None:
    school = School().start().at("7:23").next()
    school.do(IssuesAdded((NewIssue("x", "From the hallway"),)), seat="cli")
    school.undo()
    assert school.queue[-1] == "From the hallway"
    assert school.open.title == "Wins"


def test_undo_of_next_is_refused_where_another_seat_gave_the_next_segment_a_minute() -> None:
    school = School().start().at("7:23").next().more(seat="board-2")
    assert undo_of(school) == "no: Not undone: what another seat did since needs it (on to Purpose)."


def test_redo_gives_way_to_what_another_seat_did_since_the_undo() -> None:
    school = School().resolve("Bus", "Ours")
    school.undo()
    school.do(IssueResolved("Bus", "Theirs"), seat="board-2")
    assert redo_of(school) == "no: Not redone: what another seat did since stands against it (“Bus” solved)."
    assert school.issue("Bus").decision == "Theirs"


def test_undo_passes_over_what_changed_nothing() -> None:
    # What was pressed as the disk was full comes after what another seat wrote meanwhile.
    school = School().office("Copier").do(IssueParked("Lunch"), seat="board-2").note(IssueParked("Lunch"))
    assert school.board.moot == 1
    assert undo_of(school) == "“Copier” sent to the office"
    assert "Lunch" not in school.undo().queue
