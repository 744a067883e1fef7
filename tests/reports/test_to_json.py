"""Reports for scripts: whatever is in them, a terminal obeys none of it and a script reads it as it was."""

from __future__ import annotations

import json

import pytest

from iltboard.reports.show_parts import TeamPart
from iltboard.reports.to_json import to_json


@pytest.mark.parametrize(
    "name",
    ["\x1b]0;x\x07", "\x9b31m", "\x7f", "a \u202e b \u2066 c", "line\u2028end\u2029", "\U000e0041", "\ufeff\u200b"],
    ids=ascii,
)
def test_what_a_terminal_would_obey_is_written_by_its_number(name: str) -> None:
    text = to_json(TeamPart(name)).decode()
    assert all(char.isprintable() or char == "\n" for char in text)
    assert json.loads(text) == {"name": name}


def test_what_can_be_seen_stands_there_as_it_is() -> None:
    assert to_json(TeamPart("Räume “進度” ✓ \\u009b")).decode() == '{\n  "name": "Räume “進度” ✓ \\\\u009b"\n}\n'
