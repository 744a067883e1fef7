"""The power fails: what was said to be kept is there when it comes back, whatever else is not."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from iltboard.board.events.issues import IssueEdited
from iltboard.board.events.outcomes import IssueResolved
from iltboard.board.log import AnyEvent
from iltboard.board.naming import Coder, Student
from iltboard.session import Session
from iltboard.store.durable import make_folder
from iltboard.store.journal import JournalError
from iltboard.store.name_book import Kept
from iltboard.store.names import NamesFile
from iltboard.store.redact import redact
from tests.conftest import Proof
from tests.store.power import Disk, power_cut
from tests.store.team import hold_a_meeting, raised, sit_down, whole_log

WORK = 25
"""What is done before the lights go out, at most."""
NAME = "Maria Lopez"


class Use(NamedTuple):
    """A use of a team's folder from its first file on, and what of all that was said to be kept is gone after a cut."""

    work: Callable[[Disk, random.Random], None]
    lost: Callable[[Path, list[str]], str]


def _meet(disk: Disk, chance: random.Random) -> None:
    """Issues are raised, worded anew and solved, meetings held."""
    session = sit_down(disk.folder)
    for number in range(chance.randint(3, WORK)):
        assert session.do(_something(session, number, chance)).refused is None
        assert session.unsaved == 0
        if chance.random() < 0.15:
            hold_a_meeting(session)
        disk.said(session._chapter.entries[-1].id)


def _meet_all_the_same(disk: Disk, chance: random.Random) -> None:
    """The same on a disk that refuses every third sync; what it refused is tried again."""
    disk.refuses = lambda: chance.random() < 1 / 3
    session = sit_down(disk.folder)
    for number in range(chance.randint(1, WORK)):
        session.do(_something(session, number, chance))
        if chance.random() < 0.15:
            hold_a_meeting(session)
        while session.unsaved:
            chance.choice((session.look, session.retry))()
        disk.said(session._chapter.entries[-1].id)


def _something(session: Session, number: int, chance: random.Random) -> AnyEvent:
    queue = session.board.queue
    if not queue or chance.random() < 0.5:
        return raised(f"Issue {number}")
    issue = chance.choice(queue).id
    if chance.random() < 0.5:
        return IssueEdited(issue, "Worded anew " * chance.randint(1, 200), "Ms. Rivera")
    return IssueResolved(issue, "Decided")


def _lost_entries(folder: Path, said: list[str]) -> str:
    if notices := sit_down(folder).notices:
        return " ".join(notices)
    missing = set(said) - {entry.id for entry in whole_log(folder)}
    return f"{len(missing)} of {len(said)} entries are gone" if missing else ""


def _keep_names(disk: Disk, chance: random.Random) -> None:
    """Names of focus students are kept."""
    book = NamesFile(disk.folder)
    for number in range(chance.randint(1, 5)):
        book.keep(f"{number}", Kept(f"M{number}", NAME))
        disk.said(f"{number}")


def _lost_names(folder: Path, said: list[str]) -> str:
    try:
        there = NamesFile(folder).read()
    except JournalError as error:
        return str(error)
    return "" if set(said) <= set(there) else f"{len(there)} of {len(said)} names are left"


HOME = "home"
DAMAGED = b"This was a chapter."


def _set_aside(disk: Disk, chance: random.Random) -> None:
    """A chapter that was damaged is set aside, and written anew, on a disk that refuses every other sync."""
    make_folder(disk.folder)
    disk.put("0001.json", DAMAGED)
    disk.said("its bytes are kept")
    session = sit_down(disk.folder)
    disk.refuses = lambda: chance.random() < 1 / 2
    session.do(raised("Pacing"))
    while session.unsaved:
        session.retry()
    disk.said(session._chapter.entries[-1].id)


def _lost_bytes(folder: Path, said: list[str]) -> str:
    if said and DAMAGED not in {path.read_bytes() for path in folder.glob("*.json")}:
        return "the damaged chapter's bytes are gone"
    missing = set(said[1:]) - {entry.id for entry in whole_log(folder)}
    return "the entry after them is gone" if missing else ""


def _take_out_a_name(disk: Disk, chance: random.Random) -> None:
    """A name is taken out of a chapter and of what a killed process left, on a disk that refuses every other sync."""
    make_folder(disk.folder)
    sit_down(disk.folder).do(raised(f"{NAME} reads"))
    disk.put("0001.json", (disk.folder / "0001.json").read_bytes())
    disk.put("0002.json.tmp", NAME.encode())
    disk.refuses = lambda: chance.random() < 1 / 2
    while True:
        try:
            redact(disk.folder, Coder([Student("R01", NAME)]))
            break
        except JournalError:
            continue
    disk.said("it is gone")


def _lost_code(folder: Path, said: list[str]) -> str:
    names = [path.name for path in folder.glob("*") if NAME.encode() in path.read_bytes()]
    return f"the name is back in {', '.join(names)}" if said and names else ""


USES = {
    "meetings": Use(_meet, _lost_entries),
    "meetings on a disk that refuses": Use(_meet_all_the_same, _lost_entries),
    "names": Use(_keep_names, _lost_names),
    "damage": Use(_set_aside, _lost_bytes),
    "a name taken out": Use(_take_out_a_name, _lost_code),
}


def lost(folder: Path, proof: Proof, use: Use, *, without: str = "") -> str:
    """What was lost in the first cut in which something was, or an empty string."""
    states = 20  # of each history
    for history in range(-(-proof.rounds // states)):
        home = folder / f"{history}" / HOME
        home.mkdir(parents=True)
        disk = Disk(home / "school" / "team", without=without)
        with disk.watched():
            use.work(disk, proof.chance)
        for _ in range(states):
            at = proof.chance.randint(1, len(disk.steps))
            cut = power_cut(disk, at, proof.chance)
            shutil.rmtree(home / "after", ignore_errors=True)
            if cut.folder:
                (home / "after").mkdir()
                for name, data in cut.files.items():
                    (home / "after" / name).write_bytes(data)
            if why := use.lost(home / "after", cut.said):
                return f"history {history}, cut after {at} of {len(disk.steps)} steps: {why}"
        shutil.rmtree(home)
    return ""


@pytest.mark.proof(100)
@pytest.mark.parametrize("use", USES.values(), ids=USES)
def test_a_power_cut_loses_nothing_that_was_said_to_be_kept(tmp_path: Path, proof: Proof, use: Use) -> None:
    assert lost(tmp_path, proof, use) == ""
    proof.tell(f"{proof.rounds} cuts, nothing lost")


@pytest.mark.proof(1000)
@pytest.mark.parametrize(
    ("use", "sync"),
    [
        ("meetings", "0001.json"),
        ("meetings", "0002.json"),
        ("meetings", "team"),
        ("meetings", "school"),
        ("meetings", HOME),
        ("names", "names.json"),
        ("names", "team"),
        ("damage", "0001.damaged-1.json"),
        ("damage", "0001.json"),
        ("damage", "team"),
    ],
)
def test_without_any_one_sync_something_is_lost(tmp_path: Path, proof: Proof, use: str, sync: str) -> None:
    """Of a file, or of a folder that holds a name."""
    assert lost(tmp_path, proof, USES[use], without=sync) != ""
