"""Folders that cannot be used, and data that cannot be read."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from iltboard.store.chapters import ChapterJournal
from iltboard.store.journal import JournalError
from tests.cli.conftest import Typed

needs_permissions = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="whoever runs this may write anywhere"
)
EVERY_COMMAND = [
    ("init", "--name", "North ILT"),
    ("member", "add", "Sam"),
    ("issue", "add", "x"),
    ("issue", "list"),
    ("rock", "list"),
    ("todo", "list"),
    ("offtopic",),
    ("agenda", "export"),
    ("agenda", "import", "ilt-45"),
    ("member", "leave", "Sam"),
    ("purpose", "set", "Readers"),
    ("meetings",),
    ("minutes",),
    ("update",),
    ("show",),
    ("show", "--json"),
]


@pytest.mark.parametrize("words", EVERY_COMMAND, ids=" ".join)
def test_a_folder_that_is_a_file(iltboard: Typed, folder: Path, words: tuple[str, ...]) -> None:
    folder.write_text("mine", encoding="utf-8")
    ran = iltboard(*words)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("iltboard: ")
    assert ran.err.count("\n") == 1
    assert folder.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("words", [("issue", "add", "x"), ("offtopic",), ("member", "add", "Sam")], ids=" ".join)
def test_data_of_a_newer_iltboard_is_shown_and_never_written(team: Typed, folder: Path, words: tuple[str, ...]) -> None:
    chapter = folder / "0001.json"
    content = json.loads(chapter.read_text(encoding="utf-8"))
    _newer(content)
    chapter.write_text(json.dumps(content), encoding="utf-8")
    before = chapter.read_bytes()
    ran = team(*words)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.count("\n") == 1
    assert chapter.read_bytes() == before


def test_what_is_no_team_of_ours_does_not_make_it_one_that_cannot_be_read(iltboard: Typed, folder: Path) -> None:
    folder.mkdir()
    (folder / "names-2.json").write_bytes(b"{}")
    assert iltboard("show").err.splitlines()[-1] == "iltboard: no team here yet: iltboard init --name NAME"
    (folder / "0001.json").write_bytes(b"")
    assert iltboard("show").err.splitlines()[-1].startswith("iltboard: the team here cannot be read: put a copy")


def test_a_team_that_lies_with_the_sync_client_is_not_begun_anew(iltboard: Typed, folder: Path) -> None:
    folder.mkdir()
    (folder / ".0001.json.icloud").write_bytes(b"bplist00")
    for words in (("show",), ("init", "--name", "North ILT")):
        ran = iltboard(*words)
        assert ran.code == 1
        assert "iltboard: 0001.json is not on this computer: let the sync client fetch it." in ran.err
        assert "init" not in ran.err
    assert [path.name for path in folder.iterdir() if path.name != "lock"] == [".0001.json.icloud"]


def test_what_was_salvaged_is_said_and_the_command_still_runs(team: Typed, folder: Path) -> None:
    team("issue", "add", "Pacing in grade 7")
    chapter = folder / "0001.json"
    chapter.write_bytes(chapter.read_bytes()[:-20])
    ran = team("issue", "add", "Exit tickets")
    assert ran.code == 0
    assert ran.err.startswith("iltboard: ")
    assert all(line.startswith("iltboard: ") for line in ran.err.splitlines())
    assert "Exit tickets" in team("issue", "list").out


@pytest.mark.parametrize("words", [("issue", "add", "x"), ("offtopic",), ("member", "add", "Sam")], ids=" ".join)
def test_what_could_not_be_saved_was_not_done(
    team: Typed, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    def no_turn(_: ChapterJournal) -> None:
        raise JournalError("the disk is full")

    monkeypatch.setattr(ChapterJournal, "turn", no_turn)
    assert team(*words) == (1, "", "iltboard: the disk is full\n")
    assert team("issue", "list").out.startswith("No issues yet")


def test_check_says_that_all_is_well(team: Typed) -> None:
    ran = team("check")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out


def test_check_fails_where_something_is_not_readable(team: Typed, folder: Path) -> None:
    (folder / "0001.json").write_bytes(b"\x00" * 300)
    ran = team("check")
    assert ran.code == 1
    assert ran.err.splitlines()[-1].startswith("iltboard: ")


def test_check_of_a_folder_that_is_a_file(iltboard: Typed, folder: Path) -> None:
    folder.write_text("mine", encoding="utf-8")
    ran = iltboard("check")
    assert (ran.code, ran.err) == (1, f"iltboard: not everything in {folder} is sound\n")
    assert "a file, not a folder" in ran.out


@needs_permissions
def test_a_folder_that_may_not_be_written(team: Typed, folder: Path) -> None:
    folder.chmod(0o500)
    try:
        ran = team("issue", "add", "x")
    finally:
        folder.chmod(0o700)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.count("\n") == 1
    assert team("issue", "list").out.startswith("No issues")


def _newer(content: object) -> None:
    """Raise every `format` in it, wherever it stands."""
    if isinstance(content, dict):
        for key, value in content.items():
            if key == "format":
                content[key] = 1_000
            else:
                _newer(value)
