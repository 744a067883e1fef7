"""What a key opens or restyles is painted once, and stands where its sheet puts it from the first time on."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import patch

from textual._compositor import Compositor

from tests.ui.driver import BoardDriver

LATER = 10  # looks, in which whatever else is to be painted is
TRIES = 5  # frames go by the machine's clock: one that is busy may need a second


async def paintings(board: BoardDriver, key: str) -> int:
    """How often something is painted after a press."""
    painted = 0

    def paint(compositor: Compositor, *_args: object, **_options: object) -> None:
        nonlocal painted
        painted += bool(compositor._dirty_regions)
        compositor._dirty_regions.clear()

    with patch.object(Compositor, "render_update", paint):
        await board.press(key)
        while not painted:
            await board.look()
        for _ in range(LATER):
            await board.look()
    return painted


async def test_what_a_key_opens_or_restyles_is_painted_once(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        for key, back in (("t", "t"), ("?", "escape"), ("h", "escape")):
            assert (key, await fewest_paintings(board, key, back)) == (key, 1)


async def fewest_paintings(board: BoardDriver, key: str, back: str) -> int:
    tries: list[int] = []
    while 1 not in tries and len(tries) < TRIES:
        tries.append(await paintings(board, key))
        await board.press(back)
    return min(tries)


async def test_it_stands_in_the_same_place_each_time(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        for key in ("?", "h", "a"):
            await board.press(key)
            first = board.screen()
            await board.press("escape", key)
            assert board.screen() == first
            await board.press("escape")
