"""The focus students, and what was heard from them."""

from __future__ import annotations

from datetime import date

from iltboard.board.focus import Focus, Hearing
from iltboard.board.hearing import all_overdue, last_heard, listens, overdue
from iltboard.board.things import find
from iltboard.reports.hearings import GONE
from iltboard.ui import words
from iltboard.ui.rows import Span
from iltboard.ui.view import View
from iltboard.ui.widgets.listing import Section
from iltboard.ui.widgets.stage import Item

AMISS = Span("▲ ", "warning", bold=True)
WELL = Span("◆ ", "primary")
LINES = 6


def focus(view: View) -> tuple[Section, ...]:
    """Each student by a code, and each group; then what was heard, the newest first."""
    board = view.board
    waiting = len(all_overdue(board, view.today))
    students = Section(
        "IN FOCUS",
        tuple(_student(view, it) for it in board.focus),
        aside=f"▲ {waiting} of {len(board.focus)} overdue" if waiting else "",
        empty=view.offer("No focus students yet", "add-focus", "names one: a student by a code, or a group."),
    )
    if not board.focus and not board.hearings:
        return (students,)
    heard = Section(
        "WHAT WE HEARD",
        tuple(_hearing(view, it) for it in reversed(board.hearings)),
        empty=view.offer("Nothing noted yet", "hear-focus", "notes what the selected student said, and who listened."),
    )
    return students, heard


def _student(view: View, it: Focus) -> Item:
    """Who, how they are heard and why; at the right end when they were heard last."""
    member = find(view.board.members, it.responsible)
    said = f"{view.student(it)} · {listens(it, view.called(member.id) if member else '')}"
    said += f" · {it.why}" if it.why else ""
    late = overdue(it, view.board.hearings, view.today)
    aside = f"overdue: {heard_ago(view, it)}" if late else heard_ago(view, it)
    if late or member is None:
        return Item(said, AMISS, aside, it.id, "warning", LINES)
    return Item(said, WELL, aside, it.id, most=LINES)


def _hearing(view: View, it: Hearing) -> Item:
    known = find(view.board.focus, it.focus)
    listeners = ", ".join(view.called(who) for who in it.listeners)
    text = f"{view.student(known) if known else GONE}: {it.heard}"
    return Item(text, Span("· ", "primary"), f"{_day(it.on)}, {listeners}", it.id, most=LINES)


def heard_ago(view: View, it: Focus) -> str:
    """When a student or group was heard last."""
    last = last_heard(it, view.board.hearings)
    if last is None:
        return "not heard yet"
    days = (view.today - last).days
    return f"heard {words.many(days, 'day')} ago" if days > 0 else "heard today"


def _day(day: date) -> str:
    return f"{day.day} {day:%b}"
