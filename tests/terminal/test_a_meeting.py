"""From an empty folder to a closed meeting, with real keys, and the laptop dying on the way."""

from __future__ import annotations

from tests.terminal.conftest import Team
from tests.terminal.filling import fill, next_field
from tests.terminal.sitting import Sitting


def test_a_whole_meeting_and_show_tells_the_same_story(newcomers: Team) -> None:
    with newcomers.board() as board:
        set_up(board, "Harbour School", ["Ann Tamm", "Ben Okafor"])
        add_issue(board, "Pacing in grade 4")
        add_issue(board, "Ben: Exit tickets")
        board.press("space")
        board.see("WINS", "space pause")
        board.press("o")
        board.see("1 · under a min")
        board.kill()

    with newcomers.board() as board:
        board.see("WINS", "space pause", "1 · under a min")
        for segment in ("PURPOSE", "DATA AND HEADLINES", "ROCKS", "TO-DOS", "ISSUES"):
            board.press("n")
            board.see(segment, f"▶ {segment.capitalize()[:6]}")
        board.press("enter")
        board.see("ON THE TABLE")
        board.press("r")
        fill(board, "Solve: Pacing in grade 4", "One map for all", "Draft the map", "Ben")
        board.see("1 open · 1 solved")
        board.press("c")
        board.see("RECAP  1 issue solved, 1 new to-do", "Off topic     1", "Carried over  1 open issue")
        board.see("✓ Pacing in grade 4", "One map for all", "Draft the map")
        board.press("q")
        assert board.ended() == 0

    told = newcomers.told()
    assert told["team"]["name"] == "Harbour School"
    assert [member["name"] for member in told["members"]] == ["Ann Tamm", "Ben Okafor"]
    assert told["meeting"]["state"] == "closed"
    assert [segment["state"] for segment in told["meeting"]["segments"]] == ["done"] * 6 + ["waiting"]
    assert [(issue["title"], issue["by"], issue["state"]) for issue in told["issues"]] == [
        ("Exit tickets", "Ben Okafor", "open"),
        ("Pacing in grade 4", "", "solved"),
    ]
    assert told["issues"][1]["decision"] == "One map for all"
    assert [(todo["title"], todo["owner"]) for todo in told["todos"]] == [("Draft the map", "Ben Okafor")]
    assert [entry["segment"] for entry in told["off_topic"]] == ["Wins"]


def set_up(board: Sitting, name: str, members: list[str]) -> None:
    """Fill in the first screen: the name, then past day, time and agenda to the members."""
    board.see("Welcome")
    board.type(name)
    for _ in ("day", "time", "agenda", "members"):
        next_field(board)
    for member in members:
        board.type(member)
        board.press("enter")
    board.see(*members)
    board.press("ctrl+s")
    board.see(name, "space starts the meeting")


def add_issue(board: Sitting, words: str) -> None:
    board.press("a")
    fill(board, "Add an issue", words)
    board.see("added")
