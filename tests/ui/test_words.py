"""Times, lengths and ages in the room's words; the solid digits; what folds away at which size."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iltboard.ui import slices, words
from iltboard.ui.digits import SIZES, cells, glyph, glyph_cells, largest
from iltboard.ui.folding import Layout, layout
from tests.clock import START


@pytest.mark.parametrize(
    ("days", "said"),
    [
        *((0, "new"), (0.9, "new"), (1, "1 day"), (6, "6 days"), (7, "1 week"), (15, "2 weeks")),
        *((60, "8 weeks"), (61, "2 months"), (365, "12 months"), (-5, "new")),
    ],
)
def test_ages(days: float, said: str) -> None:
    assert words.age(START - timedelta(days=days), START) == said


@pytest.mark.parametrize(("seconds", "said"), [(180, "3"), (182, "3:02"), (59.6, "1"), (45, "0:45"), (28800, "480")])
def test_lengths(seconds: float, said: str) -> None:
    assert words.length(seconds) == said


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        *((0, "● on time"), (14.9, "● on time"), (-14.9, "● on time"), (15, "▲ under a min ahead")),
        *((125, "▲ 2 min ahead"), (-125, "▼ 2 min behind"), (-15, "▼ under a min behind")),
    ],
)
def test_ahead_and_behind_have_a_glyph_and_a_word(seconds: float, said: str) -> None:
    assert words.ahead(seconds).text == said
    assert words.ahead(seconds, short=True).text == said.removesuffix(" ahead").removesuffix(" behind")


@pytest.mark.parametrize(
    ("hour", "twelve", "twenty_four"),
    [(0, "12:05 am", "0:05"), (7, "7:05 am", "7:05"), (12, "12:05 pm", "12:05"), (19, "7:05 pm", "19:05")],
)
def test_times_read_as_the_room_reads_them(hour: int, twelve: str, twenty_four: str) -> None:
    at = datetime(2026, 11, 18, hour, 5, tzinfo=UTC)
    assert (words.wall_time(at, 12), words.wall_time(at, 24)) == (twelve, twenty_four)


@pytest.mark.parametrize(
    ("left_s", "digits"),
    [(180, "3:00"), (179.2, "3:00"), (0.4, "0:01"), (0, "0:00"), (-0.4, "+0:00"), (-65, "+1:05"), (6000, "100:00")],
)
def test_a_second_begun_is_still_to_go_and_over_time_has_a_plus(left_s: float, digits: str) -> None:
    assert slices.digits(left_s) == digits


@given(st.sampled_from(["3:00", "24:37", "+1:05", "+177:00", "100:00"]), st.integers(1, 200), st.integers(1, 60))
def test_the_largest_digits_that_fit(text: str, width: int, height: int) -> None:
    fitting = [size for size in SIZES if cells(text, size) <= width and size.high <= height]
    assert largest(text, width, height) == (max(fitting, key=lambda size: size.high) if fitting else None)


def test_digits_are_solid_and_all_different() -> None:
    for size in SIZES:
        assert size.high >= 5
        drawn = [glyph(char, size) for char in "0123456789:+"]
        assert len(set(drawn)) == len(drawn)
        for char, pixels in zip("0123456789:+", drawn, strict=True):
            assert len(pixels) == size.high
            assert {2 * len(line) for line in pixels} == {glyph_cells(char, size)}
            assert any(map(any, pixels))
        # An eight has every stroke there is, and nothing in its two holes.
        eight = {(x, y) for y, line in enumerate(glyph("8", size)) for x, on in enumerate(line) if on}
        for char in "0123456789":
            assert {(x, y) for y, line in enumerate(glyph(char, size)) for x, on in enumerate(line) if on} <= eight
    assert all(larger.high > smaller.high for larger, smaller in pairwise(SIZES))


def test_the_sizes_that_are_meant() -> None:
    assert layout(120, 34) == Layout("desk")
    assert layout(200, 60) == Layout("wall")
    assert layout(80, 24) == Layout("room")
    assert layout(39, 34).name == layout(120, 9).name == "tiny"
    assert layout(40, 10) == Layout(
        "room", footer=False, purpose=False, stage=False, rocks=False, queue=False, agenda=False
    )


@given(st.integers(1, 250), st.integers(1, 80), st.integers(0, 40), st.integers(0, 20))
def test_more_room_never_folds_more_away(width: int, height: int, wider: int, higher: int) -> None:
    small, large = layout(width, height), layout(width + wider, height + higher)
    if small.name != "tiny":
        assert large.name != "tiny"
        for part in ("footer", "purpose", "stage", "rocks", "queue", "agenda"):
            assert getattr(large, part) >= getattr(small, part)


@given(st.integers(40, 99), st.integers(10, 34))
def test_panels_fold_away_in_their_order(width: int, height: int) -> None:
    it = layout(width, height)
    assert it.queue >= it.rocks >= it.stage >= it.purpose >= it.footer
