"""The purpose: what the team is for, the round in which it finds the words, and all the words it had before."""

from __future__ import annotations

from iltboard.board.purpose import Purpose, Review
from iltboard.board.reviewing import IN_A_LINE, all_versions, open_round, review_due
from iltboard.ui import words
from iltboard.ui.pages.rounds import in_round
from iltboard.ui.pages.wordings import HOW_TO_READ, MOST, changed, day, said
from iltboard.ui.rows import Span
from iltboard.ui.view import View
from iltboard.ui.widgets.listing import Entry, Section
from iltboard.ui.widgets.stage import Item


def purpose(view: View) -> tuple[Section, ...]:
    """The purpose that stands; then what is worked on: the round, while it is open; the last one stands last."""
    found = view.board.round
    sections = in_round(view, found) if found else ()
    if found and found.open:
        return (_standing(view), *sections, *_versions(view))
    return (_standing(view), *_versions(view), *sections)


def _standing(view: View) -> Section:
    board = view.board
    agreed = board.purpose
    if agreed is None:
        opens = view.offer("No purpose agreed yet", "purpose-round", "opens a round, in which each first writes alone.")
        return Section("OUR PURPOSE", empty="No purpose agreed yet." if open_round(board) else opens)
    lines = [Item(agreed.text, Span(""), most=MOST)]
    if review_due(board, view.today):
        says, opens = view.key("purpose-stands"), view.key("purpose-round")
        stands = f" {says} says that it stands, {opens} opens a round." if view.hands else ""
        lines.append(Item(f"Return to it: {IN_A_LINE}{stands}", Span("? ", "primary"), tone="primary"))
    lines.append(Item(_rhythm(board.review, agreed), Span(""), tone="quiet"))
    aside = f"version {agreed.version}, agreed {day(agreed.agreed_on)}"
    return Section("OUR PURPOSE", tuple(lines), aside=aside)


def _rhythm(review: Review, agreed: Purpose) -> str:
    every = f"every {review.every} meetings" if review.every > 1 else "at every meeting"
    since = f"{words.many(review.meetings, 'meeting')} since {day(review.on or agreed.agreed_on)}"
    return f"We return to it {every}, and at the year's start: {since}."


def _versions(view: View) -> tuple[Section, ...]:
    """Each with what it changed in the one before; the only one there is stands above."""
    versions = all_versions(view.board)
    if len(versions) < 2:
        return ()
    lines: list[Entry] = []
    for before, version in zip((None, *versions), versions, strict=False):
        head = f"{version.version} · {day(version.agreed_on)}"
        lines.append(changed(head, before.text, version.text) if before else said(head, version.text))
    return (Section("ALL VERSIONS", tuple(reversed(lines)), aside=HOW_TO_READ),)
