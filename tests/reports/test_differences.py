"""The difference between two wordings, word by word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iltboard.reports.differences import difference, in_plain


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("Every child reads", "Every student reads well", "Every [-child-] {+student+} reads {+well+}"),
        ("We teach all", "all", "[-We teach-] all"),
        ("", "All read", "{+All read+}"),
        ("All read", "All\nread", "All read"),
        ("Braces {0} stay", "Braces {1} stay", "Braces [-{0}-] {+{1}+} stay"),
    ],
)
def test_what_was_added_and_taken_out(before: str, after: str, told: str) -> None:
    assert in_plain(before, after) == told


words = st.lists(st.sampled_from(("we", "all", "read", "teach")), max_size=8).map(" ".join)


@given(words, words)
def test_both_wordings_can_be_read_out_of_it(before: str, after: str) -> None:
    pieces = difference(before, after)
    assert " ".join(piece.words for piece in pieces if piece.change != "added") == before
    assert " ".join(piece.words for piece in pieces if piece.change != "out") == after
