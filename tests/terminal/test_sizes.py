"""A window that is made small and large again."""

from __future__ import annotations

from tests.terminal.conftest import Team


def test_a_window_made_tiny_asks_for_a_larger_one_and_comes_back(team: Team) -> None:
    with team.board() as board:
        board.see("Harbour School", "Pacing", "space starts the meeting")
        board.quiet(0.2)
        whole = set(board.text.splitlines()[1:])  # but for the clock
        board.resize(20, 5)
        assert "Harbour" not in board.see("Larger, please")
        board.resize(120, 34)
        board.until(lambda: set(board.text.splitlines()) >= whole, "the whole board again")
        board.press("q")
        assert board.ended() == 0


def test_keys_pressed_in_a_tiny_window_are_not_lost(team: Team) -> None:
    with team.board(20, 5) as board:
        board.see("Larger, please")
        board.press("o")
        board.until(lambda: len(team.told()["off_topic"]) == 1, "the off-topic entry")
        board.resize(80, 24)
        board.see("Harbour School", "ISSUES")
