"""What a room loads when it is entered: proved in a fresh interpreter, where nothing was imported before."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

# Runs the program's own entry point with the arguments given, then prints the top level of every module loaded by then.
LOADED_BY_COMMAND = """
import sys
from iltboard.cli import main
sys.argv = ["iltboard", *sys.argv[1:]]
try:
    main()
except SystemExit as exit:
    assert not exit.code, exit.code
finally:
    print("LOADED", *{name.partition(".")[0] for name in sys.modules})
"""
LOADED_BY_IMPORT = """
import importlib, sys
importlib.import_module(sys.argv[1])
print("LOADED", *{name.partition(".")[0] for name in sys.modules})
"""


def test_the_board_loads_only_msgspec_and_what_measures_text() -> None:
    loaded = _loaded(LOADED_BY_IMPORT, "iltboard.board.log") - _loaded(LOADED_BY_IMPORT, "sys")
    assert loaded - set(sys.stdlib_module_names) <= {"iltboard", "msgspec", "rich", "typing_extensions"}


def test_the_session_loads_no_screen_and_no_database() -> None:
    assert not _loaded(LOADED_BY_IMPORT, "iltboard.session") & {"textual", "tinydb", "filelock", "click"}


@pytest.mark.parametrize(
    "command",
    [
        ("issue", "add", "Pacing in grade 4"),
        ("issue", "list"),
        ("offtopic", "the bus line"),
        ("show",),
        ("show", "--json"),
        ("--version",),
        ("--help",),
    ],
    ids=" ".join,
)
def test_a_light_command_loads_no_screen(command: tuple[str, ...], team: Path) -> None:
    loaded = _loaded(LOADED_BY_COMMAND, "--team", str(team), *command)
    assert "iltboard" in loaded
    assert "textual" not in loaded


@pytest.fixture
def team(tmp_path: Path) -> Path:
    """The folder of a team that was just founded."""
    folder = tmp_path / "team"
    _loaded(LOADED_BY_COMMAND, "--team", str(folder), "init", "--name", "Lincoln Elementary")
    return folder


def _loaded(script: str, *arguments: str) -> set[str]:
    done = subprocess.run([sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.rpartition("LOADED ")[2].split())
