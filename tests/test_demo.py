"""The sample school."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import get_args

from iltboard import past as behind
from iltboard.board.coverage import holes, without_criterion
from iltboard.board.things import RockStatus
from iltboard.board.trail import NO_REOPENING
from iltboard.demo.filling import fill
from iltboard.demo.purpose import NAMES
from iltboard.demo.school import WEEKS
from iltboard.reports.history import Result, trends
from iltboard.reports.minutes import minutes
from iltboard.session import Session
from iltboard.store.chapters import ChapterJournal
from iltboard.store.check import check
from iltboard.store.names import NamesFile
from tests.clock import TableClock


def school(folder: Path) -> Session:
    clock = TableClock()
    journal = ChapterJournal(folder)
    fill(journal, clock)
    return Session(journal, clock, lambda: "board")


def test_it_is_a_plausible_school(tmp_path: Path) -> None:
    session = school(tmp_path / "demo")
    board, now = session.board, session.clock.now()
    assert board.meeting is None
    assert len(board.members) >= 8
    assert all(member.role for member in board.members)
    assert len(board.rocks) == 9
    assert {rock.status for rock in board.rocks} == set(get_args(RockStatus))
    assert [rock.title for rock in board.rocks if rock.day(now.date()) > rock.days]
    assert len(board.issues) == 12
    assert len(board.parked) == 2
    assert sum(issue.starred for issue in board.queue) == 3
    assert len({issue.by for issue in board.issues}) >= 6
    assert len({issue.added_at for issue in board.issues}) >= 6
    assert board.queue[-1].added_at - now == timedelta()
    assert len(board.todos) == 6


def test_its_team_was_chosen_in_the_open_and_has_a_hole_or_two(tmp_path: Path) -> None:
    board = school(tmp_path / "demo").board
    assert 1 <= len(holes(board)) <= 2
    assert without_criterion(board)
    assert board.selection
    assert not board.selection.open
    assert {it.decided for it in board.selection.candidates} == {"chosen", "not this time"}


def test_every_rock_and_todo_has_a_member_as_its_owner(tmp_path: Path) -> None:
    board = school(tmp_path / "demo").board
    members = {member.id for member in board.members}
    assert {rock.owner for rock in board.rocks} | {todo.owner for todo in board.todos} <= members


def test_the_board_takes_over_where_it_ends(tmp_path: Path) -> None:
    session = school(tmp_path / "demo")
    assert session.notices == ()
    assert session.board.moot == 0
    assert session.undo().refused == NO_REOPENING


def test_its_chapters_are_sound_and_every_entry_has_changed_something(tmp_path: Path) -> None:
    school(tmp_path / "demo")
    report = check(tmp_path / "demo")
    assert report.ok, report.lines
    assert (report.chapters, report.moot) == (len(WEEKS) + 1, 0)


def test_each_of_its_meetings_has_its_minutes(tmp_path: Path) -> None:
    session = school(tmp_path / "demo")
    for meeting in past(session):
        it = minutes(meeting.opening, meeting.board, session.clock.local)
        assert all((it.wins, it.headlines, it.decisions, it.plus, it.delta, it.off_topic))
        assert len(it.ratings) == len(it.attendance.present)
        assert all(rating.reason for rating in it.ratings if rating.score < 8)


def test_its_figures_get_better_from_week_to_week(tmp_path: Path) -> None:
    session = school(tmp_path / "demo")
    meetings = [it for it in session.past.results() if isinstance(it, Result)]
    assert [it.day for it in reversed(meetings)] == list(session.board.held)
    assert all("meetings before" in line for line in trends(meetings))
    first, last = meetings[-1], meetings[0]
    assert (last.over_s, first.over_s) == (0.0, 360.0)
    assert last.off_topic_s < first.off_topic_s
    assert _rated(last) > _rated(first) + 1


def test_today_stands_on_what_last_week_left(tmp_path: Path) -> None:
    session = school(tmp_path / "demo")
    last = past(session)[0]
    assert session.past.last_number == last.number
    assert session.board.last == last.board.last
    assert [win.id for win in session.board.wins] == [win.id for win in last.board.wins]
    assert len(session.board.tellings) == 2
    assert [todo.title for todo in session.board.todos if todo.put_off] == ["Book cover for the co-teaching visits"]


def test_no_students_name_is_in_any_file_but_its_own(tmp_path: Path) -> None:
    clock, folder = TableClock(), tmp_path / "demo"
    fill(ChapterJournal(folder), clock, NamesFile(folder))
    for path in folder.glob("*.json"):
        told = [name for name in NAMES.values() if any(word in path.read_text() for word in name.split())]
        assert told == (list(NAMES.values()) if path.name == "names.json" else [])


def past(session: Session) -> list[behind.Held]:
    return [it for it in session.past.latest() if isinstance(it, behind.Held)]


def _rated(meeting: Result) -> float:
    return meeting.rated or 0.0
