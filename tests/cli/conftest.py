"""The command line as a test types it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from iltboard.cli import run


class Ran(NamedTuple):
    """The exit code, and what was written."""

    code: int
    out: str
    err: str


Typed = Callable[..., Ran]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the team of this test lies, or will."""
    return tmp_path / "team"


@pytest.fixture
def iltboard(folder: Path, capsys: pytest.CaptureFixture[str]) -> Typed:
    """`iltboard("issue", "add", "Pacing")`, on this test's folder."""

    def typed(*words: str) -> Ran:
        code = run(["--team", str(folder), *words])
        told = capsys.readouterr()
        return Ran(code, told.out, told.err)

    return typed


@pytest.fixture
def team(iltboard: Typed) -> Typed:
    """The same, with a team of two in the folder."""
    for words in (("init", "--name", "North ILT"), ("member", "add", "Ines Patel"), ("member", "add", "Joel Tran")):
        assert iltboard(*words).code == 0
    return iltboard
