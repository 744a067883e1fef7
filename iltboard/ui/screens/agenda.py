"""Today's agenda, to be changed before the meeting and while it is on."""

from __future__ import annotations

from datetime import timedelta
from typing import ClassVar

from msgspec.structs import replace
from textual.binding import BindingType

from iltboard.board import timing
from iltboard.board.events.agenda import planned
from iltboard.board.meeting import Run
from iltboard.ui.keys import bindings
from iltboard.ui.messages import PanelName, ScreenName
from iltboard.ui.screens.side import SideScreen
from iltboard.ui.view import View
from iltboard.ui.widgets.segments import Segments, SegmentsSlice


class AgendaScreen(SideScreen):
    """The segments in a table."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("agenda")
    named: ClassVar[ScreenName] = "agenda"
    heading = "TODAY'S AGENDA"
    panel: ClassVar[PanelName] = "segments"

    def body(self, view: View) -> Segments:
        self._segments = Segments(segments(view), id="body")
        return self._segments

    def show_body(self, view: View) -> None:
        self._segments.show(segments(view))

    def show_time(self, view: View) -> None:
        super().show_time(view)
        self.show_body(view)

    def note(self, view: View) -> str:
        today = planned(view.board)
        return today.name if today == view.board.agenda else f"{today.name}, changed for today"


def segments(view: View) -> SegmentsSlice:
    """The segments of the meeting that is on, or those of the meeting to come."""
    meeting = view.board.meeting
    if meeting is None:
        runs = tuple(Run.of(segment) for segment in view.board.today.segments)
        return SegmentsSlice(runs, view.selected["segments"], times=_times_to_come(view))
    run = meeting.open_run
    spent = timing.spent(meeting, run, view.now) if run else 0.0
    return SegmentsSlice(
        # Seconds run only on the board: what is booked between two looks must not change a row.
        runs=tuple(replace(run, spent_s=0.0) if run.state == "open" else run for run in meeting.runs),
        selected=view.selected["segments"],
        on=True,
        spent_s=spent // 60 * 60,
        times=f"began {view.clock_time(meeting.started_at)}, bell {view.clock_time(timing.end(meeting, view.now))}",
    )


def _times_to_come(view: View) -> str:
    plan = timedelta(seconds=view.board.today.plan_s)
    if view.start.due_at and view.start.ends_at:
        starts, ends = view.clock_time(view.start.due_at), view.clock_time(view.start.ends_at)
        return f"starts {starts}, ends {ends}"
    return f"started now, it ends {view.clock_time(view.now + plan)}"
