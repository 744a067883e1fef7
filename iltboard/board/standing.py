"""Where the team stands: before, in or after a meeting, and which start and end its agenda names.

The wall is asked through two functions of a Clock: `on` (a day and a time of day to the moment, in UTC) and `local` (a
moment as the room's wall shows it).
"""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Literal

from msgspec import Struct

from iltboard.board.agenda import Agenda, parse_time
from iltboard.board.model import Board
from iltboard.board.timing import START_WINDOW_S

Standing = Literal["before", "running", "paused", "closed"]
On = Callable[[date, time], datetime]
Local = Callable[[datetime], datetime]

LEFT_OPEN = timedelta(minutes=30)
CLOSED_FOR = timedelta(hours=2)
_WINDOW = timedelta(seconds=START_WINDOW_S)
_DAY = timedelta(days=1)


class NamedStart(Struct, frozen=True):
    """When the meeting is due and when it ends, aware UTC; both None where the agenda names nothing that counts."""

    due_at: datetime | None = None
    ends_at: datetime | None = None


def standing(board: Board, now: datetime) -> Standing:
    """A closed meeting stays on the board for two hours; then it is before the next one."""
    if board.meeting is not None:
        return "paused" if board.meeting.paused_at else "running"
    closed_at = board.last.meeting.closed_at if board.last else None
    return "closed" if closed_at and now - closed_at < CLOSED_FOR else "before"


def left_open(board: Board, now: datetime, last_entry_at: datetime | None) -> bool:
    """Whether nobody closed the meeting: both its end and its last entry are over half an hour ago."""
    if board.meeting is None or last_entry_at is None:
        return False
    return now - max(board.meeting.ends_at, last_entry_at) >= LEFT_OPEN


def named_start(agenda: Agenda, now: datetime, on: On, local: Local) -> NamedStart:
    """The start that a meeting begun now is measured by: the agenda's, if it is at most 30 minutes away."""
    day = local(now).date()
    for due_at, ends_at in _around(agenda, day, 1, on):
        if abs(now - due_at) <= _WINDOW:
            return NamedStart(due_at, ends_at)
    return NamedStart()


def next_start(board: Board, now: datetime, on: On, local: Local) -> NamedStart:
    """The start to wait for: today's until it is 30 minutes past, or the one of the team's next weekday."""
    day = local(now).date()
    for due_at, ends_at in _around(board.today, day, 8, on):
        if now - due_at <= _WINDOW and board.team.weekday in (None, local(due_at).weekday()):
            return NamedStart(due_at, ends_at)
    return NamedStart()


def _around(agenda: Agenda, day: date, days: int, on: On) -> list[tuple[datetime, datetime]]:
    """The meetings (due, end) the agenda names from the day before `day` to `days` days after it, in order."""
    named = [_meeting_of(agenda, day + _DAY * ahead, on) for ahead in range(-1, days + 1)]
    return [meeting for meeting in named if meeting]


def _meeting_of(agenda: Agenda, day: date, on: On) -> tuple[datetime, datetime] | None:
    """The meeting whose start is named for `day`; where only an end is named, the one that ends on it."""
    plans = timedelta(seconds=agenda.plan_s)
    end = parse_time(agenda.end) if agenda.names_its_end else None
    if agenda.start is None:
        return (on(day, end) - plans, on(day, end)) if end else None
    due_at = on(day, parse_time(agenda.start))
    if end is None:
        return due_at, due_at + plans
    ends_at = on(day if end > parse_time(agenda.start) else day + _DAY, end)
    return due_at, ends_at if ends_at > due_at else due_at + plans  # a clock put forward may have left the end out
