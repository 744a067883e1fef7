"""The purpose on its stage, and whom it is for: by a code, or as a group."""

from __future__ import annotations

from pathlib import Path

from tests.ui.driver import BoardDriver


async def write(board: BoardDriver, *keys: str, **fields: str) -> None:
    await board.press(*keys)
    await board.fill(**fields)
    await board.press("enter")


async def test_the_purpose_is_written_first_and_then_who_is_in_focus(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.go_to("Purpose")
        assert "No purpose agreed yet: A writes it down." in board.stage()
        await write(board, "A", text="Every reader grows")
        await write(board, "A", "f", code="M14")
        await write(board, "A", "f", code="Grade 6 readers", kind="a group")
        assert "Every reader grows" in board.stage()
        assert [(it.code, it.group) for it in board.on_disk().focus] == [("M14", False), ("Grade 6 readers", True)]
        await write(board, "A", "p", text="Every reader in every room grows")
        purpose = board.on_disk().purpose
        assert purpose
        assert (purpose.text, purpose.version) == ("Every reader in every room grows", 2)


async def test_a_students_name_is_refused_and_nothing_of_it_is_kept(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.go_to("Purpose")
        await write(board, "A", text="Every reader grows")
        await write(board, "A", "f", code="Maria Lopez")
        assert "never by a name" in board.problem()
        assert board.on_disk().focus == ()


async def test_who_is_in_focus_is_put_right_or_dropped(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.go_to("Purpose")
        await write(board, "A", text="Every reader grows")
        await write(board, "A", "f", code="M14")
        await write(board, "e", code="M15")
        assert [focus.code for focus in board.on_disk().focus] == ["M15"]
        await write(board, "e", code="")
        assert board.on_disk().focus == ()
        await board.press("u")
        assert "M15" in board.stage()
