"""A Markdown report taken apart."""

from __future__ import annotations

import pytest

from iltboard.reports.blocks import Block, blocks
from iltboard.reports.markdown import bullets, line, table


def test_a_report_taken_apart() -> None:
    report = ["# Minutes", "", "## Segments", "", *table(["a", "b"], [["1", "2"]], ["left", "right"]), ""]
    report += ["## Decisions", "", "### Pacing", "", "Two lessons less", "", *bullets(["**Rock**: done", "No to-do"])]
    assert blocks("\n".join(report)) == [
        Block("title", "Minutes"),
        Block("heading", "Segments"),
        Block("row", "", ("a", "b")),
        Block("row", "", ("1", "2")),
        Block("heading", "Decisions"),
        Block("subheading", "Pacing"),
        Block("text", "Two lessons less"),
        Block("bullet", "Rock: done"),
        Block("bullet", "No to-do"),
    ]


@pytest.mark.parametrize(
    "typed", ["*a* _b_ `c`", "# no heading", "[x](y) <b>z</b> &amp;", "1. one | two", "- x \\ ~y~"]
)
def test_what_was_typed_reads_back_as_typed(typed: str) -> None:
    assert blocks(line(typed)) == [Block("text", typed)]
    assert blocks("\n".join(bullets([line(typed)]))) == [Block("bullet", typed)]
    assert blocks("\n".join(table([line(typed)], [], ["left"])))[0].cells == (typed,)
