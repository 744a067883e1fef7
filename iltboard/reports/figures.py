"""Lengths and moments, as all reports write them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from iltboard.board.norms import ALL_FINGERS, LOW
from iltboard.board.promises import GOAL
from iltboard.board.things import Rating


def length(seconds: float) -> str:
    """Minutes and seconds: `12:05`."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02}"


def many(count: int, word: str) -> str:
    """`1 issue`, `2 issues`, `2 entries`."""
    plural = f"{word[:-1]}ies" if word.endswith("ry") else f"{word}s"
    return f"{count} {word if count == 1 else plural}"


def share(done: int, due: int) -> str:
    """How many of the to-dos that were due are done, against the goal; nothing where none was due."""
    return f"{done} of {due} done, {done * 100 // due}% · the goal is {GOAL:.0%}" if due else ""


def average(ratings: Sequence[Rating]) -> float:
    """The mean of one rating or more, to a tenth: `8.4`."""
    return tenths(sum(rating.score for rating in ratings) / len(ratings))


def fists(fingers: Sequence[int]) -> str:
    """One fist to five or more, the mean and how many are low, and by nobody's name."""
    low = sum(shown < LOW for shown in fingers)
    mean = tenths(sum(fingers) / len(fingers))
    return f"{mean} of {ALL_FINGERS}, by {len(fingers)}" + (f"; {low} showed less than {LOW}" if low else "")


def tenths(seconds: float) -> float:
    """Rounded to a tenth, and never -0.0."""
    return round(seconds, 1) + 0.0


def thousandths(seconds: float) -> float:
    """As exact as anybody asks: rounded once more to whole seconds they are those of the board."""
    return round(seconds, 3) + 0.0


def moment(at: datetime) -> datetime:
    """To the nearest second."""
    return (at + timedelta(milliseconds=500)).replace(microsecond=0)
