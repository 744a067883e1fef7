"""What is measured of a program in a terminal."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tests.terminal.sitting import PATIENCE_S, Sitting

SETTLED_S = 0.06
FIRST_PART_OF_A_SECOND_S = 0.55
LONGER_THAN_A_SECOND_S = 1.1


class Answer(NamedTuple):
    """What one key brought: seconds to the last byte of it, and how many bytes."""

    seconds: float
    size: int


def started(sitting: Sitting, sign: str) -> float:
    """Seconds from the start until the first frame was there whole; `sign` is on it.

    Its bytes are only taken in: to draw them takes our terminal longer, and a program that sends more waits meanwhile.
    """
    while sign.encode() not in sitting.received:
        assert sitting.listen(PATIENCE_S), f"it did not start; the screen:\n{sitting.text}"
    sitting.quiet(0.15)
    return sitting.heard[-1][0] - sitting.began


def answer(sitting: Sitting, key: str, least: int = 1, sign: bytes = b"") -> Answer:
    """Press a key and take in all it brings, with `least` bytes and the sign, until nothing comes for a moment."""
    _let_pass(sitting)
    mark, pressed = len(sitting.heard), time.perf_counter()
    sitting.press(key)
    brought = b""
    while len(brought) < least or sign not in brought:
        assert sitting.listen(PATIENCE_S), f"no answer to {key}; the screen:\n{sitting.text}"
        brought += sitting.heard[-1][1]
    sitting.quiet(SETTLED_S)
    return Answer(sitting.heard[-1][0] - pressed, size(sitting.heard[mark:]))


def aside(pressed: Sequence[tuple[Sitting, str]], least: int = 1) -> None:
    """Press keys that are not measured, all at once, and let all that comes of them pass, `least` bytes of each."""
    marks = [len(sitting.heard) for sitting, _ in pressed]
    for sitting, key in pressed:
        sitting.press(key)
    for (sitting, key), mark in zip(pressed, marks, strict=True):
        while size(sitting.heard[mark:]) < least:
            assert sitting.listen(PATIENCE_S), f"no answer to {key}; the screen:\n{sitting.text}"
        sitting.quiet(2 * SETTLED_S)


class Ticking:
    """Keeps presses to the first part of each second of a running countdown, lest a tick is taken for an answer."""

    def __init__(self, sitting: Sitting) -> None:
        self._sitting = sitting
        self._ticked = 0.0

    def ready(self) -> None:
        """Return at a moment when the next tick is far enough away, or none comes, for no countdown is in sight."""
        if time.perf_counter() - self._ticked < FIRST_PART_OF_A_SECOND_S:
            return
        self._sitting.quiet(2 * SETTLED_S)  # what a key before has still to bring is no tick
        if self._sitting.listen(LONGER_THAN_A_SECOND_S):
            self._ticked = self._sitting.heard[-1][0]
            self._sitting.quiet(SETTLED_S)


class Rest(NamedTuple):
    """A program that is left alone: per cent of one processor, and the bytes of each tick."""

    cpu: float
    ticks: list[float]


def rest(sittings: Sequence[Sitting], seconds: float) -> list[Rest]:
    """Leave the programs alone for so long and look at what they do."""
    marks = [len(sitting.heard) for sitting in sittings]
    spent = [_cpu_s(sitting.pid) for sitting in sittings]
    began = time.perf_counter()
    while time.perf_counter() < began + seconds:
        for sitting in sittings:
            sitting.listen(0.01)
    return [
        Rest(100 * (_cpu_s(sitting.pid) - before) / seconds, _bursts(sitting.heard[mark:]))
        for sitting, mark, before in zip(sittings, marks, spent, strict=True)
    ]


def mib(sitting: Sitting) -> float:
    """The memory that the program holds now."""
    lines = Path(f"/proc/{sitting.pid}/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024


def stolen_s() -> float:
    """Processor time that a virtual machine's host has given to others since the start; 0 where it does not say."""
    try:
        everyone = Path("/proc/stat").read_text(encoding="utf-8").splitlines()[0].split()
    except OSError:
        return 0.0
    return int(everyone[8]) / os.sysconf("SC_CLK_TCK")


def size(heard: Sequence[tuple[float, bytes]]) -> int:
    """How many bytes were sent."""
    return sum(len(data) for _, data in heard)


def _let_pass(sitting: Sitting) -> None:
    """Take in what came while another program was listened to."""
    while sitting.listen(0):
        pass


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


def _cpu_s(pid: int) -> float:
    """The processor's time that all threads of a process have had; to the nanosecond, where the system keeps it."""
    threads = Path(f"/proc/{pid}/task").glob("*/schedstat")
    spent = sum(int(thread.read_text(encoding="utf-8").split()[0]) for thread in threads) / 1e9
    if spent:
        return spent
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
