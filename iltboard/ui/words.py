"""Times, lengths, ages and names as the room reads them."""

from __future__ import annotations

import locale
from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache

from iltboard.board.things import SourceKind
from iltboard.board.timing import ON_TIME_S
from iltboard.reports import figures
from iltboard.text import fit
from iltboard.ui.rows import Span

average = figures.average
many = figures.many
share = figures.share

OWNER_CELLS = 10
SOURCES: dict[SourceKind, str] = {
    "rock": "a rock",
    "todo": "a to-do",
    "win": "a win",
    "headline": "a headline",
    "note": "a note",
    "plus": "a plus",
    "delta": "a delta",
    "off_topic": "talk off topic",
    "hearing": "a focus student's voice",
    "answer": "a reflection",
    "feedback": "feedback from outside",
}
TOLD_MARKS: dict[bool | None, str] = {True: "✓", False: "✗", None: "?"}


@lru_cache(maxsize=1)
def hours_of_locale() -> int:
    """12 or 24, as this machine's locale writes the time."""
    before = locale.setlocale(locale.LC_TIME)
    try:
        locale.setlocale(locale.LC_TIME, "")
        written = locale.nl_langinfo(locale.T_FMT)
    except (AttributeError, locale.Error):  # a platform without langinfo, or a locale that is not installed
        return 24
    finally:
        locale.setlocale(locale.LC_TIME, before)
    return 12 if any(part in written for part in ("%I", "%r", "%p", "%l")) else 24


def wall_time(local: datetime, hours: int | None) -> str:
    """`7:44` or `19:44`, in twelve hours `7:44 pm`."""
    if (hours or hours_of_locale()) == 24:
        return f"{local.hour}:{local.minute:02}"
    return f"{local.hour % 12 or 12}:{local.minute:02} {'am' if local.hour < 12 else 'pm'}"


def length(seconds: float) -> str:
    """A finished length: `3:02`, or `3` where it is whole minutes."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02}" if rest else f"{minutes}"


def minutes(seconds: float) -> str:
    """A length that is still growing, by the minute: `5 min`."""
    return "under a min" if 0 < seconds < 60 else f"{int(seconds // 60)} min"


def age(since: datetime, now: datetime) -> str:
    """`new`, `3 days`, `2 weeks`, `4 months`."""
    days = max((now - since).days, 0)
    if days < 1:
        return "new"
    if days < 7:
        return many(days, "day")
    return many(days // 7, "week") if days < 61 else many(days // 30, "month")


def ahead(seconds: float, short: bool = False) -> Span:
    """Ahead or behind, with a glyph and a word beside the colour."""
    if abs(seconds) < ON_TIME_S:
        return Span("● on time", "good", bold=True)
    amount = minutes(abs(seconds))
    if seconds > 0:
        return Span(f"▲ {amount}{'' if short else ' ahead'}", "good", bold=True)
    return Span(f"▼ {amount}{'' if short else ' behind'}", "warning", bold=True)


def called(name: str, among: Iterable[str]) -> str:
    """What somebody is called in the room: the first name, with a letter of the last where two have the same."""
    first, _, last = name.partition(" ")
    twice = sum(other.partition(" ")[0] == first for other in among) > 1
    return f"{first} {last.rpartition(' ')[2][:1]}." if twice and last else first


def padded(name: str) -> str:
    """What somebody is called, in a column."""
    return fit(name, OWNER_CELLS)
