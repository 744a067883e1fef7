"""A rock's milestones: added, ticked by their numbers, and measured against its days."""

from __future__ import annotations

from pathlib import Path

from tests.ui.driver import BoardDriver


async def add(board: BoardDriver, *titles: str) -> None:
    """Add milestones to the selected rock."""
    for title in titles:
        await board.press("l")
        await board.choose("add one")
        await board.type(title)
        await board.press("enter")


async def test_milestones_are_added_and_ticked(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.go_to("Rocks")
        assert "MILESTONES  none yet: l adds one" in board.panel("rocks")
        await add(board, "Protocol chosen", "Grade 6 tried it")
        assert "1 ○ Protocol chosen" in board.panel("rocks")
        await board.press("l")
        assert board.asks() == "Milestones of “Student work every week”"
        await board.press("2", "1", "2")
        assert board.chosen() == ["Protocol chosen"]
        await board.press("escape")
        assert "1 ✓ Protocol chosen" in board.panel("rocks")
        assert "2 ○ Grade 6 tried it" in board.panel("rocks")
        assert "1 of 2" in board.panel("rocks")
        assert [it.done for it in board.on_disk().rocks[0].milestones] == [True, False]
        await board.press(*["u"] * 5)
        assert board.on_disk().rocks[0].milestones == ()


async def test_milestones_are_put_right_and_left_out(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.go_to("Rocks")
        await add(board, "Protocol chosen", "Grade 6 tried it")
        await board.press("l", "1", "e")
        assert list(board.fields().values()) == ["Protocol chosen", "Grade 6 tried it"]
        await board.type("Protocol agreed")
        await board.press("tab", "ctrl+u", "enter")
        assert [(it.title, it.done) for it in board.on_disk().rocks[0].milestones] == [("Protocol agreed", True)]
        await board.press("u")
        assert len(board.on_disk().rocks[0].milestones) == 2


async def test_a_milestone_needs_words(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.go_to("Rocks")
        await board.press("l", "a", "enter")
        assert board.problem() == "A milestone needs words."
        await board.press("escape")
        assert board.on_disk().rocks[0].milestones == ()


async def test_a_rock_has_as_many_milestones_as_there_are_digits(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.go_to("Rocks")
        await add(board, *(f"Step {number}" for number in range(1, 10)))
        await board.press("l")
        await board.choose("Step 9")
        assert board.chosen() == ["Step 9"]
        await board.press("escape")
        await add(board, "Step 10")
        assert board.problem() == "A rock has at most 9 milestones."
        assert board.fields()["text"] == "Step 10"


async def test_without_a_rock_there_is_no_milestone(no_team: Path) -> None:
    async with BoardDriver.on(no_team) as board:
        await board.fill(name="Harbour")
        await board.press("ctrl+s", "l")
        assert board.message() == "▲ No rock here yet: tab goes to the rocks, A adds one."


async def test_milestones_are_reworded_and_left_out(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.go_to("Rocks")
        for text in ("Draft", "Pilot"):
            await board.press("l", "a")
            await board.type(text)
            await board.press("enter")
        await board.press("l", "2", "e")
        await board.fill(**{"milestone-1": "", "milestone-2": "Pilot in two rooms"})
        await board.press("enter")
        (milestone,) = board.on_disk().rocks[0].milestones
        assert (milestone.title, milestone.done) == ("Pilot in two rooms", True)
