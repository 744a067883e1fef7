"""Choosing in the open: what for, who is considered, what each meets, what is decided and why."""

from __future__ import annotations

from datetime import timedelta

import msgspec

from iltboard.board.events.criteria import CriterionAdded, CriterionDropped, CriterionMet, CriterionWorded
from iltboard.board.events.selection import (
    CandidateConsidered,
    CandidateDecided,
    CandidateEdited,
    SelectionClosed,
    SelectionOpened,
)
from iltboard.board.events.team import MemberJoined
from iltboard.board.people import Member
from iltboard.board.selection import Met, Selection, how_met
from iltboard.board.things import find
from tests.board.school import TODAY, School

LATER = TODAY + timedelta(days=9)
LESSONS = "Walkthroughs in May"


def opened() -> School:
    """Dee came forward, and Eli was named by Ana."""
    school = School().do(SelectionOpened("s", TODAY, "Somebody who knows grade 8"))
    school.do(CandidateConsidered("dee", "Dee")).do(CandidateConsidered("eli", "Eli", "named", "Ana"))
    return school


def selection(school: School) -> Selection:
    assert school.board.selection
    return school.board.selection


def test_one_selection_is_open_at_a_time_and_says_what_for() -> None:
    school = School()
    assert "What is the selection for" in school.refuses(SelectionOpened("s", TODAY, ""))
    assert "No selection is open" in school.refuses(CandidateConsidered("dee", "Dee"))
    school = opened()
    assert "open already" in school.refuses(SelectionOpened("t", TODAY, "Another"))
    school.do(CandidateDecided("dee", "not this time", "A year more")).do(
        CandidateDecided("eli", "not this time", "Moves away")
    )
    school.do(SelectionClosed(TODAY, "By all of us")).do(SelectionOpened("t", LATER, "Another"))
    assert (selection(school).id, selection(school).candidates) == ("t", ())


def test_how_somebody_came_to_be_considered_is_kept_and_put_right() -> None:
    school = opened()
    assert [(it.name, it.how, it.by) for it in selection(school).candidates] == [
        ("Dee", "self-nominated", ""),
        ("Eli", "named", "Ana"),
    ]
    assert "considered already" in school.refuses(CandidateConsidered("x", "DEE"))
    assert "needs a name" in school.refuses(CandidateConsidered("x", ""))
    assert "considered already" in school.refuses(CandidateEdited("eli", "Dee", "named"))
    assert "gone" in school.refuses(CandidateEdited("nobody", "Dee", "named"))
    school.do(CandidateEdited("eli", "Elijah", "self-nominated", "Ana"))
    elijah = selection(school).candidates[1]
    assert (elijah.name, elijah.how, elijah.by) == ("Elijah", "self-nominated", "")


def test_a_criterion_is_met_with_a_line_on_how_that_is_known() -> None:
    school = (
        opened().do(CriterionMet("dee", "coaching", "Two new teachers")).do(CriterionMet("dee", "coaching", "Three"))
    )
    school.do(CriterionMet("Ana", "instruction", LESSONS))
    assert selection(school).candidates[0].met == (Met("coaching", "Three"),)
    assert school.board.members[0].met == (Met("instruction", LESSONS),)
    assert "How is that known" in school.refuses(CriterionMet("dee", "instruction", ""))
    assert "criterion is gone" in school.refuses(CriterionMet("dee", "seniority", "20 years"))
    assert "no member" in school.refuses(CriterionMet("nobody", "coaching", "So it is said"))
    assert "Eli does not meet that yet" in school.refuses(CriterionMet("eli", "coaching", None))
    school.do(CriterionMet("dee", "coaching", None))
    assert selection(school).candidates[0].met == ()


def test_the_chosen_join_with_what_they_met_and_nobody_is_decided_on_without_a_reason() -> None:
    school = opened().do(CriterionMet("dee", "coaching", "Two new teachers"))
    assert "Why?" in school.refuses(CandidateDecided("dee", "chosen", "", LATER, "m"))
    assert "Why?" in school.refuses(CandidateDecided("eli", "not this time", ""))
    assert "id of their own" in school.refuses(CandidateDecided("dee", "chosen", "Knows grade 8", LATER, "Ana"))
    assert school.refuses(SelectionClosed(LATER, "By all of us")) == "Not decided yet: Dee, Eli."
    school.do(CandidateDecided("dee", "chosen", "Knows grade 8", LATER, "m"))
    assert school.board.members[-1] == Member("m", "Dee", since=LATER, met=(Met("coaching", "Two new teachers"),))
    assert "is on the team" in school.refuses(CandidateDecided("dee", "not this time", "No"))
    school.do(CandidateDecided("dee", "chosen", "Knows grade 8 well"))
    assert selection(school).candidates[0].why == "Knows grade 8 well"
    assert len(school.board.members) == 3
    school.do(CandidateDecided("eli", "not this time", "A year more")).do(
        CandidateDecided("eli", "chosen", "Dee cannot", LATER, "n")
    )
    assert school.board.members[-1].name == "Eli"
    school.undo()
    assert [member.name for member in school.board.members] == ["Ana", "Bo", "Dee"]


def test_a_member_who_is_chosen_anew_stays_one_and_meets_more() -> None:
    school = opened().do(CriterionMet("Bo", "instruction", LESSONS)).do(CandidateConsidered("bo", "bo"))
    school.do(CriterionMet("bo", "coaching", "Pairs")).do(CandidateDecided("bo", "chosen", "Goes on"))
    assert [member.name for member in school.board.members] == ["Ana", "Bo"]
    assert school.board.members[1].met == (Met("instruction", LESSONS), Met("coaching", "Pairs"))


def test_somebody_chosen_who_was_on_the_team_before_is_the_same_member() -> None:
    school = opened().do(MemberJoined("old", "Dee", "coach", grades=("8",))).promise("old", "Book").leave("old")
    school.do(CandidateDecided("dee", "chosen", "Back again", LATER, "new"))
    dee = school.board.members[-1]
    assert (dee.id, dee.role, dee.grades, dee.since, dee.left) == ("old", "coach", ("8",), LATER, None)
    assert school.board.former == ()


def test_a_closed_selection_keeps_the_criteria_it_was_decided_by() -> None:
    school = (
        opened().do(CriterionMet("dee", "coaching", "Pairs")).do(CandidateDecided("dee", "chosen", "So", TODAY, "m"))
    )
    school.do(CandidateDecided("eli", "not this time", "A year more"))
    assert "How was it decided" in school.refuses(SelectionClosed(LATER, ""))
    school.do(SelectionClosed(LATER, "By consent")).do(CriterionDropped("coaching"))
    closed = selection(school)
    assert (closed.closed_on, closed.why) == (LATER, "By consent")
    assert [it.text for it in how_met(closed.candidates[0].met, closed.criteria)] == ["Coaches adults"]
    for event in (
        CandidateConsidered("x", "Fay"),
        CandidateEdited("dee", "D", "named"),
        CandidateDecided("eli", "chosen", "Now", LATER, "n"),
        SelectionClosed(LATER, "Again"),
    ):
        assert school.refuses(event) == "No selection is open."
    assert "no member" in school.refuses(CriterionMet("eli", "instruction", LESSONS))
    assert school.carry().board.selection == closed


def test_the_criteria_are_the_teams_own() -> None:
    school = School().do(CriterionAdded("equity", "Asks who is missing"))
    school.do(CriterionWorded("equity", "Asks who is not in the room")).do(CriterionDropped("learning"))
    texts = [it.text for it in school.board.team.criteria]
    assert texts == ["Exemplary instruction", "Coaches adults", "Asks who is not in the room"]
    assert "needs words" in school.refuses(CriterionAdded("x", ""))
    assert "already" in school.refuses(CriterionAdded("x", "coaches ADULTS"))
    assert "already" in school.refuses(CriterionAdded("equity", "Another"))
    assert "already" in school.refuses(CriterionWorded("equity", "Coaches adults"))
    assert "gone" in school.refuses(CriterionDropped("learning"))
    assert find(school.board.team.criteria, "equity")


def test_an_entry_of_an_older_build_is_still_read() -> None:
    joined = msgspec.json.decode(b'{"type":"MemberJoined","id":"cy","name":"Cy"}', type=MemberJoined)
    assert School().do(joined).board.members[-1] == Member("cy", "Cy")
