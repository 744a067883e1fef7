"""The commands that are typed while a meeting runs load nothing slow: proved in a fresh interpreter."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SLOW = {"textual", "asyncio", "rich.console", "rich.markup", "shutil", "iltboard.ui", "iltboard.demo"}
RARE = {"icalendar", "markdown_it", "email", "tomllib", "calendar", "iltboard.store.redact"}
LOADED = """
import sys
from iltboard.cli import run
code = run(sys.argv[1:])
print("LOADED", *sys.modules)
sys.exit(code)
"""

WITH_ASYNCIO = """
import sys
from iltboard.cli import main
try:
    main()
except SystemExit:
    import asyncio
    print("LOADED", *sys.modules)
"""


@pytest.mark.parametrize(
    "words", [("issue", "add", "Pacing"), ("offtopic",), ("show",), ("show", "--json")], ids=" ".join
)
@pytest.mark.usefixtures("team")
def test_a_light_command_loads_nothing_slow(folder: Path, words: tuple[str, ...]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED, "--team", str(folder), *words], capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.rpartition("LOADED ")[2].split())
    assert "iltboard.session" in loaded
    assert not loaded & (SLOW | RARE)
    reads = "show" in words
    assert reads or "iltboard.reports" not in loaded
    assert ("tinydb" in loaded) is not reads


@pytest.mark.parametrize("words", [("meetings",), ("todo", "list"), ("update", "--format", "eml")], ids=" ".join)
@pytest.mark.usefixtures("team")
def test_no_command_but_the_board_loads_the_screen(folder: Path, words: tuple[str, ...]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED, "--team", str(folder), *words], capture_output=True, text=True, check=True
    )
    assert not {"textual", "iltboard.ui"} & set(done.stdout.rpartition("LOADED ")[2].split())


def test_nothing_is_loaded_that_speaks_to_a_network() -> None:
    done = subprocess.run([sys.executable, "-c", WITH_ASYNCIO, "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("iltboard ")
    loaded = set(done.stdout.rpartition("LOADED ")[2].split())
    assert "asyncio" in loaded
    assert "_ssl" not in loaded
