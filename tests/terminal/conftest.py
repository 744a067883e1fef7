"""A team to sit down with."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from iltboard.cli import run
from tests.terminal.sitting import PROGRAM, Sitting


class Team:
    """A team's folder, worked from the command line and from boards."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.capsys = capsys

    def type(self, *words: str) -> str:
        """What `iltboard --team FOLDER words...` prints."""
        code = run(["--team", str(self.folder), *words])
        out, err = self.capsys.readouterr()
        assert code == 0, err
        return out

    def told(self) -> dict[str, Any]:
        """What `iltboard show --json` tells."""
        told: dict[str, Any] = json.loads(self.type("show", "--json"))
        return told

    def board(self, columns: int = 120, rows: int = 34, env: Mapping[str, str] | None = None) -> Sitting:
        """Open the board in a terminal."""
        return Sitting(*PROGRAM, "--team", str(self.folder), size=(columns, rows), env=env)

    def wall(self, columns: int = 120, rows: int = 34) -> Sitting:
        """Put the board on the projector."""
        return Sitting(*PROGRAM, "--team", str(self.folder), "wall", size=(columns, rows))


@pytest.fixture
def newcomers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Team:
    """A team whose folder is not there yet."""
    return Team(tmp_path / "team", capsys)


@pytest.fixture
def team(newcomers: Team) -> Team:
    """Harbour School: two members, a rock and three issues, before its meeting."""
    newcomers.type("init", "--name", "Harbour School")
    for name in ("Ann Tamm", "Ben Okafor"):
        newcomers.type("member", "add", name)
    newcomers.type("rock", "add", "Common planning time", "--owner", "Ann")
    for title in ("Pacing", "Exit tickets", "Sub coverage"):
        newcomers.type("issue", "add", title)
    return newcomers
