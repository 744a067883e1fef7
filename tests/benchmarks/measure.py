"""What is measured of a program in a terminal."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tests.terminal.sitting import Sitting

SETTLED_S = 0.06
FIRST_PART_OF_A_SECOND_S = 0.6


class Answer(NamedTuple):
    """What one key brought: seconds to the last byte of it, and how many bytes."""

    seconds: float
    size: int


def started(sitting: Sitting, sign: str) -> float:
    """Seconds from the start until the first frame was there whole; `sign` is on it."""
    sitting.see(sign)
    sitting.quiet(0.15)
    return sitting.heard[-1][0] - sitting.began


def answer(sitting: Sitting, key: str, least: int = 1) -> Answer:
    """Press a key and take in all it brings, `least` bytes: what comes until nothing comes for a moment."""
    while sitting.listen(0):  # what came while another program was listened to
        pass
    mark, pressed = len(sitting.heard), time.perf_counter()
    sitting.press(key)
    sitting.until(lambda: _size(sitting.heard[mark:]) >= least, f"for an answer to {key}")
    sitting.quiet(SETTLED_S)
    return Answer(sitting.heard[-1][0] - pressed, _size(sitting.heard[mark:]))


def aside(sitting: Sitting, key: str) -> None:
    """Press a key that is not measured, and let all that came before and comes of it pass."""
    sitting.quiet(2 * SETTLED_S)
    answer(sitting, key)
    sitting.quiet(2 * SETTLED_S)


class Ticking:
    """Keeps presses to the first part of each second of a running countdown, lest a tick is taken for an answer."""

    def __init__(self, sitting: Sitting) -> None:
        self._sitting = sitting
        self._ticked = 0.0

    def ready(self) -> None:
        """Return at a moment when the next tick is far enough away."""
        if time.perf_counter() - self._ticked < FIRST_PART_OF_A_SECOND_S:
            return
        while self._sitting.listen(0):
            pass
        mark = len(self._sitting.heard)
        self._sitting.until(lambda: len(self._sitting.heard) > mark, "for a tick")
        self._ticked = self._sitting.heard[mark][0]
        self._sitting.quiet(SETTLED_S)


class Rest(NamedTuple):
    """A program that is left alone: per cent of one processor, the bytes of each tick, and MiB of memory."""

    cpu: float
    ticks: list[float]
    mib: float


def rest(sitting: Sitting, seconds: float) -> Rest:
    """Leave the program alone for so long and look at what it does."""
    mark, spent, began = len(sitting.heard), _cpu_s(sitting.pid), time.perf_counter()
    while (left := began + seconds - time.perf_counter()) > 0:
        sitting.listen(left)
    return Rest(100 * (_cpu_s(sitting.pid) - spent) / seconds, _bursts(sitting.heard[mark:]), _mib(sitting.pid))


def _size(heard: Sequence[tuple[float, bytes]]) -> int:
    return sum(len(data) for _, data in heard)


def _bursts(heard: Sequence[tuple[float, bytes]]) -> list[float]:
    """The bytes of each stretch in which there was no pause."""
    sizes: list[float] = []
    before = float("-inf")
    for at, data in heard:
        if at - before > SETTLED_S:
            sizes.append(0.0)
        sizes[-1] += len(data)
        before = at
    return sizes


def median(values: Sequence[float]) -> float:
    return statistics.median(values)


def p95(values: Sequence[float]) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * 0.95))]


def _cpu_s(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _mib(pid: int) -> float:
    lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024
