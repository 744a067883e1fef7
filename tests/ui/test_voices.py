"""Every voice: who has spoken, who is next by round robin; and votes for the top three."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from iltboard.board.people import Member
from tests.ui.driver import BoardDriver
from tests.ui.school import founded, harbour


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
        await board.press("alt+d")  # as a terminal sends a letter that comes right after esc
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


async def test_a_letter_pressed_twice_is_one_voice_and_nothing_on_the_board(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.mark_here("Ines Patel", "Chen Wu")
        await board.go_to("Issues")
        await board.put_on_the_table("Pacing")
        await board.press("m")
        await board.press_at_once("c", "c")
        assert "Who spoke      Chen 1" in board.stage()
        assert board.segment() == "ISSUES"
        await board.press("m")
        await board.press_at_once("escape", "escape")
        assert board.asks() == ""


def crowd(folder: Path, many: int) -> Path:
    """So many members, whose names give no letter away."""
    members = tuple(Member(f"member {n}", f"Ann Nan {n}") for n in range(many))
    return founded(folder, replace(harbour(), members=members))


@pytest.mark.parametrize(("keys", "kept"), [("h", "*+"), ("v", "0")])
async def test_no_person_has_a_key_of_the_line_itself(tmp_path: Path, keys: str, kept: str) -> None:
    async with BoardDriver.on(crowd(tmp_path / "team", 85), size=(200, 60)) as board:
        await board.press(keys)
        found = [letter.key for word, letter in board.choices().items() if word.startswith("Ann")]
        assert len(set(found)) == 85
        assert not set(found) & set(kept)


async def test_whoever_no_key_is_left_for_can_be_clicked(tmp_path: Path) -> None:
    async with BoardDriver.on(crowd(tmp_path / "team", 110), size=(200, 60)) as board:
        await board.press("h")
        await board.click("Ann Nan 109")
        assert board.message().startswith("Ann Nan 109 is here")
