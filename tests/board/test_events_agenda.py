"""The agenda at hand, changed before the meeting; and what is no agenda at any time."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from iltboard.board.carrying import carry
from iltboard.board.events.agenda import (
    AgendaKept,
    AgendaSet,
    SegmentAdded,
    SegmentChanged,
    SegmentMoved,
    SegmentRemoved,
)
from iltboard.board.log import AnyEvent
from iltboard.board.presets import PRESETS
from tests.board.hour import Hour
from tests.board.school import School

VISIT = SegmentAdded("visit", "Visit", "custom", 240.0, after="s5")
WINS, ROCKS, TODOS, ISSUES, CONCLUDE = "s1", "s4", "s5", "s6", "s7"


def titles(hour: Hour) -> list[str]:
    return [segment.title for segment in hour.board.today.segments]


def course(hour: Hour) -> list[str]:
    return [run.title for run in hour.meeting.runs]


def test_todays_agenda_changes_and_the_teams_own_stays() -> None:
    hour = Hour("ilt-60").do(VISIT).do(SegmentRemoved("s2")).do(SegmentMoved(ISSUES, after=WINS))
    hour.do(SegmentChanged("s3", title_now="Data", plan_s=600.0)).do(SegmentMoved(ROCKS))
    assert titles(hour) == ["Rocks", "Wins", "Issues", "Data", "To-dos", "Visit", "Conclude"]
    assert hour.board.today.plan_s == (60 - 2 + 4 + 5) * 60
    assert hour.board.agenda == PRESETS["ilt-60"]
    hour.start()
    assert course(hour) == titles(hour)
    assert hour.allows("Data", "Visit") == ["10:00", "4:00"]
    assert hour.says().bell == "8:27:00"


def test_the_meeting_after_has_the_teams_own_again() -> None:
    hour = Hour("ilt-60").do(VISIT).start().close()
    assert carry(hour.board).today == PRESETS["ilt-60"]


def test_a_change_that_is_taken_back_by_hand_is_none() -> None:
    hour = Hour("ilt-60").do(VISIT).do(SegmentRemoved("visit"))
    assert hour.board.plan is None


def test_an_agenda_chosen_for_the_team_is_todays_too() -> None:
    hour = Hour("ilt-60").do(VISIT).do(AgendaSet(PRESETS["ilt-45"]))
    assert hour.board.today == PRESETS["ilt-45"]


def test_todays_agenda_is_kept_as_the_teams_own() -> None:
    hour = Hour("ilt-60").do(VISIT)
    today = hour.board.today
    hour.do(AgendaKept())
    assert (hour.board.agenda, hour.board.plan) == (today, None)
    assert "own agenda already" in str(AgendaKept().refusal(hour.board))


def test_what_conclude_is_protects_it_and_that_can_be_changed() -> None:
    hour = Hour("ilt-60").do(SegmentAdded("end", "Round", "conclude", 60.0, after=CONCLUDE))
    assert hour.board.today.segments[-1].protected
    assert not hour.do(SegmentChanged("end", protected=False)).board.today.segments[-1].protected


@pytest.mark.parametrize(
    ("event", "why"),
    [
        (replace(VISIT, title=""), "needs a title"),
        (replace(VISIT, plan_s=0.0), "more than nothing"),
        (replace(VISIT, plan_s=8 * 3600.0 + 1), "at most 8 hours"),
        (replace(VISIT, plan_s=float("nan")), "more than nothing"),
        (replace(VISIT, id=ISSUES), "there already"),
        (replace(VISIT, after="nobody"), "gone"),
        (SegmentRemoved("nobody"), "gone"),
        (SegmentMoved("nobody"), "gone"),
        (SegmentMoved(ISSUES, after="nobody"), "gone"),
        (SegmentMoved(ISSUES, after=ISSUES), "after itself"),
        (SegmentChanged("nobody", title_now="A"), "gone"),
        (SegmentChanged(ISSUES, title_now=""), "needs a title"),
        (SegmentChanged(ISSUES, plan_s=-60.0), "more than nothing"),
    ],
)
def test_what_is_no_agenda_is_refused_before_a_meeting_and_in_it(event: AnyEvent, why: str) -> None:
    assert why in School().refuses(event)
    assert why in School().start().refuses(event)


def test_the_last_segment_is_not_left_out() -> None:
    hour = Hour(replace(PRESETS["ilt-60"], segments=PRESETS["ilt-60"].segments[:1]))
    assert SegmentRemoved(WINS).refusal(hour.board) == "An agenda needs a segment."
