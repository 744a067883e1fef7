"""Work that is killed in the middle: `python -m tests.store.worker WORK FOLDER`.

For each line that it reads, a worker comes to life and works in the folder until somebody kills it. It says who it is,
and then the id of each entry as soon as it has been told that the entry is kept.
"""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import filelock  # noqa: F401 - which no worker then has to load before it can be killed
from tinydb import TinyDB

from iltboard.board.events.issues import IssueEdited, IssueMoved
from iltboard.board.events.meeting import MeetingClosed, MeetingStarted
from iltboard.board.events.outcomes import IssueResolved
from iltboard.board.log import AnyEvent
from iltboard.identity import new_id
from iltboard.session import Session
from tests.store.team import raised, sit_down

Work = Callable[[Session, random.Random], Iterator[AnyEvent]]


def add(_: Session, chance: random.Random) -> Iterator[AnyEvent]:
    """Issues are raised."""
    while True:
        yield raised(f"Issue {chance.random()}")


def edit(session: Session, chance: random.Random) -> Iterator[AnyEvent]:
    """Issues are worded anew, now longer, now shorter, and moved to the top."""
    for title in ("Issue", "Another"):
        yield raised(title)
    while True:
        issue = chance.choice(session.board.queue).id
        yield IssueEdited(issue, "Worded anew " * chance.randint(1, 300))
        yield IssueMoved(session.board.queue[-1].id)


def resolve(session: Session, chance: random.Random) -> Iterator[AnyEvent]:
    """Issues are raised and solved."""
    while True:
        yield raised(f"Issue {chance.random()}")
        yield IssueResolved(session.board.queue[0].id, "Decided " * chance.randint(1, 100))


def close(session: Session, _: random.Random) -> Iterator[AnyEvent]:
    """Meetings are held: each close begins a chapter with the entry after it."""
    while True:
        if session.board.meeting is None:
            yield MeetingStarted(new_id())
        yield raised("Issue")
        assert session.board.meeting is not None
        yield MeetingClosed(session.board.meeting.id)


WORK: dict[str, Work] = {"add": add, "edit": edit, "resolve": resolve, "close": close, "two": add}
"""`two` is the work of two at once."""


def at_the_board(work: Work, folder: Path, chance: random.Random) -> None:
    """Work through a session, until killed."""
    session = sit_down(folder, f"board-{os.getpid()}")
    for event in work(session, chance):
        outcome = session.do(event)
        assert not outcome.refused, outcome.refused
        assert not session.unsaved, session.trouble
        _say(session._chapter.entries[-1].id)


def in_tinydb(folder: Path, chance: random.Random) -> None:
    """The same kind of work through TinyDB's own storage: issues are put in, and moved to the solved ones."""
    with TinyDB(folder / "db.json") as database:
        issues, solved = database.table("issues"), database.table("solved")
        for number in count():
            raised_ = issues.insert({"title": f"Issue {number} " * chance.randint(1, 100), "by": "Ms. Rivera"})
            issues.remove(doc_ids=[raised_])
            _say(solved.insert({"title": f"Issue {number}", "decision": "Decided"}))


def _say(what: object) -> None:
    """In one write, so that it is said whole or not at all."""
    os.write(sys.stdout.fileno(), f"{what}\n".encode())


def main() -> None:
    """One line of chance a worker; an empty line when they have been killed."""
    name, folder = sys.argv[1], Path(sys.argv[2])
    workers: list[int] = []
    for line in sys.stdin:
        if not line.strip():
            for pid in workers:
                os.waitpid(pid, 0)
            workers = []
            _say("all dead")
            continue
        worker = os.fork()
        if worker:
            workers.append(worker)
            continue
        _say(f"pid {os.getpid()}")
        if name == "tinydb":
            in_tinydb(folder, random.Random(line))
        else:
            at_the_board(WORK[name], folder, random.Random(line))


if __name__ == "__main__":
    main()
