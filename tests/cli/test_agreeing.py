"""Minutes, update, calendar and show are of one hour, and say the same of it."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import icalendar
import pytest

from iltboard.store.chapters import ChapterJournal
from tests.cli.conftest import Typed
from tests.reports.week import first_meeting, second_meeting


@pytest.fixture
def hour(iltboard: Typed, folder: Path) -> Typed:
    """The command line after the second of two meetings."""
    first, second = first_meeting(), second_meeting()
    with ChapterJournal(folder).turn() as turn:
        turn.append(first.entries)
        turn.begin_chapter(second.opening, second.entries)
    return iltboard


def test_decisions(hour: Typed) -> None:
    minutes = json.loads(hour("minutes", "--format", "json").out)["decisions"]
    shown = [issue for issue in json.loads(hour("show", "--json").out)["issues"] if issue["state"] == "solved"]
    assert [it["decision"] for it in minutes] == ["We start with unit 3", "Ana drops two rooms"]
    for key in ("id", "decision", "focus", "source", "merged", "talked_s"):
        assert [it[key] for it in minutes] == [it[key] for it in shown]
    assert "What we decided\n- We start with unit 3\n- Two rooms fewer\n" in hour("update").out


def test_todos(hour: Typed) -> None:
    minutes = json.loads(hour("minutes", "--format", "json").out)
    shown = {it["id"]: it for it in json.loads(hour("show", "--json").out)["todos"]}
    calendar = icalendar.Calendar.from_ical(hour("todo", "list", "--format", "ics").out).todos
    assert {it.uid: (it["SUMMARY"], str(it.DUE), it.contacts[0], it.status == "COMPLETED") for it in calendar} == {
        key: (it["title"], it["due"], it["owner"], it["done"]) for key, it in shown.items()
    }
    made = [*minutes["todos"], *(todo for decision in minutes["decisions"] for todo in decision["todos"])]
    assert sorted(it["title"] for it in made) == ["Ask unit 3", "Buy pens"]
    for todo in made:
        assert todo.items() <= shown[todo["id"]].items()
    before = [it for key, it in shown.items() if key not in {todo["id"] for todo in made}]
    assert sum(it["done"] for it in before) == minutes["promised"]["done"] == 2


def test_rocks_ratings_and_the_queue(hour: Typed) -> None:
    minutes = json.loads(hour("minutes", "--format", "json").out)
    shown = json.loads(hour("show", "--json").out)
    for key in ("id", "title", "owner", "status", "due", "days"):
        assert [it[key] for it in minutes["rocks"]] == [it[key] for it in shown["rocks"]]
    assert minutes["ratings"] == shown["ratings"]
    assert minutes["tellings"] == shown["tellings"]
    left = [issue["id"] for issue in shown["issues"] if issue["state"] == "open"]
    assert [issue["id"] for issue in minutes["carried_over"]] == left
    assert minutes["date"] == shown["last"]["date"]


def test_what_left_instruction(hour: Typed) -> None:
    minutes = json.loads(hour("minutes", "--format", "json").out)
    shown = json.loads(hour("show", "--json").out)["off_topic"]
    kept = [(it["id"], it["note"], it["fate"], it["cost_s"]) for it in shown if it["fate"] != "taken_back"]
    assert kept == [(it["id"], it["note"], it["fate"], it["cost_s"]) for it in minutes["off_topic"]]
    assert minutes["off_topic_s"] == sum(cost_s for *_, cost_s in kept) == 240


def test_the_times_add_up(hour: Typed) -> None:
    minutes = json.loads(hour("minutes", "--format", "json").out)
    began, closed = (datetime.fromisoformat(minutes[key]) for key in ("started_at", "closed_at"))
    spent_s = sum(part["spent_s"] for part in minutes["segments"])
    assert spent_s + minutes["paused_s"] == (closed - began).total_seconds() == 63 * 60
