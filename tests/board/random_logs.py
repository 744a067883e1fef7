"""Logs of every kind of event, with ids that often fit and sometimes dangle."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import cache
from types import NoneType
from typing import Annotated, Any, Literal, Union, cast, get_args, get_origin, get_type_hints

from hypothesis import strategies as st
from msgspec import Struct
from msgspec.structs import replace

from iltboard.board.agenda import Agenda, Segment
from iltboard.board.carrying import carry
from iltboard.board.commitments import COMMITMENTS, Commitment
from iltboard.board.events.agenda import AgendaSet, SegmentAdded, SegmentChanged, SegmentMoved
from iltboard.board.events.event import Event
from iltboard.board.events.meeting import MeetingAbandoned, MeetingClosed, MeetingPaused, MeetingStarted
from iltboard.board.events.notes import NoteAdded
from iltboard.board.events.off_topic import OffTopicLogged
from iltboard.board.events.segments import SegmentFinished
from iltboard.board.events.table import IssueTabled
from iltboard.board.events.team import TeamFounded
from iltboard.board.events.undo import Redone, Undone
from iltboard.board.events.update import TellingPlanned
from iltboard.board.events.wall import ClockStepped
from iltboard.board.focus import Focus, Hearing
from iltboard.board.log import AnyEvent, Entry, fold, happened
from iltboard.board.model import Board
from iltboard.board.norms import Norm
from iltboard.board.people import Guest, Member, Taken, Team
from iltboard.board.purpose import FirstText, Purpose, Round
from iltboard.board.reflection import Answer, Feedback, Question, Win
from iltboard.board.selection import Candidate, Criterion, Selection
from iltboard.board.things import Issue, Milestone, Note, OffTopic, Rock, Todo, Vote
from tests.board.hour import agenda
from tests.clock import START

KINDS_OF_EVENT: tuple[type[AnyEvent], ...] = get_args(AnyEvent)
NOT_PRESSED = (Undone, Redone, ClockStepped, TeamFounded, MeetingAbandoned, MeetingClosed)
"""What nobody takes back in a meeting, and what ends it."""

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
    str: st.sampled_from(("e0",) * 6 + ("e1",) * 3 + ("e2", "e3", "e9", "")),
    bool: st.booleans(),
    int: st.sampled_from((45, 45, 1, 0, 400)),
    float: st.sampled_from((60.0, -60.0, 45.5, 3600.0, -3600.0, 0.0, 1e9, -1e12, 1e300)),
    datetime: _moments | st.sampled_from((START.replace(year=1), START.replace(year=9999))),
    date: st.sampled_from((TODAY, TODAY, date.min, date.max)),
    Agenda: _agendas,
    NoneType: st.none(),
}
_segments = st.sampled_from(("s1", "s1", "s2", "s2", "s3", "s3", "s4"))
_named: dict[str, st.SearchStrategy[Any]] = {
    "segment": _segments,
    "meeting": st.sampled_from(("m", "m", "m", "other")),
    "for_it": st.sampled_from((True, True, True, False)),
    "first_month": st.sampled_from((8, 8, 1, 0)),
    "last_month": st.sampled_from((6, 6, 12, 13)),
    "score": st.sampled_from((8, 10, 1, 0, 11)),
    "fingers": st.sampled_from((5, 3, 0, 6, -1)),
    "plan_s": st.sampled_from((60.0, 600.0, 45.5, 0.0, -60.0, 1e300)),
}
_after_a_segment = st.none() | _segments


def any_event(kind: type[Struct]) -> st.SearchStrategy[AnyEvent]:
    """Any event of the kind, for good or ill."""
    return cast("st.SearchStrategy[AnyEvent]", _struct(kind))


@cache
def _struct(kind: type[Struct]) -> st.SearchStrategy[Any]:
    hints = get_type_hints(kind, include_extras=True)
    fields = {name: _named[name] if name in _named else _any(hints[name]) for name in kind.__struct_fields__}
    if kind in (SegmentAdded, SegmentMoved):
        fields["after"] = _after_a_segment
    return st.builds(kind, **fields)


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


def _before() -> Board:
    """Before the meeting: the last one left a summary and a promise to tell the staff."""
    held = fold(
        Board(agenda=PLAN, members=(Member("e0", "Ana"), Member("e1", "Bo"), Member("e2", "Cy"))),
        _log(
            MeetingStarted("held"),
            NoteAdded("e1", "win", "Win"),
            TellingPlanned("e0", "PLC", "e0", TODAY),
            MeetingClosed("held"),
        ),
    )
    return replace(
        carry(held),
        team=Team(criteria=(Criterion("e0", "Coaches"), Criterion("e1", "Listens"))),
        selection=Selection("e0", TODAY, "Grade 8", (Candidate("e0", "Dee"), Candidate("e1", "Eli"))),
        plan=replace(PLAN, segments=PLAN.segments[1:]),
        present=("e0", "e1"),
        guests=(Guest("e0", "Coach"),),
        roles=(Taken("recorder", "e1"),),
        round=Round("e0", TODAY, texts=(FirstText("e1", "Words"),)),
        focus=(Focus("e0", "K7"),),
        hearings=(Hearing("e0", "e0", TODAY, ("e0",), "Heard"),),
        questions=(Question("e0", "Weekly?"), Question("e1", "Clear?")),
        answers=(Answer("e0", "e0", "partly", TODAY),),
        feedback=(Feedback("e0", "A parent", TODAY, "Thanks"),),
        wins=(Win("e0", "Win", TODAY, told_on=TODAY), Win("e1", "Another", TODAY)),
        issues=(
            Issue("e0", "Issue 0", "", START, "table"),
            Issue("e1", "Issue 1", "", START, "parked"),
            Issue("e2", "Issue 2", "", START),
            Issue("e3", "Issue 3", "", START, starred=True),
        ),
        rocks=(Rock("e0", "Rock", "e0", TODAY, milestones=(Milestone("e0", "Draft"), Milestone("e1", "Final"))),),
        todos=(Todo("e0", "To-do", "e1", TODAY),),
        notes=(Note("e0", "win", "Win"),),
        off_topic=(OffTopic("e0", START),),
        commitments=(Commitment("e0", "We listen"), *COMMITMENTS),
        norms=(Norm("e0", "One voice at a time"),),
    )


def _voting(board: Board) -> Board:
    decided = Candidate("e0", "Dee", decided="not this time", why="Next year")
    return replace(
        board,
        voting=True,
        votes=(Vote("e1", "e0"),),
        selection=Selection("e0", TODAY, "Grade 8", (decided,)),
        purpose=Purpose("Words", 1, TODAY),
        round=Round("e0", TODAY, texts=(FirstText("e1", "Words"),), revealed=True),
    )


def _running(before: Board) -> Board:
    """In its second segment: an issue is on the table, a call is open, and the agenda has changed."""
    to_here = (
        AgendaSet(PLAN),
        MeetingStarted("m"),
        SegmentFinished("s1"),
        IssueTabled("e0"),
        OffTopicLogged("e1"),
        SegmentChanged("s3", plan_s=600.0),
    )
    return fold(before, _log(*to_here))


def _paused(running: Board) -> Board:
    paused = fold(running, _log(MeetingPaused()))
    return replace(paused, selection=Selection("e1", TODAY, "Grade 7", closed_on=TODAY, why="Nobody came forward"))


def _log(*events: AnyEvent) -> list[Entry]:
    return [Entry(f"to here {n}", START + timedelta(minutes=n), "board", event) for n, event in enumerate(events)]


_early, _late = _before(), _voting(_before())
BOARDS = (_early, _running(_early), _late, _running(_late), _paused(_running(_late)), Board())
openings = st.sampled_from(BOARDS)
"""A board before its meeting, in the middle of it, and in a pause, by stars and by votes; and an empty one."""


@st.composite
def meetings(draw: st.DrawFn) -> tuple[Board, list[Entry]]:
    """The board before a whole meeting, and its log at one seat: all of it happens, and it is closed at the end."""
    opening = board = draw(st.sampled_from((_early, _late)))
    at, log = START, list[Entry]()
    kinds = [kind for kind in KINDS_OF_EVENT if kind not in NOT_PRESSED]
    pressed = [draw(any_event(kind)) for kind in draw(st.lists(st.sampled_from(kinds), min_size=20, max_size=50))]
    for event in (MeetingStarted("m"), *pressed, MeetingClosed("m")):
        if event.refusal(board) is None:
            log.append(Entry(f"pressed {len(log)}", at, "board", event))
            board = happened(board, log[-1])
            at += timedelta(seconds=draw(st.sampled_from((0, 20, 90, 600))))
    return opening, log
