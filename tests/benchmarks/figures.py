"""What was measured, and the table it makes: Markdown, so that it can stand in the README as it is."""

from __future__ import annotations

import math
import os
import platform
import statistics
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

YEARS_MOST = 1.1
HEAD = ("", "unit", "bare", "board", "ratio", "at most", "ten years")
_OVER = "**over**"

Judge = Callable[[Sequence[float]], float]


def median(values: Sequence[float]) -> float:
    return statistics.median(values)


def p95(values: Sequence[float]) -> float:
    return sorted(values)[math.ceil(0.95 * len(values)) - 1]


class Figure(NamedTuple):
    """One line of the table: what the board gave, the bare program beside it, and the board with ten years behind it.

    `most` is the ratio to the bare program that it may have, or with `plain` what it may be itself, and `by` what of it
    is held to that.
    """

    what: str
    unit: str
    board: Sequence[float]
    bare: Sequence[float] = ()
    years: Sequence[float] = ()
    most: float | None = None
    by: Judge = median
    plain: bool = False

    @property
    def over(self) -> bool:
        """Whether it is over what it may be."""
        return self.most is not None and self._judged > self.most

    @property
    def over_with_years(self) -> bool:
        """Whether ten years make a difference: at the median, for what is rare is rare on both sides."""
        return bool(self.years) and median(self.years) > YEARS_MOST * median(self.board)

    @property
    def _judged(self) -> float:
        return self.by(self.board) if self.plain or not self.bare else self.by(self.board) / self.by(self.bare)


def table(figures: Iterable[Figure]) -> str:
    """The figures as a table, a line each: median / p95, and what is over is marked."""
    rows = [HEAD, *map(_cells, figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    lines = ["| " + " | ".join(_aligned(row, widths)) + " |" for row in rows]
    rule = "| " + " | ".join("-" * (width - 1) + (":" if column else "-") for column, width in enumerate(widths)) + " |"
    return "\n".join([lines[0], rule, *lines[1:]])


def heading(seed: int, stolen: float) -> str:
    """When and on what it was measured; `stolen` is the share of its processors' time that others had meanwhile."""
    day = datetime.now().astimezone().date().isoformat()
    processors = f"{_processor()}, {os.cpu_count()} processors, {stolen:.1%} of their time stolen"
    machine = f"{processors}, {platform.system()} {platform.release()}"
    libraries = ", ".join(f"{name} {version(name)}" for name in ("textual", "tinydb", "msgspec"))
    return (
        f"{day}, --seed {seed}; {machine}; Python {platform.python_version()}, {libraries}. Median / p95 or max; "
        f"which one is held to a limit stands beside it. Ten years: how many times that of the board with none, at "
        f"most {YEARS_MOST} at the median."
    )


def _cells(it: Figure) -> tuple[str, ...]:
    told = (median, p95 if it.by is median else it.by)
    ratio = [] if it.plain or not it.bare else [by(it.board) / by(it.bare) for by in told]
    years = [by(it.years) / by(it.board) for by in told] if it.years and median(it.board) else []
    return (
        it.what,
        it.unit,
        _both([by(it.bare) for by in told] if it.bare else [], len(it.bare), 1),
        _both([by(it.board) for by in told], len(it.board), 1),
        _both(ratio, len(it.board), 2),
        _marked("" if it.most is None else _limit(it), it.over),
        _marked(_both(years, len(it.years), 2), it.over_with_years),
    )


def _both(values: Sequence[float], of: int, places: int) -> str:
    """The median and the other one, or just the one there is."""
    return " / ".join(f"{value:.{places}f}" for value in (values if of > 1 else values[:1]))


def _limit(it: Figure) -> str:
    return f"{it.most:g} ({it.by.__name__})" if len(it.board) > 1 else f"{it.most:g}"


def _marked(text: str, over: bool) -> str:
    return f"{text} {_OVER}" if over else text


def _aligned(row: Sequence[str], widths: Sequence[int]) -> list[str]:
    return [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))]


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    return next((line.partition(": ")[2] for line in lines if line.startswith("model name")), platform.machine())
