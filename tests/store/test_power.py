"""The power fails: what was said to be kept is there when it comes back, whatever else is not."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from iltboard.board.events.issues import IssueEdited
from iltboard.board.events.outcomes import IssueResolved
from iltboard.board.log import AnyEvent
from iltboard.session import Session
from tests.conftest import Proof
from tests.store.power import Disk, power_cut
from tests.store.team import hold_a_meeting, raised, sit_down, whole_log

WORK = 25
"""What is done before the lights go out, at most."""


def worked(folder: Path, chance: random.Random, *, without: str = "") -> Disk:
    """A team's folder in use from its first entry on: issues are raised, worded anew and solved, meetings held."""
    disk = Disk(folder, without=without)
    with disk.watched():
        session = sit_down(folder)
        for number in range(chance.randint(3, WORK)):
            _do(session, disk, _something(session, number, chance))
            if chance.random() < 0.15:
                hold_a_meeting(session)
                disk.said(whole_log(folder)[-1].id)
    return disk


def _something(session: Session, number: int, chance: random.Random) -> AnyEvent:
    queue = session.board.queue
    if not queue or chance.random() < 0.5:
        return raised(f"Issue {number}")
    issue = chance.choice(queue).id
    if chance.random() < 0.5:
        return IssueEdited(issue, "Worded anew " * chance.randint(1, 200), "Ms. Rivera")
    return IssueResolved(issue, "Decided")


def _do(session: Session, disk: Disk, event: AnyEvent) -> None:
    before = {entry.id for entry in whole_log(disk.folder)}
    assert session.do(event).refused is None
    assert session.unsaved == 0
    for entry in whole_log(disk.folder):
        if entry.id not in before:
            disk.said(entry.id)


def lost(folder: Path, proof: Proof, *, without: str = "") -> str:
    """What was lost in the first cut in which something was, or an empty string."""
    states = 20  # of each history
    for history in range(-(-proof.rounds // states)):
        home = folder / f"{history}"
        home.mkdir()
        disk = worked(home / "team", proof.chance, without=without)
        for _ in range(states):
            at = proof.chance.randint(1, len(disk.steps))
            why = _what_is_lost(home / "after", disk, at, proof.chance)
            if why:
                return f"history {history}, cut after {at} of {len(disk.steps)} steps: {why}"
        shutil.rmtree(home)
    return ""


def _what_is_lost(folder: Path, disk: Disk, at: int, chance: random.Random) -> str:
    cut = power_cut(disk.steps, at, chance)
    shutil.rmtree(folder, ignore_errors=True)
    if cut.folder:
        folder.mkdir()
        for name, data in cut.files.items():
            (folder / name).write_bytes(data)
    after = sit_down(folder)
    if after.notices:
        return " ".join(after.notices)
    missing = set(cut.said) - {entry.id for entry in whole_log(folder)}
    return f"{len(missing)} of {len(cut.said)} entries are gone" if missing else ""


@pytest.mark.proof(200)
def test_a_power_cut_loses_nothing_that_was_said_to_be_kept(tmp_path: Path, proof: Proof) -> None:
    assert lost(tmp_path, proof) == ""


@pytest.mark.proof(400)
@pytest.mark.parametrize("sync", ["file", "folder", "parent"])
def test_without_any_one_sync_something_is_lost(tmp_path: Path, proof: Proof, sync: str) -> None:
    assert lost(tmp_path, proof, without=sync) != ""
