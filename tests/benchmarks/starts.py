"""From the start of the program to the full board."""

from __future__ import annotations

from collections.abc import Iterator

from tests.benchmarks.bench import Bench
from tests.benchmarks.figures import Figure
from tests.benchmarks.measure import started
from tests.benchmarks.sittings import BARE, BARE_SIGN, BOARD_SIGN, SIZE, board
from tests.terminal.sitting import Sitting

ROUNDS = 40


def measure(bench: Bench) -> Iterator[Figure]:
    programs = [(BARE, BARE_SIGN), (board(bench.team), BOARD_SIGN), (board(bench.old_team), BOARD_SIGN)]
    times: list[list[float]] = [[], [], []]
    for number in range(bench.rounds(ROUNDS) + 1):
        for which in bench.chance.sample(range(3), 3):
            program, sign = programs[which]
            with Sitting(*program, size=SIZE) as sitting:
                seconds = started(sitting, sign)
                sitting.press("q")
                sitting.ended()
            if number:  # the first of each fills the system's caches
                times[which].append(1e3 * seconds)
    bare, none, years = times
    yield Figure("start, to the full board", "ms", none, bare, years, most=1.3)
