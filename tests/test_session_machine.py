"""A machine works the whole session on a real folder, beside a plain model; and it finds what is planted for it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test
from msgspec.structs import replace

from iltboard import session
from iltboard.board.carrying import carry
from iltboard.board.trail import to_undo
from iltboard.store import chapter_file
from iltboard.store.durable import Tables
from iltboard.store.reading import Reading, sound
from tests.conftest import Proof
from tests.session_machine import SessionMachine

STEPS_A_ROUND = 16


def work(rounds: int, chance: int, *, shrink: bool = True) -> None:
    """So many rounds of the machine. Raises what the first wrong step raised; with `shrink`, of few steps."""
    how = settings(
        max_examples=rounds,
        stateful_step_count=STEPS_A_ROUND,
        phases=(Phase.generate, Phase.shrink) if shrink else (Phase.generate,),
        deadline=None,
        database=None,
        print_blob=True,
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
    )

    class Machine(SessionMachine):
        pass

    run_state_machine_as_test(seed(chance)(Machine), settings=how)


@pytest.mark.proof(12)
def test_whatever_is_done_every_seat_and_the_disk_show_what_the_model_says(proof: Proof) -> None:
    work(proof.rounds, proof.chance.randrange(2**32))


def _without_the_last(held: Tables, number: int, known: Reading | None) -> Reading:
    it = sound(held, number, known)
    return replace(it, docs=it.docs[:-1], entries=it.entries[:-1]) if known is None else it


FAULTS: dict[str, Callable[[pytest.MonkeyPatch], None]] = {
    "whoever starts anew misses the last entry": lambda it: it.setattr(chapter_file, "sound", _without_the_last),
    "undo takes back another seat's entry": lambda it: it.setattr(
        session, "to_undo", lambda trail, _: to_undo(trail, "board")
    ),
    "the next chapter forgets the wins": lambda it: it.setattr(
        session, "carry", lambda board: replace(carry(board), wins=())
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_the_machine_finds(monkeypatch: pytest.MonkeyPatch, fault: str) -> None:
    FAULTS[fault](monkeypatch)
    with pytest.raises(AssertionError):
        work(50, 5, shrink=False)
