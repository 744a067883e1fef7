"""The end of the hour: ratings, the rating that the log suggests, and what is left out."""

from __future__ import annotations

import pytest

from iltboard.board.conclude import points, skipped, suggested
from iltboard.board.events.attendance import GuestCame
from iltboard.board.events.off_topic import OffTopicLogged, OffTopicSettled, TalkReturned
from iltboard.board.events.ratings import MeetingRated
from iltboard.board.events.update import TellingPlanned
from iltboard.board.things import Rating
from tests.board.hour import Hour, told
from tests.board.school import NEXT_WEEK, School

ON_TIME = ("7:23", "7:25", "7:30", "7:35", "7:40", "8:13")


def suggestion(hour: Hour) -> tuple[int, list[str]]:
    found = suggested(hour.board, hour.now)
    assert found
    return found.score, [f"{what} {told(seconds)} -{lost}" for what, seconds, lost in found.reasons]


def on_time() -> School:
    """Everything on time; Conclude is on since 8:13."""
    return School().start().next_at(*ON_TIME)


# Ratings.


@pytest.mark.parametrize("score", [1, 10])
def test_a_rating_is_from_1_to_10(score: int) -> None:
    school = School().start().rate(Ana=score)
    assert school.board.ratings == (Rating("Ana", score),)
    for wrong in (0, 11, -1, 10**30):
        assert school.refuses(MeetingRated("Ana", wrong)) == "A rating is a number from 1 to 10."


def test_a_second_rating_takes_the_first_ones_place_and_a_reason_goes_with_it() -> None:
    school = School().start().rate(Ana=9, Bo=6).do(MeetingRated("Ana", 7, "We ran late"))
    assert school.board.ratings == (Rating("Bo", 6), Rating("Ana", 7, "We ran late"))


def test_members_who_are_here_rate_the_meeting_that_is_on() -> None:
    school = School().tick("Ana").guest("Coach")
    assert "while it is on" in school.refuses(MeetingRated("Ana", 8))
    school.start()
    assert "Only members" in school.refuses(MeetingRated("Coach", 8))
    assert school.refuses(MeetingRated("Bo", 8)) == "Bo is not marked as here."
    school.rate(Ana=8).close()
    assert "while it is on" in school.refuses(MeetingRated("Ana", 9))
    assert school.board.last
    assert school.board.last.ratings == (Rating("Ana", 8),)
    assert school.carry().board.ratings == ()


# What the log suggests.


def test_an_hour_on_time_at_both_ends_without_tangents_is_a_10() -> None:
    assert suggestion(on_time().at("8:20").close()) == (10, [])


@pytest.mark.parametrize(
    ("seconds", "lost"), [(0, 0), (60, 0), (61, 1), (300, 1), (301, 2), (600, 2), (601, 3), (36000, 3)]
)
def test_more_than_a_minute_costs_a_point_more_than_five_two_more_than_ten_three(seconds: float, lost: int) -> None:
    assert points(seconds) == lost


def test_a_late_start_that_is_made_good_costs_once() -> None:
    hour = Hour("ilt-60", start="07:20").at("7:24").start()
    assert suggestion(hour) == (9, ["late start 4:00 -1"])


def test_an_end_that_the_team_has_moved_is_the_one_to_keep() -> None:
    hour = Hour("ilt-60", start="07:20").at("7:26").start().move_end()
    assert suggestion(hour) == (8, ["late start 6:00 -2"])
    paused = Hour("ilt-60", end="flexible").start().pause().after(900).resume()
    assert suggestion(paused) == (10, [])


def test_an_early_start_is_no_merit_and_costs_nothing() -> None:
    assert suggestion(Hour("ilt-60", start="07:20").at("7:10").start()) == (10, [])


def test_over_time_is_summed_over_the_segments_as_they_were_allowed() -> None:
    # Rocks 3:00 over; To-dos had 4:36 and took 5:36.
    hour = Hour("ilt-60").start().next_at("7:23", "7:25", "7:30", "7:38", "7:43:36")
    assert suggestion(hour) == (9, ["over time 4:00 -1"])


def test_the_suggestion_is_live() -> None:
    hour = Hour("ilt-60").start().at("7:23")
    assert suggestion(hour) == (10, [])
    assert suggestion(hour.at("7:24:30")) == (8, ["over time 1:30 -1", "late end 1:30 -1"])
    # With the others sharing what Wins took, the end is on time again.
    assert suggestion(hour.next()) == (9, ["over time 1:30 -1"])


def test_tangents_cost_what_they_took_and_a_wrong_call_nothing() -> None:
    school = on_time().do(OffTopicLogged("a")).after(40).do(TalkReturned("a")).do(OffTopicLogged("b")).after(30)
    assert suggestion(school) == (9, ["tangents 1:10 -1"])
    school.do(OffTopicSettled("b", "", "taken_back"))
    assert suggestion(school) == (10, [])


def test_a_late_end_costs_as_over_time_and_as_an_end() -> None:
    assert suggestion(on_time().at("8:32").close()) == (4, ["over time 12:00 -3", "late end 12:00 -3"])


def test_no_hour_is_worse_than_1() -> None:
    hour = Hour("ilt-60", start="07:20").at("7:45").start()
    for number in range(3):
        hour.do(OffTopicLogged(f"{number}")).after(400)
    assert suggestion(hour.at("9:00").close())[0] == 1


def test_what_was_suggested_at_the_close_stays_when_the_next_chapter_has_begun() -> None:
    school = on_time().do(OffTopicLogged("a")).after(90).do(OffTopicSettled("a", "the copier", "office")).close()
    before = suggestion(school)
    assert before == (9, ["tangents 1:30 -1"])
    assert suggestion(school.carry().after(3600)) == before


def test_without_any_meeting_nothing_is_suggested() -> None:
    assert suggested(School().board, School().now) is None


# What is left out.


def test_what_is_left_out_is_said_and_kept_and_closing_is_free_to_all_the_same() -> None:
    school = School().start().do(OffTopicLogged("call"))
    left_out = ("who was here", "2 of 2 ratings", "plus and delta", "1 off topic not settled", "who tells the staff")
    assert skipped(school.board) == left_out
    school.close()
    assert school.board.last
    assert school.board.last.skipped == left_out
    assert skipped(school.board) == ()


def test_each_thing_that_is_done_is_no_longer_said() -> None:
    school = School().tick("Ana", "Bo").start().do(OffTopicLogged("call")).rate(Ana=9)
    assert skipped(school.board)[0] == "1 of 2 ratings"
    school.rate(Bo=8).note_down("delta", "Shorter wins").do(OffTopicSettled("call", "", "parked"))
    assert skipped(school.board) == ("who tells the staff",)
    school.do(TellingPlanned("t", "hallway", "Ana", NEXT_WEEK)).close()
    assert school.board.last
    assert school.board.last.skipped == ()


def test_a_guest_is_somebody_and_a_plus_is_enough() -> None:
    said = skipped(School().do(GuestCame("g", "Coach")).start().note_down("plus", "All spoke").board)
    assert said == ("2 of 2 ratings", "who tells the staff")


def test_a_promise_of_the_last_meeting_tells_nobody_of_this_one() -> None:
    school = School().start().do(TellingPlanned("t", "hallway", "Ana", NEXT_WEEK)).close().carry().start("m2")
    assert skipped(school.board)[-1] == "who tells the staff"


def test_a_call_of_an_earlier_meeting_is_not_this_ones_to_settle() -> None:
    school = School().start().do(OffTopicLogged("call")).close().carry().start("m2")
    assert not any("off topic" in what for what in skipped(school.board))
