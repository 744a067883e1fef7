"""The clock's rules by examples worked by hand: how the hour is shared, and what + and - do to it.

The agenda of `ilt-60`: Wins 3, Purpose 2, Data and headlines 5, Rocks 5, To-dos 5, Issues 33, Conclude 7; the wall
shows 7:20 as the meeting starts, so that it ends at 8:20.
"""

from __future__ import annotations

from msgspec.structs import replace

from iltboard.board import timing
from tests.board.hour import Hour, agenda


def in_rocks() -> Hour:
    return Hour("ilt-60").start().next_at("7:23", "7:25", "7:30")


def in_issues() -> Hour:
    return in_rocks().next_at("7:35", "7:40")


def test_a_meeting_on_time_gives_every_segment_its_plan() -> None:
    hour = in_issues()
    assert hour.allows("Issues", "Conclude") == ["33:00", "7:00"]
    says = hour.at("8:00").says()
    assert (says.segment, says.countdown, says.ahead, says.bell, says.ends) == (
        "Issues",
        "13:00",
        "0:00",
        "8:20:00",
        "8:20:00",
    )


def test_rocks_three_minutes_over_are_shared_by_all_but_conclude() -> None:
    hour = in_rocks().next_at("7:38")
    assert hour.allows("To-dos", "Issues", "Conclude") == ["4:36", "30:24", "7:00"]
    says = hour.says()
    assert (says.countdown, says.ahead, says.late, says.ends) == ("4:36", "-3:00", "0:00", "8:20:00")


def test_a_minute_more_for_issues_on_time_ends_the_meeting_a_minute_late() -> None:
    hour = in_issues().at("7:50").more()
    assert hour.allows("Issues", "Conclude") == ["34:00", "7:00"]
    says = hour.says()
    assert (says.countdown, says.ahead, says.late) == ("24:00", "-1:00", "1:00")
    assert (says.bell, says.ends) == ("8:20:00", "8:21:00")


def test_a_minute_more_early_in_the_hour_is_given_by_the_segments_that_wait() -> None:
    hour = Hour("ilt-60").start().at("7:21").more()
    assert hour.allows("Wins", "Conclude") == ["4:00", "7:00"]
    # A minute of the 50 that wait and may give: Issues gives 33 / 50 of it.
    assert hour.allows("Purpose", "Issues") == ["1:58", "32:20"]
    assert hour.says().late == "0:00"


def test_what_a_floored_segment_cannot_give_the_others_share_again() -> None:
    plan = agenda(("Open", 10), ("Short", 2), ("Long", 8), ("Conclude", 5))
    # Six over: four minutes for ten. Short would have 0:48 and keeps 1:00, so Long has 3:00 and not 3:12.
    hour = Hour(plan).start().next_at("7:36")
    assert hour.allows("Short", "Long", "Conclude") == ["1:00", "3:00", "5:00"]
    assert hour.says().late == "0:00"


def test_what_nobody_can_give_makes_the_end_late() -> None:
    plan = agenda(("Open", 10), ("Short", 0.5), ("Long", 9.5), ("Conclude", 5))
    # Nine over, one minute for ten: Long stops at its floor, Short is shorter than a minute and stays whole.
    hour = Hour(plan).start().next_at("7:39")
    assert hour.allows("Short", "Long", "Conclude") == ["0:30", "1:00", "5:00"]
    says = hour.says()
    assert (says.late, says.bell, says.ends) == ("0:30", "7:45:00", "7:45:30")


def test_a_segment_the_agenda_protects_gives_nothing() -> None:
    plan = agenda(("Open", 10), ("Guest", 10), ("Issues", 20))
    open_, guest, issues = plan.segments
    plan = replace(plan, segments=(open_, replace(guest, protected=True), issues))
    hour = Hour(plan).start().next_at("7:35")
    assert hour.allows("Guest", "Issues") == ["10:00", "15:00"]


def test_with_only_protected_segments_left_plans_stay_and_the_end_is_late() -> None:
    hour = in_issues().at("8:16")
    assert timing.nothing_to_give(hour.meeting)
    hour.next()
    says = hour.says()
    assert (says.segment, says.countdown, says.late, says.ends) == ("Conclude", "7:00", "3:00", "8:23:00")


def test_after_the_bell_what_may_give_stands_at_its_floor() -> None:
    hour = in_rocks().next_at("8:30")
    assert hour.allows("To-dos", "Issues", "Conclude") == ["1:00", "1:00", "7:00"]
    assert hour.says().ends == "8:39:00"


def test_time_in_hand_stays_in_hand() -> None:
    plan = agenda(("Open", 5), ("Rocks", 10), ("Issues", 20), ("Conclude", 5))
    hour = Hour(plan).start().next_at("7:22")
    assert hour.allows("Rocks", "Issues", "Conclude") == ["10:00", "20:00", "5:00"]
    says = hour.says()
    assert (says.ahead, says.bell, says.ends) == ("3:00", "8:00:00", "7:57:00")


def test_with_stretch_time_in_hand_is_handed_out_but_not_to_conclude() -> None:
    plan = agenda(("Open", 5), ("Rocks", 10), ("Issues", 20), ("Conclude", 5), stretch=True)
    hour = Hour(plan).start().next_at("7:22")
    assert hour.allows("Rocks", "Issues", "Conclude") == ["11:00", "22:00", "5:00"]
    says = hour.says()
    assert (says.ahead, says.ends) == ("3:00", "8:00:00")


def test_at_zero_nothing_moves_but_the_digits_count_up() -> None:
    hour = Hour("ilt-60").start().at("7:24:30")
    says = hour.says()
    assert (says.segment, says.countdown, says.ahead, says.ends) == ("Wins", "-1:30", "-1:30", "8:21:30")
    assert hour.allows("Issues") == ["33:00"]


def test_a_minute_more_over_time_is_one_minute_from_now() -> None:
    hour = Hour("ilt-60").start().at("7:24:30").more()
    assert hour.says().countdown == "1:00"
    assert hour.allows("Wins") == ["5:30"]
    assert hour.at("7:25").says().countdown == "0:30"


def test_a_minute_more_over_a_squeezed_time_is_one_minute_from_now_too() -> None:
    # To-dos has 4:36 of its five minutes, and is 0:14 over them.
    hour = in_rocks().next_at("7:38").at("7:42:50").more()
    assert hour.says().countdown == "1:00"


def test_a_minute_less_is_in_hand() -> None:
    hour = Hour("ilt-60").start().at("7:21").less()
    says = hour.says()
    assert (says.countdown, says.ahead, says.ends) == ("1:00", "1:00", "8:19:00")


def test_a_minute_less_never_goes_below_what_is_spent() -> None:
    hour = Hour("ilt-60").start().at("7:22:30").less()
    assert (hour.says().countdown, hour.allows("Wins")) == ("0:00", ["2:30"])


def test_a_minute_less_over_time_takes_nothing() -> None:
    hour = Hour("ilt-60").start().at("7:24").less()
    assert (hour.says().countdown, hour.allows("Wins")) == ("-1:00", ["3:00"])


def test_a_minute_less_in_a_squeezed_segment_goes_to_those_that_wait() -> None:
    # Three over in Rocks; To-dos has 4:36. The others miss 2:40.4 of 40 minutes, and get a minute of it back.
    hour = in_rocks().next_at("7:38").at("7:39").less()
    assert hour.allows("To-dos", "Issues", "Conclude") == ["3:36", "31:24", "7:00"]
    says = hour.says()
    assert (says.ahead, says.ends) == ("-2:00", "8:20:00")


def test_a_minute_less_that_nobody_needs_is_in_hand_and_the_segments_plan_is_what_it_has() -> None:
    # Three over in To-dos: Issues has 30:00 of 33, and Conclude is whole. A minute less fits, with a minute in hand.
    hour = in_rocks().next_at("7:35", "7:43").at("7:45").less()
    assert hour.allows("Issues", "Conclude") == ["29:00", "7:00"]
    says = hour.says()
    assert (says.ahead, says.ends) == ("1:00", "8:19:00")


def test_more_and_then_less_leaves_the_hour_as_it_was() -> None:
    hour = in_issues().at("7:50")
    before = hour.says()
    assert hour.more().less().says() == before


def test_a_finished_segment_has_nothing_left() -> None:
    hour = Hour("ilt-60").start().next_at("7:22")
    assert timing.left(hour.run("Wins")) == 0
    assert hour.allows("Wins") == ["3:00"]
