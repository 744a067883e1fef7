"""A laptop that dies in the middle of a meeting."""

from __future__ import annotations

import pytest

from tests.terminal.conftest import Team
from tests.terminal.reading import countdown
from tests.terminal.sitting import Sitting

FIRST_SEGMENT_S = 180


def test_a_killed_meeting_goes_on_at_the_same_second(team: Team) -> None:
    with team.board() as board:
        board.see("space starts the meeting")
        board.press("space")
        shown, shown_at = running_clock(board)
        before = team.told()
        board.kill()
    with team.board() as board:
        board.see("WINS", "pause")
        shown_again, shown_again_at = running_clock(board)
        after = team.told()
    assert shown - shown_again == pytest.approx(shown_again_at - shown_at, abs=1.3)
    assert after["meeting"]["ends_at"] == before["meeting"]["ends_at"]
    assert after["issues"] == before["issues"]


def test_what_was_shown_before_the_kill_is_there_after_it_and_can_be_undone(team: Team) -> None:
    with team.board() as board:
        board.see("space starts the meeting")
        board.press("J")
        board.until(lambda: _in_order(board.text, "Exit tickets", "Pacing"), "the issue moved down")
        board.kill()
    assert [issue["title"] for issue in team.told()["issues"]] == ["Exit tickets", "Pacing", "Sub coverage"]
    with team.board() as board:
        board.see("space starts the meeting")
        board.press("u")
        board.until(lambda: _in_order(board.text, "Pacing", "Exit tickets"), "the issue back in its place")
    assert [issue["title"] for issue in team.told()["issues"]] == ["Pacing", "Exit tickets", "Sub coverage"]


def running_clock(board: Sitting) -> tuple[int, float]:
    """The seconds that the countdown of the first segment shows once it runs, and when they came.

    Before the start the digits are the time of day, which in the small hours reads like a countdown.
    """
    board.see("WINS", "pause")
    board.until(lambda: countdown(board, FIRST_SEGMENT_S - 1) is not None, "the clock running")
    return countdown(board, FIRST_SEGMENT_S - 1) or 0, board.heard[-1][0]


def _in_order(text: str, first: str, second: str) -> bool:
    return 0 <= text.find(first) < text.find(second)
