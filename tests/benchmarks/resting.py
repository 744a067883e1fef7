"""A meeting that runs and is left alone: the processor's time, the bytes of a tick, and memory."""

from __future__ import annotations

from collections.abc import Iterator

from tests.benchmarks.bench import Bench
from tests.benchmarks.figures import Figure
from tests.benchmarks.measure import mib, rest
from tests.benchmarks.sittings import side_by_side

ROUNDS = 4
SECONDS = 6.0


def measure(bench: Bench) -> Iterator[Figure]:
    with side_by_side((bench.team, bench.old_team)) as sat:
        sittings = [each.sitting for each in sat]
        rest(sittings, 2.0)  # what follows the first frame is over
        turns = list(zip(*(rest(sittings, SECONDS) for _ in range(bench.rounds(ROUNDS))), strict=True))
        bare, none, years = ([turn.cpu for turn in turns_of] for turns_of in turns)
        yield Figure("idle while the clock runs", "% CPU", none, bare, years, most=1.0, plain=True)
        _, none, years = ([size for turn in turns_of for size in turn.ticks] for turns_of in turns)
        yield Figure("a tick, of one digit at the median", "bytes", none, years=years, most=400, plain=True)
        bare, none, years = ([mib(sitting)] for sitting in sittings)
        yield Figure("memory before a key", "MiB", none, bare, years, most=60, plain=True)
