"""What is closed is let go of: a meeting opens hundreds of dialogs."""

from __future__ import annotations

from pathlib import Path

from textual._styles_cache import StylesCache

from tests.ui.driver import BoardDriver


async def test_what_was_drawn_of_a_dialog_is_gone_with_it(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("a")
        board.screen()
        assert kept()
        await board.press("escape")
        assert kept() == 0


def kept() -> int:
    """Fields whose drawn lines Textual keeps alive with the grounds that it looked up for them."""
    return StylesCache.get_inner_outer.cache_info().currsize
