"""A program that is stopped for a while in the middle of a meeting, and goes on."""

from __future__ import annotations

import os
import signal

import pytest

from tests.terminal.conftest import Team
from tests.terminal.reading import countdown
from tests.terminal.test_dying import FIRST_SEGMENT_S, running_clock


def test_the_time_counts_and_the_first_digit_shown_again_is_right(team: Team) -> None:
    with team.board() as board:
        board.see("space starts the meeting")
        board.press("space")
        shown, shown_at = running_clock(board)
        os.kill(board.pid, signal.SIGSTOP)
        board.pass_time(2.5)
        stood_still_at = countdown(board, FIRST_SEGMENT_S)
        os.kill(board.pid, signal.SIGCONT)
        board.until(lambda: countdown(board, FIRST_SEGMENT_S) not in (stood_still_at, None), "another digit")
        shown_again, again_at = countdown(board, FIRST_SEGMENT_S) or 0, board.heard[-1][0]
        assert stood_still_at
        assert stood_still_at - shown_again >= 2
        assert shown - shown_again == pytest.approx(again_at - shown_at, abs=1.3)
