"""The agenda at hand, changed while the meeting is on, and what the clock answers.

The agenda of `ilt-60`: Wins 3, Purpose 2, Data and headlines 5, Rocks 5, To-dos 5, Issues 33, Conclude 7; the wall
shows 7:20 as the meeting starts, so that it ends at 8:20.
"""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from iltboard.board.events.agenda import AgendaKept, SegmentAdded, SegmentChanged, SegmentMoved, SegmentRemoved
from iltboard.board.events.notes import NoteAdded
from iltboard.board.log import AnyEvent
from tests.board.hour import Hour

VISIT = SegmentAdded("visit", "Visit", "custom", 240.0, after="s5")
WINS, ROCKS, TODOS, ISSUES, CONCLUDE = "s1", "s4", "s5", "s6", "s7"


def in_rocks() -> Hour:
    """On time in Rocks since 7:30, and two minutes are gone of its five."""
    return Hour("ilt-60").start().next_at("7:23", "7:25", "7:30").at("7:32")


def three_over() -> Hour:
    """Rocks took three minutes more: To-dos has 4:36, a minute of it gone, Issues 30:24, Conclude its 7:00."""
    return Hour("ilt-60").start().next_at("7:23", "7:25", "7:30", "7:38").at("7:39")


def course(hour: Hour) -> list[str]:
    return [run.title for run in hour.meeting.runs]


def test_a_segment_more_is_given_by_those_that_wait() -> None:
    hour = in_rocks().do(VISIT)
    assert course(hour)[4:] == ["To-dos", "Visit", "Issues", "Conclude"]
    # Four minutes are missing to 42 that may give: each keeps 38 / 42 of what it has.
    assert hour.allows("To-dos", "Visit", "Issues", "Conclude") == ["4:31", "3:37", "29:51", "7:00"]
    says = hour.says()
    assert (says.countdown, says.ahead, says.late, says.bell, says.ends) == (
        "3:00",
        "-4:00",
        "0:00",
        "8:20:00",
        "8:20:00",
    )


def test_what_is_left_out_is_time_in_hand() -> None:
    hour = in_rocks().do(SegmentRemoved(TODOS))
    assert hour.allows("Rocks", "Issues", "Conclude") == ["5:00", "33:00", "7:00"]
    says = hour.says()
    assert (says.countdown, says.ahead, says.bell, says.ends) == ("3:00", "5:00", "8:20:00", "8:15:00")


def test_what_one_gives_back_goes_to_those_that_lost_some() -> None:
    # Issues has 30:24 of its 33:00, and gets the two minutes that Conclude gives.
    hour = three_over().do(SegmentChanged(CONCLUDE, plan_s=300.0))
    assert hour.allows("To-dos", "Issues", "Conclude") == ["4:36", "32:24", "5:00"]
    assert (hour.says().countdown, hour.says().ahead) == ("3:36", "-1:00")


def test_what_is_then_over_is_in_hand_and_the_running_countdown_does_not_jump() -> None:
    hour = three_over().do(SegmentChanged(ISSUES, plan_s=25 * 60.0))
    assert hour.allows("To-dos", "Issues", "Conclude") == ["4:36", "25:00", "7:00"]
    says = hour.says()
    assert (says.countdown, says.ahead, says.late, says.ends) == ("3:36", "5:24", "0:00", "8:14:36")


def test_what_nobody_can_give_makes_the_end_late() -> None:
    hour = three_over().do(SegmentChanged(ISSUES, protected=True))
    assert hour.allows("To-dos", "Issues", "Conclude") == ["4:36", "33:00", "7:00"]
    assert (hour.says().countdown, hour.says().late) == ("3:36", "2:36")


@pytest.mark.parametrize(
    ("minutes", "countdown", "ahead", "late"),
    [
        (33, "23:00", "0:00", "0:00"),
        (40, "30:00", "-7:00", "7:00"),
        (20, "10:00", "13:00", "0:00"),
        (5, "0:00", "23:00", "0:00"),
    ],
)
def test_another_length_for_the_segment_that_is_on_is_what_it_has_and_never_less_than_is_spent(
    minutes: int, countdown: str, ahead: str, late: str
) -> None:
    hour = Hour("ilt-60").start().next_at("7:23", "7:25", "7:30", "7:35", "7:40").at("7:50")
    says = hour.do(SegmentChanged(ISSUES, plan_s=minutes * 60.0)).says()
    assert (says.countdown, says.ahead, says.late, says.bell) == (countdown, ahead, late, "8:20:00")


@pytest.mark.parametrize(("minutes", "countdown"), [(5, "0:30"), (4, "0:00")])
def test_over_time_another_length_counts_from_the_segments_start(minutes: int, countdown: str) -> None:
    hour = Hour("ilt-60").start().at("7:24:30").do(SegmentChanged(WINS, plan_s=minutes * 60.0))
    assert hour.says().countdown == countdown


def test_what_waits_can_change_places_and_next_follows() -> None:
    hour = in_rocks()
    before = hour.says()
    hour.do(SegmentMoved(ISSUES, after=ROCKS)).do(SegmentMoved(TODOS, after=CONCLUDE))
    assert course(hour)[3:] == ["Rocks", "Issues", "Conclude", "To-dos"]
    assert hour.says() == before
    assert hour.at("7:35").next().open.title == "Issues"


@pytest.mark.parametrize("change", [SegmentRemoved, SegmentMoved])
@pytest.mark.parametrize("segment", [WINS, ROCKS])
def test_what_is_over_or_on_is_neither_moved_nor_left_out(
    change: type[SegmentRemoved | SegmentMoved], segment: str
) -> None:
    assert "still to come" in str(change(segment).refusal(in_rocks().board))


def test_nothing_goes_to_before_the_segment_that_is_on() -> None:
    hour = in_rocks()
    for event in (SegmentMoved(ISSUES), SegmentMoved(ISSUES, after=WINS), replace(VISIT, after=None)):
        assert "place is past" in str(event.refusal(hour.board))
    assert replace(VISIT, after=ROCKS).refusal(hour.board) is None


def test_a_segment_that_was_left_by_back_keeps_its_time_and_its_place_in_the_meeting() -> None:
    hour = in_rocks().back()
    assert "can be shortened" in str(SegmentRemoved(ROCKS).refusal(hour.board))
    hour.do(SegmentChanged(ROCKS, plan_s=60.0))
    assert (hour.spent("Rocks"), hour.allows("Rocks")) == (["2:00"], ["2:00"])
    assert hour.at("7:34").next().says().countdown == "0:00"


def test_words_alone_move_no_time() -> None:
    hour = in_rocks().at("7:37")
    allowed = hour.allows("To-dos", "Issues", "Conclude")
    for segment in (WINS, ROCKS, ISSUES):
        hour.do(SegmentChanged(segment, title_now=f"{segment}, renamed", kind="custom"))
    hour.do(SegmentChanged(WINS, protected=True))
    assert hour.allows("To-dos", "s6, renamed", "Conclude") == allowed
    assert hour.says().segment == "s4, renamed"
    assert "is over" in str(SegmentChanged(WINS, plan_s=60.0).refusal(hour.board))


def test_in_a_pause_the_agenda_changes_too() -> None:
    hour = in_rocks().pause().at("7:34").do(VISIT)
    assert (hour.says().countdown, hour.says().ahead) == ("3:00", "-6:00")


def test_with_stretch_what_waits_shares_what_is_left_out() -> None:
    hour = Hour("ilt-60", stretch=True).start().next_at("7:23", "7:25", "7:30").at("7:32").do(SegmentRemoved(TODOS))
    assert hour.allows("Rocks", "Issues", "Conclude") == ["5:00", "38:00", "7:00"]


@pytest.mark.parametrize(
    "event",
    [
        VISIT,
        SegmentRemoved(ISSUES),
        SegmentMoved(ISSUES, after=CONCLUDE),
        SegmentChanged(ISSUES, title_now="All", plan_s=600.0, protected=True),
        SegmentChanged(TODOS, plan_s=60.0),
        SegmentChanged(TODOS, plan_s=600.0),
    ],
)
def test_undo_of_a_change_restores_the_clock_to_the_second(event: AnyEvent) -> None:
    hour, untouched = three_over().do(event).after(100).undo(), three_over().after(100)
    assert hour.board == untouched.board
    assert hour.says() == untouched.says()
    changed = three_over().do(event).after(100)
    assert hour.redo().says() == changed.says()


def test_the_agenda_of_the_meeting_that_is_on_is_kept_without_the_minutes_given_by_the_way() -> None:
    hour = three_over().more().do(VISIT).do(SegmentChanged(ISSUES, plan_s=1800.0)).at("7:50").less().do(AgendaKept())
    kept = [(segment.title, segment.plan_s / 60) for segment in hour.board.agenda.segments]
    assert kept[3:] == [("Rocks", 5), ("To-dos", 5), ("Visit", 4), ("Issues", 30), ("Conclude", 7)]
    assert hour.board.today == hour.board.agenda
    assert "own agenda already" in str(AgendaKept().refusal(hour.board))


def test_a_note_stays_with_its_segment_whatever_the_agenda() -> None:
    hour = in_rocks().do(VISIT).at("7:35").next().at("7:40").next()
    hour.do(NoteAdded("n", "note", "She liked room 4")).do(SegmentChanged("visit", title_now="Guest"))
    assert hour.board.notes[0].segment == hour.run("Guest").id
