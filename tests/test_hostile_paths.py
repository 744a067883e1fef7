"""Whatever a team, a student or a file is called, and whoever may read new files: a team's folder is its own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from iltboard.board.events.focus import FocusNamed
from iltboard.board.events.issues import IssuesAdded, NewIssue
from iltboard.board.events.meeting import MeetingClosed, MeetingStarted
from iltboard.board.events.team import TeamFounded
from iltboard.cli import run
from iltboard.files import write_text
from iltboard.session import Session
from iltboard.store.chapters import ChapterJournal
from iltboard.store.names import NamesFile
from iltboard.store.seats import take_seat
from tests.clock import START, TableClock
from tests.hostile import PATHS


@pytest.fixture(params=[0o000, 0o022, 0o077], ids=oct)
def _mask(request: pytest.FixtureRequest) -> Iterator[None]:
    """What the user's system takes away from the rights on new files: from nothing to nearly all."""
    before = os.umask(request.param)
    yield
    os.umask(before)


def modes(place: Path) -> dict[str, str]:
    """Files and folders by the rights on them."""
    found = {str(path.relative_to(place)): path for path in place.rglob("*")}
    return {name: oct(path.stat().st_mode & 0o7777) for name, path in found.items()}


@pytest.mark.usefixtures("_mask")
def test_only_the_owner_can_read_anything_of_a_team(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "in" / "team"
    seat = take_seat(folder)
    with closing(Session(ChapterJournal(folder), TableClock(), lambda: seat.name, NamesFile(folder))) as session:
        for event in (
            TeamFounded("North"),
            FocusNamed("f", "M14", since=START.date()),
            MeetingStarted("m"),
            MeetingClosed("m"),
            IssuesAdded((NewIssue("i", "Pacing"),)),
        ):
            assert session.do(event).refused is None
        session.keep_name("f", "Mira Kask")
    with (folder / "0002.json").open("ab") as file:
        file.write(b"damaged")
    with closing(Session(ChapterJournal(folder), TableClock(), lambda: seat.name)) as session:
        assert session.notices
        session.do(IssuesAdded((NewIssue("j", "Lab safety"),)))
    found = modes(tmp_path)
    seat.leave()
    there = {name.removeprefix("deep/in/team/") for name in found}
    assert there >= {"0001.json", "0002.json", "names.json", "lock", "board.seat"}
    assert len(there) > 8, "the damaged chapter was set aside"
    for name, mode in found.items():
        assert mode == ("0o700" if (tmp_path / name).is_dir() else "0o600"), name


@pytest.mark.parametrize("name", [name for name in PATHS if "\0" not in name])
def test_no_name_is_a_path(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "here" / "team"
    for words in (
        ("init", "--name", name),
        ("member", "add", "--", name),
        ("issue", "add", "--", name),
        ("focus", "add", "--", name),
        ("purpose", "set", "--", name),
        ("minutes", "--", name),
        ("issue", "tag", "--", name, "not"),
    ):
        run(["--team", str(folder), *words])
    assert "Traceback" not in capsys.readouterr().err
    assert {path.name for path in folder.parent.rglob("*")} == {"team", "0001.json", "lock"}
    assert [path.name for path in tmp_path.iterdir()] == ["here"]


def test_a_file_that_is_written_over_is_read_by_whom_it_was(tmp_path: Path) -> None:
    named = tmp_path / "minutes.md"
    named.touch(mode=0o600)
    write_text(str(named), "ours", over=True)
    assert modes(tmp_path) == {"minutes.md": "0o600"}
