"""What is closed is let go of: a meeting opens hundreds of dialogs."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

from textual.widgets import Input

from tests.ui.driver import BoardDriver


async def test_what_was_drawn_of_a_dialog_is_gone_with_it(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("a")
        field = board.app.screen.query(Input).first()
        drawn = weakref.ref(field._styles_cache)
        del field
        await board.press("escape")
        gc.collect()
        assert drawn() is None
