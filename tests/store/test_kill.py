"""A board that is killed in the middle of its work has lost nothing that it said was done."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest

from tests.store.team import raised, sit_down, titles, whole_log

_TOP = Path(__file__).parents[2]
_WORKER = """
import sys
from itertools import count
from pathlib import Path
from iltboard.store.seats import take_seat
from tests.store.team import hold_a_meeting, raised, sit_down
folder = Path(sys.argv[1])
seat = take_seat(folder)
session = sit_down(folder, seat.name)
assert seat.name == "board" and not session.notices, (seat.name, session.notices)
for number in count():
    event = raised(f"{sys.argv[2]}/{number}")
    session.do(event)
    assert session.unsaved == 0, session.trouble
    print(event.issues[0].id, flush=True)
    if number % 7 == 3:
        hold_a_meeting(session)
"""


def killed_after(folder: Path, acknowledged: int, life: str) -> list[str]:
    """A board at work, killed once it has said so often that an issue is kept; the ids of those issues."""
    with subprocess.Popen(
        [sys.executable, "-c", _WORKER, str(folder), life], cwd=_TOP, stdout=subprocess.PIPE, text=True
    ) as worker:
        assert worker.stdout is not None
        kept = [worker.stdout.readline().strip() for _ in range(acknowledged)]
        worker.kill()
        kept += [line.strip() for line in worker.stdout if line.endswith("\n")]
    assert all(kept), "the board died by itself"
    return kept


def prove(folder: Path, rounds: int) -> None:
    chance = random.Random(20261118)
    kept: list[str] = []
    for life in range(rounds):
        kept += killed_after(folder, chance.randint(1, 12), str(life))
        logged = [issue.id for entry in whole_log(folder) for issue in getattr(entry.event, "issues", ())]
        assert len(set(logged)) == len(logged), "an entry stands twice"
        assert set(kept) <= set(logged), "an acknowledged entry is gone"
    board = sit_down(folder)
    assert board.notices == ()
    board.do(raised("after all that"))
    assert titles(sit_down(folder))[-1] == "after all that"
    assert list(folder.glob("*.tmp")) == []


def test_twenty_kills_lose_nothing(tmp_path: Path) -> None:
    prove(tmp_path, 20)


@pytest.mark.long
def test_a_thousand_kills_lose_nothing(tmp_path: Path) -> None:
    prove(tmp_path, 1_000)
