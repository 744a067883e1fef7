"""Logs of every kind of event, with ids that often fit and sometimes dangle."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import cache
from types import NoneType
from typing import Annotated, Any, Literal, Union, cast, get_args, get_origin, get_type_hints

from hypothesis import strategies as st
from msgspec import Struct

from iltboard.board.agenda import Agenda, Segment
from iltboard.board.events.event import Event
from iltboard.board.events.meeting import MeetingStarted
from iltboard.board.events.segments import SegmentFinished
from iltboard.board.events.undo import Redone, Undone
from iltboard.board.log import AnyEvent, Entry, fold
from iltboard.board.model import Board
from iltboard.board.things import Issue, Member, Note, OffTopic, Rock, Todo
from tests.board.hour import agenda
from tests.clock import START

KINDS_OF_EVENT: tuple[type[AnyEvent], ...] = get_args(AnyEvent)

TODAY = START.date()
PLAN = agenda(("Rocks", 5), ("Issues", 20), ("Conclude", 5))

# The same few names stand for issues, members, entries and all else, so that what is drawn often fits.
_names = st.sampled_from(("e0", "e1", "e2", "e3"))
_agendas = st.just(PLAN) | st.builds(
    Agenda,
    st.just("A bad one"),
    st.lists(
        st.builds(Segment, _names, st.just("Rocks"), st.just("rocks"), st.sampled_from((-1.0, 0.0, 60.0, 1e300))),
        max_size=2,
    ).map(tuple),
    st.sampled_from((None, "07:20", "soon")),
    st.sampled_from(("fixed", "flexible", "08:20", "late")),
)
_moments = st.integers(-600, 5400).map(lambda seconds: START + timedelta(seconds=seconds))
_of: dict[object, st.SearchStrategy[Any]] = {
    str: st.sampled_from(("e0", "e0", "e0", "e1", "e1", "e1", "e2", "e2", "e3", "e9", "")),
    bool: st.booleans(),
    int: st.sampled_from((45, 45, 1, 0, 400)),
    float: st.sampled_from((60.0, -60.0, 45.5, 3600.0, -3600.0, 0.0, 1e9, -1e12, 1e300)),
    datetime: _moments | st.sampled_from((START.replace(year=1), START.replace(year=9999))),
    date: st.sampled_from((TODAY, TODAY, date.min, date.max)),
    Agenda: _agendas,
    NoneType: st.none(),
}
_named: dict[str, st.SearchStrategy[Any]] = {
    "segment": st.sampled_from(("s1", "s1", "s2", "s2", "s3", "s4")),
    "meeting": st.sampled_from(("m", "m", "m", "other")),
}


def any_event(kind: type[Struct]) -> st.SearchStrategy[AnyEvent]:
    """Any event of the kind, for good or ill."""
    return cast("st.SearchStrategy[AnyEvent]", _struct(kind))


@cache
def _struct(kind: type[Struct]) -> st.SearchStrategy[Any]:
    hints = get_type_hints(kind, include_extras=True)
    return st.builds(
        kind, **{name: _named[name] if name in _named else _any(hints[name]) for name in kind.__struct_fields__}
    )


def _any(hint: object) -> st.SearchStrategy[Any]:
    origin, within = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _any(within[0])
    if origin is Literal:
        return st.sampled_from(within)
    if origin is tuple:
        return st.lists(_any(within[0]), max_size=2).map(tuple)
    if within and (origin is Union or type(hint).__name__ == "UnionType"):
        return st.one_of([_any(part) for part in within])
    return _of[hint] if hint in _of else _struct(hint)


@st.composite
def logs(draw: st.DrawFn, *, taking: bool = True) -> list[Entry]:
    """A log of several seats, its times mostly forward; with `taking`, some of it taken back and brought back."""
    kinds = [kind for kind in KINDS_OF_EVENT if taking or kind not in (Undone, Redone)]
    happening: list[Event] = draw(
        st.lists(st.sampled_from(kinds).flatmap(any_event), min_size=draw(st.sampled_from((0, 12))), max_size=20)
    )
    at, log = START, []
    for number, event in enumerate(happening):
        at += timedelta(seconds=draw(st.sampled_from((0, 20, 20, 90, 600, -30))))
        seat = draw(st.sampled_from(("board", "board", "board-2", "cli")))
        log.append(Entry(f"e{number}", at, seat, cast("AnyEvent", event)))
    return log


def _full() -> Board:
    return Board(
        agenda=PLAN,
        members=(Member("e0", "Ana"), Member("e1", "Bo")),
        issues=(
            Issue("e0", "Issue 0", "", START, "table"),
            Issue("e1", "Issue 1", "", START, "parked"),
            Issue("e2", "Issue 2", "", START),
            Issue("e3", "Issue 3", "", START),
        ),
        rocks=(Rock("e0", "Rock", "e0", TODAY),),
        todos=(Todo("e0", "To-do", "e1", TODAY),),
        notes=(Note("e0", "win", "Win"),),
        off_topic=(OffTopic("e0", START),),
    )


def _running() -> Board:
    start = Entry("start", START, "board", MeetingStarted("m"))
    return fold(_full(), [start, Entry("next", START + timedelta(minutes=4), "board", SegmentFinished("s1"))])


openings = st.sampled_from((_running(), _running(), _full(), Board()))
"""A board in the middle of its meeting, one before it, and an empty one."""
