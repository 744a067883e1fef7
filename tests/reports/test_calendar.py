"""To-dos as a calendar file, read by another program: the library's own parser."""

from __future__ import annotations

from datetime import timedelta

import icalendar
import pytest
from msgspec.structs import replace

from iltboard.board.model import Board
from iltboard.board.people import Member
from iltboard.board.things import Issue, Todo
from iltboard.reports.calendar import calendar
from iltboard.text import clean_title
from tests.clock import START
from tests.reports.week import second_meeting

DUE = START.date() + timedelta(days=7)
ONE = Board(members=(Member("a", "Ana"),), todos=(Todo("t1", "Plan it", "a", DUE),))


def read(board: Board) -> list[icalendar.Todo]:
    data = calendar(board, START)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert b"\n" not in data.replace(b"\r\n", b"")
    return icalendar.Calendar.from_ical(data).todos


def test_a_todo_is_one_with_its_day_and_its_owner() -> None:
    (todo,) = read(ONE)
    assert (todo.uid, todo["SUMMARY"], todo.status) == ("t1", "Plan it", "NEEDS-ACTION")
    assert (todo.DUE, todo.DTSTAMP) == (DUE, START)
    assert todo["DUE"].params["VALUE"] == "DATE"
    assert (todo.contacts, todo.description) == (["Ana"], "Owner: Ana")


def test_done_is_completed_and_the_issue_is_named() -> None:
    solved = Issue("i", "Pacing", "", START, state="solved")
    board = replace(ONE, issues=(solved,), todos=(replace(ONE.todos[0], done=True, issue="i"),))
    (todo,) = read(board)
    assert todo.status == "COMPLETED"
    assert todo.description == "Owner: Ana\nIssue: Pacing"


def test_every_todo_of_the_hour_is_in_it_and_is_the_same_one_next_time() -> None:
    board = second_meeting().board
    uids = [todo.uid for todo in read(board)]
    assert sorted(uids) == sorted(todo.id for todo in board.todos)
    assert [todo.uid for todo in read(board)] == uids


def test_without_todos_there_is_no_calendar() -> None:
    with pytest.raises(LookupError, match="no to-dos"):
        calendar(Board(), START)


@pytest.mark.parametrize(
    "title",
    [
        "a;b,c:d\\n\\",
        "END:VTODO\r\nEND:VCALENDAR\r\nBEGIN:VEVENT",
        "x\nATTACH:http://example.org/x",
        '"quoted" ;VALUE=URI:http://example.org',
        "進度 " * 60,
        "\x1b]52;c;aGk=\x07 \x00",
        "= \u202e turned",
    ],
    ids=ascii,
)
def test_words_are_words_and_never_a_line_of_the_file(title: str) -> None:
    board = replace(ONE, members=(Member("a", title),), todos=(replace(ONE.todos[0], title=title),))
    (todo,) = read(board)
    assert todo["SUMMARY"] == clean_title(title)
    assert todo.contacts == [clean_title(title)]
    assert set(todo) == {"UID", "DTSTAMP", "DUE", "SUMMARY", "CONTACT", "DESCRIPTION", "STATUS"}
    data = calendar(board, START)
    assert data.count(b"\r\nBEGIN:") == 1
    assert not set(data) & (set(range(32)) - set(b"\r\n"))


def test_a_backslash_and_an_n_are_no_new_line() -> None:
    (todo,) = read(replace(ONE, todos=(replace(ONE.todos[0], title="C:\\New\\notes"),)))
    assert todo["SUMMARY"] == "C:\\ New\\notes"
