"""What is typed into a field, read: who is meant, which day, how many."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from iltboard.board.events.team import MemberJoined
from iltboard.board.model import Board, find_member
from iltboard.board.people import Member
from iltboard.board.things import TODO_DAYS
from iltboard.identity import new_id
from iltboard.text import clean_title
from iltboard.ui.dialogs.form import Problem

_LENGTH = re.compile(r"([0-9]{1,4})(?::([0-5][0-9]))?")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def read_member(board: Board, text: str, field: str) -> Member | Problem:
    """The member meant, or what to type instead."""
    member = find_member(board, text)
    if member:
        return member
    names = ", ".join(member.name for member in board.members)
    if not board.members:
        return Problem(field, "There are no members yet: add one before the meeting.")
    if not text.strip():
        return Problem(field, f"Who? {names}")
    return Problem(field, f"No one member is meant by “{text.strip()}”: {names}")


def joining(line: str) -> MemberJoined:
    """A member who joins, as one writes it in a line: a name, and after a comma a role."""
    name, _, role = line.partition(",")
    return MemberJoined(new_id(), clean_title(name), clean_title(role))


def unless(now: str, was: str) -> str | None:
    """What stands in a field now, or None if nobody changed it."""
    return None if now == was else now


def read_day(text: str, today: date, field: str) -> date | Problem:
    """A day written 2026-12-01, +7 (days from today) as a weekday (the next one), or left blank (in 7 days)."""
    wanted = text.strip().casefold() or f"+{TODO_DAYS}"
    days = [n for n, name in enumerate(WEEKDAYS) if len(wanted) >= 2 and name.startswith(wanted)]
    if len(days) == 1:
        return today + timedelta(days=(days[0] - today.weekday() - 1) % 7 + 1)
    try:
        if wanted.startswith("+"):
            return today + timedelta(days=int(wanted[1:]))
        return date.fromisoformat(wanted)
    except (ValueError, OverflowError):
        return Problem(field, f"A day is written {today + timedelta(days=TODO_DAYS)}, +{TODO_DAYS} or friday.")


def read_past_day(text: str, today: date, field: str) -> date | Problem:
    """A day that has come, written 2026-12-01, -3 (days ago), as a weekday (the last one) or left blank (today)."""
    wanted = text.strip().casefold() or "-0"
    days = [n for n, name in enumerate(WEEKDAYS) if len(wanted) >= 2 and name.startswith(wanted)]
    if len(days) == 1:
        return today - timedelta(days=(today.weekday() - days[0]) % 7)
    try:
        found = today - timedelta(days=int(wanted[1:])) if wanted.startswith("-") else date.fromisoformat(wanted)
    except (ValueError, OverflowError):
        return Problem(field, f"A day is written {today - timedelta(days=TODO_DAYS)}, -3 or friday.")
    return found if found <= today else Problem(field, f"{found} is still to come.")


def said_of(days: Iterable[date], today: date) -> str:
    """What is said of days by which a to-do is due: which of them are over already."""
    over = sorted({day for day in days if day < today})
    return f"Due before today: {', '.join(f'{day.day} {day:%b}' for day in over)}" if over else ""


def read_number(text: str, field: str, what: str) -> int | Problem:
    """A whole number."""
    try:
        return int(text.strip())
    except ValueError:
        return Problem(field, f"{what} is a whole number.")


def read_length(text: str, field: str) -> float | Problem:
    """A length in seconds, written `5` or `2:30`."""
    match = _LENGTH.fullmatch(text.strip())
    if not match:
        return Problem(field, "A length is written 5 or 2:30: minutes, or minutes and seconds.")
    return int(match[1]) * 60.0 + int(match[2] or 0)
