"""What all sections share: the teams, how often to measure, and in which order."""

from __future__ import annotations

import random
from functools import cached_property
from multiprocessing import get_context
from pathlib import Path

from tests.benchmarks.years import ALL, found_old_team

QUICKER = 6


class Bench:
    """A folder to work in, and the chance that says who is measured first in each round."""

    def __init__(self, place: Path, chance: random.Random, *, quick: bool) -> None:
        self.place = place
        self.chance = chance
        self.quick = quick

    def rounds(self, number: int) -> int:
        """So many rounds, or few of them for a short look."""
        return max(number // QUICKER, 3) if self.quick else number

    @cached_property
    def team(self) -> Path:
        """The team with no years behind it, and one meeting, so that it has minutes to show."""
        return self._founded("team", 1)

    @cached_property
    def old_team(self) -> Path:
        """The same with its ten years."""
        return self._founded("old-team", ALL)

    def _founded(self, name: str, meetings: int) -> Path:
        """In a process of its own: what is measured in this one finds no memory that was used before."""
        folder = self.place / name
        founding = get_context("spawn").Process(target=found_old_team, args=(folder, meetings))
        founding.start()
        founding.join()
        assert founding.exitcode == 0
        return folder
