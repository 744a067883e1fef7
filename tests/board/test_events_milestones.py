"""Milestones of a rock, and the lines that are noted by kind and segment."""

from __future__ import annotations

import pytest

from iltboard.board.events.milestones import MOST, MilestoneAdded, MilestonesRewritten, MilestoneTicked
from iltboard.board.events.notes import NoteAdded
from iltboard.board.events.rocks import RockAdded
from iltboard.board.things import Milestone, NoteKind, Rock
from tests.board.school import TODAY, School


def with_a_rock(*milestones: str) -> School:
    school = School().do(RockAdded("r", "Master schedule", "Ana", TODAY))
    for title in milestones:
        school.do(MilestoneAdded("r", title, title))
    return school


def rock(school: School) -> Rock:
    return school.board.rocks[0]


def test_milestones_go_last_and_are_reached_or_not() -> None:
    school = with_a_rock("Draft", "Rooms", "Final").do(MilestoneTicked("r", "Rooms", done=True))
    assert [milestone.title for milestone in rock(school).milestones] == ["Draft", "Rooms", "Final"]
    assert rock(school).milestones_done == 1
    assert MilestoneTicked("r", "Draft", done=True).told(school.board) == "milestone “Draft” reached"
    assert rock(school.do(MilestoneTicked("r", "Rooms", done=False))).milestones_done == 0


def test_a_milestone_needs_words_and_a_rock_and_stands_there_once() -> None:
    school = with_a_rock("Draft")
    assert "words" in school.refuses(MilestoneAdded("r", "x", ""))
    assert "already" in school.refuses(MilestoneAdded("r", "Draft", "Another"))
    assert "rock is gone" in school.refuses(MilestoneAdded("nobody", "x", "Rooms"))
    assert "milestone is gone" in school.refuses(MilestoneTicked("r", "nobody", done=True))
    assert "milestone is gone" in school.refuses(MilestoneTicked("nobody", "Draft", done=True))


def test_a_rock_has_at_most_nine() -> None:
    school = with_a_rock(*map(str, range(MOST)))
    assert "at most 9" in school.refuses(MilestoneAdded("r", "x", "One more"))
    many = tuple(Milestone(str(number), "Words") for number in range(MOST + 1))
    assert "at most 9" in school.refuses(MilestonesRewritten("r", many))
    assert len(rock(school.do(MilestonesRewritten("r", many[:MOST]))).milestones) == MOST


def test_milestones_are_put_right_together() -> None:
    school = with_a_rock("Draft", "Rooms").do(MilestoneTicked("r", "Draft", done=True))
    school.do(MilestonesRewritten("r", (Milestone("Rooms", "All rooms"), Milestone("Draft", "Draft", done=True))))
    assert [(it.title, it.done) for it in rock(school).milestones] == [("All rooms", False), ("Draft", True)]
    assert rock(school.do(MilestonesRewritten("r", ()))).milestones == ()
    assert "words" in school.refuses(MilestonesRewritten("r", (Milestone("x", ""),)))
    assert "once" in school.refuses(MilestonesRewritten("r", (Milestone("x", "A"), Milestone("x", "B"))))
    assert "rock is gone" in school.refuses(MilestonesRewritten("nobody", ()))


def test_a_rocks_milestones_go_on_into_the_next_meeting() -> None:
    school = with_a_rock("Draft").do(MilestoneTicked("r", "Draft", done=True)).start().close().carry()
    assert rock(school).milestones == (Milestone("Draft", "Draft", done=True),)


@pytest.mark.parametrize("kind", ["win", "headline", "note", "plus", "delta"])
def test_what_is_noted_is_told_by_its_kind(kind: NoteKind) -> None:
    school = School().start().note_down(kind, "First", "Second")
    assert [note.text for note in school.board.noted(kind)] == ["First", "Second"]
    assert NoteAdded("x", kind, "Third").told(school.board) == f"{kind} “Third” added"
    others = {note.kind for note in school.board.notes} - {kind}
    assert not others


def test_a_plain_note_belongs_to_the_segment_that_is_on() -> None:
    school = School().note_down("note", "Before").start().note_down("note", "Early").note_down("win", "Up 4 %")
    school.at("7:23").next().note_down("note", "Later")
    assert [(note.text, note.segment) for note in school.board.notes] == [
        ("Before", ""),
        ("Early", "s1"),
        ("Up 4 %", ""),
        ("Later", "s2"),
    ]


def test_what_was_noted_stays_with_the_meeting_and_the_next_one_begins_without() -> None:
    school = School().start().note_down("delta", "Shorter wins").close().carry()
    assert school.board.notes == ()
    assert school.board.last
    assert [note.text for note in school.board.last.notes] == ["Shorter wins"]
