"""Whoever works is killed at any moment: nothing that was said to be kept is lost, doubled or unreadable."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pytest
from tinydb import TinyDB

from tests.conftest import Proof
from tests.store.team import raised, sit_down, titles, whole_log
from tests.store.worker import WORK

_TOP = Path(__file__).parents[2]
ROUNDS_A_FOLDER = 20
AT_MOST = 6
"""Entries that are acknowledged before the worker is killed."""
CYCLE_S = {"tinydb": 0.02}
"""Longer than a worker's round of writes takes, so that the kill comes at any moment of it."""
ENOUGH_TO_COUNT = 500
"""Rounds from which on a share means something."""


class Nursery:
    """Brings workers to life, and kills them."""

    def __init__(self, orders: IO[str], said: IO[str], chance: random.Random, cycle_s: float) -> None:
        self._orders = orders
        self._said = said
        self._chance = chance
        self._cycle_s = cycle_s

    def killed(self, workers: int = 1) -> list[str]:
        """What so many workers said that they had kept, until they were killed one after the other."""
        pids: list[int] = []
        kept: list[str] = []
        for _ in range(workers):
            self._orders.write(f"{self._chance.random()}\n")
            self._orders.flush()
        wanted = self._chance.randint(1, AT_MOST)
        while len(pids) < workers or len(kept) < wanted:
            self._hear(pids, kept)
        for pid in pids:
            time.sleep(self._chance.uniform(0, self._cycle_s))
            os.kill(pid, signal.SIGKILL)
        self._orders.write("\n")
        self._orders.flush()
        while (line := self._said.readline().strip()) != "all dead":
            assert line, "the worker died by itself"
            kept.append(line)
        return kept

    def _hear(self, pids: list[int], kept: list[str]) -> None:
        line = self._said.readline().strip()
        assert line, "the worker died by itself"
        if line.startswith("pid "):
            pids.append(int(line.removeprefix("pid ")))
        else:
            kept.append(line)


@contextmanager
def nursery(work: str, folder: Path, chance: random.Random) -> Iterator[Nursery]:
    with subprocess.Popen(
        [sys.executable, "-m", "tests.store.worker", work, str(folder)],
        cwd=_TOP,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        yield Nursery(process.stdin, process.stdout, chance, CYCLE_S.get(work, 0.004))
        process.stdin.close()


@pytest.mark.proof(20)
@pytest.mark.parametrize("work", list(WORK))
def test_a_kill_loses_nothing_that_was_said_to_be_kept(tmp_path: Path, proof: Proof, work: str) -> None:
    entries = half_written = unsaid = 0
    for first in range(0, proof.rounds, ROUNDS_A_FOLDER):
        folder = tmp_path / f"{first}"
        kept: list[str] = []
        known: set[str] = set()
        with nursery(work, folder, proof.chance) as workers:
            for round_ in range(first, min(first + ROUNDS_A_FOLDER, proof.rounds)):
                said = workers.killed(2 if work == "two" else 1)
                kept += said
                entries += len(said)
                times = Counter(entry.id for entry in whole_log(folder))
                half_written += any(folder.glob("*.tmp"))
                unsaid += not times.keys() <= {*known, *said}
                known = set(times)
                assert sit_down(folder).notices == (), f"round {round_}"
                assert set(times.values()) == {1}, f"round {round_}: an entry stands twice"
                assert set(kept) <= set(times), f"round {round_}: an entry that was said to be kept is gone"
        goes_on(folder)
    proof.tell(
        f"{proof.rounds} rounds, {entries} entries said to be kept, nothing lost; {half_written} kills left a file "
        f"half written beside the chapter, {unsaid} fell between a write and the word of it"
    )


def goes_on(folder: Path) -> None:
    """After all that the folder is as good as any."""
    board = sit_down(folder)
    board.do(raised("after all that"))
    assert titles(sit_down(folder))[-1] == "after all that"
    assert list(folder.glob("*.tmp")) == []


@pytest.mark.proof(60)
def test_the_same_kills_break_tinydbs_own_storage(tmp_path: Path, proof: Proof) -> None:
    """Else the proof above would prove nothing."""
    broken = 0
    with nursery("tinydb", tmp_path, proof.chance) as workers:
        for _ in range(proof.rounds):
            (tmp_path / "db.json").unlink(missing_ok=True)
            with TinyDB(tmp_path / "db.json") as database:
                database.table("solved").insert_multiple({"title": f"Issue {n}", "decision": "Old"} for n in range(300))
            broken += _is_broken(tmp_path / "db.json", workers.killed())
    proof.tell(f"{broken} of {proof.rounds} rounds broken ({broken / proof.rounds:.1%})")
    assert broken >= (0.03 * proof.rounds if proof.rounds >= ENOUGH_TO_COUNT else 1), broken


def _is_broken(path: Path, kept: list[str]) -> bool:
    try:
        with TinyDB(path) as database:
            there = {str(doc.doc_id) for doc in database.table("solved").all()}
    except ValueError:
        return True
    return not set(kept) <= there
