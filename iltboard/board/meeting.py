"""A meeting as it goes: its segments, its end, its clock. Frozen; times are aware UTC, lengths are seconds."""

from __future__ import annotations

from datetime import date
from typing import Literal

from iltboard.board.agenda import Kind, Segment
from iltboard.board.things import Artifact, Moment, Thing

RunState = Literal["waiting", "open", "done"]


class Run(Thing, frozen=True):
    """A segment as it goes in this meeting. `spent_s` is booked up to the meeting's `since`.

    `plan_s` is what it should take by now, a minute given or taken included; `planned_s` what the agenda gives it.
    """

    title: str
    kind: Kind
    protected: bool
    plan_s: float
    allowance_s: float
    spent_s: float = 0.0
    state: RunState = "waiting"
    planned_s: float = 0.0
    artifact: Artifact | None = None

    @classmethod
    def of(cls, segment: Segment) -> Run:
        return cls(
            id=segment.id,
            title=segment.title,
            kind=segment.kind,
            protected=segment.protected,
            plan_s=segment.plan_s,
            allowance_s=segment.plan_s,
            planned_s=segment.plan_s,
            artifact=segment.artifact,
        )


class Meeting(Thing, frozen=True):
    """A meeting that has started.

    `ends_at` is the end fixed at the start; it is the agenda's own when `bell_named`, else it was counted from the
    start; `planned_end` is that end as it was at the start. While it runs, time is booked up to `since`; while it is
    paused, `since` is None and `paused_at` is set.
    `late_s` is what nobody could give when shares were last set; `day` is its day by the room's calendar.
    """

    started_at: Moment
    ends_at: Moment
    runs: tuple[Run, ...]
    day: date
    planned_end: Moment
    bell_named: bool = False
    flexible: bool = False
    stretch: bool = False
    due_at: Moment | None = None
    since: Moment | None = None
    paused_at: Moment | None = None
    paused_s: float = 0.0
    late_s: float = 0.0
    clock_offset_s: float | None = None
    closed_at: Moment | None = None

    @property
    def open_run(self) -> Run | None:
        """The segment that is on, if the meeting is."""
        return next((run for run in self.runs if run.state == "open"), None)
