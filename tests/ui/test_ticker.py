"""The wall clock set at any moment, in any direction, while two seats look when they come to it."""

from __future__ import annotations

from random import Random

import pytest

from iltboard.board import timing
from iltboard.board.events.wall import ClockStepped
from iltboard.ui.ticker import QUARTER_S, Ticker
from tests.board.hour import Hour
from tests.conftest import Proof

STEPS = (-7200.0, -3600.0, -1800.0, -95.5, 40.0, 600.0, 1800.0, 3600.0)


class Seat:
    """It sees the meeting as it was when it last read the log."""

    def __init__(self, hour: Hour, name: str) -> None:
        self.name = name
        self.hour = hour
        self.ticker = Ticker(hour.clock)
        self.read()
        self.left()

    def read(self) -> None:
        self.meeting = self.hour.meeting

    def note(self) -> None:
        """What a board does before anything else is entered at it."""
        self.read()
        self.ticker.now(self.meeting)
        if self.ticker.step_s:
            self.hour.do(ClockStepped(self.ticker.step_s, self.ticker.offset_s), self.name)
            self.read()

    def left(self) -> tuple[float, float]:
        """Seconds on the countdown, and to the bell."""
        now = self.ticker.now(self.meeting)
        return timing.countdown(self.meeting, now), (timing.end(self.meeting, now) - now).total_seconds()


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
