"""Where time comes from: the machine's clocks, a fast one, and the tests' own."""

from __future__ import annotations

import time as machine
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

import pytest

from iltboard import clock as clocks
from iltboard.clock import Clock, FastClock, SystemClock
from tests.clock import START, TableClock

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def in_new_york(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    if not hasattr(machine, "tzset"):
        pytest.skip("the zone of a process cannot be set here")
    monkeypatch.setenv("TZ", "America/New_York")
    machine.tzset()
    yield
    monkeypatch.undo()
    machine.tzset()


@pytest.fixture
def room(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The seconds that have passed in the room, to be set by the test."""
    passed = [1000.0]
    monkeypatch.setattr(clocks, "_counting_sleep", lambda: passed[0])
    return passed


@pytest.mark.parametrize("clock", [SystemClock(), FastClock(10), TableClock()])
def test_every_clock_tells_an_aware_moment_in_utc(clock: Clock) -> None:
    now = clock.now()
    assert now.utcoffset() == timedelta()
    assert clock.local(now) == now
    assert clock.steady() >= 0
    assert clock.speed >= 1


def test_the_steady_clock_does_not_go_back() -> None:
    clock = SystemClock()
    readings = [clock.steady() for _ in range(1000)]
    assert readings == sorted(readings)


def test_a_machine_without_such_clocks_has_its_plain_one(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CLOCK_BOOTTIME", "CLOCK_MONOTONIC"):
        monkeypatch.delattr(machine, name, raising=False)
    monkeypatch.setattr(machine, "monotonic", lambda: 42.0)
    assert SystemClock().steady() == 42.0


@pytest.mark.usefixtures("in_new_york")
@pytest.mark.parametrize(
    ("day", "utc"),
    [
        (date(2026, 11, 18), "12:20"),
        (date(2026, 7, 1), "11:20"),
        (date(2026, 3, 8), "11:20"),
        (date(2026, 11, 1), "12:20"),
    ],
)
def test_the_rooms_wall_shows_local_time_in_summer_and_in_winter(day: date, utc: str) -> None:
    clock = SystemClock()
    at = clock.on(day, time(7, 20))
    assert at == datetime.combine(day, time.fromisoformat(utc), tzinfo=UTC)
    assert at.tzinfo is UTC
    assert clock.local(at).time() == time(7, 20)


def test_a_fast_clock_runs_so_many_times_faster(room: list[float]) -> None:
    clock = FastClock(60, START)
    assert (clock.now(), clock.steady()) == (START, 0)
    room[0] += 30
    assert (clock.now(), clock.steady()) == (START + timedelta(minutes=30), 1800)


def test_a_fast_clock_starts_from_now() -> None:
    before = datetime.now(UTC)
    assert FastClock(60).now() >= before


def test_the_clock_on_the_table_moves_only_by_hand() -> None:
    clock = TableClock()
    clock.pass_time(90)
    assert (clock.now(), clock.steady()) == (START + timedelta(seconds=90), 90)
    clock.set_wall(-3600)
    assert (clock.now(), clock.steady()) == (START - timedelta(seconds=3510), 90)
    assert clock.on(START.date(), time(7, 20)) == START
