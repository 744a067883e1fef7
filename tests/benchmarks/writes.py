"""What is written: one entry beside a bare append to a file, and `iltboard issue add` beside what it has to load."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from shutil import copytree

import msgspec

from iltboard.board.events.issues import IssuesAdded, NewIssue
from iltboard.board.log import Entry
from iltboard.clock import SystemClock
from iltboard.identity import new_id
from iltboard.store.chapters import ChapterJournal
from tests.benchmarks.bench import Bench
from tests.benchmarks.figures import Figure

WRITES = 60
ENTRIES = 300
PROCESSES = 25
LOADS = (sys.executable, "-c", "import tinydb, msgspec, click")
COMMAND = str(Path(sys.executable).with_name("iltboard"))


def measure(bench: Bench) -> Iterator[Figure]:
    team, old_team = (Path(copytree(it, bench.place / f"{it.name}-written")) for it in (bench.team, bench.old_team))
    writes = bench.rounds(WRITES)
    with closing(_Appending(bench.place / "bare")) as bare, _journal(team) as none, _journal(old_team) as years:
        for journal in (none, years):
            with journal.turn() as turn:
                turn.append([_entry() for _ in range(ENTRIES - writes // 2 - len(turn.chapter.entries))])
        os.sync()  # or the first of them would have to wait for what was copied
        times = _by_turns((bare.append, _writer(none), _writer(years)), writes, bench)
        yield Figure(f"a write at {ENTRIES} entries", "ms", times[1], times[0], times[2], most=8)
    added = (COMMAND, "issue", "add", "Pacing: grade 7 maths is two weeks behind")
    runs = (_runner(LOADS), _runner(added, team), _runner(added, old_team))
    times = _by_turns(runs, bench.rounds(PROCESSES), bench)
    yield Figure("iltboard issue add, the whole process", "ms", times[1], times[0], times[2], most=2)


def _by_turns(works: tuple[Callable[[], None], ...], rounds: int, bench: Bench) -> list[list[float]]:
    """The milliseconds of each piece of work, done by turns; the first of each is not counted."""
    times: list[list[float]] = [[] for _ in works]
    for number in range(rounds + 1):
        for which in bench.chance.sample(range(len(works)), len(works)):
            began = time.perf_counter()
            works[which]()
            if number:
                times[which].append(1e3 * (time.perf_counter() - began))
    return times


class _Appending:
    """The least that keeps an entry: it is appended to a file, which is synced."""

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def append(self) -> None:
        os.write(self._file, msgspec.json.encode(_entry()) + b"\n")
        os.fdatasync(self._file)

    def close(self) -> None:
        os.close(self._file)


def _journal(folder: Path) -> closing[ChapterJournal]:
    return closing(ChapterJournal(folder))


def _writer(journal: ChapterJournal) -> Callable[[], None]:
    def write() -> None:
        with journal.turn() as turn:
            turn.append([_entry()])

    return write


def _runner(words: tuple[str, ...], team: Path | None = None) -> Callable[[], None]:
    environment = os.environ | ({"ILTBOARD_TEAM": str(team)} if team else {})

    def run() -> None:
        subprocess.run(words, env=environment, stdout=subprocess.DEVNULL, check=True)

    return run


def _entry() -> Entry:
    title = "Exit tickets are collected, but nobody sorts them"
    return Entry(new_id(), SystemClock().now(), "board", IssuesAdded((NewIssue(new_id(), title),)))
