"""The floor: the stage, and under it the rocks. One widget, so that a segment's change moves no boxes, only rows."""

from msgspec import Struct
from textual.events import MouseDown

from iltboard.ui.messages import PanelName, Select
from iltboard.ui.rows import Row, row
from iltboard.ui.widgets.panel import Panel
from iltboard.ui.widgets.rocks import RocksSlice, columns, full_height, rocks_rows
from iltboard.ui.widgets.stage import StageSlice, lines_wanted, stage_rows

LEAST_STAGE = 3
LOW = 6


class FloorSlice(Struct, frozen=True):
    stage: StageSlice = StageSlice()
    rocks: RocksSlice = RocksSlice()


def stage_height(floor: FloorSlice, width: int, height: int) -> int:
    """Lines for the stage. On their own stage the rocks have all of them; else they shrink to what can be read:

    to what they need in full, at most to less than half, and to one line where the stage has much to show.
    """
    if floor.stage.scene == "rocks":
        return 0
    if height <= LEAST_STAGE + 1:
        return height - 1
    wanted = max(lines_wanted(floor.stage, width) + (5 if floor.stage.title else 2), height // 2 - 1)
    full = height <= LOW or floor.stage.scene in ("ready", "todos", "conclude", "recap")
    least = 1 if full else min(height * 2 // 5, 8)
    rocks = max(min(full_height(floor.rocks, width), height - wanted - 1), least)
    return height - rocks


def floor_rows(floor: FloorSlice, width: int, height: int) -> list[Row]:
    """The stage's rows, and the rocks' under them, with a blank line between where there is room."""
    lines = stage_height(floor, width, height)
    stage = stage_rows(floor.stage, width, lines)
    rocks = rocks_rows(floor.rocks, width, height - lines)
    return [*stage, *[row()] * (lines - len(stage)), *rocks]


class Floor(Panel[FloorSlice]):
    """The floor on the screen."""

    def draw(self, slice_: FloorSlice, width: int, height: int) -> list[Row]:
        return floor_rows(slice_, width, height)

    @property
    def rocks_across(self) -> int:
        """Rocks side by side in the grid."""
        width, height = self.size
        return columns(len(self.slice.rocks.rocks), width, height - stage_height(self.slice, width, height))

    def on_mouse_down(self, event: MouseDown) -> None:
        on_stage = event.y < stage_height(self.slice, *self.size)
        panel: PanelName = "stage" if on_stage else "rocks"
        self.post_message(Select(panel, self.target_at(event.x, event.y)))
