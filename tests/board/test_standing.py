"""Before, in or after a meeting; and the start and end that an agenda names."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

from iltboard.board.agenda import Agenda
from iltboard.board.carrying import carry
from iltboard.board.events.meeting import MeetingClosed, MeetingPaused, MeetingStarted
from iltboard.board.model import Board
from iltboard.board.people import Team
from iltboard.board.presets import PRESETS
from iltboard.board.standing import NamedStart, named_start, next_start, standing

WEDNESDAY = date(2026, 11, 18)
HOUR = PRESETS["ilt-60"]
NOTHING = NamedStart(None, None)
CHICAGO = ZoneInfo("America/Chicago")


def at(text: str, day: date = WEDNESDAY) -> datetime:
    return datetime.combine(day, time.fromisoformat(text), tzinfo=UTC)


def on(day: date, moment: time) -> datetime:
    return datetime.combine(day, moment, tzinfo=UTC)


def local(moment: datetime) -> datetime:
    return moment.astimezone(UTC)


def on_there(day: date, moment: time) -> datetime:
    return datetime.combine(day, moment, tzinfo=CHICAGO).astimezone(UTC)


def local_there(moment: datetime) -> datetime:
    return moment.astimezone(CHICAGO)


def named(agenda: Agenda, now: datetime) -> NamedStart:
    return named_start(agenda, now, on, local)


def starting(start: str, end: str = "fixed") -> Agenda:
    return replace(HOUR, start=start, end=end)


def test_a_meeting_runs_pauses_and_is_closed_for_two_hours() -> None:
    start = at("07:20")
    board = Board()
    assert standing(board, start) == "before"
    board = MeetingStarted("m").apply(board, start)
    assert standing(board, start) == "running"
    board = MeetingPaused().apply(board, start)
    assert standing(board, start) == "paused"
    board = MeetingClosed("m").apply(board, at("08:20"))
    assert standing(board, at("08:20")) == "closed"
    assert standing(board, at("10:19")) == "closed"
    assert standing(board, at("10:20")) == "before"


def test_a_closed_meeting_stays_closed_when_the_next_chapter_begins_and_when_the_clock_is_set_back() -> None:
    board = MeetingClosed("m").apply(MeetingStarted("m").apply(Board(), at("07:20")), at("08:20"))
    assert standing(carry(board), at("08:30")) == "closed"
    assert standing(board, at("07:00")) == "closed"


def test_an_agenda_without_times_names_nothing() -> None:
    assert named(HOUR, at("07:20")) == NOTHING
    assert named(replace(HOUR, end="flexible"), at("07:20")) == NOTHING


@pytest.mark.parametrize("now", ["06:50", "07:15", "07:20", "07:50"])
def test_a_start_at_most_half_an_hour_away_counts_early_or_late(now: str) -> None:
    assert named(starting("07:20"), at(now)) == NamedStart(at("07:20"), at("08:20"))


@pytest.mark.parametrize("now", ["06:49:59", "07:50:01", "19:20"])
def test_a_start_farther_away_does_not_count(now: str) -> None:
    assert named(starting("07:20"), at(now)) == NOTHING


def test_the_agendas_own_end_counts_instead_of_the_plans() -> None:
    assert named(starting("07:20", "08:10"), at("07:22")) == NamedStart(at("07:20"), at("08:10"))


def test_an_end_named_without_a_start_implies_it() -> None:
    assert named(replace(HOUR, end="08:20"), at("07:31")) == NamedStart(at("07:20"), at("08:20"))
    assert named(replace(HOUR, end="08:20"), at("08:15")) == NOTHING


def test_near_midnight_the_day_is_the_one_the_start_lies_on() -> None:
    after = WEDNESDAY + timedelta(days=1)
    late = starting("23:50")
    expected = NamedStart(at("23:50"), at("00:50", after))
    assert named(late, at("23:40")) == expected
    assert named(late, at("00:10", after)) == expected
    assert named(starting("23:50", "00:30"), at("00:10", after)) == NamedStart(at("23:50"), at("00:30", after))
    assert named(starting("00:10"), at("23:55")) == NamedStart(at("00:10", after), at("01:10", after))
    assert named(replace(HOUR, end="00:30"), at("23:20")) == NamedStart(at("23:30"), at("00:30", after))


def test_the_wall_is_the_rooms_in_summer_time_too() -> None:
    for day, offset in ((date(2026, 3, 6), 6), (date(2026, 3, 9), 5)):
        now = datetime(day.year, day.month, day.day, 7 + offset, 25, tzinfo=UTC)
        start = named_start(starting("07:20"), now, on_there, local_there)
        assert start.due_at == now - timedelta(minutes=5)
        assert start.ends_at == now + timedelta(minutes=55)


def test_a_start_that_summer_time_leaves_out_comes_an_hour_later_and_a_doubled_one_comes_once() -> None:
    def waited(now: datetime, start: str, end: str = "fixed") -> list[str]:
        board = Board(agenda=starting(start, end))
        waited_for = next_start(board, now, on_there, local_there)
        return [f"{local_there(moment):%a %H:%M %Z}" for moment in (waited_for.due_at, waited_for.ends_at) if moment]

    begins = datetime(2026, 3, 8, 7, 0, tzinfo=UTC)
    assert waited(begins, "02:30") == ["Sun 03:30 CDT", "Sun 04:30 CDT"]
    assert waited(begins, "02:30", "03:10") == ["Sun 03:30 CDT", "Sun 04:30 CDT"]
    assert waited(begins, "01:50", "03:10") == ["Sun 01:50 CST", "Sun 03:10 CDT"]
    assert waited(begins, "07:20") == ["Sun 07:20 CDT", "Sun 08:20 CDT"]
    ends = datetime(2026, 11, 1, 6, 0, tzinfo=UTC)
    assert waited(ends, "01:30") == ["Sun 01:30 CDT", "Sun 01:30 CST"]
    assert waited(ends + timedelta(hours=1, minutes=30), "01:30") == ["Mon 01:30 CST", "Mon 02:30 CST"]


def waited_for(board: Board, now: datetime) -> NamedStart:
    return next_start(board, now, on, local)


def test_the_start_to_wait_for_is_todays_until_half_an_hour_past() -> None:
    board = Board(agenda=starting("07:20"))
    tomorrow = WEDNESDAY + timedelta(days=1)
    assert waited_for(board, at("05:00")) == NamedStart(at("07:20"), at("08:20"))
    assert waited_for(board, at("07:50")) == NamedStart(at("07:20"), at("08:20"))
    assert waited_for(board, at("07:51")) == NamedStart(at("07:20", tomorrow), at("08:20", tomorrow))


def test_a_team_with_a_weekday_waits_for_it() -> None:
    friday = WEDNESDAY + timedelta(days=2)
    board = Board(team=Team("North ILT", weekday=4), agenda=starting("07:20"))
    assert waited_for(board, at("07:00")).due_at == at("07:20", friday)
    assert waited_for(board, at("12:00", friday)).due_at == at("07:20", friday + timedelta(days=7))


def test_an_agenda_without_times_has_no_start_to_wait_for() -> None:
    assert waited_for(Board(), at("07:00")) == NOTHING
