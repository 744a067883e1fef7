"""Far more on the board than a team should have: 500 open issues and 60 rocks, and 5,000 issues."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.bench import Bench
from tests.benchmarks.figures import Figure
from tests.benchmarks.keys import Cycle, Key, measure_cycle
from tests.benchmarks.measure import mib, started
from tests.benchmarks.sittings import BOARD_SIGN, SIZE, board, side_by_side
from tests.benchmarks.team import found_team
from tests.terminal.sitting import Sitting

ROUNDS = 8
STARTS = 6
AT_MOST = 5.0


def measure(bench: Bench) -> Iterator[Figure]:
    for issues, rocks, most in ((500, 60, AT_MOST), (5000, 60, None)):
        team = bench.place / f"crowd-{issues}"
        found_team(team, issues, rocks)
        yield from _measured(team, f"{issues:,} issues", most, bench)


def _measured(team: Path, crowd: str, most: float | None, bench: Bench) -> Iterator[Figure]:
    starts = list(_starts(team, bench.rounds(STARTS)))
    yield Figure(f"{crowd}: start", "ms", starts)
    with side_by_side((team,)) as sat:
        for press, back, does in (("j", "k", "select"), ("J", "K", "move an issue"), ("x", "u", "to the office, undo")):
            row = f"{crowd}: {press} {back}  {does}"
            cycle = Cycle((Key(press, row), Key(back, row)), "Pacing", ROUNDS)
            for figure in measure_cycle(cycle, sat, bench):
                yield figure._replace(most=most if press == "J" else None)
        yield Figure(f"{crowd}: memory", "MiB", [mib(sat[1].sitting)])


def _starts(team: Path, number: int) -> Iterator[float]:
    for _ in range(number):
        with Sitting(*board(team), size=SIZE) as sitting:
            yield 1e3 * started(sitting, BOARD_SIGN)
            sitting.press("q")
            sitting.ended()
