"""What is done to the team, and what the team lacks after it."""

from __future__ import annotations

from iltboard.board.carrying import coming
from iltboard.board.coverage import lacking
from iltboard.board.log import AnyEvent
from iltboard.ui.desk import Desk


async def do_to_team(desk: Desk, event: AnyEvent, *members: str) -> str | None:
    """Do it, and say plainly what the team then lacks, of these members (ids) and in its coverage."""
    view = desk.view
    board = coming(view.board)
    after = event.apply(board, view.now) if event.refusal(board) is None else board
    said = " · ".join(lacking(after, members))
    return await desk.do(event, offer=f"▲ {said}" if said else "")
