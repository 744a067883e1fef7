"""How the board is opened: the seat it takes, the settings it gets, the sample team that leaves nothing behind."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path
from types import ModuleType

import pytest

from iltboard.board.events.meeting import MeetingClosed, MeetingStarted
from iltboard.board.model import Board
from iltboard.board.naming import Student
from iltboard.clock import FastClock, SystemClock
from iltboard.session import Session
from iltboard.settings import Settings
from iltboard.store.chapters import ChapterJournal
from iltboard.store.seats import take_seat
from tests.cli.conftest import Typed


class Room:
    """Stands in for the screen: remembers what it was opened with."""

    def __init__(self) -> None:
        self.board = Board()
        self.seat = ""
        self.settings = Settings()
        self.speed = 0.0
        self.names: list[Student] = []
        self.then: Callable[[], None] = lambda: None

    def opened(self, session: Session, settings: Settings) -> None:
        self.board = session.board
        self.seat = session.seat
        self.settings = settings
        assert isinstance(session.clock, (SystemClock, FastClock))
        self.speed = session.clock.speed
        self.names = sorted(session.names.values())
        self.then()


@pytest.fixture
def room(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Room]:
    """The screen of this test; temporary folders and settings are made in the test's own."""
    room = Room()
    for program, run in (("app", "run_board"), ("wall", "run_wall")):
        screen = ModuleType(f"iltboard.ui.{program}")
        vars(screen)[run] = room.opened
        monkeypatch.setitem(sys.modules, screen.__name__, screen)
    places = tmp_path / "places"
    places.mkdir()
    monkeypatch.setattr("iltboard.cli.boards._needs_a_terminal", lambda: None)
    monkeypatch.setattr("iltboard.cli.boards.settings_path", lambda: tmp_path / "settings.toml")
    monkeypatch.setattr("tempfile.tempdir", str(places))
    yield room
    assert list(places.iterdir()) == []


def test_without_a_command_the_board_opens_at_the_first_seat(team: Typed, room: Room) -> None:
    assert team() == (0, "", "")
    assert room.seat == "board"
    assert room.board.team.name == "North ILT"
    assert room.speed == 1.0


def test_a_second_board_takes_the_second_seat(team: Typed, room: Room, folder: Path) -> None:
    seat = take_seat(folder)
    try:
        team()
    finally:
        seat.leave()
    assert room.seat == "board-2"
    team()
    assert room.seat == "board"


def test_an_empty_folder_opens_the_board_without_a_team(iltboard: Typed, room: Room) -> None:
    assert iltboard().code == 0
    assert room.board.team.name == ""


def test_the_settings_go_with_it(team: Typed, room: Room, tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text('theme = "light"', encoding="utf-8")
    team()
    assert room.settings.theme == "light"


def test_a_wall_takes_no_seat_and_leaves_no_trace(team: Typed, room: Room, folder: Path) -> None:
    before = {path.name: path.read_bytes() for path in folder.iterdir()}

    def beside_a_board() -> None:
        seat = take_seat(folder)
        assert seat.name == "board"
        seat.leave()
        (folder / "board.seat").unlink()

    room.then = beside_a_board
    assert team("wall") == (0, "", "")
    assert room.board.team.name == "North ILT"
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_wall_without_a_team_says_what_to_run_first(iltboard: Typed, room: Room, folder: Path) -> None:
    assert iltboard("wall") == (1, "", "iltboard: no team here yet: run iltboard first, and set it up\n")
    assert room.seat == ""
    assert not folder.exists()


@pytest.mark.parametrize("words", [(), ("demo",), ("wall",)])
def test_a_mistake_in_the_settings_is_one_line(team: Typed, room: Room, tmp_path: Path, words: tuple[str, ...]) -> None:
    (tmp_path / "settings.toml").write_text("theme = 7", encoding="utf-8")
    ran = team(*words)
    assert ran.code == 1
    assert ran.err == f'iltboard: {tmp_path / "settings.toml"}: theme is "dark" or "light"\n'
    assert room.seat == ""


def test_the_demo_is_a_whole_school_before_its_meeting(iltboard: Typed, room: Room, folder: Path) -> None:
    assert iltboard("demo").code == 0
    assert room.board.meeting is None
    assert len(room.board.members) >= 8
    assert (room.seat, room.speed) == ("board", 1.0)
    assert not folder.exists()


def test_the_demo_runs_faster(iltboard: Typed, room: Room) -> None:
    assert iltboard("demo", "--speed", "30").code == 0
    assert room.speed == 30.0


def test_the_demo_leaves_nothing_behind_when_it_breaks(iltboard: Typed, room: Room) -> None:
    def breaks() -> None:
        raise RuntimeError("the screen broke")

    room.then = breaks
    ran = iltboard("demo")
    assert ran.code == 1
    assert "the screen broke" in ran.err


def test_a_rehearsal_has_all_of_your_own_team_and_leaves_it_as_it_was(team: Typed, room: Room, folder: Path) -> None:
    team("issue", "add", "Pacing")
    team("rock", "add", "Student work", "--owner", "Tran")
    before = {path.name: path.read_bytes() for path in folder.glob("*.json")}
    assert team("rehearse", "--speed", "60").code == 0
    assert (room.seat, room.speed) == ("board", 60.0)
    assert room.board.team.name == "Rehearsal: North ILT"
    assert [issue.title for issue in room.board.queue] == ["Pacing"]
    assert [rock.title for rock in room.board.rocks] == ["Student work"]
    assert len(room.board.members) == 2
    assert {path.name: path.read_bytes() for path in folder.glob("*.json")} == before


def test_a_rehearsal_after_a_close_is_of_the_next_meeting(team: Typed, room: Room, folder: Path) -> None:
    session = Session(ChapterJournal(folder), SystemClock(), lambda: "board")
    session.do(MeetingStarted("m"))
    session.do(MeetingClosed("m"))
    assert team("rehearse").code == 0
    assert (room.board.meeting, room.board.closed) == (None, False)
    assert room.board.last


def test_a_rehearsal_knows_the_names_and_a_wall_does_not(
    team: Typed, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    team("focus", "add", "M14")
    monkeypatch.setattr("sys.stdin", StringIO("Maria Lopez"))
    team("focus", "name", "M14")
    assert team("rehearse").code == 0
    assert room.names == [Student("M14", "Maria Lopez")]
    team()
    assert room.names == [Student("M14", "Maria Lopez")]
    assert team("wall").code == 0
    assert room.names == []


def test_the_sample_school_keeps_the_names_of_its_students(iltboard: Typed, room: Room) -> None:
    assert iltboard("demo").code == 0
    assert [student.code for student in room.names] == ["M14", "T07"]


def test_a_rehearsal_needs_a_team(iltboard: Typed, room: Room) -> None:
    assert iltboard("rehearse").err == "iltboard: no team here yet: iltboard init --name NAME\n"
    assert room.seat == ""
