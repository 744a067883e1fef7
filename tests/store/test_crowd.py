"""Three boards and five writers at one folder: all of it is kept, all see the same, and nobody waits for long."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path

import msgspec
import pytest

from tests.conftest import Proof
from tests.store.crowd import Told
from tests.store.team import raised, sit_down

_TOP = Path(__file__).parents[2]
BOARDS, WRITERS = 3, 5
EVERY_S = {"board": 1.0, "writer": 0.2}
LONGEST_P99_S = 0.25
ENOUGH_TO_COUNT = 60
"""Seconds from which on the slowest of a hundred entries means something."""
_HOLDER = """
import sys, time
from pathlib import Path
from iltboard.store.folder_lock import FolderLock
with FolderLock(Path(sys.argv[1])).to_write():
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.mark.proof(2)
def test_a_crowd_agrees_and_nobody_waits(tmp_path: Path, proof: Proof) -> None:
    """A round is a second."""
    seats = [f"board-{n}" for n in range(BOARDS)] + [f"writer-{n}" for n in range(WRITERS)]
    told = crowd(tmp_path / "team", seats, proof.rounds)
    queue = told[0].queue
    assert all(it.queue == queue for it in told)
    assert len(queue) == len(set(queue)) == sum(len(it.waits) for it in told)
    waits = sorted(wait for it in told for wait in it.waits)
    p99 = waits[len(waits) * 99 // 100]
    p50, worst = waits[len(waits) // 2], waits[-1]
    proof.tell(
        f"{len(waits)} entries of {len(seats)} seats in {proof.rounds} s; "
        f"an entry took {p50 * 1000:.1f} ms, p99 {p99 * 1000:.0f} ms, the longest {worst * 1000:.0f} ms"
    )
    assert p99 <= LONGEST_P99_S or proof.rounds < ENOUGH_TO_COUNT


def crowd(folder: Path, seats: list[str], seconds: int) -> list[Told]:
    """What each of them says when all are done."""
    with ExitStack() as stack:
        people = [
            stack.enter_context(
                subprocess.Popen(
                    [sys.executable, "-m", "tests.store.crowd", folder, seat, f"{seconds}", f"{EVERY_S[seat[:-2]]}"],
                    cwd=_TOP,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    text=True,
                )
            )
            for seat in seats
        ]
        all_say("here", people)
        for person in people:
            assert person.stdin is not None
            person.stdin.write("\n")
            person.stdin.flush()
        all_say("over", people)
        return [msgspec.json.decode(person.communicate("\n")[0], type=Told) for person in people]


def all_say(word: str, people: list[subprocess.Popen[str]]) -> None:
    """Wait until they have."""
    for person in people:
        assert person.stdout is not None
        assert person.stdout.readline() == f"{word}\n"


def test_a_lock_that_a_killed_process_held_is_free_at_once(tmp_path: Path) -> None:
    session = sit_down(tmp_path)
    with subprocess.Popen(
        [sys.executable, "-c", _HOLDER, tmp_path], cwd=_TOP, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        holder.send_signal(signal.SIGKILL)
        began = time.perf_counter()
        session.do(raised("After it"))
        assert session.unsaved == 0, "it waited for longer than a board's patience"
    assert time.perf_counter() - began < 1
