"""A board that is only tried leaves nothing behind, however it ends."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from tests.terminal.conftest import Team
from tests.terminal.sitting import PROGRAM, Sitting


@pytest.mark.parametrize("ending", [signal.SIGHUP, signal.SIGTERM])
def test_a_rehearsal_is_gone_when_its_window_is_closed(team: Team, tmp_path: Path, ending: signal.Signals) -> None:
    places = tmp_path / "places"
    places.mkdir()
    words = (*PROGRAM, "--team", str(team.folder), "rehearse", "--speed", "60")
    with Sitting(*words, env={"TMPDIR": str(places)}) as board:
        board.see("Rehearsal: Harbour School", "Pacing", "space starts the meeting")
        board.press("space")
        board.see("pause")
        assert list(places.iterdir())
        os.kill(board.pid, ending)
        assert board.ended() == -ending
    assert list(places.iterdir()) == []
    told = team.told()
    assert (told["team"]["name"], told["meeting"]["state"]) == ("Harbour School", "before")
