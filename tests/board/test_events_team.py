"""The team and its things: members, rocks, to-dos, wins and headlines."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from iltboard.board.events.agenda import AgendaSet
from iltboard.board.events.coverage import CoverageSet
from iltboard.board.events.focus import FocusNamed
from iltboard.board.events.notes import NoteAdded, NoteEdited
from iltboard.board.events.rocks import RockAdded, RockEdited, RockStatusSet
from iltboard.board.events.team import MemberEdited, MemberJoined, MemberLeft, TeamFounded, YearSet, former_id
from iltboard.board.events.todos import TodoAdded, TodoEdited, TodoTicked
from iltboard.board.events.update import TellingPlanned
from iltboard.board.model import Board, find_member
from iltboard.board.people import Member
from iltboard.board.presets import PRESETS
from iltboard.board.readiness import missing
from iltboard.board.things import NoteKind
from tests.board.school import NEXT_WEEK, TODAY, School

ROCK = RockAdded("r", "Master schedule", "Ana", TODAY)
TODO = TodoAdded("t", "Book the room", "Bo", NEXT_WEEK)


def test_a_team_has_a_name() -> None:
    school = School().do(TeamFounded("Oak Street", weekday=2))
    assert (school.board.team.name, school.board.team.weekday) == ("Oak Street", 2)
    assert "name" in school.refuses(TeamFounded(""))


def test_a_member_joins_once() -> None:
    school = School().do(MemberJoined("cy", "Cy", "facilitator"))
    assert school.board.members[-1] == Member("cy", "Cy", "facilitator")
    assert "member already" in school.refuses(MemberJoined("new", "ANA"))
    assert "member already" in school.refuses(MemberJoined("cy", "Dee"))
    assert "needs a name" in school.refuses(MemberJoined("x", ""))


def test_a_member_is_put_right() -> None:
    school = School().do(MemberEdited("Ana", "Ana Ruiz", "coach", ("6",), ("Maths",)))
    ana = school.board.members[0]
    assert (ana.name, ana.role, ana.grades, ana.areas) == ("Ana Ruiz", "coach", ("6",), ("Maths",))
    school.do(MemberEdited("Ana", grades=()))
    assert (school.board.members[0].grades, school.board.members[0].areas) == ((), ("Maths",))
    assert "needs a name" in school.refuses(MemberEdited("Ana", ""))
    assert "member already" in school.refuses(MemberEdited("Ana", "bo"))
    assert "Nobody" in school.refuses(MemberEdited("Zoe", "Zoe"))


def test_what_a_leaver_had_to_do_goes_to_whoever_takes_over() -> None:
    school = School().do(ROCK).do(replace(ROCK, id="old")).do(RockStatusSet("old", "done"))
    school.promise("Ana", "Book").promise("Ana", "Done").do(TodoTicked("Done", done=True))
    school.do(TellingPlanned("t", "PLC", "Ana", NEXT_WEEK)).do(FocusNamed("f", "M14", responsible="Ana"))
    assert "another member" in school.refuses(MemberLeft("Ana", TODAY, "Ana"))
    assert "another member" in school.refuses(MemberLeft("Ana", TODAY, "Zoe"))
    school.do(MemberLeft("Ana", TODAY, "Bo"))
    board = school.board
    assert [(rock.id, rock.owner) for rock in board.rocks] == [("r", "Bo"), ("old", "Ana")]
    assert [(todo.title, todo.owner) for todo in board.todos] == [("Book", "Bo"), ("Done", "Ana")]
    assert (board.tellings[0].member, board.focus[0].responsible) == ("Bo", "Bo")
    assert (board.former[0].name, board.former[0].left) == ("Ana", TODAY)
    assert "no owner" not in " ".join(missing(board, TODAY))
    school.undo()
    assert [rock.owner for rock in school.board.rocks] == ["Ana", "Ana"]


def test_who_comes_back_has_what_was_theirs() -> None:
    school = School().do(MemberEdited("Ana", grades=("6",))).do(ROCK).do(MemberLeft("Ana", TODAY)).carry()
    assert "no owner for the rock “Master schedule”" in missing(school.board, TODAY)
    back = former_id(school.board, "ana")
    assert back
    school.do(MemberJoined(back, "Ana", on=NEXT_WEEK))
    ana = school.board.members[-1]
    assert (ana.grades, ana.since, ana.left, school.board.former) == (("6",), NEXT_WEEK, None, ())
    assert "no owner" not in " ".join(missing(school.board, TODAY))


def test_the_school_year_has_two_months() -> None:
    team = School().do(YearSet(9, 7)).board.team
    assert (team.first_month, team.last_month) == (9, 7)
    assert "1 to 12" in School().refuses(YearSet(0, 7))
    assert "1 to 12" in School().refuses(YearSet(9, 13))


def test_a_founding_keeps_what_the_team_has_said_of_itself() -> None:
    school = School().do(CoverageSet(("6",), ("Maths",))).do(TeamFounded("Oak Street"))
    assert (school.board.team.name, school.board.team.grades) == ("Oak Street", ("6",))


def test_an_agenda_must_be_one_a_meeting_can_be_held_by() -> None:
    school = School()
    assert "segment" in school.refuses(AgendaSet(replace(PRESETS["ilt-60"], segments=())))


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Ana Ruiz", "1"),
        ("ana ruiz", "1"),
        ("ruiz", "1"),
        ("Anabel", "2"),
        ("ana", None),
        ("Bo", "3"),
        ("Lee", "3"),
        ("nab", None),
        ("", None),
        (" ", None),
    ],
)
def test_a_member_is_meant_by_the_whole_name_or_the_start_of_a_word(said: str, meant: str | None) -> None:
    board = Board(members=(Member("1", "Ana Ruiz"), Member("2", "Anabel Diaz"), Member("3", "Bo Lee")))
    found = find_member(board, said)
    assert (found.id if found else None) == meant


def test_a_rock_lasts_45_days_and_has_one_owner() -> None:
    school = School().do(ROCK)
    (rock,) = school.board.rocks
    assert (rock.owner, rock.status, rock.days) == ("Ana", "on_track", 45)
    assert rock.due == TODAY + timedelta(days=45)
    assert (rock.day(TODAY), rock.day(rock.due)) == (0, 45)


def test_a_rock_is_edited_and_its_status_set() -> None:
    school = School().do(ROCK).do(RockStatusSet("r", "off_track"))
    assert school.board.rocks[0].status == "off_track"
    school.do(RockEdited("r", "Schedule", "Bo", 30, "done"))
    rock = school.board.rocks[0]
    assert (rock.title, rock.owner, rock.days, rock.status, rock.start) == ("Schedule", "Bo", 30, "done", TODAY)
    assert RockStatusSet("r", "at_risk").told(school.board) == "rock “Schedule” at risk"


def test_a_rock_needs_a_title_an_owner_and_days() -> None:
    school = School()
    assert "title" in school.refuses(replace(ROCK, title=""))
    assert "owner" in school.refuses(replace(ROCK, owner="Zoe"))
    for days in (0, -1, 367):
        assert "days" in school.refuses(replace(ROCK, days=days))
    assert "calendars" in school.refuses(replace(ROCK, start=date.max))
    school.do(ROCK)
    assert "already" in school.refuses(ROCK)
    assert "gone" in school.refuses(RockStatusSet("nobody", "done"))
    assert "gone" in school.refuses(RockEdited("nobody", "A", "Ana", 45, "done"))
    assert "owner" in school.refuses(RockEdited("r", "A", "Zoe", 45, "done"))


def test_a_to_do_is_done_or_not_done() -> None:
    school = School().do(TODO).do(TodoTicked("t", done=True))
    assert school.board.todos[0].done
    school.do(TodoTicked("t", done=False)).do(TodoEdited("t", "Book the gym", "Ana", TODAY))
    todo = school.board.todos[0]
    assert (todo.title, todo.owner, todo.due, todo.done) == ("Book the gym", "Ana", TODAY, False)


def test_a_to_do_needs_words_and_an_owner() -> None:
    school = School()
    assert "words" in school.refuses(replace(TODO, title=""))
    assert "owner" in school.refuses(replace(TODO, owner="Zoe"))
    school.do(TODO)
    assert "already" in school.refuses(TODO)
    assert "gone" in school.refuses(TodoTicked("nobody", done=True))
    assert "gone" in school.refuses(TodoEdited("nobody", "A", "Ana", TODAY))


@pytest.mark.parametrize("kind", ["win", "headline"])
def test_wins_and_headlines_are_told_in_a_line(kind: NoteKind) -> None:
    school = School().do(NoteAdded("n", kind, "Attendance is up")).do(NoteEdited("n", "Attendance is up again"))
    lines = school.board.noted(kind)
    assert [note.text for note in lines] == ["Attendance is up again"]
    assert len(school.board.notes) == 1
    assert "words" in school.refuses(NoteAdded("m", kind, ""))
    assert "already" in school.refuses(NoteAdded("n", kind, "Again"))
    assert "gone" in school.refuses(NoteEdited("nobody", "Again"))
    assert "words" in school.refuses(NoteEdited("n", ""))
