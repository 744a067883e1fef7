"""A board on a real disk that fills up in the middle of a meeting, and has room again."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from pathlib import Path

import pytest

from iltboard.board.events.off_topic import OffTopicLogged
from tests.conftest import Proof
from tests.store.team import whole_log
from tests.terminal.conftest import Team
from tests.terminal.reading import countdown
from tests.terminal.sitting import Sitting

KB = 64
FIRST_SEGMENT_S = 180


@pytest.mark.proof(1)
def test_the_board_says_what_is_not_saved_goes_on_and_saves_it_when_there_is_room(
    small_disk: Path, capsys: pytest.CaptureFixture[str], proof: Proof
) -> None:
    """With one round the disk is full at once; with 64 or more an entry is made at every KB that is taken."""
    team, ballast = Team(small_disk / "team", capsys), small_disk / "ballast"
    entries = min(proof.rounds, KB)  # of more than that, not all would have room in the end
    team.type("init", "--name", "Harbour School")
    with team.board() as board:
        board.see("space starts the meeting")
        board.press("space")
        board.see("WINS", "pause")
        for entry in range(1, entries + 1):
            fill(ballast, KB * entry // entries)
            board.press("o")
            until_counted(entry, team, board)
        board.see("not saved")

        shown = clock(board)
        board.press("a")
        board.see("Add an issue")
        board.type("Zebra crossing")
        board.press("enter")
        board.see("1 open", "Zebra crossing", "the disk is full; free some space")
        board.until(lambda: clock(board) < shown, "for the clock to go on")
        board.press("n")
        board.see("PURPOSE")
        assert unsaved(board) >= 3

        ballast.unlink()
        board.see_no("not saved")
        log = whole_log(team.folder)
        assert len({entry.id for entry in log}) == len(log)
        assert kept(team) == entries
        assert [issue["title"] for issue in team.told()["issues"]] == ["Zebra crossing"]
        assert team.told()["meeting"]["segment"] == 1
        board.press("o")
        board.until(lambda: kept(team) == entries + 1, "for one more")


def fill(ballast: Path, kb: int) -> None:
    """Take so much of the disk, or all that is left of it."""
    with suppress(OSError), ballast.open("ab", buffering=0) as file:
        os.write(file.fileno(), bytes(kb * 1024 - ballast.stat().st_size))


def until_counted(entries: int, team: Team, board: Sitting) -> None:
    """Each is on the disk, or said not to be."""
    board.until(lambda: kept(team) + unsaved(board) == entries, f"for {entries} entries, saved or said not to be")


def clock(board: Sitting) -> int:
    """The seconds that the countdown shows; while it is being drawn, all there are."""
    shown = countdown(board, FIRST_SEGMENT_S)
    return FIRST_SEGMENT_S if shown is None else shown


def kept(team: Team) -> int:
    """The off-topic entries on the disk."""
    return sum(isinstance(entry.event, OffTopicLogged) for entry in whole_log(team.folder))


def unsaved(board: Sitting) -> int:
    """The entries that the board says are not saved."""
    said = re.search(r"▲ (\d+) not saved", board.text)
    return int(said[1]) if said else 0
