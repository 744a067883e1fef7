"""The screens before the board, with real keys."""

from __future__ import annotations

from pathlib import Path

from iltboard.agenda_file import import_agenda
from tests.terminal.conftest import Team


def test_a_segment_is_moved_and_the_move_undone(team: Team, tmp_path: Path) -> None:
    named = tmp_path / "hour.toml"
    with team.board() as board:
        board.see("READY")
        board.press("g")
        board.see("a agenda", "m minutes", "u staff update")
        board.press("a")
        board.see("TODAY'S AGENDA", "7 segments, 60 min")
        board.press("down", "J")
        board.see("changed for today")
        assert order(team) == ["Wins", "Data and headlines", "Purpose"]
        board.press("u")
        board.see("Taken back: segment “Purpose” moved")
        assert order(team) == ["Wins", "Purpose", "Data and headlines"]
        board.press("shift+down")
        board.see("changed for today")
        board.press("w")
        board.see("Write the agenda to a file")
        board.type(str(named))
        board.see("hour.toml")
        board.press("enter")
        board.see("The agenda written to")
        board.press("escape")
        board.see("READY")
        board.press("q")
        assert board.ended() == 0
    assert [segment.title for segment in import_agenda(str(named)).segments[:3]] == order(team)


def test_from_screen_to_screen_while_the_meeting_is_on(team: Team) -> None:
    with team.board(80, 24) as board:
        board.see("space start")
        board.press("space")
        board.see("WINS")
        board.press("g")
        board.see("u staff update")
        board.press("u")
        board.see("OUR PURPOSE", "▶ Wins 2 min left")
        board.until(lambda: "Go to" not in board.text, "for the letters to go")
        board.press("g")
        board.see("m minutes")
        board.press("m")
        board.see("No meeting has been held yet", "▶ Wins 2 min left")
        board.press("escape")
        board.see("WINS", "ISSUES")


def order(team: Team) -> list[str]:
    """The first segments that the meeting to come begins with."""
    text = team.type("agenda", "export")
    return [line.split('"')[1] for line in text.splitlines() if line.startswith("title")][:3]
