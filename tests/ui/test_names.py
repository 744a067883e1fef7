"""The names of focus students on the board: kept by a key, never painted while they are typed, shown for a moment."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from iltboard.board.focus import Focus
from iltboard.store.name_book import Kept
from iltboard.store.names import NamesFile
from tests.ui.driver import BoardDriver, WallDriver
from tests.ui.school import founded, harbour

FOCUS = (Focus("one", "M14"), Focus("two", "T07"), Focus("three", "Grade 6 readers", group=True))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return founded(tmp_path / "team", replace(harbour(), focus=FOCUS))


@pytest.fixture
async def board(folder: Path) -> AsyncIterator[BoardDriver]:
    async with BoardDriver.on(folder) as board:
        yield board


@pytest.fixture
async def named(folder: Path) -> AsyncIterator[BoardDriver]:
    """A board on which Maria's name is kept."""
    NamesFile(folder).keep("one", Kept("M14", "Maria Lopez"))
    async with BoardDriver.on(folder) as board:
        yield board


async def test_a_name_is_kept_unseen(board: BoardDriver, folder: Path) -> None:
    await board.press("z")
    assert board.message() == "▲ No names are kept: g f goes to the focus students, and n keeps one apart."
    await board.press("g", "f", "n")
    assert board.dialog() == "The name of M14"
    await board.press("enter")
    assert board.problem().startswith("That is no name")
    await board.type("Maria Lopez")
    assert "Maria" not in board.screen()
    assert "•••••••••••" in board.screen()
    await board.press("enter")
    assert board.message() == "Kept apart for M14."
    assert NamesFile(folder).read() == {"one": Kept("M14", "Maria Lopez")}
    await board.press("down", "down", "n")
    assert board.message() == "▲ Grade 6 readers is a group, and has no name to keep apart."


async def test_a_name_is_forgotten_by_a_blank_one_once_asked(named: BoardDriver, folder: Path) -> None:
    await named.press("g", "f", "n")
    assert named.dialog() == "Another name for M14"
    await named.press("enter")
    assert named.problem() == "Enter again: the name is kept no longer, which nothing brings back."
    await named.press("enter")
    assert named.message() == "The name of M14 is kept no longer."
    assert not NamesFile(folder).read()


async def test_what_stands_there_already_is_told(board: BoardDriver) -> None:
    await board.add_issue("Maria Lopez reads above")
    await board.press("g", "f", "n")
    await board.type("Maria Lopez")
    await board.press("enter")
    assert board.message().endswith("it stands in 1 text written before: iltboard redact takes it out.")
    assert board.asks() == "A name stands in 1 text here"
    await board.press("y")
    assert board.message() == "Codes now stand in 1 place where names were."
    assert board.on_disk().queue[-1].title == "M14 reads above"
    await board.press("escape")
    assert "M14 reads above" in board.panel("queue")
    await board.press("u")
    assert "Maria" not in board.screen()


async def test_what_is_written_to_a_file_has_none(board: BoardDriver, folder: Path) -> None:
    await board.press("a")
    await board.fill(title="Maria reads above")
    await board.press("enter", "g", "f", "n")
    await board.type("Maria Lopez")
    await board.press("enter")
    await board.press("n", "escape", "space", "c", "c", "g", "m", "w")
    await board.fill(file=str(folder / "minutes.md"))
    await board.press("enter")
    assert "- M14 reads above" in (folder / "minutes.md").read_text()


async def test_names_are_shown_for_half_a_minute(named: BoardDriver) -> None:
    await named.press("z")
    assert named.message() == "Names are shown for 30 s: z hides them."
    assert "M14 Maria Lopez" in named.panel("purpose") + named.screen()
    await named.pass_time(29)
    await named.press("g", "f")
    assert "M14 Maria Lopez" in named.screen()
    await named.press("A")
    await named.pass_time(1)
    assert "Maria" not in named.screen()
    await named.press("escape")
    assert "Maria" not in named.screen()
    await named.press("z")
    assert "M14 Maria Lopez" in named.screen()
    await named.press("z")
    assert named.message() == "Names are hidden."
    assert "Maria" not in named.screen()


async def test_a_wall_shows_no_names(named: BoardDriver, folder: Path) -> None:
    async with WallDriver.on(folder, clock=named.clock) as wall:
        await named.press("z")
        await wall.press("z")
        await wall.tick()
        assert "Maria" not in wall.screen()


async def test_a_name_becomes_its_code_while_it_is_typed(named: BoardDriver) -> None:
    await named.press("a")
    await named.type("Ask Maria")
    assert "Ask M14" in named.screen()
    assert "Maria" not in named.screen()
    await named.press("n")
    assert "Ask Marian" in named.screen()
    await named.press("backspace", "space")
    assert named.fields()["title"] == "Ask M14 "
    for letter in "Lopez, MARIA's aunt and maria lopez":
        await named.press("space" if letter == " " else letter)
        assert not [name for name in ("Lopez", "MARIA", "maria lopez") if name in named.screen()]
    assert named.fields()["title"] == "Ask M14, M14's aunt and M14"
    await named.press("tab")
    assert "maria lopez" not in named.screen()
    await named.type("Lopez")
    await named.press("enter")
    assert named.queue_titles()[-1] == "Ask M14, M14's aunt and M14"
    assert named.board().queue[-1].by == "M14"


async def test_in_the_middle_of_a_line_too(named: BoardDriver) -> None:
    await named.press("a")
    await named.type("about pacing")
    await named.press("home")
    for letter in "Lopez ":
        await named.press("space" if letter == " " else letter)
    assert named.fields()["title"] == "M14 about pacing"
    await named.paste("maria lopez:")
    await named.press("space", "X")
    assert named.fields()["title"] == "M14: Xabout pacing"  # the same one


async def test_in_the_palette_too(named: BoardDriver) -> None:
    await named.press("ctrl+p")
    await named.type("go to Maria")
    assert "go to M14" in named.screen()
    assert "Maria" not in named.screen()


async def test_a_name_kept_at_another_seat_is_known_here_at_the_next_look(board: BoardDriver, folder: Path) -> None:
    NamesFile(folder).keep("two", Kept("T07", "Tiago Núñez"))
    await board.tick()
    await board.press("a")
    await board.type("Tiago")
    assert "Tiago" not in board.screen()
    await board.press("escape", "z")
    assert "T07 Tiago Núñez" in board.screen()


async def test_a_damaged_book_of_names_is_said_and_the_board_works(named: BoardDriver, folder: Path) -> None:
    (folder / "names.json").write_bytes(b"{")
    await named.tick()
    assert "names.json is damaged" in named.message()
    await named.add_issue("Maria")
    assert named.queue_titles()[-1] == "M14"
