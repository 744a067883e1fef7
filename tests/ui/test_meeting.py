"""The meeting's course by its keys: start, pause, next, back, minutes, the end; and what the digits say."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from iltboard.board.presets import PRESETS
from tests.ui.driver import BoardDriver
from tests.ui.school import founded, harbour


@pytest.fixture
def due_at_ten_past(tmp_path: Path) -> Path:
    """A team whose agenda says 7:10; it is 7:20."""
    return founded(tmp_path / "team", replace(harbour(), agenda=replace(PRESETS["ilt-60"], start="07:10")))


async def test_space_starts_the_meeting_at_once(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        assert board.offer() == "space starts the meeting"
        assert board.on_disk().meeting is None
        await board.press("space")
        assert (board.segment(), board.countdown()) == ("WINS", "3:00")
        assert board.offer() == "of 3 · until 7:23"
        assert "ends 8:20" in board.header()
        assert "● on time" in board.header()
        assert board.on_disk().meeting is not None


async def test_space_pauses_and_goes_on(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.start_meeting()
        await board.pass_time(30)
        await board.press("space")
        assert board.segment() == "‖ PAUSED · WINS"
        assert board.offer() == "space goes on"
        await board.pass_time(120)
        assert board.countdown() == "2:30"
        assert "▼ 2 min behind" in board.header()
        await board.press("space")
        assert board.segment() == "WINS"
        await board.pass_time(10)
        assert board.countdown() == "2:15"


async def test_a_second_press_of_space_within_half_a_second_is_ignored(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("space", "space")
        assert board.segment() == "WINS"
        await board.pass_time(0.49)
        await board.press("space")
        assert board.segment() == "WINS"
        await board.pass_time(0.51)
        await board.press("space")
        assert board.segment() == "‖ PAUSED · WINS"


async def test_the_digits_count_down_with_the_clock(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.start_meeting()
        seen = []
        for _ in range(4):
            await board.pass_time(0.5)
            seen.append(board.countdown())
        assert seen == ["3:00", "2:59", "2:59", "2:58"]


@pytest.mark.parametrize(("onward", "back"), [("n", "b"), ("pagedown", "pageup")])
async def test_next_and_back(team: Path, onward: str, back: str) -> None:
    async with BoardDriver.on(team) as board:
        await board.start_meeting()
        await board.pass_time(60)
        await board.press(onward)
        assert (board.segment(), board.countdown()) == ("PURPOSE", "2:00")
        assert "On to Purpose. u takes it back" in board.message()
        await board.pass_time(30)
        await board.press(back)
        assert (board.segment(), board.countdown()) == ("WINS", "2:00")
        await board.press(back)
        assert board.message() == "▲ This is the first segment."


async def test_next_in_the_last_segment_closes_the_meeting(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.go_to("Conclude")
        await board.press("n")
        assert board.segment() == "CONCLUDE", "a key held down does not close the meeting"
        await board.pass_time(1)
        await board.press("n")
        assert board.segment() == "✓ CLOSED"
        assert board.on_disk().closed


async def test_without_a_meeting_its_keys_say_how_to_start_one(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        for key in ("n", "pagedown", "b", "pageup", "+", "=", "-", "M", "c"):
            await board.press("j", key)
            assert board.message() == "▲ No meeting is on. space starts it."
        assert board.on_disk().meeting is None


@pytest.mark.parametrize("key", ["+", "="])
async def test_a_minute_more_is_taken_from_the_waiting_segments(team: Path, key: str) -> None:
    async with BoardDriver.on(team) as board:
        await board.start_meeting()
        await board.press(key)
        assert board.countdown() == "4:00"
        meeting = board.board().meeting
        assert meeting is not None
        assert meeting.runs[-1].allowance_s == 7 * 60
        assert sum(run.allowance_s for run in meeting.runs) == 60 * 60


async def test_a_minute_less_never_goes_below_what_is_spent(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.start_meeting()
        await board.pass_time(90)
        await board.press("-")
        assert board.countdown() == "0:30"
        await board.press("-")
        assert board.countdown() == "0:00"
        await board.press("-")
        assert board.message() == "▲ This segment is over time: there is no minute to take."


async def test_over_time_counts_up_with_a_word_and_one_line_of_offers(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.start_meeting()
        await board.pass_time(180)
        assert (board.segment(), board.countdown()) == ("WINS", "0:00")
        await board.pass_time(65)
        assert (board.segment(), board.countdown()) == ("▲ OVER TIME · WINS", "+1:05")
        assert board.offer().split("    ") == ["n next", "+ a minute more"]
        assert board.dialog() == ""
        assert "▼ 1 min behind" in board.header()
        await board.press("+")
        assert (board.segment(), board.countdown()) == ("WINS", "1:00")


async def test_over_time_on_an_issue_also_offers_to_park_it(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.go_to("Issues")
        await board.put_on_the_table("Pacing")
        await board.pass_time(40 * 60)
        assert board.offer().split("    ") == ["n next", "+ a minute more", "p park it"]
        await board.press("p")
        assert board.offer().split("    ") == ["n next", "+ a minute more"]


async def test_nothing_moves_by_itself_however_long_it_takes(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.start_meeting()
        await board.pass_time(3 * 3600)
        assert board.segment() == "▲ OVER TIME · WINS"
        assert board.countdown().lstrip("+") == "177:00"


async def test_after_a_late_start_one_line_offers_to_move_the_end(due_at_ten_past: Path) -> None:
    async with BoardDriver.on(due_at_ten_past) as board:
        assert board.segment() == "▲ WAS DUE 7:10"
        await board.start_meeting()
        assert board.offer() == "10 min late: M moves the end"
        assert "ends 8:10" in board.header()
        await board.press("M")
        assert "The end moved" in board.message()
        assert "ends 8:20" in board.header()
        assert board.countdown() == "3:00"
        assert board.offer().startswith("of 3")
        await board.press("M")
        assert board.message() == "▲ The meeting is not behind: the end stays."


async def test_before_a_named_start_the_digits_count_down_to_it(tmp_path: Path) -> None:
    agenda = replace(PRESETS["ilt-60"], start="07:30")
    folder = founded(tmp_path / "team", replace(harbour(), agenda=agenda))
    async with BoardDriver.on(folder) as board:
        assert (board.segment(), board.countdown()) == ("STARTS 7:30", "10:00")
        await board.pass_time(61)
        assert board.countdown() == "8:59"
        await board.start_meeting()
        assert "▲ 8 min ahead" in board.header()


async def test_close_ends_the_meeting_where_it_is(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.go_to("Rocks")
        await board.pass_time(60)
        await board.press("c")
        assert board.segment() == "✓ CLOSED"
        assert board.message().startswith("Meeting closed. u takes it back   Left out: who was here, 4 of 4 ratings")
        assert board.on_disk().meeting is None
        await board.press("u")
        assert (board.segment(), board.countdown()) == ("ROCKS", "4:00")


async def test_the_wall_clock_set_by_somebody_is_noted_and_the_countdown_does_not_jump(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.start_meeting()
        await board.pass_time(60)
        board.clock.set_wall(3600)
        await board.tick()
        assert board.countdown() == "2:00"
        assert "8:21" in board.header()
        await board.pass_time(10)
        board.clock.set_wall(-7200)
        await board.tick()
        assert board.countdown() == "1:50"
        disk = board.on_disk().meeting
        assert disk is not None
        assert disk.clock_offset_s is not None
        await board.press("u")
        assert board.message() == "Taken back: meeting started. U brings it back"


async def test_a_meeting_that_was_left_is_found_at_the_same_second(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.go_to("Issues")
        await board.pass_time(100)
        clock, left = board.clock, board.countdown()
        await board.press("q", "q")
    clock.pass_time(20)
    async with BoardDriver.on(team, clock=clock) as again:
        assert left == "31:20"
        assert (again.segment(), again.countdown()) == ("ISSUES", "31:00")


async def test_a_meeting_left_paused_is_offered_to_be_closed_too(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.start_meeting()
        await board.pass_time(60)
        await board.press("space")
        await board.pass_time(3 * 3600)
        assert "closes it as of 7:21" in board.offer()


async def test_esc_says_nothing_where_no_other_segment_is_looked_at(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("escape")
        assert board.message() == ""


async def test_the_agenda_beside_the_clock_is_todays(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("g", "a", "x", "escape")
        assert "Wins" not in board.panel("agenda")
