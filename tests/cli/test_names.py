"""`iltboard focus name`, `names` and `forget`, and `iltboard redact`; and no error says a name again."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest

from iltboard.session import Session
from iltboard.store.chapters import ChapterJournal
from iltboard.store.check import check
from iltboard.store.names import NamesFile
from tests.cli.conftest import Typed
from tests.clock import TableClock
from tests.store.team import hold_a_meeting, titles


@pytest.fixture
def named(team: Typed, monkeypatch: pytest.MonkeyPatch) -> Typed:
    """A team that keeps the names of two students."""
    for code, name in (("M14", "Maria Lopez\n"), ("T07", "Tiago O'Brien\n")):
        team("focus", "add", code)
        monkeypatch.setattr("sys.stdin", io.StringIO(name))
        assert team("focus", "name", code) == (0, f"kept apart for {code}\n", "")
    return team


def test_names_are_printed_only_when_asked_for(named: Typed) -> None:
    assert named("focus", "names").out == "2 names are kept: iltboard focus names --show prints them\n"
    assert named("focus", "names", "--show").out == "M14  Maria Lopez\nT07  Tiago O'Brien\n"
    assert named("focus", "forget", "m14").out == "the name of M14 is kept no longer\n"
    assert named("focus", "forget", "m14").err == "iltboard: No name is kept for that student.\n"
    assert named("focus", "names", "--show").out == "T07  Tiago O'Brien\n"
    assert "Maria" not in named("focus", "list").out


def test_a_name_is_no_argument(team: Typed) -> None:
    team("focus", "add", "M14")
    told = team("focus", "name", "M14", "Maria Lopez")
    assert told.code == 1
    assert "it is asked for" in told.err
    assert "Maria" not in told.err
    assert team("focus", "names").out == "No names are kept yet: iltboard focus name CODE\n"


@pytest.mark.parametrize(
    "words",
    [
        ("issue", "add", "Maria Lopez reads above"),
        ("rock", "add", "Reading", "--owner", "maria lopez"),
        ("member", "leave", "Lopez"),
        ("member", "add", "MARIA LOPEZ"),
        ("offtopic", "Tiago's bus"),
        ("focus", "add", "Maria"),
        ("focus", "heard", "Maria", "nothing"),
        ("focus", "name", "T07", "O'Brien"),
        ("issue", "add", "reads", "above", "Lopez"),
        ("Maria Lopez",),
        ("--Maria",),
        ("minutes", "Maria Lopez"),
        ("minutes", "--format", "Lopez"),
        ("rock", "add", "Reading", "--owner", "Ines", "--days", "Lopez"),
        ("agenda", "import", "/Maria Lopez.toml"),
        ("agenda", "export", "/no/Maria Lopez.toml"),
        ("--team", "/dev/null/Maria Lopez", "show"),
    ],
    ids=" ".join,
)
def test_nothing_that_is_typed_is_said_again_with_a_name(named: Typed, folder: Path, words: tuple[str, ...]) -> None:
    told = named(*words)
    assert told.out or told.err
    assert not re.search("maria|lopez|tiago|brien", told.out + told.err, re.IGNORECASE) or words[0] == "--team"
    _nowhere_but_in_its_file(folder)


def test_a_damaged_book_is_one_line(named: Typed, folder: Path) -> None:
    (folder / "names.json").write_text('{"Maria Lopez')
    for words in (("show",), ("check",), ("focus", "names"), ("issue", "add", "Pacing")):
        told = named(*words)
        assert "names.json is damaged" in told.out + told.err
        assert "Maria" not in told.out + told.err
    assert (folder / "names.json").read_text() == '{"Maria Lopez'


def test_redact_takes_out_what_was_written_before(team: Typed, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    team("focus", "add", "M14")
    team("issue", "add", "Maria Lopez \\ “reads”\tabove")
    assert team("redact").err.startswith("iltboard: no names are kept yet")
    board = Session(ChapterJournal(folder), TableClock(), lambda: "board", NamesFile(folder))
    hold_a_meeting(board)
    team("issue", "add", "Pacing")
    hold_a_meeting(board)
    team("member", "add", "Maria Gomez")
    team("issue", "add", "LOPEZ; maria lopez: Maria?")
    aside = folder / "0001.damaged-1.json"
    aside.write_bytes((folder / "0001.json").read_bytes()[:-40] + b'"Lopez\n')
    in_other_letters = folder / "0001.damaged-2.json"
    in_other_letters.write_bytes('\ufeff{"title": "Maria Lopez", "Lope'.encode("utf-16-le"))
    (folder / "0003.json.tmp").write_bytes(b"Maria Lopez")
    monkeypatch.setattr("sys.stdin", io.StringIO("Maria Lopez"))
    assert "it stands in 2 texts written before: iltboard redact takes it out" in team("focus", "name", "M14").out
    untouched = (folder / "names.json").stat()

    for words in (("show", "--json"), ("minutes",), ("minutes", "--format", "html"), ("minutes", "--format", "json")):
        assert "M14" in team(*words).out
        assert "Lopez" not in team(*words).out

    told = team("redact")
    assert told.code == 0
    assert re.fullmatch(r"Names are codes now in \d+ places of 5 files\.\n", told.out)
    _nowhere_but_in_its_file(folder, "lopez")
    assert (folder / "names.json").stat() == untouched
    assert in_other_letters.read_bytes().decode("utf-16") == '{"title": "M14", "Lope'
    assert check(folder).ok
    assert team("redact").out == "No name was found: nothing was changed.\n"

    board.look()
    assert titles(board) == ["M14 \\ “reads” above", "Pacing", "M14; M14: Maria?"]
    assert [member.name for member in board.board.members][-1] == "Maria Gomez"
    assert board.undo().refused is not None
    hold_a_meeting(board)
    assert check(folder).ok


def test_redact_leaves_the_words_by_which_a_chapter_is_read(
    team: Typed, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    team("focus", "add", "W1", "--routine", "panel")
    monkeypatch.setattr("sys.stdin", io.StringIO("Panel\n"))
    team("focus", "name", "W1")
    team("issue", "add", "The panel meets")
    team("redact")
    assert check(folder).ok
    board = Session(ChapterJournal(folder), TableClock(), lambda: "board", NamesFile(folder))
    assert [it.routine for it in board.board.focus] == ["panel"]
    assert titles(board) == ["The W1 meets"]


def test_redact_says_which_files_it_has_not_looked_through(named: Typed, folder: Path) -> None:
    copy = folder / "0001 (conflicted copy).json"
    copy.write_bytes((folder / "0001.json").read_bytes().replace(b"Pacing", b"Ask Maribel Quintero"))
    (folder / "0001-minutes.json").write_text("{}")
    before = copy.read_bytes()
    assert named("redact").out.splitlines() == [
        "No name was found: nothing was changed.",
        "Not looked through, and names may stand in it: “0001 (conflicted copy).json”; iltboard check says the mend.",
    ]
    (folder / ".0001.json.icloud").write_bytes(b"")
    assert ["“.0001.json.icloud”" in line for line in named("redact").out.splitlines()] == [False, True, False]
    assert copy.read_bytes() == before


def test_redact_leaves_files_without_names_as_they_are(named: Typed, folder: Path) -> None:
    named("issue", "add", "Pacing")
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.glob("*.json")}
    assert named("redact").out == "No name was found: nothing was changed.\n"
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.glob("*.json")} == before


def _nowhere_but_in_its_file(folder: Path, names: str = "maria|lopez|tiago|brien") -> None:
    for file in folder.iterdir():
        text = file.read_bytes().replace(b"\0", b"").decode(errors="replace")
        assert file.name == "names.json" or not re.search(names, text, re.IGNORECASE), file.name
