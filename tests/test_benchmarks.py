"""The table of the benchmarks, made from made-up figures: what is over what it may be is marked, and only that."""

from __future__ import annotations

import pytest

from tests.benchmarks.figures import Figure, heading, p95, table


def row(figure: Figure) -> list[str]:
    """The cells of the figure's line."""
    return [cell.strip() for cell in table([figure]).splitlines()[-1].strip("| ").split("|")]


def test_a_line_tells_what_both_gave_and_the_ratio() -> None:
    figure = Figure("J", "ms", board=[4.0, 6.0, 8.0], bare=[2.0, 2.0, 2.0], years=[4.1, 6.0, 8.2], most=4.0, by=p95)
    assert row(figure) == ["J", "ms", "2.0 / 2.0", "6.0 / 8.0", "3.00 / 4.00", "4 (p95)", "1.00 / 1.02"]


def test_what_was_measured_once_is_told_once() -> None:
    assert row(Figure("memory", "MiB", board=[50.0], bare=[33.0], years=[51.0], most=60, plain=True)) == [
        *("memory", "MiB", "33.0", "50.0", "", "60", "1.02"),
    ]


def test_the_worst_is_told_where_the_worst_counts() -> None:
    assert row(Figure("digit", "ms", board=[1.0, 2.0, 40.0], most=50, by=max, plain=True))[3:6] == [
        *("2.0 / 40.0", "", "50 (max)"),
    ]


@pytest.mark.parametrize(
    "figure",
    [
        Figure("by the median", "ms", board=[3.1, 3.1, 1.0], bare=[1.0], most=3.0),
        Figure("by p95", "ms", board=[1.0, 1.0, 3.1], bare=[1.0], most=3.0, by=p95),
        Figure("by itself", "MiB", board=[61.0], bare=[60.0], most=60, plain=True),
        Figure("with the years", "ms", board=[1.0], bare=[1.0], years=[1.2], most=3.0),
    ],
    ids=lambda figure: figure.what,
)
def test_what_is_over_is_marked(figure: Figure) -> None:
    assert "**over**" in table([figure])


@pytest.mark.parametrize(
    "figure",
    [
        Figure("by the median", "ms", board=[1.0, 1.0, 9.0], bare=[1.0], years=[1.0, 1.0, 20.0], most=3.0),
        Figure("by p95", "ms", board=[3.0] * 19 + [9.0], bare=[1.0] * 20, most=3.0, by=p95),
        Figure("by itself", "MiB", board=[60.0], bare=[1.0], years=[66.0], most=60, plain=True),
        Figure("by nothing", "ms", board=[100.0], bare=[1.0]),
    ],
    ids=lambda figure: figure.what,
)
def test_what_is_not_over_is_not_marked(figure: Figure) -> None:
    assert "over" not in table([figure])


def test_the_table_is_one_of_markdown() -> None:
    head, rule, *lines = table([Figure("start", "ms", [1.0]), Figure("a tick", "bytes", [363.0])]).splitlines()
    assert {line.count("|") for line in (head, rule, *lines)} == {8}
    assert set(rule) <= set("|-: ")


def test_the_heading_says_when_and_how_to_draw_the_same_order() -> None:
    assert "--seed 7" in heading(7, stolen=0.021)
    assert "2.1% of their time stolen" in heading(7, stolen=0.021)
