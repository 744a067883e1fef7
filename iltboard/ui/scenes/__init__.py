"""What is on the stage: pure functions from the view, one a scene."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from iltboard.ui.scenes.before import ready
from iltboard.ui.scenes.conclude import conclude, recap
from iltboard.ui.scenes.lines import custom, headlines, purpose, wins
from iltboard.ui.scenes.norms import at_the_start
from iltboard.ui.scenes.table import table
from iltboard.ui.scenes.todos import todos
from iltboard.ui.view import Scene, View
from iltboard.ui.widgets.stage import HEADINGS, StageSlice, placed


def stage(view: View) -> StageSlice:
    """The stage's slice."""
    scene = view.scene
    shown = at_the_start(view, SCENES[scene](view))
    heading = shown.heading or HEADINGS[scene]
    run = view.run
    if run and view.looked_at == run.id:
        heading = f"LOOKING AT {run.title.upper()}"
    figures = (shown.figures, f"brings {run.artifact}" if run and run.artifact else "")
    return replace(
        shown,
        scene=scene,
        figures=" · ".join(filter(None, figures)),
        heading=heading,
        items=placed(shown.items),
        selected=view.selected["stage"],
        active=view.active == "stage",
    )


def _rocks(_view: View) -> StageSlice:
    """The rocks have the whole floor."""
    return StageSlice()


SCENES: dict[Scene, Callable[[View], StageSlice]] = {
    "ready": ready,
    "table": table,
    "wins": wins,
    "purpose": purpose,
    "headlines": headlines,
    "rocks": _rocks,
    "todos": todos,
    "custom": custom,
    "conclude": conclude,
    "recap": recap,
}
