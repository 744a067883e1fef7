"""The end of the hour: what the team left out of it, and the rating that the log itself suggests."""

from datetime import datetime, timedelta

from msgspec import Struct

from iltboard.board import timing
from iltboard.board.meeting import Meeting
from iltboard.board.model import Board
from iltboard.board.things import OffTopic

BEST = 10
COSTS_S = (60.0, 300.0, 600.0)
"""More than a minute costs a point, more than five two, more than ten three."""


class Suggestion(Struct, frozen=True):
    """A rating from 1 to 10, and why it is not 10: (what, seconds, points)."""

    score: int
    reasons: tuple[tuple[str, float, int], ...]


def suggested(board: Board, now: datetime) -> Suggestion | None:
    """What the log says of the meeting that is on, or of the one just closed: on time at both ends, no tangents."""
    meeting = board.meeting or (board.last.meeting if board.last else None)
    if meeting is None:
        return None
    if board.meeting:
        off_topic_s = sum(entry.cost_s(now) for entry in off_topic_in(board, meeting))
    else:
        off_topic_s = board.last.off_topic_s if board.last else 0.0
    late_s = (timing.projected_end(meeting, now) - timing.end(meeting, now)).total_seconds()
    measured = (
        ("late start", late_start_s(meeting)),
        ("over time", sum(max(timing.spent(meeting, run, now) - run.allowance_s, 0.0) for run in meeting.runs)),
        ("tangents", off_topic_s),
        ("late end", late_s),
    )
    reasons = tuple((what, seconds, points(seconds)) for what, seconds in measured if points(seconds))
    return Suggestion(max(BEST - sum(lost for _, _, lost in reasons), 1), reasons)


def points(seconds: float) -> int:
    """What so much time lost takes off the rating."""
    return sum(seconds > limit for limit in COSTS_S)


def late_start_s(meeting: Meeting) -> float:
    """Seconds from the start that the agenda named to the one that was."""
    return max((meeting.started_at - meeting.due_at) / timedelta(seconds=1), 0.0) if meeting.due_at else 0.0


def off_topic_in(board: Board, meeting: Meeting) -> tuple[OffTopic, ...]:
    """The off-topic entries of a meeting, but for those taken back as wrong calls."""
    return tuple(e for e in board.off_topic if e.meeting == meeting.id and e.fate != "taken_back")


def skipped(board: Board) -> tuple[str, ...]:
    """What has been left out so far of what a meeting ends with, in words; closing is free to all the same."""
    meeting = board.meeting
    if meeting is None:
        return ()
    unrated = len(board.here) - len(board.rated)
    unsettled = sum(entry.fate == "open" for entry in off_topic_in(board, meeting))
    unanswered = any(telling.told is None and telling.meeting != meeting.id for telling in board.tellings)
    said = (
        ("who was here", not board.present and not board.guests),
        (f"{unrated} of {len(board.here)} ratings", bool(unrated)),
        ("fist to five on the norms", bool(board.norms) and not board.shown),
        ("plus and delta", not board.noted("plus") and not board.noted("delta")),
        (f"{unsettled} off topic not settled", bool(unsettled)),
        ("whether the staff was told", unanswered),
        ("who tells the staff", all(telling.meeting != meeting.id for telling in board.tellings)),
    )
    return tuple(what for what, is_so in said if is_so)
