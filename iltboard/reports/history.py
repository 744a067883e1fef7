"""The year so far: what each meeting came to, and which way the team is going."""

from collections.abc import Callable, Sequence
from datetime import date

from msgspec import Struct

from iltboard.board.model import Board, Summary
from iltboard.board.promises import due_todos
from iltboard.reports.columns import Align
from iltboard.reports.figures import average, length, many
from iltboard.reports.markdown import bullets, line, table

MOST = 40
"""The meetings of a year; those before it have their minutes."""
COMPARED = 4
"""Meetings that make a trend: the newest four beside the four before them."""
_HEAD = ("Meeting", "Solved", "To-dos done", "Off topic", "Over time", "Rated")
_ALIGNS: tuple[Align, ...] = ("left", "right", "right", "right", "right", "right")


class Result(Struct, frozen=True):
    """What a meeting came to. `over_s` is how long after its planned end it was closed; `rated` the average.

    `notices` say what of the meeting could not be read.
    """

    number: int
    day: date
    solved: int
    done: int
    due: int
    off_topic_s: float
    over_s: float
    rated: float | None
    notices: tuple[str, ...] = ()


def result(number: int, board: Board) -> Result | None:
    """What the meeting came to whose close left `board`, or None where none was closed."""
    it = board.last
    if it is None or it.meeting.closed_at is None:
        return None
    due = due_todos(board, it.meeting, it.meeting.day)
    return Result(
        number=number,
        day=it.meeting.day,
        solved=len(it.solved),
        done=sum(todo.done for todo in due),
        due=len(due),
        off_topic_s=it.off_topic_s,
        over_s=_over_s(it),
        rated=average(it.ratings) if it.ratings else None,
    )


def markdown(team: str, meetings: Sequence[Result]) -> str:
    """The meetings, newest first, as a report: the trends, then a line a meeting."""
    rows = [_row(it) for it in meetings]
    parts = [f"# {line(team)}: {many(len(meetings), 'meeting')}", "", *bullets(trends(meetings)), ""]
    return "\n".join([*parts, *table(_HEAD, rows, _ALIGNS), ""])


def trends(meetings: Sequence[Result]) -> list[str]:
    """A line for each figure: the newest meetings beside those before, where there are as many."""
    told = (
        _trend(meetings, "Rated", lambda it: it.rated, lambda mean: f"{mean:.1f}"),
        _trend(meetings, "Solved", lambda it: float(it.solved), lambda mean: f"{mean:.1f} a meeting"),
        _trend(meetings, "To-dos done", _done, lambda mean: f"{mean:.0%}"),
        _trend(meetings, "Off topic", lambda it: it.off_topic_s, lambda mean: f"{length(mean)} a meeting"),
        _trend(meetings, "Over time", lambda it: it.over_s, lambda mean: f"{length(mean)} a meeting"),
    )
    return [line for line in told if line]


def _trend(
    meetings: Sequence[Result], what: str, figure: Callable[[Result], float | None], told: Callable[[float], str]
) -> str:
    now = _mean([figure(it) for it in meetings[:COMPARED]])
    before = _mean([figure(it) for it in meetings[COMPARED : 2 * COMPARED]])
    if now is None:
        return ""
    if before is None or len(meetings) < 2 * COMPARED:
        return f"{what}: {told(now)}"
    return f"{what}: {told(now)}, {told(before)} in the {COMPARED} meetings before"


def _mean(figures: Sequence[float | None]) -> float | None:
    known = [figure for figure in figures if figure is not None]
    return sum(known) / len(known) if known else None


def _done(it: Result) -> float | None:
    return it.done / it.due if it.due else None


def _over_s(it: Summary) -> float:
    closed_at = it.meeting.closed_at or it.meeting.planned_end
    return max((closed_at - it.meeting.planned_end).total_seconds(), 0.0)


def _row(it: Result) -> tuple[str, ...]:
    return (
        f"{it.number}, {it.day:%a} {it.day.day} {it.day:%b %Y}",
        str(it.solved),
        f"{it.done} of {it.due}" if it.due else "none due",
        length(it.off_topic_s),
        length(it.over_s) if it.over_s >= 60 else "on time",
        f"{it.rated:.1f}" if it.rated is not None else "not rated",
    )
