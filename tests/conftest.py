"""What all tests share: how hypothesis looks for what breaks, and how long a proof goes on."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import settings

SEED = "ILTBOARD_SEED"
FIGURES = "figures"

settings.register_profile("board", deadline=None, max_examples=100, print_blob=True)
settings.load_profile("board")


class Proof(NamedTuple):
    """How many rounds a proof goes on for, the chance that it draws from, and whom it tells its figures."""

    rounds: int
    chance: random.Random
    tell: Callable[[str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rounds", type=int, help="how long each proof goes on; left out, as long as its marker says")
    parser.addoption("--seed", type=int, help="what the proofs draw their chance from; left out, another one each time")


def pytest_configure(config: pytest.Config) -> None:
    # What is started by a test is compiled once, and not at each start.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    given = config.getoption("--seed")
    # In the environment, so that every process of a run draws from the same.
    os.environ[SEED] = str(given) if given is not None else os.environ.get(SEED) or str(random.randrange(10**8))


def pytest_report_header() -> str:
    return f"proofs: --seed {os.environ[SEED]}"


@pytest.fixture
def proof(request: pytest.FixtureRequest) -> Proof:
    """The rounds that the test's marker names, or the command line; chance; and what is told stands in the summary."""
    marker = request.node.get_closest_marker("proof")
    rounds: int = request.config.getoption("--rounds") or marker.args[0]
    told = request.node.user_properties
    return Proof(
        rounds,
        random.Random(f"{os.environ[SEED]} {request.node.name}"),
        lambda figures: told.append((FIGURES, figures)),
    )


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real disk of 64 KB."""
    place = tmp_path / "small"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(place)]
    if not shutil.which("mount") or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("only root mounts a disk")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The figures that the proofs found, whatever process each ran in."""
    for report in (*terminalreporter.getreports("passed"), *terminalreporter.getreports("failed")):
        for name, figures in getattr(report, "user_properties", ()):
            if name == FIGURES and report.when == "call":
                terminalreporter.write_line(f"{report.nodeid.split('::')[-1]}: {figures}")
