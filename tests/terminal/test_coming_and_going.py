"""The terminal is taken over at the start, and given back as it was at the end."""

from __future__ import annotations

import re
from pathlib import Path

from tests.terminal.conftest import Team
from tests.terminal.sitting import PROGRAM, Sitting

ALTERNATE_SCREEN, MOUSE, CURSOR, LINES_WRAP = 1049, {1000, 1002, 1003, 1006, 1015}, 25, 7


def test_the_board_takes_the_whole_terminal(team: Team) -> None:
    with team.board() as board:
        board.see("Harbour School", "Pacing", "Exit tickets", "Common planning time", "space starts the meeting")
        assert ALTERNATE_SCREEN in board.modes
        assert board.modes & MOUSE
        assert CURSOR not in board.modes


def test_q_gives_the_terminal_back(team: Team) -> None:
    with team.board() as board:
        board.see("space starts the meeting")
        board.press("q")
        assert board.ended() == 0
        assert_given_back(board)


def test_q_twice_leaves_a_meeting_that_is_on(team: Team) -> None:
    with team.board() as board:
        board.see("space starts the meeting")
        board.press("space")
        board.see("pause")
        board.press("q")
        board.see("goes on without the board")
        board.press("q")
        assert board.ended() == 0
        assert_given_back(board)
    assert team.told()["meeting"]["state"] == "running"


def test_a_board_that_cannot_be_opened_says_so_in_one_line_and_takes_nothing(tmp_path: Path) -> None:
    no_folder = tmp_path / "notes.txt"
    no_folder.write_text("not a team")
    with Sitting(*PROGRAM, "--team", str(no_folder)) as board:
        assert board.ended() == 1
        assert board.received.startswith(b"iltboard: ")
        assert board.received.count(b"\n") == 1
        assert not board.modes
    assert no_folder.read_text() == "not a team"


def assert_given_back(board: Sitting) -> None:
    """The main screen, a cursor, no mouse, no pasting mode, the keyboard's usual way, and the line as it was."""
    assert board.modes <= {CURSOR, LINES_WRAP}
    assert CURSOR in board.modes
    assert len(re.findall(rb"\x1b\[>\d+u", board.received)) == board.received.count(b"\x1b[<u")
    assert board.settings == board.settings_before
