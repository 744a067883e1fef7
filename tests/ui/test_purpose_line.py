"""The board's second line: the purpose first, and whom it is for at its right end."""

from __future__ import annotations

import pytest

from iltboard.text import width
from iltboard.ui.widgets.purpose_line import PurposeLineSlice, purpose_line_rows

LONG = "Every student reads, reasons and is heard in every lesson, and those whom we have failed most come first."
SHORT = "Every learner known, challenged and proud"
FOCUS = ("M14", "T07", "Multilingual learners in grade 6")


def line(slice_: PurposeLineSlice, cells: int) -> str:
    [row] = purpose_line_rows(slice_, cells, 1)
    assert width(row.text) == cells
    return row.text.strip()


@pytest.mark.parametrize(
    ("purpose", "cells", "left", "right"),
    [
        (SHORT, 120, f"Why we meet  {SHORT} ", " Focus  M14 · T07 · Multilingual learners in grade 6"),
        (
            LONG,
            120,
            "Every student reads, reasons and is heard in every lesson, and those whom we have…",
            " ◆ M14 · T07 ·",
        ),
        (LONG, 80, "Every student reads, reasons and is heard in…", " ◆ M14 · T07 · Multilingual…"),
    ],
)
def test_the_codes_stay_whole_and_the_purpose_ends_after_a_word(
    purpose: str, cells: int, left: str, right: str
) -> None:
    said = line(PurposeLineSlice(purpose, FOCUS), cells)
    assert said.startswith(left)
    assert right in said


def test_without_focus_students_the_purpose_has_the_line() -> None:
    assert line(PurposeLineSlice(LONG), 120) == f"Why we meet  {LONG}"


def test_without_a_purpose_it_offers_to_find_the_words() -> None:
    assert line(PurposeLineSlice(offer="No purpose agreed yet: g p finds the words."), 80).endswith("finds the words.")
