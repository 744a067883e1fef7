"""A whole hour, told by its presses: what it comes to, and the way back through all of it to its start."""

from __future__ import annotations

from hypothesis import given, settings

from iltboard.board.conclude import skipped, suggested
from iltboard.board.events.agenda import SegmentAdded, SegmentChanged, SegmentRemoved
from iltboard.board.events.attendance import EveryoneTicked, MemberTicked
from iltboard.board.events.issues import ArtifactAttached, IssuesAdded, NewIssue
from iltboard.board.events.milestones import MilestoneAdded, MilestoneTicked
from iltboard.board.events.off_topic import OffTopicLogged, OffTopicSettled, TalkReturned
from iltboard.board.events.outcomes import IssueResolved, NewTodo
from iltboard.board.events.ratings import MeetingRated
from iltboard.board.events.rocks import RockAdded, RockStatusSet
from iltboard.board.events.table import IssueStepped, talked
from iltboard.board.events.todos import TodoTicked
from iltboard.board.events.update import LineLeftOut, LineWorded, TellingAnswered, TellingPlanned, told_of
from iltboard.board.log import Entry, fold
from iltboard.board.model import Board
from iltboard.board.roles import proposed
from iltboard.board.things import Source
from iltboard.board.trail import Trail, to_redo, to_undo
from iltboard.board.voices import next_in_turn, silent
from tests.board.hour import Hour, told
from tests.board.random_logs import meetings
from tests.board.school import NEXT_WEEK, TODAY, School

EIGHT = ("Ana", "Bo", "Cy", "Dee", "Eli", "Fay", "Gus", "Hal")


def before_the_bell() -> School:
    """Eight members, two rocks, to-dos and a promise of last week, and five issues; it is 7:10."""
    school = School().join(*EIGHT[2:]).do(RockAdded("r1", "Master schedule", "Cy", TODAY))
    school.do(RockAdded("r2", "New curriculum", "Dee", TODAY)).do(MilestoneAdded("r1", "draft", "Draft"))
    school.promise("Eli", "Call families", TODAY).promise("Fay", "Copy rubrics", TODAY).at("6:00").start("last week")
    school.do(TellingPlanned("t0", "weekly e-mail", "Ana", TODAY)).note_down("delta", "Shorter wins").close().carry()
    return school.at("7:10")


def an_hour(school: School) -> School:
    """From before the bell to the close, three minutes late in Rocks and with one tangent."""
    school.do(EveryoneTicked()).do(MemberTicked("Hal", here=False)).guest("Coach")
    school.take(*proposed(school.board)).do(TellingAnswered("t0", answer=True)).do(ArtifactAttached("Pacing", "data"))
    school.vote("Ana", "Pacing", "Bus").vote("Bo", "Bus", "Lunch").vote("Cy", "Bus")
    school.at("7:20").start().note_down("win", "Attendance is up", "All rubrics back")
    school.at("7:23").next().at("7:25").next().note_down("headline", "Bell times change").at("7:26").tick("Hal")
    source = Source("headline", "Bell times change", "Bell times change")
    school.do(IssuesAdded((NewIssue("Bells", "Bell times change", "Ana", source),)))
    school.at("7:30").next().do(MilestoneTicked("r1", "draft", done=True)).do(RockStatusSet("r2", "off_track"))
    school.at("7:38").next().do(TodoTicked("Call families", done=True)).at("7:42").next()
    school.do(SegmentAdded("visit", "Visit", "custom", 120.0, after="s6"))
    school.table("Bus").speak("Ana", "Bo", "Coach").do(IssueStepped("Bus", "discuss")).at("7:46")
    school.do(OffTopicLogged("call", "the copier")).after(90).do(TalkReturned("call")).at("7:50").pause()
    school.at("7:51").resume().speak("Cy").do(IssueStepped("Bus", "solve")).at("7:55")
    todos = (NewTodo("b1", "Ask the depot", "Gus", NEXT_WEEK), NewTodo("b2", "Tell families", "Eli", NEXT_WEEK))
    school.do(IssueResolved("Bus", "One bus for all", todos, focus="They arrive in time"))
    school.table("Lunch").at("8:00").merge("Bells", into="Lunch").park("Copier").office("Grading").more()
    school.at("8:05").do(SegmentRemoved("visit")).do(SegmentChanged("s7", plan_s=480.0)).at("8:12").next()
    school.do(OffTopicSettled("call", "the copier", "office")).rate(**dict.fromkeys(EIGHT, 8))
    school.do(MeetingRated("Bo", 6, "We lost time in Rocks")).note_down("plus", "All spoke").note_down("delta", "Rocks")
    school.do(LineWorded("Bus", "One bus waits for all")).do(LineLeftOut("All rubrics back", out=True))
    return school.do(TellingPlanned("t1", "hallway", "Hal", NEXT_WEEK)).at("8:20").close()


def test_an_hour_with_eight_members_comes_to_what_was_pressed() -> None:
    school = an_hour(before_the_bell())
    last = school.board.last
    assert last
    assert (last.present, len(last.ratings), last.skipped) == (9, 8, ())
    assert [issue.title for issue in last.solved] == ["Bus"]
    assert [todo.title for todo in last.todos] == ["Ask the depot", "Tell families"]
    assert (last.off_topic, last.off_topic_s) == (1, 90)
    assert (school.queue, last.carried_over) == (["Lunch", "Pacing"], 2)
    assert [issue.title for issue in school.board.parked] == ["Copier"]
    assert told(talked(school.board, school.issue("Bus"), school.now)) == "12:00"
    # Five minutes until the bells were merged into it, and twelve more.
    assert told(talked(school.board, school.issue("Lunch"), school.now)) == "17:00"
    assert school.issue("Lunch").merged == ("Bell times change",)
    assert school.spent("Wins", "Purpose", "Data and headlines", "Rocks") == ["3:00", "2:00", "5:00", "8:00"]
    assert school.spent("To-dos", "Issues", "Conclude") == ["4:00", "29:00", "8:00"]
    assert (told(school.meeting.paused_s), school.says().ahead) == ("1:00", "0:00")
    assert told_of(school.board) == {
        "Bus": "One bus for all",
        "Attendance is up": "Attendance is up",
        "All rubrics back": "All rubrics back",
    }
    found = suggested(school.board, school.now)
    assert found
    assert (found.score, [what for what, _, _ in found.reasons]) == (8, ["over time", "tangents"])


def test_the_next_meeting_opens_with_what_this_one_left_over() -> None:
    school = an_hour(before_the_bell()).carry()
    board = school.board
    assert [(issue.title, issue.meetings) for issue in board.queue] == [("Lunch", 2), ("Pacing", 2)]
    assert [(todo.title, todo.missed) for todo in board.todos] == [
        ("Copy rubrics", 2),
        ("Ask the depot", 0),
        ("Tell families", 0),
    ]
    assert [(rock.title, rock.status, rock.milestones_done) for rock in board.rocks] == [
        ("Master schedule", "on_track", 1),
        ("New curriculum", "off_track", 0),
    ]
    assert [(telling.id, telling.told) for telling in board.tellings] == [("t1", None)]
    # Ana, Bo, Cy and Dee had the roles; each is proposed for one they never had.
    assert [taken.member for taken in proposed(board)] == ["Bo", "Ana", "Dee", "Cy"]
    school.after(7 * 24 * 3600).start("next week")
    assert silent(school.board) == EIGHT
    assert next_in_turn(school.board) == "Ana"
    assert skipped(school.board)[0] == "who was here"


def walk_back_and_forth(hour: Hour) -> int:
    """Undo to the board it began with and redo to its end, over the boards there were; how many presses that is."""
    seen = [fold(hour.opening, hour.entries[:pressed]) for pressed in range(len(hour.entries) + 1)]
    for board in reversed(seen[:-1]):
        assert hour.after(5).undo().board == board
    assert to_undo(Trail(hour.opening, hour.entries), "board").event is None
    for board in seen[1:]:
        assert hour.after(5).redo().board == board
    assert to_redo(Trail(hour.opening, hour.entries), "board").event is None
    return len(seen) - 1


def test_undo_walks_back_through_the_whole_hour_and_redo_forward_to_its_end() -> None:
    assert walk_back_and_forth(an_hour(before_the_bell())) > 60


@settings(max_examples=40)
@given(meetings())
def test_undo_walks_back_through_any_meeting_and_redo_forward(meeting: tuple[Board, list[Entry]]) -> None:
    opening, log = meeting
    hour = Hour(opening.agenda, opening)
    hour.entries, hour.board = log, fold(opening, log)
    walk_back_and_forth(hour)
