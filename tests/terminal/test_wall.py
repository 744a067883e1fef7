"""A board that is worked, and walls beside it in terminals of their own."""

from __future__ import annotations

import time
from collections.abc import Iterable
from pathlib import Path

from tests.terminal.conftest import Team
from tests.terminal.sitting import PATIENCE_S, Sitting
from tests.terminal.test_coming_and_going import MOUSE, assert_given_back

IN_STEP_S = 2.0  # half a second is meant; a machine that runs all the tests at once may be slower
BOARD_FILES = {"0001.json", "lock", "board.seat"}


def test_walls_are_in_step_with_the_board_and_nothing_covers_them(team: Team) -> None:
    with team.board() as board, team.wall() as wall, team.wall(80, 24) as small:
        walls = (wall, small)
        board.see("Harbour School", "space starts the meeting")
        until_seen("READY", walls)
        board.press("space")
        assert until_seen("WINS", walls) < IN_STEP_S
        board.press("n")
        assert until_seen("PURPOSE", walls) < IN_STEP_S
        board.press("a")
        board.see("Add an issue")
        board.type("Zebra crossing")
        board.see("Zebra crossing")
        board.press("f9")
        assert until_seen("1 · under a min", walls) < IN_STEP_S
        assert all(b"Zebra" not in each.received for each in walls)
        board.press("enter")
        assert until_seen("4 open", walls) < IN_STEP_S
        board.press("c")
        assert until_seen("CLOSED", walls) < IN_STEP_S
        assert all(b"Add an issue" not in each.received for each in walls)
        assert files_of(team.folder).keys() == BOARD_FILES


def test_a_wall_leaves_no_trace(team: Team) -> None:
    before = files_of(team.folder)
    with team.wall() as wall:
        wall.see("Harbour School", "READY", "Pacing")
        assert not wall.modes & MOUSE
        wall.press("space", "n", "o", "f9", "a", "x", "enter", "escape", "u")
        wall.type("\x1b[200~Bus line\x1b[201~")
        wall.press("t")
        wall.quiet(0.3)
        assert "Bus line" not in wall.text
        wall.press("q")
        assert wall.ended() == 0
        assert_given_back(wall)
    assert files_of(team.folder) == before


def test_a_wall_goes_on_when_the_board_dies_and_comes_back(team: Team) -> None:
    with team.wall() as wall:
        with team.board() as board:
            board.see("space starts the meeting")
            board.press("space")
            until_seen("WINS", [wall])
            board.kill()
        with team.board() as board:
            board.see("WINS")
            board.press("n")
            assert until_seen("PURPOSE", [wall]) < IN_STEP_S


def test_a_wall_before_there_is_a_team_is_one_line(newcomers: Team) -> None:
    with newcomers.wall() as wall:
        assert wall.ended() == 1
        assert wall.received == b"iltboard: no team here yet: run iltboard first, and set it up\r\n"
    assert not newcomers.folder.exists()


def until_seen(text: str, walls: Iterable[Sitting]) -> float:
    """Wait until the text is on all the walls; the seconds it took."""
    began = time.perf_counter()
    waiting = list(walls)
    while waiting:
        for wall in waiting:
            wall.listen(0.005)
        waiting = [wall for wall in waiting if text not in wall.text]
        assert time.perf_counter() - began < PATIENCE_S, f"no {text!r} on the wall:\n{waiting[0].text}"
    return time.perf_counter() - began


def files_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}
