"""Figures that stand in more than one place, and are the same in each."""

from __future__ import annotations

import pytest

from iltboard.board.things import Rating
from iltboard.reports.figures import average, share


@pytest.mark.parametrize(
    ("done", "due", "said"),
    [
        (2, 3, "2 of 3 done, 66% · the goal is 90%"),
        (3, 3, "3 of 3 done, 100% · the goal is 90%"),
        (0, 1, "0 of 1 done, 0% · the goal is 90%"),
        (0, 0, ""),
    ],
)
def test_the_share_of_to_dos_done_stands_against_the_goal(done: int, due: int, said: str) -> None:
    assert share(done, due) == said


@pytest.mark.parametrize(("scores", "mean"), [((9, 6), 7.5), ((10,), 10.0), ((8, 8, 9), 8.3)])
def test_the_average_of_ratings_is_to_a_tenth(scores: tuple[int, ...], mean: float) -> None:
    assert average([Rating(f"{n}", score) for n, score in enumerate(scores)]) == mean
