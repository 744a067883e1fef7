"""An hour told by its presses: `Hour("ilt-60").at("7:20").start().at("7:23").next()`."""

from __future__ import annotations

from datetime import datetime
from typing import Self

from msgspec import Struct
from msgspec.structs import replace

from iltboard.board import timing
from iltboard.board.agenda import Agenda, Kind, Segment
from iltboard.board.events.meeting import MeetingClosed, MeetingPaused, MeetingResumed, MeetingStarted
from iltboard.board.events.segments import MinutesChanged, SegmentFinished, SegmentReopened, previous
from iltboard.board.events.wall import ClockStepped, EndMoved
from iltboard.board.log import AnyEvent, Entry, fold
from iltboard.board.meeting import Meeting, Run
from iltboard.board.model import Board
from iltboard.board.presets import PRESETS
from iltboard.board.standing import named_start
from iltboard.board.trail import Trail, to_redo, to_undo
from tests.clock import START, TableClock


def agenda(*parts: tuple[str, float], end: str = "fixed", stretch: bool = False) -> Agenda:
    """An agenda of (title, minutes); the one titled Conclude is protected."""

    def segment(number: int, title: str, minutes: float) -> Segment:
        kind: Kind = "conclude" if title == "Conclude" else "custom"
        return Segment(f"s{number}", title, kind, minutes * 60, protected=kind == "conclude")

    segments = tuple(segment(number, title, minutes) for number, (title, minutes) in enumerate(parts, 1))
    return Agenda("An hour", segments, end=end, stretch=stretch)


def told(seconds: float) -> str:
    """Seconds as the room reads them: `4:36`, `-1:30`."""
    whole = round(seconds)
    return f"{'-' if whole < 0 else ''}{abs(whole) // 60}:{abs(whole) % 60:02}"


class Hour:
    """A team's log, written at one seat by a clock on the table; the wall shows 7:20 at first."""

    def __init__(self, plan: str | Agenda = "ilt-60", opening: Board | None = None, **changes: str | bool) -> None:
        chosen = PRESETS[plan] if isinstance(plan, str) else plan
        self.opening = replace(opening or Board(), agenda=replace(chosen, **changes))
        self.entries: list[Entry] = []
        self.board = self.opening
        self.clock = TableClock()

    # What the wall shows.

    def at(self, wall: str) -> Self:
        """Time goes on (or, told so, back) until the wall shows `wall`."""
        hours, minutes, seconds = (int(part) for part in f"{wall}:00".split(":")[:3])
        then = START.replace(hour=hours, minute=minutes, second=seconds)
        self.clock.pass_time((then - self.clock.now()).total_seconds())
        return self

    def after(self, seconds: float) -> Self:
        self.clock.pass_time(seconds)
        return self

    def clock_set(self, seconds: float) -> Self:
        """Somebody sets the wall clock forward by `seconds`; the board notes it."""
        self.clock.set_wall(seconds)
        return self.do(ClockStepped(seconds, offset_s=(self.now - START).total_seconds() - self.clock.steady()))

    # What is pressed.

    def do(self, event: AnyEvent, seat: str = "board") -> Self:
        refused = event.refusal(self.board)
        assert refused is None, refused
        return self.note(event, seat)

    def note(self, event: AnyEvent, seat: str = "board") -> Self:
        """Write the entry, whether or not it still has something to change."""
        self.entries.append(Entry(f"e{len(self.entries)}", self.now, seat, event))
        self.board = fold(self.opening, self.entries)
        return self

    def tried(self, event: AnyEvent) -> bool:
        """Do it unless the board refuses it; whether it was done."""
        if event.refusal(self.board) is not None:
            return False
        self.note(event)
        return True

    def start(self, meeting: str = "m1") -> Self:
        named = named_start(self.board.agenda, self.now, self.clock.on, self.clock.local)
        return self.do(MeetingStarted(meeting, named.due_at, named.ends_at))

    def next(self, seat: str = "board") -> Self:
        return self.do(SegmentFinished(self.open.id), seat)

    def next_at(self, *walls: str) -> Self:
        for wall in walls:
            self.at(wall).next()
        return self

    def back(self) -> Self:
        before = previous(self.meeting)
        return self.do(SegmentReopened(before.id if before else ""))

    def pause(self) -> Self:
        return self.do(MeetingPaused())

    def resume(self) -> Self:
        return self.do(MeetingResumed())

    def more(self, seat: str = "board") -> Self:
        return self.do(MinutesChanged(self.open.id, timing.STEP_S), seat)

    def less(self) -> Self:
        return self.do(MinutesChanged(self.open.id, -timing.STEP_S))

    def move_end(self) -> Self:
        return self.do(EndMoved())

    def close(self, as_of: datetime | None = None) -> Self:
        return self.do(MeetingClosed(self.meeting.id, as_of))

    def undo(self, seat: str = "board") -> Self:
        taking = to_undo(Trail(self.opening, self.entries), seat)
        assert taking.event, taking.told
        return self.note(taking.event, seat)

    def redo(self, seat: str = "board") -> Self:
        taking = to_redo(Trail(self.opening, self.entries), seat)
        assert taking.event, taking.told
        return self.note(taking.event, seat)

    # What the board then says.

    @property
    def now(self) -> datetime:
        return self.clock.now()

    @property
    def meeting(self) -> Meeting:
        """The meeting that is on, else the one that was closed."""
        board = self.board
        meeting = board.meeting or (board.last.meeting if board.last else None)
        assert meeting
        return meeting

    @property
    def open(self) -> Run:
        run = self.meeting.open_run
        assert run
        return run

    def run(self, title: str) -> Run:
        return next(run for run in self.meeting.runs if run.title == title)

    def says(self) -> Said:
        meeting, now = self.meeting, self.now
        return Said(
            segment=meeting.open_run.title if meeting.open_run else "",
            countdown=told(timing.countdown(meeting, now)),
            ahead=told(timing.ahead(meeting, now)),
            late=told(meeting.late_s),
            bell=f"{timing.end(meeting, now):%-H:%M:%S}",
            ends=f"{timing.projected_end(meeting, now):%-H:%M:%S}",
        )

    def allows(self, *titles: str) -> list[str]:
        return [told(self.run(title).allowance_s) for title in titles]

    def spent(self, *titles: str) -> list[str]:
        meeting, now = self.meeting, self.now
        return [told(timing.spent(meeting, self.run(title), now)) for title in titles]


class Said(Struct, frozen=True):
    """The clock as the room reads it: the bell is the meeting's end, `ends` the projected one."""

    segment: str
    countdown: str
    ahead: str
    late: str
    bell: str
    ends: str
