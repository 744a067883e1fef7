"""A paste of 10 MB, in a real terminal: how long the board stands still for it. `python -m tests.benchmarks.pasting`

Beside it: a program that only reads what it is sent, which is as fast as any terminal hands it over, and a bare Textual
program with one field. Of each: how long the terminal took to hand the paste over, and how long after its last byte it
was answered; of the board also by how much the countdown's digit was late meanwhile.
"""

from __future__ import annotations

import os
import select
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from itertools import chain, pairwise
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.bench import Bench
from tests.benchmarks.figures import Figure
from tests.benchmarks.team import found_team
from tests.terminal.sitting import PROGRAM, Sitting

BEGIN, END = b"\x1b[200~", b"\x1b[201~"
LINE = b"A line of a long paste, with [/] in it and an end\r"
PASTE = (LINE * (10_000_000 // len(LINE) + 1))[:10_000_000]
ONE_LINE = PASTE.replace(b"\r", b" ")
AT_MOST_S = 0.2
BARE_S = 60.0

_READER = """
import os, sys, tty
tty.setraw(0)
sys.stdout.write("ready"); sys.stdout.flush()
tail = b""
while not tail.endswith(b"\\x1b[201~"):
    tail = (tail + os.read(0, 65536))[-65536:]
sys.stdout.write("Pasted"); sys.stdout.flush()
"""
_BARE = """
from textual.app import App
from textual.widgets import Input, Static
class Bare(App[None]):
    def compose(self):
        yield Static("ready")
        yield Input()
    def on_input_changed(self):
        self.query_one(Static).update("Pasted")
Bare().run()
"""


class Took(NamedTuple):
    """Seconds until the last byte was handed over, and from then until it was answered."""

    handed_over: float
    answered: float


class Pasted(NamedTuple):
    """A paste: where, what it took, and by how much the countdown was late, where there is one."""

    what: str
    took: Took
    late_s: float | None = None


def main() -> None:
    """Measure and print a line each."""
    print(f"a paste of {len(PASTE) / 1e6:.0f} MB; the terminal hands it over in / answered after its last byte, ms")
    for each in chain((without_the_board("a program that only reads", _READER), bare()), measure()):
        told = "" if each.late_s is None else f"   countdown late by {each.late_s * 1e3:.0f}"
        over = "" if each.took.answered <= AT_MOST_S else "  over"
        took = f"{each.took.handed_over * 1e3:9.0f} /{each.took.answered * 1e3:6.0f}"
        print(f"{each.what:34}{took}{told}{over}", flush=True)


def figures(bench: Bench) -> Iterator[Figure]:
    """The lines of the table."""
    beside = [] if bench.quick else [1e3 * bare().took.answered]
    for what, took, late_s in measure():
        row = f"10 MB pasted: {what}"
        yield Figure(row, "ms", [1e3 * took.answered], beside, most=1e3 * AT_MOST_S, plain=True)
        if late_s is not None:
            yield Figure(f"{row}, the digit late", "ms", [1e3 * late_s], most=1e3 * AT_MOST_S, plain=True)


def bare() -> Pasted:
    """A bare Textual program with one field."""
    return without_the_board("a bare Textual program", _BARE)


def without_the_board(what: str, program: str) -> Pasted:
    """A program in Python that says when it has taken the paste in."""
    with Sitting(sys.executable, "-c", program) as sitting:
        sitting.see("ready")
        sitting.quiet(0.2)
        return Pasted(what, paste(sitting, ONE_LINE, "Pasted"))


def measure() -> Iterator[Pasted]:
    """The board's own places."""
    with tempfile.TemporaryDirectory() as place:
        team = Path(place) / "team"
        with Sitting(*PROGRAM, "--team", str(Path(place) / "none")) as board:
            board.see("Welcome")
            board.press("tab", "tab", "tab", "tab")
            board.quiet(0.2)
            yield Pasted("the set-up, its text of members", paste(board, PASTE, "A line of"))
        found_team(team)
        with Sitting(*PROGRAM, "--team", str(team)) as board:
            board.see("ISSUES")
            board.press("space")
            board.see("space pause")
            board.quiet(0.2)
            places: tuple[tuple[str, tuple[str, ...], bytes, str], ...] = (
                ("the board, no dialog open", (), PASTE, "Pasted"),
                ("the queue's dialog (a)", ("a",), PASTE, "Pasted"),
                ("a field (A), many lines", ("A",), PASTE, "A line of a long paste"),
                ("a field (A), one line", ("A",), ONE_LINE, "A line of a long paste"),
            )
            for what, keys, pasted, sign in places:
                for key in keys:
                    board.press(key)
                    board.see("enter saves")
                board.quiet(0.2)
                mark = len(board.heard)
                took = paste(board, pasted, sign)
                board.pass_time(2.2)
                yield Pasted(what, took, late(board, mark))
                board.press("escape")
                board.see_no("enter saves")


def paste(sitting: Sitting, pasted: bytes, sign: str) -> Took:
    """Paste as a terminal does, and wait until the sign of it is on the screen."""
    rest, began = memoryview(BEGIN + pasted + END), time.perf_counter()
    os.set_blocking(sitting._terminal, False)
    while rest:
        heard, ready, _ = select.select([sitting._terminal], [sitting._terminal], [], BARE_S)
        if ready:
            with suppress(BlockingIOError):
                rest = rest[os.write(sitting._terminal, rest[:65536]) :]
        if heard:
            sitting.listen(0)
    os.set_blocking(sitting._terminal, True)
    handed = time.perf_counter()
    deadline = handed + BARE_S
    while sign not in sitting.text and time.perf_counter() < deadline:
        sitting.listen(0.02)
    return Took(handed - began, sitting.heard[-1][0] - handed)


def late(sitting: Sitting, mark: int) -> float:
    """By how much the latest change of a digit was late: what is sent comes once a second at least."""
    times = [at for at, _ in sitting.heard[mark:]]
    return max(max((after - before for before, after in pairwise(times)), default=0.0) - 1.0, 0.0)


if __name__ == "__main__":
    main()
