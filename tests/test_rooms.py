"""What a room loads when it is entered, proved in a fresh interpreter; pyproject.toml says who may import whom."""

from __future__ import annotations

import subprocess
import sys

import pytest

SCREEN_AND_DATABASE = {"textual", "tinydb", "filelock", "click"}
LOADED = """
import importlib, sys
importlib.import_module(sys.argv[1])
print("LOADED", *{name.partition(".")[0] for name in sys.modules})
"""


def test_the_board_loads_only_msgspec_and_what_measures_text() -> None:
    loaded = _loaded_by("iltboard.board.log") - _loaded_by("sys")
    assert loaded - set(sys.stdlib_module_names) <= {"iltboard", "msgspec", "rich", "typing_extensions"}


@pytest.mark.parametrize(
    "room", ["iltboard.session", "iltboard.reports.show", "iltboard.settings", "iltboard.demo.filling"]
)
def test_a_room_below_the_screen_loads_neither_it_nor_the_database(room: str) -> None:
    assert not _loaded_by(room) & SCREEN_AND_DATABASE


def test_the_screen_loads_no_database() -> None:
    assert not _loaded_by("iltboard.ui.app") & {"tinydb", "filelock"}


@pytest.mark.parametrize("program", ["iltboard.ui.app", "iltboard.ui.wall"])
def test_what_keeps_the_screen_awake_is_loaded_when_a_meeting_runs(program: str) -> None:
    assert "wakepy" not in _loaded_by(program)


def _loaded_by(module: str) -> set[str]:
    done = subprocess.run([sys.executable, "-c", LOADED, module], capture_output=True, text=True, check=True)
    return set(done.stdout.rpartition("LOADED ")[2].split())
