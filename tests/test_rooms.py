"""What a room loads when it is entered, proved in a fresh interpreter; pyproject.toml says who may import whom."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from iltboard.ui import dialogs

SCREEN_AND_DATABASE = {"textual", "tinydb", "filelock", "click"}
LOADED = """
import importlib, sys
importlib.import_module(sys.argv[1])
print("LOADED", *sys.modules)
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


def test_a_board_loads_its_dialogs_and_the_other_screens_when_they_are_opened() -> None:
    board = _modules_of("iltboard.ui.app")
    assert not {name for name in board if name.startswith(("iltboard.ui.dialogs.", "iltboard.ui.pages"))}
    assert "iltboard.ui.screens.side" not in board


def test_every_dialog_that_is_typed_is_there_by_its_name() -> None:
    source = ast.parse(Path(dialogs.__file__).read_text())
    typed = {it.name: node.module for node in ast.walk(source) if isinstance(node, ast.ImportFrom) for it in node.names}
    assert {name: f"{dialogs.__name__}.{file}" for name, file in dialogs.FILES.items()}.items() <= typed.items()
    assert typed.keys() - dialogs.FILES.keys() == {"annotations", "import_module", "TYPE_CHECKING"}
    assert all(isinstance(getattr(dialogs, name), type) for name in dialogs.FILES)


def _loaded_by(module: str) -> set[str]:
    return {name.partition(".")[0] for name in _modules_of(module)}


def _modules_of(module: str) -> set[str]:
    done = subprocess.run([sys.executable, "-c", LOADED, module], capture_output=True, text=True, check=True)
    return set(done.stdout.partition("LOADED")[2].split())
