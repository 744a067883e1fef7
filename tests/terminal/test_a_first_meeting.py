"""From an empty folder to a closed meeting, with real keys, and the laptop dying on the way."""

from __future__ import annotations

from tests.terminal.conftest import Team
from tests.terminal.filling import add_line, next_field, next_segment
from tests.terminal.sitting import Sitting


def test_the_laptop_dies_in_the_middle(newcomers: Team) -> None:
    with newcomers.board() as board:
        set_up(board, "Harbour School", ["Ann Tamm", "Ben Okafor"])
        add_line(board, "Add an issue", "Ben: Exit tickets", "a")
        board.press("space")
        board.see("WINS", "space pause")
        board.press("o")
        board.see("1 · under a min")
        board.kill()

    with newcomers.board() as board:
        board.see("WINS", "space pause", "1 · under a min")
        for segment in ("Purpose", "Data and headlines", "Rocks", "To-dos", "Issues"):
            next_segment(board, segment)
        board.press("enter")
        board.see("ON THE TABLE")
        board.press("c")
        board.see("RECAP  0 issues solved", "Off topic      1", "Carried over   1 open issue")
        board.press("q")
        assert board.ended() == 0

    told = newcomers.told()
    assert [member["name"] for member in told["members"]] == ["Ann Tamm", "Ben Okafor"]
    assert told["meeting"]["state"] == "closed"
    assert [segment["state"] for segment in told["meeting"]["segments"]] == ["done"] * 6 + ["waiting"]
    assert [(issue["title"], issue["by"], issue["state"]) for issue in told["issues"]] == [
        ("Exit tickets", "Ben Okafor", "open")
    ]
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
