"""`python -m tests.fuzz chapters --seconds 600`: feed a target with what coverage leads to until it breaks.

Needs atheris: `pip install -e '.[fuzz]'`. What breaks a target is written to build/fuzz; named after the target, such a
file is fed once more.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["iltboard", "tomllib", "json"]):
    from tests.fuzz.mutator import changed
    from tests.fuzz.seeds import SEEDS
    from tests.fuzz.targets import TARGETS

BUILD = Path(__file__).resolve().parents[2] / "build" / "fuzz"
LONGEST = 40_000


def main() -> None:
    """Fuzz one target; never returns."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("again", nargs="*", help="files that broke it, to be fed once more")
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument(
        "--seed", type=int, default=0, help="what chance is drawn from; left out, another one each time"
    )
    order = parser.parse_args()
    BUILD.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=BUILD) as name:
        corpus, fed = Path(name, "corpus"), Path(name, "fed")
        corpus.mkdir()
        fed.mkdir()
        for number, seed in enumerate(SEEDS[order.target](Path(name))):
            (corpus / str(number)).write_bytes(seed)
        options = (
            f"-max_total_time={order.seconds}",
            f"-seed={order.seed}",
            f"-artifact_prefix={BUILD / order.target}-",
            f"-max_len={LONGEST}",
            "-timeout=20",
            "-print_final_stats=1",
        )
        target = TARGETS[order.target]
        atheris.Setup(
            [sys.argv[0], *options, *(order.again or [str(corpus)])],
            lambda data: target(data, fed),
            custom_mutator=_mutated,
        )
        atheris.Fuzz()


def _mutated(data: bytes, longest: int, seed: int) -> bytes:
    """By turns a change of what the JSON says, and one of its bytes, which is all that another text gets."""
    chance = random.Random(seed)
    another = changed(data, chance) if chance.random() < 0.7 else None
    return another[:longest] if another else bytes(atheris.Mutate(data, longest))


if __name__ == "__main__":
    main()
