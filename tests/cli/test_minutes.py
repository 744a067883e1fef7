"""`iltboard meetings` and `iltboard minutes`, over a year's chapters."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from iltboard.board.events.issues import IssuesAdded, NewIssue
from iltboard.board.events.meeting import MeetingAbandoned, MeetingClosed, MeetingStarted
from iltboard.board.events.notes import NoteAdded
from iltboard.board.events.outcomes import IssueResolved
from iltboard.board.events.ratings import MeetingRated
from iltboard.session import Session
from iltboard.store.chapters import ChapterJournal
from tests.cli.conftest import Typed
from tests.clock import START, TableClock

Held = Callable[[str, int], Session]


@pytest.fixture
def hold(team: Typed, folder: Path) -> Held:
    """`hold("first", 7)`: a meeting of 50 minutes, 7 days after the start of all, in which that was solved."""
    assert team("show").code == 0

    def held(what: str, days: int) -> Session:
        clock = TableClock(START + timedelta(days=days))
        session = Session(ChapterJournal(folder), clock, lambda: "board")
        session.do(IssuesAdded((NewIssue(what, what),)))
        session.do(MeetingStarted(f"m-{what}", day=clock.now().date()))
        session.do(NoteAdded(f"w-{what}", "win", f"win of {what}"))
        session.do(IssueResolved(what, f"{what} is decided"))
        session.do(MeetingRated(session.board.members[0].id, 9))
        clock.pass_time(3000)
        session.do(MeetingClosed(f"m-{what}"))
        return session

    return held


def test_the_meetings_that_were_held_are_listed(team: Typed, hold: Held) -> None:
    hold("first", 0)
    hold("second", 7)
    first, second = team("meetings").out.splitlines()
    begun, ended = (f"{(START + timedelta(seconds=s)).astimezone():%H:%M}" for s in (0, 3000))
    assert " ".join(first.split()) == f"1 2026-11-18 {begun} to {ended} 1 issue solved 0:00 off topic rated 9.0"
    assert second.split()[:2] == ["2", "2026-11-25"]


def test_without_a_meeting_both_say_so(team: Typed) -> None:
    assert team("meetings") == (0, "No meetings yet: the first one stands here when it is closed.\n", "")
    ran = team("minutes")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "iltboard: no meeting has been held yet: minutes are there from the first close on\n"


def test_a_meeting_that_is_on_or_was_abandoned_has_no_minutes(team: Typed, folder: Path) -> None:
    session = Session(ChapterJournal(folder), TableClock(), lambda: "board")
    session.do(MeetingStarted("m"))
    assert team("minutes").code == 1
    session.do(MeetingAbandoned("m"))
    assert team("minutes", "1").err == "iltboard: no meeting 1 has been held; iltboard meetings lists them\n"


def test_the_last_meeting_is_meant_where_none_is_named(team: Typed, hold: Held) -> None:
    hold("first", 0)
    assert "first is decided" in team("minutes").out
    team("issue", "add", "Later")
    assert "first is decided" in team("minutes").out
    hold("second", 7)
    out = team("minutes").out
    assert out.startswith("# Minutes of North ILT, 2026-11-25\n")
    assert "second is decided" in out
    assert "first is decided" not in out


@pytest.mark.parametrize("meeting", ["1", "01", "2026-11-18"])
def test_a_meeting_is_named_by_its_number_or_its_day(team: Typed, hold: Held, meeting: str) -> None:
    hold("first", 0)
    hold("second", 7)
    assert "first is decided" in team("minutes", meeting).out


@pytest.mark.parametrize(
    ("meeting", "told"),
    [
        ("3", "no meeting 3 has been held; iltboard meetings lists them"),
        ("0", "no meeting 0 has been held; iltboard meetings lists them"),
        ("9" * 40, f"no meeting {'9' * 40} has been held; iltboard meetings lists them"),
        ("2026-11-19", "no meeting was held on 2026-11-19; iltboard meetings lists them"),
        ("2026-13-19", '"2026-13-19" is no meeting: give its number, or its day as 2026-11-18'),
        ("last \x1b[31m", '"last [31m" is no meeting: give its number, or its day as 2026-11-18'),
    ],
    ids=ascii,
)
def test_a_meeting_that_is_not_there_is_one_line(team: Typed, hold: Held, meeting: str, told: str) -> None:
    hold("first", 0)
    assert team("minutes", meeting) == (1, "", f"iltboard: {told}\n")


def test_two_meetings_of_one_day_have_numbers(team: Typed, hold: Held) -> None:
    hold("first", 0)
    hold("second", 0)
    told = "iltboard: more than one meeting was held on 2026-11-18: give the number, 1 and 2\n"
    assert team("minutes", "2026-11-18") == (1, "", told)


def test_a_close_that_was_undone_is_no_meeting_held(team: Typed, hold: Held) -> None:
    session = hold("first", 0)
    session.undo()
    assert team("minutes").code == 1
    session.redo()
    assert team("minutes").code == 0


def test_scripts_get_json_and_browsers_a_page(team: Typed, hold: Held) -> None:
    hold("first", 0)
    shown = json.loads(team("minutes", "--format", "json").out)
    assert shown["decisions"][0]["decision"] == "first is decided"
    assert shown["wins"] == ["win of first"]
    page = team("minutes", "--format", "html").out
    assert page.startswith("<!doctype html>")
    assert "<h3>first</h3>\n<p>first is decided</p>" in page
    assert team("minutes", "--format", "pdf").code == 2


def test_closed_chapters_are_never_written(team: Typed, hold: Held, folder: Path) -> None:
    hold("first", 0)
    hold("second", 7)
    closed = folder / "0001.json"
    before = (closed.read_bytes(), closed.stat().st_mtime_ns)
    team("minutes", "1")
    team("meetings")
    assert (closed.read_bytes(), closed.stat().st_mtime_ns) == before


def test_a_damaged_chapter_gives_what_is_left_of_it_and_says_so(team: Typed, hold: Held, folder: Path) -> None:
    hold("first", 0)
    hold("second", 7)
    chapter = folder / "0001.json"
    chapter.write_bytes(chapter.read_bytes().replace(b"win of first", b"win of \xff\xfe"))
    ran = team("minutes", "1")
    assert ran.code == 0
    assert "first is decided" in ran.out
    assert ran.err.startswith("iltboard: 0001.json is damaged")
    assert ran.err.count("\n") == 1


def test_a_session_gives_a_meeting_by_its_number(hold: Held) -> None:
    hold("first", 0)
    session = hold("second", 7)
    assert session.past.numbers() == [1, 2]
    first, second = session.past.held(1), session.past.held(2)
    assert first
    assert second
    assert first.board.last
    assert [issue.title for issue in first.board.last.solved] == ["first"]
    assert second.opening.last == first.board.last
    assert second.board == session.board
    assert session.past.held(3) is None
    session.do(IssuesAdded((NewIssue("later", "later"),)))
    assert session.past.held(2) == second
    assert session.past.held(3) is None


def test_show_names_the_last_meeting_by_its_number(team: Typed, hold: Held) -> None:
    def last() -> object:
        return json.loads(team("show", "--json").out)["last"]

    assert last() is None
    hold("first", 0)
    assert last() == {"number": 1, "date": "2026-11-18"}
    team("issue", "add", "Later")
    assert last() == {"number": 1, "date": "2026-11-18"}
    hold("second", 7)
    assert last() == {"number": 2, "date": "2026-11-25"}


def test_that_the_first_meeting_cannot_be_read_is_said_after_all_others(team: Typed, hold: Held, folder: Path) -> None:
    hold("first", 0)
    hold("second", 7)
    hold("third", 14)
    (folder / "0001.json").write_bytes((folder / "0001.json").read_bytes()[:-30])
    for command in ("meetings", "history"):
        ran = team(command)
        assert (ran.code, ran.err) == (
            0,
            "iltboard: The close of meeting 1 cannot be read: iltboard check says why.\n",
        )
    assert team("minutes", "1").err == "iltboard: meeting 1 cannot be read; iltboard check says why\n"
    assert team("minutes", "4").err == "iltboard: no meeting 4 has been held; iltboard meetings lists them\n"
