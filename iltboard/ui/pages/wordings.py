"""Wordings under one another, each with what it changed in the one before."""

from __future__ import annotations

from datetime import date

from iltboard.reports.differences import Change, difference
from iltboard.text import fit
from iltboard.ui.rows import Span
from iltboard.ui.theme import Tone
from iltboard.ui.widgets.listing import Flow
from iltboard.ui.widgets.stage import Item

HEAD = 17  # cells: "12 · 14 Sep 2026"
MOST = 40  # lines of a text: all of it
HOW_TO_READ = "newest first; +added+ −taken out−"
MARKS: dict[Change, tuple[str, Tone]] = {"kept": ("{}", "text"), "added": ("+{}+", "good"), "out": ("−{}−", "bad")}


def said(head: str, text: str, *, tone: Tone = "text", id: str = "") -> Item:  # noqa: A002 - as in Item
    """A word in a column, and the whole text beside it."""
    return Item(text, Span(fit(head, HEAD), "quiet"), tone=tone, id=id, most=MOST)


def changed(head: str, before: str, after: str) -> Flow:
    """The difference between two wordings; each piece carries its mark, so that colour is not needed."""
    spans = []
    for piece in difference(before, after):
        mark, tone = MARKS[piece.change]
        spans.append(Span(mark.format(piece.words), tone))
    return Flow(tuple(spans), mark=Span(fit(head, HEAD), "quiet"))


def day(on: date) -> str:
    """A day as the room reads it."""
    return f"{on.day} {on:%b %Y}"
