"""What the room reads when something in the team's folder is not as it should be."""

from __future__ import annotations

import pytest

from tests.store.team import hold_a_meeting, raised, sit_down
from tests.terminal.conftest import Team
from tests.terminal.sitting import Sitting

BIG_ROOM = (80, 24)


@pytest.fixture
def chapter(team: Team) -> bytes:
    """The team's one chapter, as it was kept."""
    return (team.folder / "0001.json").read_bytes()


def add_issue(board: Sitting, title: str) -> None:
    board.press("a")
    board.see("Add an issue")
    board.type(title)
    board.press("enter")


def go_to(board: Sitting, screen: str) -> None:
    board.press("g")
    board.see("Go to")
    board.press(screen)


def test_a_damaged_chapter_is_told_with_what_was_read_and_the_mend(team: Team, chapter: bytes) -> None:
    cut = chapter[:-20]
    (team.folder / "0001.json").write_bytes(cut)
    with team.board(*BIG_ROOM) as board:
        board.see("Pacing", "▲ 0001.json is damaged. Entries read: 6, not read: 1; a backup may have more.")
        add_issue(board, "Copier")
        board.see("3 open", "0001.json was damaged. Entries read: 6, not read: 1;")
    assert (team.folder / "0001.damaged-1.json").read_bytes() == cut


def test_a_team_of_which_nothing_can_be_read_is_not_taken_for_a_new_one(team: Team) -> None:
    (team.folder / "0001.json").write_bytes(b"")
    with team.board(*BIG_ROOM) as board:
        board.see("This team cannot be read: put a backup in its place, or begin anew.")
        board.see("0001.json is damaged. Entries read: 0, not read: 0;")
        assert "Welcome" not in board.text
        board.press("escape")
        assert board.ended() == 0
    assert (team.folder / "0001.json").read_bytes() == b""


def test_a_copy_with_more_in_it_is_told(team: Team, chapter: bytes) -> None:
    copy = team.folder / "0001 (Ann's conflicted copy 2026-11-23).json"
    team.type("issue", "add", "Copier")
    (team.folder / "0001.json").replace(copy)
    (team.folder / "0001.json").write_bytes(chapter)
    with team.board(*BIG_ROOM) as board:
        board.see("3 open", "▲ A copy of 0001.json holds 1 entry more: run iltboard check. It is “0001 (An…")


def test_a_newer_chapter_is_read_only_and_can_be_left_at_once(team: Team, chapter: bytes) -> None:
    newer = chapter.replace(b'"format":1', b'"format":2')
    (team.folder / "0001.json").write_bytes(newer)
    with team.board(*BIG_ROOM) as board:
        board.see("▲ read only", "▲ 0001.json was written by a newer iltboard: update this one.")
        board.press("q")
        assert board.ended() == 0
    assert (team.folder / "0001.json").read_bytes() == newer


def test_a_meeting_that_is_missing_is_told_where_it_is_looked_for(team: Team) -> None:
    session = sit_down(team.folder)
    for title in ("Copier", "Lunch", "Buses"):
        session.do(raised(title))
        hold_a_meeting(session)
    (team.folder / "0002.json").unlink()
    with team.board() as board:
        board.see("space starts the meeting")
        assert "▲" not in board.text.splitlines()[-1]
        go_to(board, "h")
        board.see("HISTORY", "▲ Meeting 2 is missing: a backup may have it.")
        go_to(board, "m")
        board.see("meeting 3,")
        board.press("[")
        board.see("meeting 1,", "▲ Meeting 2 is missing: a backup may have it.")
