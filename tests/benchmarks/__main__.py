"""`python -m tests.benchmarks`: all that is measured of the board, beside a bare program, in one table.

Programs that are compared run at once, in a real terminal each, and are pressed by turns, so that whatever else the
machine does hits all of them. The board keeps every key on the disk, fsync included, before it shows it.
"""

from __future__ import annotations

import argparse
import compileall
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.benchmarks import crowded, digit, keys, pasting, resting, starts, writes
from tests.benchmarks.bench import Bench
from tests.benchmarks.figures import Figure, heading, table
from tests.benchmarks.measure import stolen_s

ROOT = Path(__file__).resolve().parents[2]
SECTIONS: dict[str, Callable[[Bench], Iterator[Figure]]] = {
    "start": starts.measure,
    "keys": keys.measure,
    "rest": resting.measure,
    "writes": writes.measure,
    "crowded": crowded.measure,
    "digit": digit.figures,
    "paste": pasting.figures,
}


def main() -> None:
    """Measure the sections that are named, or all of them, and print one table."""
    asked = _asked()
    seed: int = random.randrange(10**8) if asked.seed is None else asked.seed
    for room in ("iltboard", "tests"):
        compileall.compile_dir(ROOT / room, quiet=1)
    build = ROOT / "build"  # on a disk, where /tmp may be memory
    build.mkdir(exist_ok=True)
    figures: list[Figure] = []
    began, stolen = time.perf_counter(), stolen_s()
    with tempfile.TemporaryDirectory(dir=build) as place:
        bench = Bench(Path(place), random.Random(seed), quick=asked.quick)
        try:
            for section in asked.sections or SECTIONS:
                for figure in SECTIONS[section](bench):
                    print(f"{figure.what} ...", file=sys.stderr, flush=True)
                    figures.append(figure)
        finally:
            had = (time.perf_counter() - began) * (os.cpu_count() or 1)
            print(f"{heading(seed, (stolen_s() - stolen) / had)}\n\n{table(figures)}")


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("sections", nargs="*", metavar="SECTION", help=f"of {', '.join(SECTIONS)}; all if left out")
    parser.add_argument("--quick", action="store_true", help="a short look: few rounds")
    parser.add_argument(
        "--seed", type=int, help="says who is measured first in each round; left out, another each time"
    )
    asked = parser.parse_args()
    if unknown := [name for name in asked.sections if name not in SECTIONS]:
        parser.error(f"no section {', '.join(unknown)}; they are {', '.join(SECTIONS)}")
    return asked


if __name__ == "__main__":
    main()
