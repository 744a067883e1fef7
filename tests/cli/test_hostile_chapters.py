"""A chapter in which every word has been tampered with: whatever prints it, a terminal has nothing to obey."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from iltboard.store.chapters import ChapterJournal
from tests.cli.conftest import Typed
from tests.reports.week import first_meeting, second_meeting

WORDS = re.compile(rb'"(name|title|text|note|decision|reason|by|role|focus|code|segment)": ?"(?=[^"])')


@pytest.fixture
def hour(iltboard: Typed, folder: Path) -> Typed:
    """The command line after two meetings, with a C1 control and a turn of direction before each word."""
    first, second = first_meeting(), second_meeting()
    with ChapterJournal(folder).turn() as turn:
        turn.append(first.entries)
        turn.begin_chapter(second.opening, second.entries)
    for chapter in folder.glob("0*.json"):
        tampered = WORDS.sub(lambda key: key[0] + "\x9b31m\u202e".encode(), chapter.read_bytes())
        chapter.write_bytes(tampered)
    return iltboard


@pytest.mark.parametrize(
    "words",
    [
        "show",
        "show --json",
        "agenda show",
        "agenda export",
        "purpose show",
        "rock list",
        "issue list",
        "todo list",
        "todo list --format ics",
        "meetings",
        *(f"minutes --format {form}" for form in ("md", "html", "json")),
        *(f"update --format {form}" for form in ("txt", "md", "html", "eml")),
    ],
)
def test_what_is_printed_has_no_sign_that_a_terminal_obeys(hour: Typed, words: str) -> None:
    ran = hour(*words.split())
    assert ran.code == 0
    printed = (ran.out + ran.err).replace("\r\n", "\n")
    assert {char for char in printed if not char.isprintable()} <= {"\n"}


def test_scripts_read_the_words_as_they_are(hour: Typed) -> None:
    assert json.loads(hour("show", "--json").out)["team"]["name"] == "\x9b31m\u202eNorth ILT"
