"""Everything entered can be undone, and the line names what was taken back."""

from __future__ import annotations

from pathlib import Path

from tests.ui.driver import BoardDriver


async def test_an_accidental_next_is_as_if_it_had_never_been_pressed(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.start_meeting()
        await board.pass_time(60)
        await board.press("n")
        assert board.segment() == "PURPOSE"
        await board.pass_time(7)
        await board.press("u")
        assert board.message() == "Taken back: on to Purpose. U brings it back"
        assert (board.segment(), board.countdown()) == ("WINS", "1:53")
        await board.press("U")
        assert board.message() == "Brought back: on to Purpose. u takes it back"
        assert board.segment() == "PURPOSE"
        assert board.countdown() == "1:53"


async def test_undo_goes_back_step_by_step_and_redo_forward_again(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        before = board.queue_titles()
        await board.move_issue_up("Pacing")
        await board.select("Homework")
        await board.press("x")
        await board.add_issue("Bus line")
        after = board.queue_titles()
        told = []
        for _ in range(3):
            await board.press("u")
            told.append(board.message())
        assert told == [
            "Taken back: issue “Bus line” added. U brings it back",
            "Taken back: “Homework” sent to the office. U brings it back",
            "Taken back: “Pacing” moved. U brings it back",
        ]
        assert board.queue_titles() == before
        await board.press("U", "U", "U")
        assert board.message() == "Brought back: issue “Bus line” added. u takes it back"
        assert board.queue_titles() == after
        await board.press("U")
        assert board.message() == "▲ Nothing to redo here."


async def test_nothing_to_undo_is_said(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("u")
        assert board.message() == "▲ Nothing to undo here."


async def test_what_was_undone_is_selected_wherever_it_stands(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.select("Master schedule", "rocks")
        await board.press("s")
        await board.work_in("queue")
        await board.select("Homework")
        await board.press("u")
        assert (board.active(), board.selected()) == ("rocks", "Master schedule")
        assert board.message() == "Taken back: rock “Master schedule” off track. U brings it back"


async def test_undo_reaches_across_a_restart(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.add_issue("Bus line")
    async with BoardDriver.on(team) as again:
        await again.press("u")
        assert again.message() == "Taken back: issue “Bus line” added. U brings it back"
        assert "Bus line" not in again.queue_titles()


async def test_what_another_seat_built_upon_is_not_undone(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.add_issue("Bus line")
        async with BoardDriver.on(team, seat="board-2") as other:
            await other.select("Bus line")
            await other.press("p")
        await board.press("u")
        assert board.message().startswith("▲ Not undone: what another seat did since needs it")
        assert board.parked_titles() == ["Report cards", "Bus line"]
