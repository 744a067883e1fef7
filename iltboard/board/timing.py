"""The clock's rules, as arithmetic on a Meeting: what each segment may still take, and how late the hour will end.

Seconds throughout. Notation: left = max(0, plan - spent) of a segment that is not finished; E the meeting's end;
R = E - now; N the sum of what is left; D = R - N, the time in hand (below zero: the time that is missing).
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from msgspec import Struct
from msgspec.structs import replace

from iltboard.board.meeting import Meeting, Run
from iltboard.board.things import changed, find

FLOOR_S = 60.0
STEP_S = 60.0
ON_TIME_S = 15.0
START_WINDOW_S = 30 * 60.0


class Share(Struct, frozen=True):
    """What one segment has left, and whether it may be asked to give."""

    left_s: float
    protected: bool


def left(run: Run) -> float:
    """Seconds left of the plan; a finished segment has none: what it did not use is set free."""
    return 0.0 if run.state == "done" else max(run.plan_s - run.spent_s, 0.0)


def shares(parts: Sequence[Share], time_s: float, stretch: bool) -> tuple[list[float], float]:
    """`time_s` dealt out over the parts, and the seconds that nobody can give.

    With enough time each gets what it has left (with `stretch`, the unprotected ones what is over as well, in
    proportion). With too little, the unprotected ones lose in proportion, none below min(1:00, left).
    """
    lefts = [part.left_s for part in parts]
    in_hand = time_s - sum(lefts)
    loose = [index for index, part in enumerate(parts) if not part.protected and part.left_s > 0]
    if in_hand >= 0:
        pool = sum(lefts[index] for index in loose)
        if stretch and pool:
            for index in loose:
                lefts[index] += in_hand * parts[index].left_s / pool
        return lefts, 0.0
    holds = sum(lefts) - sum(lefts[index] for index in loose)
    while loose:
        scale = (time_s - holds) / sum(parts[index].left_s for index in loose)
        floored = [index for index in loose if parts[index].left_s * scale < min(FLOOR_S, parts[index].left_s)]
        if not floored:
            for index in loose:
                lefts[index] = parts[index].left_s * scale
            return lefts, 0.0
        for index in floored:
            lefts[index] = min(FLOOR_S, parts[index].left_s)
            holds += lefts[index]
            loose.remove(index)
    return lefts, max(holds - time_s, 0.0)


def booked(meeting: Meeting, at: datetime, step_s: float = 0.0) -> Meeting:
    """The time since the last booking put on the open segment's account; `step_s` of it was no time at all."""
    run = meeting.open_run
    if run is None or meeting.since is None:
        return meeting
    passed = max((at - meeting.since).total_seconds() - step_s, 0.0)
    return replace(meeting, since=at, runs=changed(meeting.runs, run.id, spent_s=run.spent_s + passed))


def shared(meeting: Meeting, at: datetime) -> Meeting:
    """Allowances set anew for the open and the waiting segments. The time up to `at` must be booked.

    A segment that has used up its plan gets nothing, and stays as far over time as it is.
    """
    parts = [run for run in meeting.runs if run.state != "done"]
    return _dealt(meeting, parts, (end(meeting, at) - at).total_seconds())


def answered(meeting: Meeting, at: datetime) -> Meeting:
    """Only the waiting segments' allowances set anew, after the open one's or the agenda was changed by hand.

    Where they then have all that they need, the open one's plan is what it was allowed: what is over is in hand.
    """
    run = meeting.open_run
    waiting = [part for part in meeting.runs if part.state == "waiting"]
    held = max(run.allowance_s - run.spent_s, 0.0) if run else 0.0
    time_s = (end(meeting, at) - at).total_seconds() - held
    meeting = _dealt(meeting, waiting, time_s)
    if run and time_s >= sum(map(left, waiting)):
        meeting = replace(meeting, runs=changed(meeting.runs, run.id, plan_s=min(run.plan_s, run.allowance_s)))
    return meeting


def adjusted(meeting: Meeting, at: datetime, by_s: float) -> Meeting:
    """The open segment given `by_s` more (or less, never below what it has spent); the waiting ones answer."""
    meeting = booked(meeting, at)
    run = meeting.open_run
    if run is None:
        return meeting
    if by_s >= 0:
        plan_s = max(run.plan_s, run.spent_s) + by_s
        allowance_s = max(run.allowance_s, run.spent_s) + by_s
    else:
        taken = min(-by_s, max(run.allowance_s - run.spent_s, 0.0))
        plan_s = max(run.plan_s - taken, min(run.plan_s, run.spent_s))
        allowance_s = run.allowance_s - taken
    runs = changed(meeting.runs, run.id, plan_s=plan_s, allowance_s=allowance_s)
    return answered(replace(meeting, runs=runs), at)


def lengthened(meeting: Meeting, at: datetime, segment: str, plan_s: float) -> Meeting:
    """The agenda gives an open or waiting segment `plan_s`; the waiting ones answer.

    What was given or taken by the way stays so, and the segment has at least what is spent.
    """
    meeting = booked(meeting, at)
    run = find(meeting.runs, segment)
    length_s = max(run.plan_s + plan_s - run.planned_s, run.spent_s) if run else plan_s
    runs = changed(meeting.runs, segment, planned_s=plan_s, plan_s=length_s, allowance_s=length_s)
    return answered(replace(meeting, runs=runs), at)


def spent(meeting: Meeting, run: Run, now: datetime) -> float:
    """Seconds spent on a segment, live."""
    if run.state == "open" and meeting.since is not None:
        return run.spent_s + max((now - meeting.since).total_seconds(), 0.0)
    return run.spent_s


def elapsed(meeting: Meeting, now: datetime) -> float:
    """Seconds spent in the meeting so far, live; pauses are none of them."""
    return sum(spent(meeting, run, now) for run in meeting.runs)


def countdown(meeting: Meeting, now: datetime) -> float:
    """Seconds the open segment still has; below zero it is over time. 0 when none is open."""
    run = meeting.open_run
    return run.allowance_s - spent(meeting, run, now) if run else 0.0


def end(meeting: Meeting, now: datetime) -> datetime:
    """E; while a meeting with a flexible end is paused it moves with the pause."""
    if meeting.flexible and meeting.paused_at is not None:
        return meeting.ends_at + max(now - meeting.paused_at, timedelta())
    return meeting.ends_at


def ahead(meeting: Meeting, now: datetime) -> float:
    """D, live: constant while a segment runs inside its plan, falling when it runs over; below zero is behind."""
    if meeting.closed_at is not None:
        return (meeting.ends_at - meeting.closed_at).total_seconds()
    needed = sum(max(run.plan_s - spent(meeting, run, now), 0.0) for run in meeting.runs if run.state != "done")
    return (end(meeting, now) - now).total_seconds() - needed


def projected_end(meeting: Meeting, now: datetime) -> datetime:
    """When the meeting ends if every segment takes what its allowance still holds."""
    if meeting.closed_at is not None:
        return meeting.closed_at
    held = sum(max(run.allowance_s - spent(meeting, run, now), 0.0) for run in meeting.runs if run.state != "done")
    return now + timedelta(seconds=held)


def nothing_to_give(meeting: Meeting) -> bool:
    """Whether every segment still to come is protected, so that time lost now makes the end late."""
    return all(run.protected or left(run) == 0 for run in meeting.runs if run.state == "waiting")


def _dealt(meeting: Meeting, parts: Sequence[Run], time_s: float) -> Meeting:
    given, late_s = shares([Share(left(run), run.protected) for run in parts], time_s, meeting.stretch)
    allowed = dict(zip((run.id for run in parts), given, strict=True))
    runs = tuple(
        replace(run, allowance_s=_allowance(run, allowed[run.id])) if run.id in allowed else run for run in meeting.runs
    )
    return replace(meeting, runs=runs, late_s=late_s)


def _allowance(run: Run, given_s: float) -> float:
    return run.spent_s + given_s if left(run) > 0 else min(run.allowance_s, run.spent_s)
