"""`iltboard init`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Typed

AGENDA = """name = "Our half hour"
start = "07:20"
[[segment]]
title = "Issues"
kind = "issues"
minutes = 30
"""


def test_a_team_is_founded_with_the_hour_of_60_minutes(iltboard: Typed, folder: Path) -> None:
    assert iltboard("init", "--name", "North ILT").out == f"team North ILT begins in {folder}\n"
    assert '"title": "Data and headlines"' in iltboard("show", "--json").out


def test_with_another_preset(iltboard: Typed) -> None:
    assert iltboard("init", "--name", "North ILT", "--agenda", "l10-90").code == 0
    assert '"title": "Scorecard"' in iltboard("show", "--json").out


def test_with_an_agenda_file(iltboard: Typed, tmp_path: Path) -> None:
    file = tmp_path / "ours.toml"
    file.write_text(AGENDA, encoding="utf-8")
    assert iltboard("init", "--name", "North ILT", "--agenda", str(file)).code == 0
    assert '"plan_s": 1800.0' in iltboard("show", "--json").out


def test_a_mistake_in_the_agenda_file_is_named_and_no_team_is_made(
    iltboard: Typed, tmp_path: Path, folder: Path
) -> None:
    file = tmp_path / "ours.toml"
    file.write_text(AGENDA.replace('"issues"', '"isues"'), encoding="utf-8")
    ran = iltboard("init", "--name", "North ILT", "--agenda", str(file))
    assert ran.code == 1
    assert ran.err.startswith(f"iltboard: {file}, line 5: the kinds are ")
    assert not folder.exists()


def test_a_file_that_is_no_text(iltboard: Typed, tmp_path: Path) -> None:
    file = tmp_path / "ours.toml"
    file.write_bytes(b"\xff\xfe")
    assert "UTF-8" in iltboard("init", "--name", "North ILT", "--agenda", str(file)).err


@pytest.mark.parametrize("named", ["ilt-61", ""])
def test_an_agenda_that_is_nowhere(iltboard: Typed, named: str) -> None:
    ran = iltboard("init", "--name", "North ILT", "--agenda", named)
    assert ran.code == 1
    assert ran.err.count("\n") == 1


def test_a_preset_that_is_not_there_is_answered_with_those_that_are(iltboard: Typed) -> None:
    assert "ilt-60, ilt-45, l10-90" in iltboard("init", "--name", "North ILT", "--agenda", "ilt-61").err


def test_a_team_needs_a_name(iltboard: Typed, folder: Path) -> None:
    ran = iltboard("init", "--name", " \x1b ")
    assert (ran.code, ran.err) == (1, "iltboard: The team needs a name.\n")
    assert not folder.exists()


def test_a_folder_has_one_team(team: Typed) -> None:
    ran = team("init", "--name", "South ILT")
    assert (ran.code, ran.err) == (1, "iltboard: there is a team here already: North ILT\n")


@pytest.mark.parametrize(
    "words",
    [
        ("issue", "add", "x"),
        ("issue", "list"),
        ("rock", "list"),
        ("todo", "list"),
        ("offtopic",),
        ("agenda", "show"),
        ("agenda", "export"),
        ("agenda", "import", "ilt-45"),
        ("member", "leave", "Sam"),
        ("purpose", "show"),
        ("purpose", "set", "Readers"),
        ("meetings",),
        ("minutes",),
        ("update",),
        ("show",),
        ("check",),
    ],
    ids=" ".join,
)
def test_other_commands_need_a_team(iltboard: Typed, folder: Path, words: tuple[str, ...]) -> None:
    ran = iltboard(*words)
    assert (ran.code, ran.out, ran.err) == (1, "", "iltboard: no team here yet: iltboard init --name NAME\n")
    assert not folder.exists()
