"""Every voice: who has spoken, who is next by round robin; and votes for the top three."""

from __future__ import annotations

from pathlib import Path

from tests.ui.driver import BoardDriver


async def test_who_speaks_is_marked_and_who_has_not_is_named(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("h", "*", "escape")
        await board.go_to("Issues")
        await board.put_on_the_table("Pacing")
        assert "Who spoke      nobody yet; first Ines" in board.stage()
        await board.speak("Chen Wu", "Chen Wu")
        assert "Who spoke      Chen 2" in board.stage()
        assert "Not yet        Dana next, then Ines, Joel" in board.stage()
        await board.press("m")
        assert board.asks() == "Who spoke? Next: Dana"
        assert board.chosen() == ["Chen Wu"]
        await board.choose("Dana Whitcombe")
        await board.speak("Joel Tran", "Ines Patel")
        assert "Not yet" not in board.stage()
        assert "Next           Dana" in board.stage()
        await board.press("u")
        assert "Not yet        Ines next" in board.stage()


async def test_each_issue_has_its_own_round(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.go_to("Issues")
        await board.put_on_the_table("Pacing")
        await board.speak("Chen Wu")
        await board.put_on_the_table("Homework")
        assert "nobody yet" in board.stage()
        await board.put_on_the_table("Pacing")
        assert "Who spoke      Chen 1" in board.stage()


async def test_who_spoke_is_marked_while_a_meeting_is_on(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("m")
        assert board.message() == "▲ No meeting is on. space starts it."


async def test_a_guest_has_a_voice_and_no_vote(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.mark_here("Ines Patel")
        await board.press("h", "+")
        await board.type("Sam Okafor")
        await board.press("enter")
        await board.go_to("Issues")
        await board.put_on_the_table("Pacing")
        await board.speak("Sam Okafor")
        assert "Sam 1" in board.stage()
        await board.press("v")
        assert "Sam Okafor" not in board.choices()


async def test_each_member_has_three_votes(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("v")
        assert board.asks() == "↑ ↓ choose; who votes for “Feedback”?"
        await board.choose("Chen Wu", "Dana Whitcombe")
        await board.press("down")
        assert board.asks() == "↑ ↓ choose; who votes for “Pacing”?"
        await board.choose("Chen Wu", "Dana Whitcombe", "Joel Tran")
        await board.press("down")
        await board.choose("Chen Wu")
        await board.press("down")
        await board.choose("Chen Wu")
        assert board.choices()["Chen Wu"].aside == "0 left"
        assert board.message() == "▲ Chen Wu has given all 3 votes."
        await board.press("up")
        await board.choose("Chen Wu")
        assert board.choices()["Chen Wu"].aside == "1 left"
        await board.press("escape")
        assert [(issue.title, board.on_disk().vote_counts[issue.id]) for issue in board.on_disk().top] == [
            ("Pacing", 3),
            ("Feedback", 2),
        ]
        assert "3 votes" in board.panel("queue")
        await board.go_to("Issues")
        assert [line.strip() for line in board.stage().splitlines() if line.strip()][1:3] == ["1 Pacing", "2 Feedback"]


async def test_the_meeting_goes_back_to_stars(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("*", "v")
        await board.choose("Chen Wu")
        await board.press("escape", "j", "*")
        assert board.message().startswith("▲ ")
        await board.press("v")
        await board.choose("stars instead")
        assert board.message() == "The top three are starred. u takes it back"
        assert [issue.title for issue in board.on_disk().top] == ["Feedback"]


async def test_votes_need_an_issue_and_a_member(no_team: Path) -> None:
    async with BoardDriver.on(no_team) as board:
        await board.fill(name="Harbour")
        await board.press("ctrl+s", "v")
        assert board.message() == "▲ Votes need an issue and a member."
        await board.press("y")
        assert board.message() == "▲ There are no members yet: before the meeting A adds one."
        await board.press("h", "*")
        assert board.message() == "▲ There are no members yet."
