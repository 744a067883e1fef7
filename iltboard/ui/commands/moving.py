"""Moving what is selected up or down in its order."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from iltboard.board.log import AnyEvent
from iltboard.ui.desk import Desk


async def move(desk: Desk, ids: Sequence[str], moved: str, by: int, event: Callable[[str | None], AnyEvent]) -> None:
    """Let it go `by` places on; `event` is given the id that it is to follow, or None for the top."""
    here = ids.index(moved)
    there = here + by
    if not 0 <= there < len(ids):
        desk.say("It is the first already." if by < 0 else "It is the last already.", refused=True)
        return
    rest = [*ids[:here], *ids[here + 1 :]]
    await desk.do(event(rest[there - 1] if there else None), tell=False)
