"""What all tests share: how hypothesis looks for what breaks, and how long a proof goes on."""

from __future__ import annotations

import os
import random
from typing import NamedTuple

import pytest
from hypothesis import settings

SEED = "ILTBOARD_SEED"

settings.register_profile("board", deadline=None, max_examples=100, print_blob=True)
settings.load_profile("board")


class Proof(NamedTuple):
    """How many rounds a proof goes on for, and the chance that it draws from."""

    rounds: int
    chance: random.Random


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rounds", type=int, help="how long each proof goes on; left out, as long as its marker says")
    parser.addoption("--seed", type=int, help="what the proofs draw their chance from; left out, another one each time")


def pytest_configure(config: pytest.Config) -> None:
    given = config.getoption("--seed")
    # In the environment, so that every process of a run draws from the same.
    os.environ[SEED] = str(given) if given is not None else os.environ.get(SEED) or str(random.randrange(10**8))


def pytest_report_header() -> str:
    return f"proofs: --seed {os.environ[SEED]}"


@pytest.fixture
def proof(request: pytest.FixtureRequest) -> Proof:
    """The rounds that the test's marker names, or the command line; and chance."""
    marker = request.node.get_closest_marker("proof")
    rounds: int = request.config.getoption("--rounds") or marker.args[0]
    return Proof(rounds, random.Random(f"{os.environ[SEED]} {request.node.name}"))
