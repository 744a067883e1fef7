"""One of many at a team's folder: `python -m tests.store.crowd FOLDER SEAT SECONDS EVERY`.

It says when it is here, and begins when it reads a line, so that all begin together. Then it raises an issue every so
many seconds, and takes in what others wrote four times a second, as a board does. When the time is over and another
line is read, it looks once more, and says how long each entry took from when it was due, and which issues it sees. Who
is late writes on at once, and does not make up for what was missed.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import msgspec

from tests.store.team import raised, sit_down, titles

LOOK_S = 0.25


class Told(msgspec.Struct):
    """How many seconds each entry took, and the queue as this seat sees it."""

    waits: list[float]
    queue: list[str]


def main() -> None:
    folder, seat, seconds, every = Path(sys.argv[1]), sys.argv[2], float(sys.argv[3]), float(sys.argv[4])
    session = sit_down(folder, seat)
    waits: list[float] = []
    _say("here")
    sys.stdin.readline()
    now = time.perf_counter()
    end, write_at, look_at = now + seconds, now, now
    while now < end:
        if now >= write_at:
            outcome = session.do(raised(f"{seat} {len(waits)}"))
            assert outcome.refused is None
            assert not session.unsaved, session.trouble
            waits.append(time.perf_counter() - write_at)
            write_at = max(write_at + every, time.perf_counter())
        if now >= look_at:
            if session.stale():
                session.look()
            look_at = now + LOOK_S
        time.sleep(max(min(write_at, look_at) - time.perf_counter(), 0.0))
        now = time.perf_counter()
    _say("over")
    sys.stdin.readline()
    session.look()
    _say(msgspec.json.encode(Told(waits, titles(session))).decode())


def _say(what: str) -> None:
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
