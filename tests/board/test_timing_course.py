"""The clock's rules by examples worked by hand: start, pause, back, a wall clock that is set, undo, close."""

from __future__ import annotations

import pytest

from iltboard.board.events.meeting import MeetingClosed
from iltboard.board.events.off_topic import OffTopicLogged
from iltboard.board.events.segments import SegmentFinished
from iltboard.board.events.wall import ClockStepped
from tests.board.hour import Hour


def test_without_a_named_start_the_end_is_now_and_the_plans() -> None:
    assert Hour("ilt-45").at("7:31").start().says().bell == "8:16:00"


@pytest.mark.parametrize(
    ("pressed", "bell", "ahead"),
    [("6:50", "8:20:00", "30:00"), ("7:15", "8:20:00", "5:00"), ("7:50", "8:20:00", "-30:00")],
)
def test_near_a_named_start_early_is_ahead_and_late_is_behind(pressed: str, bell: str, ahead: str) -> None:
    says = Hour("ilt-60", start="07:20").at(pressed).start().says()
    assert (says.bell, says.ahead) == (bell, ahead)


def test_far_from_a_named_start_it_does_not_count() -> None:
    says = Hour("ilt-60", start="07:20").at("7:51").start().says()
    assert (says.bell, says.ahead) == ("8:51:00", "0:00")


def test_the_agendas_own_end_is_the_bell() -> None:
    says = Hour("ilt-60", start="07:20", end="08:15").start().says()
    assert (says.bell, says.ahead) == ("8:15:00", "-5:00")


def test_a_late_start_is_shared_from_the_first_second() -> None:
    # Four minutes late, of 53 that may give: Wins has 3:00 x 49 / 53.
    hour = Hour("ilt-60", start="07:20").at("7:24").start()
    assert hour.allows("Wins", "Conclude") == ["2:46", "7:00"]


def test_after_a_late_start_the_end_moves_so_that_all_plans_are_whole() -> None:
    hour = Hour("ilt-60", start="07:20").at("7:24").start().at("7:25").move_end()
    assert hour.allows("Wins", "Issues", "Conclude") == ["3:00", "33:00", "7:00"]
    says = hour.says()
    assert (says.countdown, says.bell, says.ahead) == ("2:00", "8:24:00", "0:00")


def test_the_end_never_moves_to_earlier() -> None:
    hour = Hour("ilt-60", start="07:20").at("7:15").start().move_end()
    assert hour.says().bell == "8:20:00"


def test_a_pause_stops_the_countdown_and_not_the_bell() -> None:
    hour = Hour("ilt-60").start().at("7:21").pause().at("7:24")
    says = hour.says()
    assert (says.countdown, says.ahead, says.bell, says.ends) == ("2:00", "-3:00", "8:20:00", "8:23:00")
    # Four minutes were lost, of the 52 left that may give.
    hour.at("7:25").resume()
    assert hour.allows("Issues", "Conclude") == ["30:28", "7:00"]
    says = hour.says()
    assert (says.countdown, says.ahead, says.ends) == ("1:51", "-4:00", "8:20:00")


def test_with_a_flexible_end_a_pause_moves_it() -> None:
    hour = Hour("ilt-60", end="flexible").start().at("7:21").pause().at("7:24")
    assert (hour.says().ahead, hour.says().bell) == ("0:00", "8:23:00")
    says = hour.at("7:25").resume().says()
    assert (says.countdown, says.ahead, says.bell) == ("2:00", "0:00", "8:24:00")


def test_next_in_a_pause_counts_on_the_flexible_end_as_it_is_by_then() -> None:
    hour = Hour("ilt-60", end="flexible").start().at("7:21").pause().at("7:24").next()
    assert hour.allows("Purpose", "Issues") == ["2:00", "33:00"]
    says = hour.says()
    assert (says.countdown, says.ahead, says.late) == ("2:00", "2:00", "0:00")


def test_a_minute_more_in_a_pause_counts_on_the_flexible_end_as_it_is_by_then() -> None:
    hour = Hour("ilt-60", end="flexible").start().at("7:23").next().at("7:24").pause().at("7:44").more()
    assert hour.allows("Purpose", "Issues", "Conclude") == ["3:00", "32:19", "7:00"]


def test_moving_the_end_in_a_flexible_pause_keeps_plans_whole() -> None:
    hour = Hour("ilt-60", start="07:20", end="flexible").at("7:30").start().pause().at("7:35").move_end()
    assert (hour.says().ahead, hour.says().bell) == ("0:00", "8:35:00")
    assert hour.allows("Wins", "Issues") == ["3:00", "33:00"]
    assert hour.at("7:40").resume().says().bell == "8:40:00"


def test_back_returns_to_the_time_already_spent_and_the_one_left_keeps_its_own() -> None:
    hour = Hour("ilt-60").start().next_at("7:22").at("7:23").back()
    says = hour.says()
    assert (says.segment, says.countdown, says.ahead) == ("Wins", "1:00", "0:00")
    assert hour.spent("Wins", "Purpose") == ["2:00", "1:00"]
    says = hour.next_at("7:24").says()
    assert (says.segment, says.countdown) == ("Purpose", "1:00")


def test_back_into_a_segment_that_was_over_time_is_over_time() -> None:
    hour = Hour("ilt-60").start().next_at("7:24").at("7:25").back()
    assert hour.says().countdown == "-1:00"


def test_back_from_the_first_and_next_from_the_last_are_refused() -> None:
    hour = Hour("ilt-60").start()
    with pytest.raises(AssertionError, match="first segment"):
        hour.back()
    hour.next_at("7:23", "7:25", "7:30", "7:35", "7:40", "8:13")
    assert SegmentFinished(hour.open.id).refusal(hour.board) == "This is the last segment."


def test_undo_of_next_is_as_if_it_had_never_been_pressed() -> None:
    hour = Hour("ilt-60").start().at("7:22").next().at("7:22:40").undo()
    untouched = Hour("ilt-60").start().at("7:22:40")
    assert hour.meeting == untouched.meeting
    assert hour.says() == untouched.says()
    assert hour.redo().says().segment == "Purpose"


@pytest.mark.parametrize("step", [3600.0, -3600.0, 90.0, -20.0])
def test_a_wall_clock_that_is_set_takes_no_time_and_a_counted_end_moves_with_it(step: float) -> None:
    hour = Hour("ilt-60").start().at("7:21").clock_set(step).after(30)
    says = hour.says()
    assert (says.countdown, says.ahead) == ("1:30", "0:00")
    assert hour.spent("Wins") == ["1:30"]
    hour.next()
    assert hour.spent("Wins") == ["1:30"]


def test_a_wall_clock_put_right_in_a_pause_is_no_part_of_the_pause() -> None:
    hour = Hour("ilt-60").start().at("7:21").pause().after(60).clock_set(-1800).after(60).resume().after(60).close()
    assert hour.meeting.paused_s == 120
    assert hour.spent("Wins") == ["2:00"]


def test_an_end_that_the_agenda_named_stands_when_the_wall_clock_is_put_right() -> None:
    hour = Hour("ilt-60", start="07:20").start().at("7:21").clock_set(120)
    says = hour.says()
    assert (says.countdown, says.bell, says.ahead) == ("2:00", "8:20:00", "-2:00")


def test_two_seats_that_note_one_step_are_one_step() -> None:
    hour = Hour("ilt-60").start().at("7:21").clock_set(3600)
    again = ClockStepped(3600, offset_s=3600.2)
    assert again.refusal(hour.board) == "That step is known."
    assert hour.note(again, seat="board-2").says().countdown == "2:00"


@pytest.mark.parametrize("step", [3600.0, -3600.0])
def test_off_topic_entries_of_the_meeting_move_with_the_wall_clock(step: float) -> None:
    hour = Hour("ilt-60").at("7:10").do(OffTopicLogged("before")).at("7:20").start()
    hour.at("7:21").do(OffTopicLogged("a")).after(40).do(OffTopicLogged("b")).after(20).clock_set(step).after(
        10
    ).close()
    summary = hour.board.last
    assert summary
    assert (summary.off_topic, summary.off_topic_s) == (2, 70)


def test_undo_passes_over_a_step_of_the_wall_clock() -> None:
    hour = Hour("ilt-60").start().at("7:22").next().clock_set(3600).undo()
    assert (hour.says().segment, hour.says().countdown) == ("Wins", "1:00")
    assert hour.clock_set(-3600).redo().says().segment == "Purpose"


def test_closing_early_is_ahead_and_keeps_what_was_spent() -> None:
    hour = Hour("ilt-60").start().next_at("7:23", "7:25", "7:30", "7:35", "7:40", "8:05").at("8:10").close()
    assert hour.spent("Issues", "Conclude") == ["25:00", "5:00"]
    assert hour.says().ahead == "10:00"
    assert sum(run.spent_s for run in hour.meeting.runs) == 50 * 60


def test_closing_in_a_pause_ends_the_pause() -> None:
    hour = Hour("ilt-60").start().at("7:22").pause().at("7:30").close()
    assert hour.meeting.paused_s == 480
    assert hour.spent("Wins") == ["2:00"]


def test_a_meeting_found_open_is_closed_as_of_its_last_entry() -> None:
    hour = Hour("ilt-60").start().at("7:23").next().at("7:24").do(OffTopicLogged("a"))
    last = hour.now
    hour.at("9:30").do(MeetingClosed("m1", as_of=last))
    assert hour.meeting.closed_at == last
    assert hour.spent("Purpose") == ["1:00"]
    assert hour.board.off_topic[0].cost_s(hour.now) == 0
