"""What hypothesis draws the board room's examples from."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st

from iltboard.board.agenda import ARTIFACTS, KINDS, Agenda, Segment
from iltboard.board.events.agenda import SegmentAdded, SegmentChanged, SegmentMoved, SegmentRemoved
from iltboard.board.events.meeting import MeetingPaused, MeetingResumed
from iltboard.board.events.off_topic import OffTopicLogged
from iltboard.board.events.segments import MinutesChanged, SegmentFinished, SegmentReopened, previous
from iltboard.board.events.wall import EndMoved
from iltboard.board.log import AnyEvent
from iltboard.board.meeting import Meeting
from iltboard.text import clean_title

titles = st.text(max_size=30).map(clean_title).filter(bool)
brings = st.none() | st.sampled_from(ARTIFACTS)
times = st.times().map(lambda time: f"{time:%H:%M}")

Press = Callable[[Meeting], AnyEvent]


@st.composite
def agendas(draw: st.DrawFn) -> Agenda:
    """Any agenda that a file can hold: plans to the millisecond."""
    plans = draw(st.lists(st.integers(1, 8 * 3_600_000) | st.integers(1, 8 * 60).map(lambda m: m * 60_000), min_size=1))
    segments = tuple(
        Segment(
            f"s{number}", draw(titles), draw(st.sampled_from(KINDS)), plan / 1000, draw(st.booleans()), draw(brings)
        )
        for number, plan in enumerate(plans, 1)
    )
    end = draw(st.sampled_from(("fixed", "flexible")) | times)
    return Agenda(draw(titles), segments, draw(st.none() | times), end, draw(st.booleans()))


@st.composite
def hours(draw: st.DrawFn, *, stretch: bool | None = False) -> Agenda:
    """An agenda for the clock's rules: some segments shorter than a minute, some protected, the start named or not."""
    plans = draw(st.lists(st.sampled_from((20.0, 60.0, 90.0, 120.0, 300.0, 1980.0)), min_size=1, max_size=7))
    segments = tuple(
        Segment(f"s{number}", f"Segment {number}", "custom", plan, draw(st.sampled_from((False, False, True))))
        for number, plan in enumerate(plans, 1)
    )
    return Agenda(
        "An hour",
        segments,
        start=draw(st.sampled_from((None, "07:00", "07:20", "07:45"))),
        end=draw(st.sampled_from(("fixed", "flexible"))),
        stretch=draw(st.booleans()) if stretch is None else stretch,
    )


def _next(meeting: Meeting) -> AnyEvent:
    return SegmentFinished(meeting.open_run.id if meeting.open_run else "")


def _back(meeting: Meeting) -> AnyEvent:
    before = previous(meeting)
    return SegmentReopened(before.id if before else "")


def _pause_or_resume(meeting: Meeting) -> AnyEvent:
    return MeetingResumed() if meeting.paused_at else MeetingPaused()


def _more(meeting: Meeting) -> AnyEvent:
    return MinutesChanged(meeting.open_run.id if meeting.open_run else "", 60.0)


def _less(meeting: Meeting) -> AnyEvent:
    return MinutesChanged(meeting.open_run.id if meeting.open_run else "", -60.0)


def _move_end(_: Meeting) -> AnyEvent:
    return EndMoved()


def _off_topic(_: Meeting) -> AnyEvent:
    return OffTopicLogged("call")


def _of(meeting: Meeting, place: int) -> str:
    """A segment by its place from the end, where those that wait stand."""
    return meeting.runs[max(-place, -len(meeting.runs))].id


@st.composite
def _agenda_changes(draw: st.DrawFn) -> Press:
    """A change of today's agenda, which may be refused: what is over or on is not moved."""
    place, other = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    plan_s = draw(st.sampled_from((20.0, 60.0, 150.0, 2400.0)))
    protected = draw(st.sampled_from((None, True, False)))
    name = f"added {draw(st.integers(1, 9))}"
    changes: tuple[Press, ...] = (
        lambda meeting: SegmentAdded(name, name, "custom", plan_s, after=_of(meeting, place)),
        lambda meeting: SegmentRemoved(_of(meeting, place)),
        lambda meeting: SegmentMoved(_of(meeting, place), after=_of(meeting, other)),
        lambda meeting: SegmentChanged(_of(meeting, place), plan_s=plan_s, protected=protected),
        lambda meeting: SegmentChanged(_of(meeting, place), title_now=name, protected=protected),
    )
    return draw(st.sampled_from(changes))


_on_the_clock: st.SearchStrategy[Press] = st.sampled_from(
    (_next, _next, _back, _pause_or_resume, _more, _less, _move_end, _off_topic)
)
presses = st.one_of(_on_the_clock, _on_the_clock, _agenda_changes())
forward = st.sampled_from((0.0, 0.25, 5.0, 45.0, 60.0, 130.0, 400.0, 2400.0))
"""Seconds between two presses: from none to well over time."""

either_way = forward | forward.map(lambda seconds: -seconds)
"""The same, as a wall clock that is set back without a word would tell them."""
