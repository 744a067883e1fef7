"""Every voice: who spoke and who has not, the round, votes and the top three."""

from __future__ import annotations

import pytest

from iltboard.board.events.attendance import MemberTicked
from iltboard.board.events.issues import IssueStarred
from iltboard.board.events.outcomes import IssueParked, IssueResolved, IssueSentToOffice
from iltboard.board.events.ratings import MeetingRated
from iltboard.board.events.voices import Spoke, Voted, VotingSet, votes_left
from iltboard.board.log import AnyEvent
from iltboard.board.voices import next_in_turn, silent, turns
from tests.board.school import School


def around_the_table() -> School:
    """Ana, Bo and Cy are here with a guest, Coach; Pacing is on the table."""
    return School().join("Cy").tick("Ana", "Bo", "Cy").guest("Coach").start().table("Pacing")


def top(school: School) -> list[str]:
    return [issue.title for issue in school.board.top]


# Voices.


def test_at_first_everybody_is_silent_and_the_first_member_begins() -> None:
    school = around_the_table()
    assert silent(school.board) == ("Ana", "Bo", "Cy", "Coach")
    assert next_in_turn(school.board) == "Ana"


def test_the_round_goes_on_from_whoever_spoke_last_to_those_who_have_spoken_least() -> None:
    school = around_the_table().speak("Bo")
    assert next_in_turn(school.board) == "Cy"
    school.speak("Cy", "Bo", "Cy")
    assert silent(school.board) == ("Ana", "Coach")
    assert next_in_turn(school.board) == "Coach"
    school.speak("Coach", "Ana")
    # Ana and Coach have spoken once: after Ana, Coach comes before Ana again.
    assert next_in_turn(school.board) == "Coach"
    assert turns(school.board) == {"Ana": 1, "Bo": 2, "Cy": 2, "Coach": 1}


def test_each_issue_has_its_own_round_and_comes_back_to_it() -> None:
    school = around_the_table().speak("Ana", "Bo").table("Grading")
    assert silent(school.board) == ("Ana", "Bo", "Cy", "Coach")
    school.speak("Bo").table("Pacing")
    assert silent(school.board) == ("Cy", "Coach")
    school.speak("Cy", "Coach").table("Grading").speak("Bo").table("Pacing")
    # Bo spoke last, but of Grading: Coach was the last about Pacing, so it is Ana's turn.
    assert next_in_turn(school.board) == "Ana"


def test_without_an_issue_on_the_table_the_whole_meeting_counts() -> None:
    school = around_the_table().speak("Ana").table("Grading").speak("Bo").resolve("Grading")
    assert silent(school.board) == ("Cy", "Coach")


def test_who_arrives_late_is_in_the_round_and_who_is_absent_is_not() -> None:
    school = School().join("Cy").tick("Ana", "Bo").start().speak("Ana", "Bo")
    assert silent(school.board) == ()
    assert silent(school.tick("Cy").board) == ("Cy",)


def test_a_member_who_left_the_team_has_no_turn_and_keeps_the_name() -> None:
    school = around_the_table().speak("Ana", "Bo").leave("Bo")
    assert silent(school.board) == ("Cy", "Coach")
    assert next_in_turn(school.board) == "Cy"
    assert school.board.name("Bo") == "Bo"


def test_with_nobody_there_it_is_nobodys_turn() -> None:
    assert next_in_turn(School().leave("Ana").leave("Bo").board) is None


def test_only_who_is_there_speaks_and_only_in_a_meeting() -> None:
    assert "while a meeting is on" in School().refuses(Spoke("Ana"))
    school = around_the_table()
    assert "is here" in school.refuses(Spoke("Zoe"))
    assert Spoke("Coach").told(school.board) == "Coach spoke"


def test_each_meeting_hears_its_own_voices() -> None:
    school = around_the_table().speak("Ana").close().carry().start("m2")
    assert silent(school.board) == ("Ana", "Bo", "Cy")


# Votes.


def test_without_votes_the_top_three_are_the_starred_ones() -> None:
    assert top(School().star("Lunch", "Pacing")) == ["Pacing", "Lunch"]


def test_with_votes_they_are_those_with_the_most_and_ties_go_by_the_queue() -> None:
    school = School().join("Cy").star("Copier")
    school.vote("Ana", "Bus", "Lunch").vote("Bo", "Bus", "Grading", "Pacing").vote("Cy", "Lunch")
    assert top(school) == ["Lunch", "Bus", "Pacing"]
    assert top(school.move("Grading", None)) == ["Lunch", "Bus", "Grading"]
    assert school.board.vote_counts == {"Bus": 2, "Lunch": 2, "Grading": 1, "Pacing": 1}


def test_an_issue_without_a_vote_is_none_of_them() -> None:
    assert top(School().vote("Ana", "Bus")) == ["Bus"]


def test_each_member_has_three_votes_and_one_for_an_issue() -> None:
    school = School().vote("Ana", "Pacing", "Grading", "Lunch")
    assert votes_left(school.board, "Ana") == 0
    assert "all 3 votes" in school.refuses(Voted("Ana", "Bus"))
    assert "counted already" in school.refuses(Voted("Ana", "Lunch"))
    school.do(Voted("Ana", "Lunch", for_it=False)).vote("Ana", "Bus")
    assert "no such vote" in school.refuses(Voted("Ana", "Lunch", for_it=False))
    assert votes_left(school.board, "Bo") == 3


def test_members_who_are_here_vote_for_what_is_in_the_queue() -> None:
    school = School()
    school.tick("Ana").guest("Coach").park("Copier")
    assert "Only members" in school.refuses(Voted("Coach", "Bus"))
    assert school.refuses(Voted("Bo", "Bus")) == "Bo is not marked as here."
    assert "parked" in school.refuses(Voted("Ana", "Copier"))


def test_the_first_vote_lets_the_meeting_vote() -> None:
    school = School().star("Lunch").do(Voted("Ana", "Bus"))
    assert (school.board.voting, top(school)) == (True, ["Bus"])


def test_what_somebody_who_is_not_here_has_voted_and_rated_does_not_count() -> None:
    school = School().tick("Ana", "Bo").vote("Bo", "Bus").start().do(MeetingRated("Bo", 3)).do(MeetingRated("Ana", 9))
    school.do(MemberTicked("Bo", here=False))
    assert (top(school), [rating.score for rating in school.board.rated]) == ([], [9])
    last = school.close().board.last
    assert last
    assert [rating.score for rating in last.ratings] == [9]


@pytest.mark.parametrize("leaves", [IssueParked("Lunch"), IssueSentToOffice("Lunch"), IssueResolved("Lunch", "Done")])
def test_a_vote_comes_back_when_its_issue_leaves_the_queue(leaves: AnyEvent) -> None:
    school = School().vote("Ana", "Pacing", "Grading", "Lunch").do(leaves)
    assert votes_left(school.board, "Ana") == 1
    assert top(school.vote("Ana", "Bus")) == ["Pacing", "Grading", "Bus"]


def test_nobody_has_four_votes_because_a_parked_issue_was_brought_back() -> None:
    school = School().vote("Ana", "Pacing", "Grading", "Lunch").park("Lunch").vote("Ana", "Bus").bring_back("Lunch")
    assert votes_left(school.board, "Ana") == 0
    assert top(school) == ["Pacing", "Grading", "Bus"]


def test_who_leaves_the_team_takes_the_votes_along() -> None:
    assert top(School().vote("Ana", "Bus").vote("Bo", "Bus", "Lunch").leave("Bo")) == ["Bus"]


def test_stars_and_votes_each_have_their_meeting() -> None:
    school = School().vote("Ana", "Bus")
    assert "votes for its top three" in school.refuses(IssueStarred("Bus"))
    assert "set so already" in school.refuses(VotingSet(by_votes=True))
    assert top(school.do(VotingSet(by_votes=False)).star("Lunch")) == ["Lunch"]
    school.do(VotingSet(by_votes=True)).start().close().carry()
    assert (school.board.voting, school.board.votes) == (False, ())
