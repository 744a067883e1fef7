"""The queue, the rocks, the to-dos, the agenda and the meetings as plain aligned lines.

`cells` is the width of the terminal they are for, or None where nothing may be cut.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from iltboard.board.agenda import Agenda
from iltboard.board.coverage import half_said, halves, holes, without_criterion
from iltboard.board.events.rocks import WORDS
from iltboard.board.events.tags import TAGS
from iltboard.board.model import Board, Summary
from iltboard.board.standing import Local
from iltboard.board.things import Issue
from iltboard.reports.columns import Align, columns
from iltboard.reports.figures import average, length, many
from iltboard.reports.selection import covered_by

_SEGMENT: tuple[Align, ...] = ("left", "left", "right", "left", "left")


def issue_lines(board: Board, local: Local, cells: int | None = None) -> list[str]:
    """The queue in its order, numbered; `*` is a star. Parked issues come after it, without a number."""
    places = {issue.id: str(place) for place, issue in enumerate(board.queue, 1)}

    def row(issue: Issue) -> tuple[str, ...]:
        mark = "*" if issue.starred else ""
        passed_over = f"passed over {issue.meetings} times" if issue.passed_over else ""
        words = {"table": "on the table", "parked": "parked"}.get(issue.state, passed_over)
        tag = TAGS[False] if issue.instructional is False else ""
        return places.get(issue.id, ""), mark, issue.title, issue.by, _day(local(issue.added_at).date()), words, tag

    rows = [row(issue) for issue in (*board.queue, *board.parked)]
    return columns(rows, ("right", "left", "left", "left", "left", "left", "left"), 2, cells)


def rock_lines(board: Board, today: date, cells: int | None = None) -> list[str]:
    """Every rock: its status, its day, its title, its owner, its milestones, when it is due."""
    rows = []
    for rock in board.rocks:
        late = rock.due < today and rock.status not in ("done", "dropped")
        day = f"day {rock.day(today)} of {rock.days}"
        steps = f"{rock.milestones_done} of {many(len(rock.milestones), 'milestone')}" if rock.milestones else ""
        tag = TAGS[False] if rock.instructional is False else ""
        rows.append((WORDS[rock.status], day, rock.title, board.name(rock.owner), steps, _due(rock.due, late), tag))
    return columns(rows, ("left", "left", "left", "left", "left", "left", "left"), 2, cells)


def todo_lines(board: Board, today: date, cells: int | None = None) -> list[str]:
    """Every to-do: done or not, its title, its owner, when it is due."""
    rows = [
        (
            "done" if todo.done else "not done",
            todo.title,
            board.name(todo.owner),
            _due(todo.due, todo.due < today and not todo.done),
        )
        for todo in board.todos
    ]
    return columns(rows, ("left", "left", "left", "left"), 1, cells)


def agenda_lines(agenda: Agenda, cells: int | None = None) -> list[str]:
    """The agenda's name and times, then a line a segment: its title, its kind, its length."""
    times = f"{length(agenda.plan_s)}{f', starts {agenda.start}' if agenda.start else ''}, {_end(agenda)}"
    rows = [
        (
            part.title,
            part.kind,
            length(part.plan_s),
            "protected" if part.protected else "",
            f"brings {part.artifact}" if part.artifact else "",
        )
        for part in agenda.segments
    ]
    return [*columns([(agenda.name, times)], ("left", "left"), 0, cells), *columns(rows, _SEGMENT, 0, cells)]


def member_lines(board: Board, cells: int | None = None) -> list[str]:
    """Every member: the name, the role, grades, areas, since when, and whether no criterion is met."""
    unmet = without_criterion(board)
    rows = [
        (
            member.name,
            member.role,
            ", ".join(member.grades),
            ", ".join(member.areas),
            f"since {_day(member.since)}" if member.since else "",
            "no criterion met yet" if member in unmet else "",
        )
        for member in board.members
    ]
    return columns(rows, ("left", "left", "left", "left", "left", "left"), 1, cells)


def coverage_lines(board: Board, cells: int | None = None) -> list[str]:
    """The grid: a line a grade, a column an area, and who knows both; then what it lacks."""
    areas = board.team.areas
    rows = [("", *areas)]
    for grade, covered in covered_by(board).items():
        rows.append((grade, *(", ".join(members) or "NOBODY" for members in covered)))
    if len(rows) == 1:
        return []
    missing = ", ".join(map(str, holes(board)))
    said = [f"nobody for {missing}" if missing else "no holes", *map(half_said, halves(board))]
    return [*columns(rows, ["left"] * (len(areas) + 1), len(areas), cells), *said]


def meeting_lines(meetings: Iterable[tuple[int, Summary]], local: Local, cells: int | None = None) -> list[str]:
    """Every meeting that was held: its number, its day and times, what it solved, its off topic, its rating."""
    rows = []
    for number, it in meetings:
        closed_at = it.meeting.closed_at or it.meeting.started_at
        times = f"{local(it.meeting.started_at):%H:%M} to {local(closed_at):%H:%M}"
        solved = f"{many(len(it.solved), 'issue')} solved"
        off_topic = f"{length(it.off_topic_s)} off topic"
        rated = f"rated {average(it.ratings)}" if it.ratings else "not rated"
        rows.append((str(number), _day(it.meeting.day), times, solved, off_topic, rated))
    return columns(rows, ("right", "left", "left", "right", "right", "left"), 3, cells)


def _end(agenda: Agenda) -> str:
    return f"ends {agenda.end}" if agenda.names_its_end else f"{agenda.end} end"


def _due(due: date, late: bool) -> str:
    return f"due {_day(due)}{', overdue' if late else ''}"


def _day(day: date) -> str:
    return day.isoformat()
