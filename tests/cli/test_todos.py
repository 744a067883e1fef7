"""`iltboard todo list`, for people and for calendars."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import icalendar

from iltboard.board.events.todos import TodoAdded
from iltboard.session import Session
from iltboard.store.chapters import ChapterJournal
from tests.cli.conftest import Typed
from tests.clock import START, TableClock

DUE = START.date() + timedelta(days=7)


def promise(folder: Path, title: str) -> None:
    session = Session(ChapterJournal(folder), TableClock(), lambda: "board")
    owner = session.board.members[0]
    assert session.do(TodoAdded(title, title, owner.id, DUE)).refused is None


def test_the_list_is_text_unless_a_calendar_is_asked_for(team: Typed, folder: Path) -> None:
    promise(folder, "Plan it")
    assert "Plan it  Ines Patel  due 2026-11-25" in team("todo", "list").out
    (todo,) = icalendar.Calendar.from_ical(team("todo", "list", "--format", "ics").out).todos
    assert (todo.uid, todo["SUMMARY"], todo.DUE, todo.contacts) == ("Plan it", "Plan it", DUE, ["Ines Patel"])


def test_without_todos_there_is_nothing_for_a_calendar(team: Typed) -> None:
    told = "iltboard: no to-dos for a calendar yet: a solved issue leaves one\n"
    assert team("todo", "list", "--format", "ics") == (1, "", told)


def test_another_format_is_wrong_usage(team: Typed) -> None:
    assert team("todo", "list", "--format", "xls").code == 2
