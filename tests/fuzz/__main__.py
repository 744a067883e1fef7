"""`python -m tests.fuzz chapters --seconds 600`: feed a target with what coverage leads to until it breaks.

Needs atheris: `pip install -e '.[fuzz]'`. What breaks a target is written to build/fuzz; named after the target, such a
file is fed once more.
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
import sys
from pathlib import Path

import atheris

WATCHED = ["iltboard", "tomllib"]
with atheris.instrument_imports(include=WATCHED):
    from tests.fuzz.mutator import changed
    from tests.fuzz.seeds import SEEDS
    from tests.fuzz.targets import TARGETS

BUILD = Path(__file__).resolve().parents[2] / "build" / "fuzz"
LONGEST = 16_000
_WORD = re.compile(rb"""\[*["']?[a-zA-Z_:-]{3,20}["']?(?: =|\]*)""")
"""What a text is made of: it is put elsewhere whole."""


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
    place = BUILD / order.target
    shutil.rmtree(place, ignore_errors=True)
    corpus, fed = place / "corpus", place / "fed"
    corpus.mkdir(parents=True)
    fed.mkdir()
    target, words = TARGETS[order.target], set[bytes]()
    for number, seed in enumerate(SEEDS[order.target](place)):
        (corpus / str(number)).write_bytes(seed)
        words.update(_WORD.findall(seed))
        with atheris.instrument_imports(include=WATCHED):
            target(seed, fed)  # so that what is loaded late is watched too
    (place / "words").write_text("".join(map(_entry, sorted(words))))
    options = (
        f"-max_total_time={order.seconds}",
        f"-seed={order.seed}",
        f"-artifact_prefix={BUILD}/{order.target}-",
        f"-max_len={LONGEST}",
        f"-dict={place}/words",
        "-timeout=20",
        "-print_final_stats=1",
    )
    atheris.Setup(
        [sys.argv[0], *options, *(order.again or [str(corpus)])],
        lambda data: target(data, fed),
        custom_mutator=_mutated,
    )
    atheris.Fuzz()


def _entry(word: bytes) -> str:
    """A line of libFuzzer's dictionary."""
    return '"' + "".join(f"\\x{byte:02x}" for byte in word) + '"\n'


def _mutated(data: bytes, longest: int, seed: int) -> bytes:
    """By turns a change of what the JSON says, and one of its bytes, which is all that another text gets."""
    chance = random.Random(seed)
    another = changed(data, chance) if chance.random() < 0.7 else None
    return another[:longest] if another else bytes(atheris.Mutate(data, longest))


if __name__ == "__main__":
    main()
