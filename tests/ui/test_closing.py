"""After the close: the recap, what carries over, and one question before another meeting."""

from __future__ import annotations

from pathlib import Path

from tests.ui.driver import BoardDriver


async def test_closing_shows_the_recap(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.start_meeting()
        await board.press("o")
        await board.pass_time(150)
        await board.resolve("Pacing", decision="Two lessons less", todo="Redo the plan", owner="Chen", due="+3")
        await board.resolve("Homework", decision="None on Fridays")
        await board.pass_time(30 * 60)
        await board.press("c")
        recap = board.panel("stage")
        for line in (
            "RECAP  2 issues solved, 1 new to-do, 27 min ahead",
            "7:20 to 7:52, planned until 8:20",
            "1 entry, 2 min",
            "3 open issues",
            "✓ Pacing",
            "→ Two lessons less",
            "○ Redo the plan",
            "Chen Wu · due 21 Nov",
            "→ None on Fridays",
        ):
            assert line in recap
        assert (board.segment(), board.countdown()) == ("✓ CLOSED", "32:30")
        assert board.offer() == "minutes; ended 7:52"


async def test_the_recap_has_room_in_a_big_room_too(team: Path) -> None:
    async with BoardDriver.on(team, size=(80, 24)) as board:
        await board.start_meeting()
        await board.resolve("Pacing", decision="Two lessons less")
        await board.press("c")
        assert "→ Two lessons less" in board.screen()


async def test_what_was_not_solved_carries_over(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.start_meeting()
        await board.put_on_the_table("Exit tickets")
        await board.resolve("Exit tickets", decision="Sorted daily")
        await board.put_on_the_table("Homework")
        await board.press("c")
        # What lay on the table is first; the solved one is gone.
        assert board.queue_titles() == ["Homework", "Feedback", "Pacing", "Lab safety"]
        await board.pass_time(7 * 24 * 3600)
        assert board.segment() == "READY · IT IS NOW"
        assert "Last time" in board.panel("stage")
        await board.start_meeting()
        assert board.segment() == "WINS"
        assert [issue.title for issue in board.on_disk().queue] == ["Homework", "Feedback", "Pacing", "Lab safety"]
        assert {issue.meetings for issue in board.on_disk().queue} == {1}


async def test_space_asks_once_before_it_starts_another_meeting(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.start_meeting()
        await board.press("c")
        await board.pass_time(5)
        await board.press("space")
        assert board.message() == "The meeting is closed. The same key again starts another one."
        assert board.segment() == "✓ CLOSED"
        await board.press("j")
        await board.pass_time(1)
        await board.press("space")
        assert board.segment() == "✓ CLOSED"
        await board.pass_time(1)
        await board.press("space")
        assert board.segment() == "WINS"
        assert board.on_disk().meeting is not None


async def test_issues_are_added_for_the_next_time_after_the_close(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.start_meeting()
        await board.press("c")
        await board.add_issue("Bus line")
        assert board.queue_titles()[-1] == "Bus line"
        assert board.segment() == "✓ CLOSED"
        assert "RECAP" in board.panel("stage")


async def test_the_close_can_be_taken_back(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.go_to("Conclude")
        await board.pass_time(1)
        await board.press("n", "u")
        assert (board.segment(), board.countdown()) == ("CONCLUDE", "6:59")
        assert board.message() == "Taken back: meeting closed. U brings it back"
