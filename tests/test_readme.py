"""The README says what the program does, and leaves nothing of it out."""

from __future__ import annotations

import re
from itertools import takewhile
from pathlib import Path

import click
import pytest

from iltboard.cli import FILES, iltboard
from iltboard.ui.commands import COMMANDS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def part(heading: str) -> str:
    """What stands under a heading."""
    return README.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def test_every_room_is_named() -> None:
    files = {path.name for path in (ROOT / "iltboard").glob("[!_]*.py")}
    folders = {f"{path.parent.name}/" for path in (ROOT / "iltboard").glob("*/__init__.py")}
    assert {name for name in files | folders if f"{name}`" not in part("Taking part")} == set()


def usage(command: str) -> str:
    """The lines about a command: the one that begins with it, and those under it that are set further in."""
    lines = part("The command line").splitlines()
    (first,) = (n for n, line in enumerate(lines) if re.match(rf"    iltboard {command}\b", line))
    under = takewhile(lambda line: line.startswith("        "), lines[first + 1 :])
    return "\n".join([lines[first], *under])


@pytest.mark.parametrize("command", FILES)
def test_every_command_is_named_with_its_formats(command: str) -> None:
    context = click.Context(iltboard)
    found = iltboard.get_command(context, command)
    assert found
    inner = list(found.commands.values()) if isinstance(found, click.Group) else [found]
    said = usage(command)
    for each in inner:
        assert each.name
        assert re.search(rf"(^|[ \[|]){each.name}\b", said), each.name
        for option in each.params:
            if isinstance(option.type, click.Choice) and option.name == "form":
                assert f"[--format {'|'.join(option.type.choices)}]" in said


def test_every_letter_of_the_board_is_named() -> None:
    rows = [row.split(" | ")[0] for row in part("The keys").splitlines() if row.startswith("| ")]
    named = {key for row in rows for key in re.split(r"[ ,;]+", row)}
    letters = {command.keys[0] for command in COMMANDS if "board" in command.on and command.keys}
    assert {letter for letter in letters if len(letter) == 1} <= named


def test_it_ends_with_its_last_line() -> None:
    assert README.endswith(".\n")
    assert not README.endswith("\n\n")
