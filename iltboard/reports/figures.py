"""Lengths and moments, as all reports write them."""

from __future__ import annotations

from datetime import datetime, timedelta


def length(seconds: float) -> str:
    """Minutes and seconds: `12:05`."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02}"


def many(count: int, word: str) -> str:
    """`1 issue`, `2 issues`, `2 entries`."""
    plural = f"{word[:-1]}ies" if word.endswith("ry") else f"{word}s"
    return f"{count} {word if count == 1 else plural}"


def tenths(seconds: float) -> float:
    """Rounded to a tenth, and never -0.0."""
    return round(seconds, 1) + 0.0


def thousandths(seconds: float) -> float:
    """As exact as anybody asks: rounded once more to whole seconds they are those of the board."""
    return round(seconds, 3) + 0.0


def moment(at: datetime) -> datetime:
    """To the nearest second."""
    return (at + timedelta(milliseconds=500)).replace(microsecond=0)
