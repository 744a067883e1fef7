"""`iltboard purpose`: what the team is for, and the round that finds the words."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from iltboard.store.chapters import ChapterJournal
from tests.cli.conftest import Ran, Typed

SECRET = "Only Ines knows this"


@pytest.fixture
def pipe(team: Typed, monkeypatch: pytest.MonkeyPatch) -> Typed:
    """The command line with a line on its standard input: `pipe("a line", "purpose", "write", "Ines")`."""

    def typed(line: str, *words: str) -> Ran:
        monkeypatch.setattr("sys.stdin", io.StringIO(line))
        return team(*words)

    return typed


def test_the_purpose_is_set_and_shown_with_its_versions(team: Typed) -> None:
    nothing = "No purpose yet: iltboard purpose set TEXT, or iltboard purpose round\n"
    assert team("purpose").out == team("purpose", "show").out == nothing
    assert team("purpose", "set", "Every child reads").out == "purpose agreed\n"
    team("purpose", "set", "Every reader reads,\nand says how")
    first, second, version, _, head, newest, oldest = team("purpose").out.splitlines()
    assert (first, second) == ("Every reader reads,", "and says how")
    assert version.startswith("Version 2, agreed on 20")
    assert version.endswith("; we return to it every 8 meetings.")
    assert head == "Versions, newest first"
    assert newest.endswith(": Every [-child reads-] {+reader reads, and says how+}")
    assert oldest.endswith(": Every child reads")


def test_a_purpose_needs_words_and_is_agreed_once(team: Typed) -> None:
    assert team("purpose", "set", " \x1b ").err == "iltboard: A purpose needs words.\n"
    team("purpose", "set", "Readers")
    assert team("purpose", "set", "Readers").err == "iltboard: That is the purpose already.\n"


def test_a_round_from_the_command_line(team: Typed, pipe: Typed) -> None:
    assert team("purpose", "write", "Ines").err == "iltboard: No round is open: open one first.\n"
    assert "each member writes first" in team("purpose", "round").out
    assert (
        pipe("For the quiet ones\nand not this", "purpose", "write", "ines").out == "Ines Patel has written; 1 of 2\n"
    )
    assert team("purpose", "draft", "All read").code == 1
    assert team("purpose", "reveal").out == "the first texts are revealed\n"
    assert (
        team("purpose", "reading", "Collective efficacy", "--note", "We can").out
        == "reading “Collective efficacy” noted\n"
    )
    assert team("purpose", "agree").err == "iltboard: there is no draft yet: iltboard purpose draft TEXT\n"
    assert team("purpose", "draft", "All children read").out == "draft 1 written\n"
    assert team("purpose", "draft", "All students read and speak").out == "draft 2 written\n"
    drafts = team("purpose", "drafts").out.splitlines()
    assert drafts[0] == "All students read and speak"
    assert drafts[2].endswith(": All [-children-] {+students+} read {+and speak+}")
    assert "Ines Patel: For the quiet ones\n" in team("purpose").out
    assert "and not this" not in team("purpose").out
    assert team("purpose", "agree").out == "purpose agreed\n"
    shown = json.loads(team("show", "--json").out)
    assert (shown["purpose"]["text"], shown["purpose"]["version"]) == ("All students read and speak", 1)
    found = shown["purpose_round"]
    assert found["closed_on"]
    assert found["texts"] == [{"member": "Ines Patel", "text": "For the quiet ones"}]
    assert found["readings"] == [{"title": "Collective efficacy", "note": "We can"}]
    assert [draft["text"] for draft in found["drafts"]] == ["All children read", "All students read and speak"]


def test_the_rhythm_and_that_the_purpose_stands(team: Typed) -> None:
    assert team("purpose", "reviewed").err == "iltboard: There is no purpose yet to return to.\n"
    team("purpose", "set", "Readers")
    assert team("purpose", "reviewed").out == "returned to the purpose, and it stands\n"
    assert team("purpose", "every", "4").out == "the purpose is returned to every 4 meetings\n"
    assert team("purpose", "every", "0").code == 1
    team("purpose", "round")
    assert team("purpose", "round", "--give-up").out == "the round is given up, and the purpose stays as it was\n"


def test_what_a_member_wrote_is_in_no_output_before_the_reveal(team: Typed, pipe: Typed, folder: Path) -> None:
    team("purpose", "set", "Readers")
    team("purpose", "round")
    outputs = [pipe(SECRET, "purpose", "write", "Ines"), pipe(SECRET, "purpose", "write", "nobody")]
    outputs += [pipe("", "purpose", "write", "Joel")]
    told = (("purpose",), ("purpose", "drafts"), ("show",), ("show", "--json"), ("update",), ("check",))
    outputs += [team(*words) for words in told]
    for ran in outputs:
        assert "Only Ines" not in ran.out + ran.err, ran
    found = json.loads(team("show", "--json").out)["purpose_round"]
    assert (found["revealed"], found["written"], found["texts"]) == (False, ["Ines Patel"], [])
    assert SECRET in str(ChapterJournal(folder).read().entries)  # hidden, not lost
    pipe("So that all read", "purpose", "write", "Joel")
    assert f"Ines Patel: {SECRET}" in team("purpose").out
