"""`python -m tests.benchmarks`: start, keys, ticks, idling and memory of the board, as ratios beside a bare program.

The two run at once in a real terminal each, and are pressed in turn. The board keeps every key on the disk, fsync
included, before it shows it.
"""

from __future__ import annotations

import compileall
import os
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.measure import Rest, Ticking, answer, aside, median, p95, rest, started
from tests.benchmarks.team import ISSUES, ROCKS, found_team
from tests.terminal.sitting import PROGRAM, Sitting

ROOT = Path(__file__).resolve().parents[2]
BARE = (sys.executable, str(Path(__file__).with_name("bare.py")))
BARE_SIGN, BOARD_SIGN, RUNNING_SIGN = "ready", "Cedar Hollow", "pause"
SIZE = (120, 34)
STARTS = 12
ROUNDS = 30
REST_S = 20.0


class Key(NamedTuple):
    """A key of the board, what is pressed around it, and the bare program's key beside it.

    `most` is the ratio it may have, `least` the bytes it brings at the very least: what opens does so in two parts.
    """

    name: str
    does: str
    most: float
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    beside: str = "j"
    beside_after: tuple[str, ...] = ()
    click: str = ""
    least: int = 1


KEYS = (
    Key("j", "select the next issue", 2.5, after=("k",), click="Pacing"),
    Key("J", "move an issue down", 2.5, after=("K",)),
    Key("+", "a minute more", 2.5, after=("-",)),
    Key("o", "off topic", 2.5),
    Key("u", "undo", 2.5, before=("+",)),
    Key("n", "next segment", 4.0, after=("b",)),
    Key("b", "back", 4.0, before=("n",)),
    Key("s", "status of a rock", 2.5, click="Every grade team"),
    Key("t", "dark or light", 1.5, after=("t",), beside="t", beside_after=("t",), least=3000),
    Key("?", "help", 1.5, after=("escape",), beside="?", beside_after=("escape",), least=3000),
)


def main() -> None:
    """Measure everything and print one table."""
    for room in ("iltboard", "tests"):
        compileall.compile_dir(ROOT / room, quiet=1)
    build = ROOT / "build"
    build.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=build) as place:
        team = Path(place) / "team"
        found_team(team)
        board = (*PROGRAM, "--team", str(team))
        print(f"{SIZE[0]}x{SIZE[1]}, {ROCKS} rocks, {ISSUES} issues, {os.cpu_count()} processors; median / p95\n")
        print(f"{'':24}{'bare, ms':>16}{'board, ms':>18}{'ratio':>14}{'at most':>9}{'bytes':>8}")
        _measure_starts(board)
        with Sitting(*BARE, size=SIZE) as bare, Sitting(*board, size=SIZE) as ours:
            bare.see(BARE_SIGN)
            ours.see(BOARD_SIGN)
            ours.press("space")
            ours.see(RUNNING_SIGN)
            left_alone = rest(bare, REST_S / 2), rest(ours, REST_S)
            for key in KEYS:
                _measure_key(key, bare, ours)
            _print_rest(*left_alone, rest(ours, 1.0).mib)


def _measure_starts(board: tuple[str, ...]) -> None:
    times: dict[str, list[float]] = {BARE_SIGN: [], BOARD_SIGN: []}
    for number in range(STARTS + 1):
        for program, sign in ((BARE, BARE_SIGN), (board, BOARD_SIGN)):
            with Sitting(*program, size=SIZE) as sitting:
                seconds = started(sitting, sign)
                sitting.press("q")
                sitting.ended()
            if number:  # the first of each fills the system's caches
                times[sign].append(seconds)
    _print_row("start to the full board", times[BARE_SIGN], times[BOARD_SIGN], 1.3, None)


def _measure_key(key: Key, bare: Sitting, ours: Sitting) -> None:
    if key.click:
        ours.click(key.click)
        ours.quiet(0.1)
    theirs, times, sizes = [], [], []
    ticking = Ticking(ours)
    for _ in range(ROUNDS):
        theirs.append(answer(bare, key.beside, key.least).seconds)
        for other in key.beside_after:
            aside(bare, other)
        for other in key.before:
            ticking.ready()
            aside(ours, other)
        ticking.ready()
        brought = answer(ours, key.name, key.least)
        times.append(brought.seconds)
        sizes.append(brought.size)
        for other in key.after:
            ticking.ready()
            aside(ours, other)
    _print_row(f"{key.name}  {key.does}", theirs, times, key.most, median(sizes))


def _print_row(what: str, bare: list[float], ours: list[float], most: float, size: float | None) -> None:
    ratio = median(ours) / median(bare), p95(ours) / p95(bare)
    cells = (
        f"{what:24}",
        f"{median(bare) * 1e3:8.1f} /{p95(bare) * 1e3:6.1f}",
        f"{median(ours) * 1e3:10.1f} /{p95(ours) * 1e3:6.1f}",
        f"{ratio[0]:8.2f} /{ratio[1]:4.2f}",
        f"{most:9.1f}",
        "" if size is None else f"{size:8.0f}",
        "" if ratio[1] <= most else "  over",
    )
    print("".join(cells), flush=True)


def _print_rest(bare: Rest, ours: Rest, mib_at_the_end: float) -> None:
    print()
    print(f"left alone, the clock running: {ours.cpu:.1f} % CPU (bare {bare.cpu:.1f}), at most 1")
    print(f"a tick: {median(ours.ticks):.0f} / {p95(ours.ticks):.0f} bytes, at most 400 (the first) for one digit")
    print(f"memory: {ours.mib:.0f} MiB, {mib_at_the_end:.0f} after the keys (bare {bare.mib:.0f}), at most 60")


if __name__ == "__main__":
    main()
