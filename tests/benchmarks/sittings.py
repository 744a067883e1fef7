"""The programs that are measured side by side, each in a real terminal: the bare one, and boards that run a meeting."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.measure import Ticking, started
from tests.terminal.sitting import PROGRAM, Sitting

SIZE = (120, 34)
BARE = (sys.executable, str(Path(__file__).with_name("bare.py")))
BARE_SIGN, BOARD_SIGN, RUNNING_SIGN = "ready", "Cedar Hollow", "pause"


class Sat(NamedTuple):
    """A program at which one sits. `ticking` tells when no tick will come; the bare one has none."""

    sitting: Sitting
    ticking: Ticking | None = None

    def ready(self) -> None:
        """Wait until no tick can be taken for an answer."""
        if self.ticking:
            self.ticking.ready()


def board(team: Path) -> tuple[str, ...]:
    """What is typed to open the board on a team."""
    return (*PROGRAM, "--team", str(team))


@contextmanager
def side_by_side(teams: Sequence[Path]) -> Iterator[tuple[Sat, ...]]:
    """The bare program, and a board on each of the teams, whose meetings start at the same time."""
    with ExitStack() as stack:
        bare = stack.enter_context(Sitting(*BARE, size=SIZE))
        boards = [stack.enter_context(Sitting(*board(team), size=SIZE)) for team in teams]
        bare.see(BARE_SIGN)
        for sitting in boards:
            started(sitting, BOARD_SIGN)
        for sitting in boards:
            if RUNNING_SIGN not in sitting.text:  # else a section before this one started the meeting
                sitting.press("space")
        for sitting in boards:
            sitting.see(RUNNING_SIGN)
        yield Sat(bare), *(Sat(sitting, Ticking(sitting)) for sitting in boards)
