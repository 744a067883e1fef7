"""Two whole hours, one after the other, with only keys on a fast clock; and every report says what was pressed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import icalendar
import pytest

from tests.terminal.conftest import Team
from tests.terminal.filling import add_line, fill, next_field, next_segment, write
from tests.terminal.sitting import PROGRAM, Sitting

SPEED = "240"
MEMBERS = ("Ann Tamm", "Ben Okafor", "Cleo Diaz", "Dara Roth", "Eli Novak", "Fay Moore", "Gus Hale", "Hana Ito")
ISSUES = ("Pacing", "Exit tickets", "Sub coverage", "Copier")
RATINGS = (9, 9, 10, 8, 9, 9, 9, 7)


def test_two_hours_of_eight_members_with_only_keys(newcomers: Team, tmp_path: Path) -> None:
    team = newcomers
    team.type("init", "--name", "Harbour School")
    for name in MEMBERS:
        team.type("member", "add", name)
    team.type("rock", "add", "Common planning time", "--owner", "Ann")
    for title in ISSUES:
        team.type("issue", "add", title)
    with rehearsed(team, tmp_path) as (board, copy):
        the_first_hour(board)
        the_first_is_told(copy)
        board.press("space")
        board.see("The same key again starts another one")
        board.pass_time(0.5)  # a second press of space within half a second would be ignored
        board.press("space")
        board.see("WINS", "None told yet")
        what_was_left_over(copy)
        the_second_hour(board)
        the_second_is_told(copy)
        board.press("q")
        assert board.ended() == 0


def the_first_hour(board: Sitting) -> None:
    """Every segment, and what a team does in it."""
    who_is_here(board)
    board.press("space")
    what_is_told(board)
    the_issues(board)
    the_end(board)


def who_is_here(board: Sitting) -> None:
    board.see("Rehearsal: Harbour School", "nobody ticked yet")
    board.press("h")
    board.see("Who is here?")
    board.press("*")
    board.see("8 of 8 here")
    board.press("escape")
    board.see_no("Who is here?")
    board.press("y")
    board.see("acilitator Ann Tamm, norm-keeper Ben Okafor")


def what_is_told(board: Sitting) -> None:
    """From the wins to the to-dos."""
    add_line(board, "Add a win", "Grade 6 reads at home")
    next_segment(board, "Purpose")
    add_line(board, "The purpose we agree on", "Every student is heard")
    next_segment(board, "Data and headlines")
    add_line(board, "Add a headline", "Half of grade 7 skipped the test")
    board.press("i")
    board.see("5 open")
    next_segment(board, "Rocks")
    board.press("s", "s")
    board.see("i makes it an issue")
    board.press("i")
    board.see("6 open")
    next_segment(board, "To-dos")
    board.press("A")
    fill(board, "Add a to-do", "Print the rubrics", "Ben")


def the_issues(board: Sitting) -> None:
    """One is solved with two to-dos, one parked; the talk leaves instruction once."""
    next_segment(board, "Issues")
    board.press("k", "k", "k", "k", "k", "enter")
    board.see("ON THE TABLE", "nobody yet")
    for letter in "abca":
        board.press("m")
        board.see("Who spoke?")
        board.press(letter)
        board.see_no("Who spoke?")
    board.press(".", ".")
    board.see("▶ SOLVE", "Ann 2, Ben 1, Cleo 1", "Dara next")
    board.press("r")
    board.see("Solve: Pacing")
    write(board, "One map for all", "Fewer gaps in grade 4", "Draft the map", "Cleo")
    board.press("ctrl+n")
    board.see("1 to-do so far")
    write(board, "Tell the families", "Dara")
    board.press("enter")
    board.see("5 open · 1 solved")
    board.press("enter")
    board.see("ON THE TABLE", "Exit tickets")
    board.press("p")
    board.see("“Exit tickets” parked")
    board.press("o")
    board.see("Off topic logged")
    board.press("O")
    board.see("Off topic at")
    board.type("bus line")
    next_field(board)
    board.press("o")
    board.see("bus line", "office")
    board.press("enter")
    board.see("Off topic “bus line”: office")


def the_end(board: Sitting) -> None:
    next_segment(board, "Conclude")
    rate(board)
    for key, heading, words in (("P", "Add a plus", "Short and clear"), ("D", "Add a delta", "Student work first")):
        add_line(board, heading, words, key)
    board.press("n")
    board.see("RECAP  1 issue solved, 3 new to-dos", "4 open issues", "8.8 of 10, by 8")


def the_first_is_told(team: Team) -> None:
    """What was pressed, counted by hand, is what each report says."""
    told, minutes = team.told(), the_minutes(team)
    assert told["meeting"]["state"] == "closed"
    assert [segment["state"] for segment in told["meeting"]["segments"]] == ["done"] * 7
    assert (told["present"], told["guests"], len(told["roles"])) == (list(MEMBERS), [], 4)
    assert told["purpose"]["text"] == "Every student is heard"
    assert states(told) == {
        "Sub coverage": "open",
        "Copier": "open",
        "Half of grade 7 skipped the test": "open",
        "Common planning time: off track": "open",
        "Pacing": "solved",
        "Exit tickets": "parked",
    }
    pacing = next(issue for issue in told["issues"] if issue["title"] == "Pacing")
    assert (pacing["decision"], pacing["focus"]) == ("One map for all", "Fewer gaps in grade 4")
    assert [(rating["member"], rating["score"]) for rating in told["ratings"]] == list(
        zip(MEMBERS, RATINGS, strict=True)
    )
    assert told["ratings"][-1]["reason"] == "We ran over"
    assert [rock["status"] for rock in told["rocks"]] == ["off_track"]
    assert [(entry["note"], entry["fate"]) for entry in told["off_topic"]] == [("bus line", "office")]
    assert {(note["kind"], note["text"]) for note in told["notes"]} == {
        ("win", "Grade 6 reads at home"),
        ("headline", "Half of grade 7 skipped the test"),
        ("plus", "Short and clear"),
        ("delta", "Student work first"),
    }
    assert owed(told) == {("Print the rubrics", "Ben Okafor"), ("Draft the map", "Cleo Diaz"), DARA}
    assert [segment["spent_s"] for segment in minutes["segments"]] == [
        pytest.approx(segment["spent_s"], abs=0.1) for segment in told["meeting"]["segments"]
    ]
    assert minutes["ratings"] == told["ratings"]
    assert [decision["decision"] for decision in minutes["decisions"]] == ["One map for all"]
    assert {todo["SUMMARY"] for todo in calendar(team)} == {title for title, _ in owed(told)}
    update = team.type("update")
    assert "Every student is heard" in update
    assert "One map for all" in update
    assert "Grade 6 reads at home" in update
    for private in ("bus line", "We ran over", "8.8", "Student work first"):
        assert private not in update


DARA = ("Tell the families", "Dara Roth")


def what_was_left_over(team: Team) -> None:
    """The second hour begins with what the first did not finish."""
    told = team.told()
    assert states(told) == {
        "Sub coverage": "open",
        "Copier": "open",
        "Half of grade 7 skipped the test": "open",
        "Common planning time: off track": "open",
        "Exit tickets": "parked",
    }
    assert {issue["meetings"] for issue in told["issues"] if issue["state"] == "open"} == {1}
    assert (told["present"], told["ratings"], told["notes"], told["off_topic"]) == ([], [], [], [])
    assert len(told["todos"]) == 3
    assert told["purpose"]["text"] == "Every student is heard"


def the_second_hour(board: Sitting) -> None:
    """A short one: a to-do is done, an issue solved without any, the close without the rest."""
    for segment in ("Purpose", "Data and headlines", "Rocks", "To-dos"):
        next_segment(board, segment)
    board.press("d")
    board.see("done. u takes it back")
    next_segment(board, "Issues")
    board.press("k", "k", "k", "k", "k", "enter")
    board.see("r solve it", "▶  1  Sub coverage")
    board.press("r")
    board.see("Solve: Sub coverage")
    write(board, "The office covers")
    board.press("enter")
    board.see("enter again: there is none")
    board.press("enter")
    board.see("3 open · 1 solved")
    next_segment(board, "Conclude")
    board.press("c")
    board.see("RECAP  1 issue solved, 0 new to-dos", "3 open issues", "8 of 8 ratings")


def the_second_is_told(team: Team) -> None:
    told, minutes = team.told(), the_minutes(team)
    assert states(told)["Sub coverage"] == "solved"
    assert [todo["title"] for todo in told["todos"] if todo["done"]] == ["Print the rubrics"]
    assert [decision["decision"] for decision in minutes["decisions"]] == ["The office covers"]
    assert minutes["promised"]["done"] == 1
    assert [issue["title"] for issue in minutes["carried_over"]] == [
        issue["title"] for issue in told["issues"] if issue["state"] == "open"
    ]
    assert "The office covers" in team.type("update")
    assert "One map for all" not in team.type("update")
    assert sorted(str(todo["STATUS"]) for todo in calendar(team) if "STATUS" in todo).count("COMPLETED") == 1
    first, _ = team.type("meetings").splitlines()
    assert the_minutes(team, first.split()[0])["decisions"][0]["decision"] == "One map for all"


@contextmanager
def rehearsed(team: Team, tmp_path: Path) -> Iterator[tuple[Sitting, Team]]:
    """A board on a copy of the team whose clock runs fast, and that copy."""
    places = tmp_path / "places"
    places.mkdir()
    words = (*PROGRAM, "--team", str(team.folder), "rehearse", "--speed", SPEED)
    with Sitting(*words, env={"TMPDIR": str(places)}) as board:
        board.see("Rehearsal")
        (place,) = places.iterdir()
        yield board, Team(place / "team", team.capsys)


def rate(board: Sitting) -> None:
    """Each member's rating by one key; the last one says why it is below 8."""
    board.press("R")
    for name, score in zip(MEMBERS, RATINGS, strict=True):
        board.see(f"{name} rates the hour:")
        board.press(str(score % 10))
    fill(board, "Hana Ito: why 7?", "We ran over")


def the_minutes(team: Team, number: str = "") -> dict[str, Any]:
    """The minutes of a meeting, by its number; else of the last one."""
    told: dict[str, Any] = json.loads(team.type("minutes", *filter(None, [number]), "--format", "json"))
    return told


def calendar(team: Team) -> list[icalendar.Todo]:
    return list(icalendar.Calendar.from_ical(team.type("todo", "list", "--format", "ics")).todos)


def states(told: dict[str, Any]) -> dict[str, str]:
    return {issue["title"]: issue["state"] for issue in told["issues"]}


def owed(told: dict[str, Any]) -> set[tuple[str, str]]:
    return {(todo["title"], todo["owner"]) for todo in told["todos"] if not todo["done"]}
