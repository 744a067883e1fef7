"""The minutes of an hour, against a hand count of what was pressed in it."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from html import escape
from typing import get_args

import msgspec
import pytest

from iltboard.board.events.attendance import GuestCame, MemberTicked, RolesTaken
from iltboard.board.events.issues import IssuesAdded, NewIssue
from iltboard.board.events.meeting import MeetingResumed
from iltboard.board.events.notes import NoteAdded
from iltboard.board.events.off_topic import OffTopicLogged
from iltboard.board.events.outcomes import IssueMerged, IssueResolved, NewTodo
from iltboard.board.events.ratings import MeetingRated
from iltboard.board.events.rocks import RockAdded
from iltboard.board.events.team import MemberJoined, MemberLeft, TeamFounded
from iltboard.board.events.update import TellingPlanned
from iltboard.board.events.wall import EndMoved
from iltboard.board.log import fold
from iltboard.board.model import Board
from iltboard.board.people import Taken
from iltboard.board.things import NoteKind, Source
from iltboard.reports.minutes import minutes
from iltboard.reports.minutes_parts import (
    AttendancePart,
    IssuePart,
    Minutes,
    PromisedPart,
    RatingPart,
    ReasonPart,
    SourcePart,
    SuggestionPart,
)
from iltboard.reports.minutes_text import heading, markdown
from iltboard.reports.page import page
from iltboard.reports.purpose_parts import PurposePart
from tests.board.school import TODAY, School
from tests.clock import START
from tests.reports.week import first_meeting, next_week, second_meeting

DAY = START.date() + timedelta(days=7)


def made(school: School) -> Minutes:
    return minutes(school.opening, school.board, school.clock.local)


@pytest.fixture(scope="module")
def hour() -> Minutes:
    return made(second_meeting())


def wall(hours: int, minute: int, second: int = 0) -> datetime:
    return (START + timedelta(days=7)).replace(hour=hours, minute=minute, second=second)


def test_start_and_end_stand_against_the_plan(hour: Minutes) -> None:
    assert (hour.team, hour.date) == ("North ILT", DAY)
    assert (hour.due_at, hour.started_at) == (wall(7, 20), wall(7, 22, 10))
    assert (hour.planned_end, hour.closed_at) == (wall(8, 20), wall(8, 25, 10))
    text = markdown(hour)
    assert "- Started 07:22, planned 07:20: 2:10 late\n- Ended 08:25, planned 08:20: 5:10 late\n" in text


def test_who_was_here(hour: Minutes) -> None:
    expected = AttendancePart(
        taken=True, present=["Ana", "Bo"], absent=["Cy"], guests=["Dee"], roles={"facilitator": "Ana", "recorder": "Bo"}
    )
    assert hour.attendance == expected
    assert "- Present, 2 of 3 members: Ana, Bo\n- Absent: Cy\n- Guests: Dee\n- Facilitator: Ana\n" in markdown(hour)


def test_each_segment_has_its_plan_and_what_it_took(hour: Minutes) -> None:
    assert [part.planned_s / 60 for part in hour.segments] == [3, 2, 5, 5, 5, 33, 7]
    assert [part.spent_s for part in hour.segments] == [170, 120, 300, 300, 300, 33 * 60, 610]
    assert hour.segments[1].notes == ["Read the purpose slowly"]
    assert sum(part.spent_s for part in hour.segments) == (hour.closed_at - hour.started_at).total_seconds()
    assert re.search(r"\| All of it +\| +60:00 \| +\| +63:00 \|", markdown(hour))


def test_what_was_said(hour: Minutes) -> None:
    assert hour.wins == ["Grade 6 reads | aloud", "A second win"]
    assert (hour.headlines, hour.plus, hour.delta) == (["New data on Friday"], ["Every voice"], ["Start on time"])
    assert "- Grade 6 reads \\| aloud\n" in markdown(hour)


def test_a_purpose_agreed_on_since_the_meeting_before(hour: Minutes) -> None:
    assert hour.purpose is None
    school = first_meeting()
    first = minutes(school.opening, school.board, school.clock.local)
    assert first.purpose == PurposePart("Every reader grows", 1, TODAY)
    assert "## Purpose\n\nEvery reader grows\n\n- Version 1, agreed on 2026-11-18\n" in markdown(first)


def test_rocks_say_what_has_changed_since_the_meeting_before(hour: Minutes) -> None:
    assert [(it.title, it.status, it.status_before, it.day) for it in hour.rocks] == [
        ("Schedule", "off_track", "on_track", 16),
        ("Student work", "on_track", "on_track", 9),
        ("Pairs", "on_track", None, 0),
    ]
    assert "- **Schedule**: off track (was on track), day 16 of 45, 1 of 2 milestones. Ana\n" in markdown(hour)


def test_a_decision_has_all_that_led_to_it_and_follows_from_it(hour: Minutes) -> None:
    pacing, late = hour.decisions
    assert (pacing.issue, pacing.decision) == ("Pacing", "We start with unit 3")
    assert (pacing.focus, pacing.talked_s, pacing.merged) == ("M-7 hears it read first", 11 * 60, ["Lunch"])
    assert [(todo.title, todo.owner, todo.due) for todo in pacing.todos] == [("Ask unit 3", "Bo", date(2026, 12, 2))]
    assert (late.source, late.todos) == (SourcePart("rock", "Schedule"), [])
    text = markdown(hour)
    assert "### Pacing\n\nWe start with unit 3\n\n- For the focus students: M-7 hears it read first\n" in text
    assert "- On the table for 11:00\n" in text
    assert "- No to-do\n- Made from the rock: Schedule\n" in text


def test_todos_promised_and_added(hour: Minutes) -> None:
    assert hour.promised == PromisedPart(done=2, due=3)
    assert [todo.title for todo in hour.todos] == ["Buy pens"]
    assert "- Of those that were due: 2 of 3 done, 66% · the goal is 90%\n" in markdown(hour)


def test_where_the_issues_went(hour: Minutes) -> None:
    assert [issue.title for issue in hour.parked] == ["Grading"]
    assert [issue.title for issue in hour.office] == ["Copier"]
    assert hour.carried_over == [IssuePart("Bus", "Bus", "", 2)]


def test_what_was_parked_before_is_not_parked_again() -> None:
    school = School().park("Pacing").start().close()
    assert [issue.title for issue in made(school).parked] == ["Pacing"]
    assert made(next_week(school).start("m2").close()).parked == []


def test_off_topic_costs_add_up_and_a_wrong_call_is_none(hour: Minutes) -> None:
    assert [(it.note, it.segment, it.issue, it.fate, it.cost_s) for it in hour.off_topic] == [
        ("the copier", "Issues", "Pacing", "office", 180),
        ("", "Issues", "Late rock", "open", 60),
    ]
    assert hour.off_topic_s == 240
    text = markdown(hour)
    assert "- 07:50, Issues, over “Pacing”: the copier (office, 3:00)\n" in text
    assert "2 off-topic entries, 4:00 in all." in text


def test_ratings_stand_beside_what_the_log_suggests(hour: Minutes) -> None:
    assert hour.ratings == [RatingPart("Ana", 9, ""), RatingPart("Bo", 6, "we ran over")]
    assert hour.average == 7.5
    assert hour.suggested
    assert hour.suggested.reasons[0] == ReasonPart("late start", 130, 1)
    lost = sum(it.points for it in hour.suggested.reasons)
    assert hour.suggested == SuggestionPart(10 - lost, hour.suggested.reasons)
    assert ReasonPart("tangents", 240, 1) in hour.suggested.reasons
    assert ReasonPart("late end", 310, 2) in hour.suggested.reasons
    assert "- Average of 2: 7.5\n- The log suggests " in markdown(hour)


def test_the_staff_was_told_or_will_be(hour: Minutes) -> None:
    assert [(it.channel, it.formal, it.of_this_meeting, it.told) for it in hour.tellings] == [
        ("weekly e-mail", True, False, True),
        ("hallway", False, False, False),
        ("PLC", False, True, None),
    ]
    text = markdown(hour)
    assert "- hallway (informal, of the meeting before): Bo, by 2026-11-18: not told\n" in text
    assert "- PLC (informal): Cy, by 2026-11-27: to be told\n" in text


def test_a_telling_that_nobody_was_asked_about_is_told_or_not() -> None:
    text = markdown(made(next_week(first_meeting()).start("m2").close()))
    assert "- weekly e-mail (formal, of the meeting before): Ana, by 2026-11-18: told or not?\n" in text


def test_what_was_skipped_is_said(hour: Minutes) -> None:
    assert hour.skipped == ["1 off topic not settled"]
    assert markdown(hour).endswith("## Left out\n\n- 1 off topic not settled\n")


def test_an_hour_in_which_nothing_was_written_down() -> None:
    empty = made(School().start().after(3600).close())
    assert not empty.attendance.taken
    assert empty.attendance.absent == []
    assert empty.average is None
    text = markdown(empty)
    assert "- Attendance was not taken.\n" in text
    assert "- Started 07:20; the agenda named no start\n- Ended 08:20, planned 08:20: on time\n" in text
    assert "## Decisions\n\nNone.\n" in text
    assert "## Off topic\n\nNo off-topic entry.\n" in text
    assert "- Nobody rated the meeting.\n- The log suggests " in text
    for left_out in ("## Wins", "## Plus", "## Sent to the office", "None\n"):
        assert left_out not in text


def test_times_are_those_of_the_board_to_the_second() -> None:
    school = School().after(0.7).start().after(5.46).next().after(3000).close()
    it = made(school)
    assert (it.started_at, it.segments[0].spent_s) == (START + timedelta(seconds=0.7), 5.46)
    assert "| Wins               |    3:00 |    3:00 |  0:05 |" in markdown(it)


def test_how_old_an_issue_is_counts_in_meetings(hour: Minutes) -> None:
    assert "## Carried over\n\n- Bus (2 meetings old)\n" in markdown(hour)


def test_a_pause_is_told() -> None:
    school = School().start().at("7:30").pause().at("7:33").resume().at("8:20").close()
    assert made(school).paused_s == 180
    assert "- Paused for 3:00\n" in markdown(made(school))


def test_an_end_that_was_moved_is_the_one_the_meeting_is_held_to() -> None:
    school = School().at("7:24").start().pause()
    told = markdown(made(school.at("7:34").do(MeetingResumed()).do(EndMoved()).close()))
    assert "planned 08:24, moved to 08:34: 60:00 early" in told


def test_notes_before_the_start_belong_to_no_segment() -> None:
    school = School().do(NoteAdded("n", "note", "Room 4")).start().close()
    assert made(school).notes == ["Room 4"]
    assert "## Notes\n\n- Room 4\n" in markdown(made(school))


def test_a_member_who_left_is_still_named() -> None:
    school = next_week(first_meeting()).do(MemberLeft("Bo")).start("m2").close()
    assert "Student work**: on track, day 9 of 45. Bo\n" in markdown(made(school))


def test_the_log_gives_the_same_minutes_again_and_so_does_json() -> None:
    school = second_meeting()
    once = made(school)
    assert minutes(school.opening, fold(school.opening, school.entries), school.clock.local) == once
    assert msgspec.json.decode(msgspec.json.encode(once), type=Minutes) == once


def test_the_close_undone_and_done_again_gives_the_same_minutes() -> None:
    school = second_meeting()
    once = made(school)
    assert made(school.undo().redo()) == once


def test_without_a_closed_meeting_there_are_no_minutes() -> None:
    school = School().start()
    with pytest.raises(LookupError):
        minutes(Board(), school.board, school.clock.local)


def test_as_a_page_they_have_their_table_and_no_more_markup_than_their_own(hour: Minutes) -> None:
    html = page(heading(hour), markdown(hour))
    assert "<title>Minutes of North ILT, 2026-11-25</title>" in html
    assert html.count("<table>") == 1
    assert "<li>Grade 6 reads | aloud</li>" in html


HOSTILE = "</p><script>x</script> [a](javascript:b) `c` | d # _e_ \\"


def test_words_are_words_wherever_they_stand() -> None:
    school = School(HOSTILE, "Merged", "Parked")
    school.do(TeamFounded(HOSTILE)).do(MemberJoined("M", HOSTILE)).do(RockAdded("R", HOSTILE, "M", DAY))
    school.do(MemberTicked("M", here=True)).do(GuestCame("G", f"G {HOSTILE}")).do(RolesTaken((Taken("recorder", "M"),)))
    kinds: tuple[NoteKind, ...] = get_args(NoteKind)
    for kind in kinds:
        school.do(NoteAdded(kind, kind, HOSTILE))
    school.start().do(NoteAdded("in", "note", HOSTILE)).do(OffTopicLogged("o", HOSTILE))
    school.do(IssuesAdded((NewIssue("I", HOSTILE, HOSTILE, Source("win", "win", HOSTILE)),))).do(
        IssueMerged(HOSTILE, "I")
    )
    school.do(IssueResolved("I", HOSTILE, (NewTodo("T", HOSTILE, "M", DAY),), HOSTILE))
    school.do(TellingPlanned("t", "PLC", "M", DAY)).do(MeetingRated("M", 3, HOSTILE)).close()
    it = made(school)
    html = page(heading(it), markdown(it))
    assert html.count(escape(HOSTILE)) >= 20
    shown = html.partition("<body>")[2]
    assert set(re.findall(r"</?(\w+)", shown)) == {
        "h1", "h2", "h3", "ul", "li", "p", "strong", "table", "thead", "tbody", "tr", "th", "td", "body", "html"
    }  # fmt: skip
