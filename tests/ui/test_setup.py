"""The first run: a few words about the team, and then the board."""

from __future__ import annotations

from pathlib import Path

import pytest

from iltboard.board.presets import PRESETS
from tests.ui.driver import BoardDriver

WELCOME = "Welcome. A few words about the team, and the board is yours."


async def test_set_up_ends_on_the_board_with_all_that_was_typed(no_team: Path) -> None:
    async with BoardDriver.on(no_team) as board:
        assert board.dialog() == WELCOME
        assert not board.is_founded()
        await board.type("Harbour School ILT")
        await board.press("tab", "w", "tab")
        await board.type("7:20")
        await board.press("tab", "right", "tab")
        await board.paste("Ines Patel, facilitator\nDana Whitcombe, norm-keeper\n\nJoel Tran")
        await board.press("ctrl+s")
        assert board.dialog() == ""
        assert "Harbour School ILT" in board.header()
        disk = board.on_disk()
        assert (disk.team.name, disk.team.weekday) == ("Harbour School ILT", 2)
        assert (disk.agenda.start, disk.agenda.segments) == ("07:20", PRESETS["ilt-45"].segments)
        assert [(member.name, member.role) for member in disk.members] == [
            ("Ines Patel", "facilitator"),
            ("Dana Whitcombe", "norm-keeper"),
            ("Joel Tran", ""),
        ]
        await board.start_meeting()
        assert board.countdown() == "2:00"


async def test_a_name_is_all_that_is_needed(no_team: Path) -> None:
    async with BoardDriver.on(no_team) as board:
        await board.press("ctrl+s")
        assert (board.cursor_in(), board.problem()) == ("name", "The team needs a name.")
        assert not board.is_founded()
        await board.type("Harbour")
        await board.press("enter")
        assert board.cursor_in() == "weekday"
        await board.press("ctrl+s")
        assert board.dialog() == ""
        assert board.on_disk().agenda.segments == PRESETS["ilt-60"].segments
        assert "No members yet: tab to here, then A adds one." in board.panel("stage")


async def test_a_mistake_is_said_at_its_field_and_nothing_is_founded(no_team: Path) -> None:
    async with BoardDriver.on(no_team) as board:
        await board.fill(name="Harbour", time="half past")
        await board.press("ctrl+s")
        assert (board.cursor_in(), board.problem()) == ("time", "A time is written 07:20.")
        assert board.fields()["name"] == "Harbour"
        await board.type("7:20")
        await board.press("tab", "tab")
        await board.paste("Ines Patel\nines patel")
        await board.press("ctrl+s")
        assert (board.cursor_in(), board.problem()) == ("members", "Ines Patel is there twice.")
        assert not board.is_founded()


async def test_a_member_without_a_name_founds_nothing(no_team: Path) -> None:
    async with BoardDriver.on(no_team) as board:
        await board.fill(name="Harbour")
        await board.paste("Ines Patel\n, norm-keeper")
        await board.press("ctrl+s")
        assert (board.cursor_in(), board.problem()) == ("members", "A member needs a name before the comma.")
        assert not board.is_founded()


async def test_without_a_team_no_key_of_the_board_does_anything(no_team: Path) -> None:
    async with BoardDriver.on(no_team) as board:
        await board.press("f9", "ctrl+o")
        assert not board.is_founded()
        assert board.dialog() == WELCOME


async def test_esc_leaves_the_program_and_no_trace(no_team: Path) -> None:
    async with BoardDriver.on(no_team) as board:
        await board.type("Harbour")
        await board.press("escape")
        assert board.problem().startswith("esc again leaves")
        await board.press("escape")
        assert board.has_left()
    assert not board.is_founded()


async def test_it_has_room_on_a_small_screen(no_team: Path) -> None:
    for size in ((80, 24), (120, 34)):
        async with BoardDriver.on(no_team, size=size) as board:
            for label in ("Welcome", "Team", "Meets on", "Agenda", "Members", "ilt-60", "l10-90"):
                assert label in board.screen()


async def test_what_is_no_team_of_ours_does_not_make_it_one_that_cannot_be_read(no_team: Path) -> None:
    there_is(no_team, "names-2.json", b"{}")
    async with BoardDriver.on(no_team) as board:
        assert board.dialog() == WELCOME
        assert board.problem().startswith("A copy of names.json is not read")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("0001.json", "0001.json was written by a newer iltboard: update this one."),
        (".0001.json.icloud", "0001.json is not on this computer: let the sync client fetch it."),
    ],
)
async def test_a_team_that_is_there_and_not_for_this_program_is_not_set_up_anew(
    name: str, told: str, no_team: Path
) -> None:
    there_is(no_team, name, b'{"meta":{"1":{"format":3,"number":1}},"days":[[{"x":[]}]]}')
    async with BoardDriver.on(no_team, size=(80, 24)) as board:
        assert board.dialog() == "This team cannot be opened yet."
        assert board.problem().startswith(told)
        for other in ("anew", "backup", "Members", "ctrl+s"):
            assert other not in board.screen()
        await board.press("tab", "x", "ctrl+s", "enter")
        assert board.problem().startswith(told)
        await board.press("escape")
        assert board.has_left()
    assert files_in(no_team) == [name]


def there_is(folder: Path, name: str, data: bytes) -> None:
    """A folder with that file in it and nothing else."""
    folder.mkdir()
    (folder / name).write_bytes(data)


def files_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name != "lock"]
