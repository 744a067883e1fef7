"""The wall clock set at any moment, in any direction, while two seats look when they come to it."""

from __future__ import annotations

from random import Random

import pytest

from iltboard.board import timing
from iltboard.board.events.wall import ClockStepped
from iltboard.ui.ticker import QUARTER_S, Ticker
from tests.board.hour import Hour
from tests.clock import TableClock
from tests.conftest import Proof

STEPS = (-7200.0, -3600.0, -1800.0, -95.5, 40.0, 600.0, 1800.0, 3600.0)


class Seat:
    """It sees the meeting as it was when it last read the log, and the clock of the hour or of its own machine."""

    def __init__(self, hour: Hour, name: str, clock: TableClock | None = None) -> None:
        self.name = name
        self.hour = hour
        self.clock = clock or hour.clock
        self.ticker = Ticker(self.clock)
        self.read()
        self.left()

    def read(self) -> None:
        self.meeting = self.hour.meeting

    def note(self) -> None:
        """What a board does before anything else is entered at it."""
        self.read()
        self.ticker.now(self.meeting)
        if self.ticker.step_s:
            self.hour.clock = self.clock
            self.hour.do(ClockStepped(self.ticker.step_s, self.ticker.offset_s), self.name)
            self.read()
            self.ticker.now(self.meeting)

    def left(self) -> tuple[float, float]:
        """Seconds on the countdown, and to the bell."""
        now = self.ticker.now(self.meeting)
        return timing.countdown(self.meeting, now), (timing.end(self.meeting, now) - now).total_seconds()


def another_machine(up_s: float) -> TableClock:
    """Its wall shows the same as the hour's, but it was started so many seconds before."""
    clock = TableClock()
    clock.pass_time(up_s)
    clock.set_wall(-up_s)
    return clock


def steps_noted(hour: Hour) -> list[float]:
    return [entry.event.by_s for entry in hour.entries if isinstance(entry.event, ClockStepped)]


@pytest.mark.parametrize(
    ("set_s", "noted"),
    [((60, 0), [60]), ((0, -3600), [-3600]), ((60, 60), [60]), ((60, 30), [60]), ((60, -30), [60, -30])],
)
def test_machines_that_were_started_at_other_times_note_a_step_once_and_come_to_rest(
    set_s: tuple[float, float], noted: list[float]
) -> None:
    hour = Hour("ilt-60").start()
    seats = [Seat(hour, "board"), Seat(hour, "board-2", another_machine(9e5))]
    shown = seats[0].left()
    for seat, by_s in zip(seats, set_s, strict=True):
        seat.clock.set_wall(by_s)
    for seat in seats * 3:
        seat.note()
    assert steps_noted(hour) == noted
    if set_s == (60, 60):
        assert [seat.left() for seat in seats] == [shown, shown]


def test_a_machine_started_again_in_mid_meeting_shows_the_same_second_and_goes_on_noting_steps_once() -> None:
    hour = Hour("ilt-60").start().after(30)
    before = Seat(hour, "board")
    hour.clock.set_wall(3600)
    before.note()
    hour.after(40)
    hour.clock = TableClock(hour.now)  # its steady clock begins anew
    seats = [Seat(hour, "board"), Seat(hour, "board-2")]
    for seat in seats * 2:
        seat.note()
        assert seat.left() == pytest.approx((110, 3530))
    hour.clock.set_wall(-95.5)
    for seat in seats * 2:
        seat.note()
        assert seat.left() == pytest.approx((110, 3530))
    assert steps_noted(hour) == [3600, -95.5]


@pytest.mark.proof(30)
def test_every_seat_shows_at_every_look_what_it_would_if_nobody_had_touched_the_clock(proof: Proof) -> None:
    for _ in range(proof.rounds):
        lied_to, untouched = Hour("ilt-60").start(), Hour("ilt-60").start()
        seats = [Seat(lied_to, name) for name in ("board", "board-2", "board-3")]
        for _ in range(40):
            _something_happens(proof.chance, lied_to, untouched, seats)
            now = untouched.now
            expected = timing.countdown(untouched.meeting, now), (untouched.meeting.ends_at - now).total_seconds()
            seat = proof.chance.choice(seats)
            assert seat.left() == pytest.approx(expected, abs=0.01)
        for seat in seats:
            seat.note()
            assert seat.left() == pytest.approx(expected, abs=0.01)


def _something_happens(chance: Random, lied_to: Hour, untouched: Hour, seats: list[Seat]) -> None:
    kind = chance.choice(("time", "time", "step", "note", "next", "back", "pause"))
    seat = chance.choice(seats)
    if kind == "time":
        seconds = chance.choice((QUARTER_S, 1.0, 20.0))
        lied_to.after(seconds)
        untouched.after(seconds)
    elif kind == "step":
        lied_to.clock.set_wall(chance.choice(STEPS))
    else:
        seat.note()
    if kind in ("next", "back", "pause"):
        _press(kind, lied_to)
        _press(kind, untouched)
        for each in seats:
            each.read()


def _press(kind: str, hour: Hour) -> None:
    if hour.meeting.paused_at:
        hour.resume()
    elif kind == "pause":
        hour.pause()
    elif kind == "next" and hour.open.title != "Conclude":
        hour.next()
    elif kind == "back" and hour.open.title != "Wins":
        hour.back()
