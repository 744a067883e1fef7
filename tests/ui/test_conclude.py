"""The end of the hour: read back, rated, plus and delta, off topic settled, closed; or abandoned."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from iltboard.board.things import Telling
from tests.ui.driver import BoardDriver
from tests.ui.school import TODAY, founded, harbour


async def test_decisions_and_new_to_dos_are_read_back(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.go_to("Issues")
        await board.resolve("Pacing", decision="Two lessons less", todo="Redo the plan", owner="Chen", due="+3")
        await board.press("n")
        assert "CONCLUDE  1 issue solved, 1 new to-do" in board.stage()
        for line in ("✓ Pacing", "→ Two lessons less", "○ Redo the plan", "Chen Wu · due 21 Nov"):
            assert line in board.stage()


async def test_each_member_present_rates_at_one_key(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.mark_here("Ines Patel", "Chen Wu", "Joel Tran")
        await board.go_to("Conclude")
        assert "0 of 3 yet" in board.stage()
        await board.press("R")
        assert board.asks() == "Ines Patel rates the hour:"
        await board.press("9")
        assert board.asks() == "Chen Wu rates the hour:"
        await board.press("0")
        assert board.asks() == "Joel Tran rates the hour:"
        await board.press("8")
        assert board.asks() == ""
        assert "9.0 · Ines 9, Chen 10, Joel 8" in board.stage()
        assert [(rating.member, rating.score) for rating in board.on_disk().ratings] == [
            ("Ines Patel", 9),
            ("Chen Wu", 10),
            ("Joel Tran", 8),
        ]


async def test_below_eight_a_reason_is_asked_for_and_may_be_left_out(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.mark_here("Ines Patel", "Chen Wu", "Joel Tran")
        await board.go_to("Conclude")
        await board.press("R", "7")
        assert board.dialog() == "Ines Patel: why 7?"
        await board.type("We ran over")
        await board.press("enter")
        assert board.asks() == "Chen Wu rates the hour:"
        await board.press("3", "escape")
        assert board.asks() == "Joel Tran rates the hour:"
        await board.press("s")
        assert board.asks() == ""
        assert [(rating.score, rating.reason) for rating in board.on_disk().ratings] == [(7, "We ran over"), (3, "")]
        await board.press("R")
        assert board.asks() == "Joel Tran rates the hour:"
        await board.press("escape", "u", "u", "u")
        assert board.on_disk().ratings == ()


async def test_a_rating_can_be_given_anew(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.mark_here("Ines Patel")
        await board.go_to("Conclude")
        await board.press("R", "9", "R", "8")
        assert [rating.score for rating in board.on_disk().ratings] == [8]


async def test_only_an_hour_that_is_on_is_rated(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("R")
        assert board.message() == "▲ No meeting is on. space starts it."


async def test_the_log_suggests_a_rating_with_its_reasons(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.start_meeting()
        await board.pass_time(180)
        await board.press("n", "o")
        await board.pass_time(120)
        await board.press("n", "n", "n", "n", "n")
        assert "the log suggests 9: tangents 2 min −1" in board.stage()
        await board.press("b", "b", "b", "b", "b", "O", "tab", "w", "enter", "n", "n", "n", "n", "n")
        assert "the log suggests 10: no more than a minute late" in board.stage()


async def test_plus_and_delta_are_noted_and_put_right(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.go_to("Conclude")
        await board.note_down("P", "Student work first")
        await board.note_down("D", "Fewer issues")
        assert "1 plus, 1 delta" in board.stage()
        assert "+ Student work first" in board.stage()
        await board.select("Fewer issues", "stage")
        await board.press("e")
        assert board.dialog() == "Edit the delta"
        await board.type("Three issues at most")
        await board.press("enter")
        assert "Δ Three issues at most" in board.stage()


async def test_off_topic_is_settled_one_by_one(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.start_meeting()
        await board.press("o", "o", "n", "n", "n", "n", "n", "n")
        assert "plus and delta, 2" in board.stage()
        assert board.stage().count("no words yet") == 2
        await board.press(*"jjjjj", "enter", "tab", "o", "enter")
        assert board.stage().count("no words yet") == 1
        await board.press("enter", "tab", "w", "enter")
        assert "settled" not in board.stage()
        assert [entry.fate for entry in board.on_disk().off_topic] == ["office", "taken_back"]


async def test_closing_is_one_key_and_says_what_was_left_out(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.mark_here("Ines Patel", "Chen Wu")
        await board.press("space", "o", "n", "n", "n", "n", "n", "n")
        await board.press("R", "9", "escape")
        await board.note_down("P", "Calm")
        left = "1 of 2 ratings, 1 off topic not settled, who tells the staff"
        assert "left out: 1 of 2 ratings, 1 off topic not settled" in board.stage()
        await board.press("n")
        assert board.message() == f"Meeting closed. u takes it back   Left out: {left}"
        assert f"Left out       {left}" in board.stage()
        last = board.on_disk().last
        assert last
        assert ", ".join(last.skipped) == left


async def test_closing_with_nobody_present_is_said_and_allowed(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.start_meeting()
        await board.press("c")
        assert board.segment() == "✓ CLOSED"
        assert "who was here" in board.message()


async def test_a_meeting_started_by_mistake_is_abandoned_after_one_question(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.start_meeting()
        await board.press("o")
        await board.add_issue("Bus line")
        await board.press("X")
        assert board.message().startswith("Abandon it? What was added stays")
        await board.press("j", "X")
        assert board.on_disk().meeting is not None
        await board.press("X")
        assert board.message() == "Meeting abandoned: what was added stays. u takes it back"
        assert board.segment() == "READY · IT IS NOW"
        disk = board.on_disk()
        assert (disk.meeting, disk.last, disk.off_topic) == (None, None, ())
        assert disk.queue[-1].title == "Bus line"
        await board.press("u")
        assert board.segment() == "WINS"
        assert len(board.on_disk().off_topic) == 1


async def test_undo_walks_back_through_the_whole_hour_and_redo_forward(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        begun = board.on_disk()
        await board.press("h", "*", "escape", "y", "v")
        await board.choose("Chen Wu")
        await board.press("escape")
        await board.go_to("Wins")
        await board.note_down("A", "They read")
        await board.press("n")
        await board.note_down("A", "Every student is heard")
        await board.press("n", "n", "s", "s", "i", "n", "d", "n", "enter", ".")
        await board.speak("Chen Wu", "Joel Tran")
        await board.press("o")
        await board.resolve("Feedback", decision="Two lessons less", todo="Redo the plan", owner="Chen")
        await board.press("n", "R", "9", "9", "9", "9")
        await board.note_down("D", "Fewer issues")
        await board.press("n")
        ended = board.on_disk()
        presses = 0
        while board.message() != "▲ Nothing to undo here.":
            await board.press("u")
            presses += 1
        assert board.on_disk() == begun
        for _ in range(presses):
            await board.press("U")
        assert board.message() == "▲ Nothing to redo here."
        assert board.on_disk() == ended


async def test_who_has_not_said_whether_the_staff_was_told_is_asked_at_the_end_too(team: Path) -> None:
    school = replace(harbour(), tellings=(Telling("t", "hallway", "Chen Wu", TODAY, "last week"),))
    async with BoardDriver.on(founded(team.parent / "other", school)) as board:
        await board.go_to("Conclude")
        assert "? hallway, Chen" in board.stage()
        assert "told" in board.stage().partition("left out:")[2].partition("Staff update")[0]
        await board.press("d")
        assert "✓ hallway, Chen" in board.stage()
        assert board.on_disk().tellings[0].told is True
