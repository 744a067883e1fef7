"""The grid of rocks and the to-dos: walking in them, how a rock stands, what is done."""

from __future__ import annotations

from pathlib import Path

from tests.ui.driver import BoardDriver


async def test_arrows_walk_the_grid_of_rocks(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.work_in("rocks")
        assert board.selected() == "Student work every week"
        await board.press("right", "right")
        assert board.selected() == "Reading groups"
        await board.press("left", "left", "down")
        assert board.selected() == "Family conferences"
        await board.press("up")
        assert board.selected() == "Student work every week"


async def test_status_goes_round_on_track_at_risk_off_track(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.select("Student work every week", "rocks")
        seen = []
        for _ in range(3):
            await board.press("s")
            seen.append(board.on_disk().rocks[0].status)
        assert seen == ["at_risk", "off_track", "on_track"]
        assert board.message() == "Rock “Student work every week” on track. u takes it back"
        assert "● 1 on track" in board.panel("rocks")


async def test_status_from_another_panel_goes_to_the_rock_and_names_it(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("s")
        assert board.active() == "rocks"
        assert board.message() == "Rock “Student work every week” at risk. u takes it back"


async def test_a_rock_past_its_end_says_so_without_colour(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        assert "▲ off track" in board.panel("rocks")
        assert "day 49 of 45" in board.panel("rocks")
        assert "✓ done" in board.panel("rocks")


async def test_to_dos_are_ticked_off_on_their_stage(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.go_to("To-dos")
        assert "0 of 2 done, 0% · the goal is 90%" in board.panel("stage")
        assert "was due 15 Nov" in board.panel("stage")
        await board.select("Book cover", "stage")
        await board.press("d")
        assert board.message() == "To-do “Book cover” done. u takes it back"
        assert "1 of 2 done, 50% · the goal is 90%" in board.panel("stage")
        assert "✓ Book cover" in board.panel("stage")
        await board.press("d")
        assert board.message() == "To-do “Book cover” not done. u takes it back"
        assert not any(todo.done for todo in board.on_disk().todos)


async def test_done_without_a_to_do_says_where_they_are(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("d")
        assert board.message() == "▲ No to-do is selected: the to-dos segment lists them, tab goes there."


async def test_a_team_without_rocks_is_told_what_to_press(no_team: Path) -> None:
    async with BoardDriver.on(no_team) as board:
        await board.fill(name="Harbour")
        await board.press("ctrl+s")
        assert "No rocks yet. tab to here, then A adds one." in board.panel("rocks")
        await board.press("s")
        assert board.message() == "▲ No rock here yet: tab goes to the rocks, A adds one."
        await board.work_in("rocks")
        await board.press("A")
        await board.fill(title="Peer visits", owner="Chen")
        await board.press("enter")
        assert board.problem() == "There are no members yet: add one before the meeting."
