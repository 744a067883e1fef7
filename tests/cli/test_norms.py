"""Norms, commitments and tags from the command line."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Typed


def test_norms(team: Typed) -> None:
    assert team("norms").out == "No norms yet: iltboard norms add TEXT\n"
    for norm in ("Listen", "Begin on time"):
        assert team("norms", "add", norm).code == 0
    assert team("norms", "change", "1", "We listen").out == "norm now “We listen”\n"
    assert team("norms", "read", "on").code == 0
    assert team("norms").out == "1  We listen\n2  Begin on time\nRead at the start.\n"
    assert team("norms", "drop", "2").out == "norm “Begin on time” dropped\n"
    assert json.loads(team("show", "--json").out)["norms"] == ["We listen"]
    assert team("norms", "drop", "2") == (1, "", "iltboard: there is no 2; iltboard norms numbers them\n")
    assert team("norms", "read", "perhaps").code == 2
    assert team("norms", "add", " ").err == "iltboard: A norm needs words.\n"


def test_commitments(team: Typed) -> None:
    assert team("commitments", "change", "1", "Whom does it help?").code == 0
    assert team("commitments", "add", "We visit each other").code == 0
    assert team("commitments", "add", "For whom?", "--when", "decision").code == 0
    assert team("commitments").out.endswith("5  For whom? (at a decision)\n")
    team("commitments", "drop", "5")
    listed = team("commitments").out.splitlines()
    assert listed[0] == "1  Whom does it help? (at a distraction)"
    assert listed[3] == "4  We visit each other (always)"
    assert "put it in other words instead" in team("commitments", "drop", "1").err
    assert team("commitments", "drop", "4").out == "commitment “We visit each other” dropped\n"


def test_an_issue_is_tagged_by_its_number_or_its_title(team: Typed) -> None:
    for title in ("Pacing", "The copier is down", "The bus is late"):
        team("issue", "add", title)
    assert team("issue", "tag", "copier", "not").out == "not instructional: “The copier is down”\n"
    assert team("issue", "tag", "1", "instructional").code == 0
    tags = [issue["instructional"] for issue in json.loads(team("show", "--json").out)["issues"]]
    assert tags == [True, False, None]
    assert team("issue", "tag", "2", "none").code == 0
    for wrong in ("the", "9", "Exit"):
        assert team("issue", "tag", wrong, "not").code == 1
    assert team("issue", "tag", "1", "maybe").code == 2


def test_an_agenda_file_says_what_a_segment_brings(team: Typed, tmp_path: Path) -> None:
    exported = team("agenda", "export").out
    file = tmp_path / "ours.toml"
    file.write_text(exported + 'artifact = "data"\n', encoding="utf-8")
    assert team("agenda", "import", str(file)).code == 0
    assert team("agenda", "show").out.splitlines()[-1].endswith("brings data")
    assert team("agenda", "export").out.endswith('artifact = "data"\n')
    file.write_text(exported + 'artifact = "cake"\n', encoding="utf-8")
    assert "an artifact is one of student work, data" in team("agenda", "import", str(file)).err
