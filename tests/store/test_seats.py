"""Seats are taken one by one, and come back."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from iltboard.store.seats import take_seat


def test_boards_sit_down_one_after_another(tmp_path: Path) -> None:
    seats = [take_seat(tmp_path) for _ in range(3)]
    assert [seat.name for seat in seats] == ["board", "board-2", "board-3"]
    seats[1].leave()
    assert take_seat(tmp_path).name == "board-2"
    seats[1].leave()


def test_the_first_board_at_a_team_that_is_not_there_makes_its_folder(tmp_path: Path) -> None:
    seat = take_seat(tmp_path / "school" / "team")
    assert seat.name == "board"
    assert (tmp_path / "school" / "team").is_dir()


_SITTER = """
import sys
from pathlib import Path
from iltboard.store.seats import take_seat
seat = take_seat(Path(sys.argv[1]))
print(seat.name, flush=True)
sys.stdin.read()
"""


def test_a_seat_is_free_the_moment_its_board_is_killed(tmp_path: Path) -> None:
    sitter = subprocess.Popen(
        [sys.executable, "-c", _SITTER, str(tmp_path)],
        cwd=Path(__file__).parents[2],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with sitter:
        assert sitter.stdout is not None
        assert sitter.stdout.readline() == "board\n"
        other = take_seat(tmp_path)
        assert other.name == "board-2"
        sitter.kill()
        sitter.wait()
    assert take_seat(tmp_path).name == "board"


def test_where_nothing_can_be_written_the_seat_is_the_board(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    assert take_seat(tmp_path / "file").name == "board"

    def read_only(*_: object, **__: object) -> bool:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("filelock.lock_descriptor", read_only)
    seats = [take_seat(tmp_path) for _ in range(2)]
    assert [seat.name for seat in seats] == ["board", "board"]
    seats[0].leave()
