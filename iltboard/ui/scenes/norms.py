"""The norms on the stage: read before the meeting and in its first segment, checked by hands at its end."""

from __future__ import annotations

from msgspec.structs import replace

from iltboard.board.norms import fingers
from iltboard.reports.figures import fists
from iltboard.ui.view import View
from iltboard.ui.widgets.stage import Item, StageSlice, labelled


def in_short(view: View) -> list[Item]:
    """Before the meeting: the norms one after the other, where the team reads them at the start."""
    said = " · ".join(norm.text for norm in view.board.norms if view.board.norms_read)
    return [labelled("Our norms", said, most=4)] if said else []


def at_the_start(view: View, shown: StageSlice) -> StageSlice:
    """The first segment's lines, and under them the norms."""
    runs = view.board.meeting.runs if view.board.meeting else ()
    read = view.board.norms if view.board.norms_read else ()
    norms = [labelled("" if n else "Our norms", norm.text, tone="quiet") for n, norm in enumerate(read)]
    if not norms or not runs or view.run != runs[0] or runs[0].state != "open" or view.scene == "rocks":
        return shown
    said = [Item(shown.empty, tone="quiet")] if shown.empty and not shown.items else []
    return replace(shown, items=(*shown.items, *said, *norms))


def kept(view: View) -> list[Item]:
    """How the team has kept its norms, by the hands shown; nobody is named."""
    board = view.board
    if not board.norms:
        return []
    said = fists(fingers(board.shown)) if board.shown else f"fist to five: 0 of {len(board.here)} yet"
    return [labelled("Norms", said, aside=view.key("fists"))]
