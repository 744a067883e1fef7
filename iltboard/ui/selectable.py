"""What can be selected: in each panel the ids of its things, in the order they are shown."""

from __future__ import annotations

from iltboard.board.events.agenda import parts
from iltboard.ui.messages import PanelName
from iltboard.ui.scenes import stage
from iltboard.ui.view import View


def selectable(view: View, panel: PanelName) -> tuple[str, ...]:
    """The ids in a panel. On the stage every line can be selected, so that all of it can be read."""
    board = view.board
    if panel == "queue":
        return tuple(issue.id for issue in (*board.queue, *board.parked))
    if panel == "rocks":
        return tuple(rock.id for rock in board.rocks)
    if panel == "strip":
        return tuple(entry.id for entry in view.entries)
    if panel == "segments":
        return tuple(part.id for part in parts(board))
    if panel in ("minutes", "history"):
        return ()
    if panel == "stage":
        return tuple(item.id for item in stage(view).items)
    from iltboard.ui.pages import listed  # late: with the first screen that has a page

    return listed(view, panel)
