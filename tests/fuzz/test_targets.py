"""The fuzzer's targets, fed with the seeds that it sets out from."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fuzz.seeds import SEEDS
from tests.fuzz.targets import TARGETS


@pytest.mark.parametrize("target", TARGETS)
def test_the_seeds_are_read(tmp_path: Path, target: str) -> None:
    seeds = list(SEEDS[target](tmp_path))
    assert len(seeds) > 2
    (tmp_path / "fed").mkdir()
    for seed in seeds:
        TARGETS[target](seed, tmp_path / "fed")
