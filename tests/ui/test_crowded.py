"""Far more than a team should have: 5,000 open issues and 60 rocks do not break the board."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.ui.driver import BoardDriver
from tests.ui.school import LATEST, founded, harbour

ISSUES, ROCKS = 5_000, 60


@pytest.fixture
def crowded(tmp_path: Path) -> Path:
    """Harbour School's folder with so many issues before its own, and so many rocks."""
    board = harbour()
    more = (replace(board.issues[0], id=f"issue {n}", title=f"Issue {n}") for n in range(ISSUES - len(board.issues)))
    rocks = (replace(board.rocks[0], id=f"rock {n}", title=f"Rock {n}") for n in range(ROCKS))
    return founded(tmp_path / "team", replace(board, issues=(*more, *board.issues), rocks=tuple(rocks)))


async def test_issues_are_moved_added_solved_and_found_at_the_end_of_a_very_long_queue(crowded: Path) -> None:
    async with BoardDriver.on(crowded) as board:
        assert f"{ISSUES} open" in board.panel("queue")
        await board.press("J", "j")
        await board.add_issue("One more")
        assert board.selected() == "One more"
        await board.resolve("One more", decision="It is one of many", todo="Make them fewer", owner="Chen")
        assert board.message() == "“One more” solved. u takes it back"
        await board.press("k")
        assert LATEST in board.panel("queue")
        disk = board.on_disk()
        assert [issue.title for issue in disk.queue[:3]] == ["Issue 1", "Issue 0", "Issue 2"]
        assert (len(disk.queue), [issue.title for issue in disk.solved]) == (ISSUES, ["One more"])
