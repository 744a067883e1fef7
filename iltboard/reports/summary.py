"""The board in plain lines, for people: what `iltboard show` prints."""

from __future__ import annotations

from datetime import datetime

from iltboard.board import timing
from iltboard.board.events.off_topic import WORDS
from iltboard.board.meeting import Meeting, Run
from iltboard.board.model import Board
from iltboard.board.standing import Local, On, next_start, standing
from iltboard.board.things import OffTopic
from iltboard.reports.columns import columns
from iltboard.reports.figures import length
from iltboard.reports.lists import issue_lines, rock_lines, todo_lines
from iltboard.text import shorten

_NAME_CELLS = 400
_INDENT = "  "


def summary(board: Board, now: datetime, on: On, local: Local, cells: int | None = None) -> list[str]:
    """The board at `now` (aware UTC), in lines of at most `cells` cells, or whole where that is None."""
    today = local(now).date()
    closed = board.last.meeting if board.last and standing(board, now) == "closed" else None
    meeting = board.meeting or closed
    inner = None if cells is None else cells - len(_INDENT)
    lines = [shorten(board.team.name, cells or _NAME_CELLS), _state(board, meeting, now, on, local)]
    if board.purpose:
        lines.append(shorten(f"Purpose: {board.purpose.text}", cells or _NAME_CELLS))
    if board.present or board.guests:
        lines.append(shorten(f"Here: {_here(board)}", cells or _NAME_CELLS))
    parts = [
        ("Agenda", _agenda_lines(board, meeting, now, inner)),
        (f"Issues ({len(board.queue)} open)", issue_lines(board, local, inner)),
        ("Rocks", rock_lines(board, today, inner)),
        (f"To-dos ({sum(not todo.done for todo in board.todos)} not done)", todo_lines(board, today, inner)),
        ("Off topic", _off_topic_lines(board.off_topic, now, local, inner)),
    ]
    for head, body in parts:
        lines += ["", head, *(_INDENT + line for line in body or ["none"])]
    return lines


def _state(board: Board, meeting: Meeting | None, now: datetime, on: On, local: Local) -> str:
    """The meeting in a sentence."""

    def wall(at: datetime) -> str:
        return f"{local(at):%H:%M}"

    if meeting is None:
        start = next_start(board, now, on, local)
        due_at, ends_at = start.due_at, start.ends_at
        if due_at is None or ends_at is None:
            return f"Before the meeting: {length(board.today.plan_s)} planned."
        return f"Before the meeting: {local(due_at).date().isoformat()}, {wall(due_at)} to {wall(ends_at)}."
    balance = _balance(timing.ahead(meeting, now))
    run = meeting.open_run
    if meeting.closed_at is not None or run is None:
        return f"The meeting is closed since {wall(meeting.closed_at or now)}, {balance}."
    where = f"{shorten(run.title, 60)} ({meeting.runs.index(run) + 1} of {len(meeting.runs)})"
    left_s = timing.countdown(meeting, now)
    clock = f"{length(left_s)} left" if left_s >= 0 else f"{length(-left_s)} over time"
    state = "paused" if meeting.paused_at else "running"
    return f"The meeting is {state}: {where}, {clock}; {balance}; ends {wall(timing.projected_end(meeting, now))}."


def _here(board: Board) -> str:
    """The names of who is here, each with the role of the day."""
    roles = {taken.member: taken.role for taken in board.roles}
    members = [member for member in board.members if member.id in board.present]
    names = [f"{member.name} ({roles[member.id]})" if member.id in roles else member.name for member in members]
    return ", ".join([*names, *(f"{guest.name} (guest)" for guest in board.guests)])


def _agenda_lines(board: Board, meeting: Meeting | None, now: datetime, cells: int | None) -> list[str]:
    runs = meeting.runs if meeting else tuple(map(Run.of, board.today.segments))
    rows = [("", "", "planned", "spent", "allowed")]
    for run in runs:
        spent_s = timing.spent(meeting, run, now) if meeting else 0.0
        state = run.state if meeting else ""
        rows.append((state, run.title, length(run.plan_s), length(spent_s), length(run.allowance_s)))
    return columns(rows, ("left", "left", "right", "right", "right"), 1, cells)


def _off_topic_lines(entries: tuple[OffTopic, ...], now: datetime, local: Local, cells: int | None) -> list[str]:
    rows = [
        (
            f"{local(entry.at):%H:%M}",
            entry.note,
            entry.segment,
            length(entry.cost_s(now)),
            "" if entry.fate == "open" else WORDS[entry.fate],
        )
        for entry in entries
    ]
    return columns(rows, ("left", "left", "left", "right", "left"), 1, cells)


def _balance(ahead_s: float) -> str:
    if abs(ahead_s) < timing.ON_TIME_S:
        return "on time"
    return f"{length(abs(ahead_s))} {'ahead' if ahead_s > 0 else 'behind'}"
