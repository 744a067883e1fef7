"""What all sections share: the teams, how often to measure, and in which order."""

from __future__ import annotations

import random
from functools import cached_property
from pathlib import Path

from tests.benchmarks.years import found_old_team

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
        folder = self.place / "team"
        found_old_team(folder, meetings=1)
        return folder

    @cached_property
    def old_team(self) -> Path:
        """The same with its ten years."""
        folder = self.place / "old-team"
        found_old_team(folder)
        return folder
