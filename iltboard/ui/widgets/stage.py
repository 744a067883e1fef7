"""The stage: the wide area that follows the kind of the segment."""

from __future__ import annotations

from typing import Literal, NamedTuple

from textual.events import MouseDown

from iltboard.text import fit, shorten, wrap
from iltboard.ui.messages import Select
from iltboard.ui.rows import Row, Span, row, spread
from iltboard.ui.theme import Ground, Tone
from iltboard.ui.widgets.panel import Panel

Scene = Literal["ready", "table", "wins", "headlines", "rocks", "todos", "recap"]

HEADINGS: dict[Scene, str] = {
    "ready": "BEFORE THE MEETING",
    "table": "ON THE TABLE",
    "wins": "WINS",
    "headlines": "HEADLINES",
    "rocks": "ROCKS",
    "todos": "TO-DOS",
    "recap": "RECAP",
}


class Item(NamedTuple):
    """A line of the stage. `mark` stands before it; `aside` at the right end; `id` if it can be selected."""

    text: str
    mark: Span = Span("  ")
    aside: str = ""
    id: str = ""
    quiet: bool = False


class StageSlice(NamedTuple):
    """A scene: its heading's figures, a title in large where there is one thing to look at, its lines, and
    what it says when there are none.
    """

    scene: Scene = "ready"
    figures: str = ""
    title: str = ""
    items: tuple[Item, ...] = ()
    empty: str = ""
    selected: str = ""
    active: bool = False


def stage_rows(stage: StageSlice, width: int, height: int) -> list[Row]:
    """A heading, the title wrapped, and as many lines as fit; what does not is counted."""
    tone: Tone = "primary" if stage.active else "quiet"
    head = [Span(f" {HEADINGS[stage.scene]}", tone, bold=True), Span(f"  {stage.figures}", "quiet")]
    if height <= 3 and stage.title:
        title = Span(f"  {stage.title}", bold=True)
        return [row(*spread(width - 1, [head[0], title])), *_lines(stage, width, height - 1)]
    rows = [row(*spread(width - 1, head))]
    if stage.title:
        rows += [row()] if height >= 6 else []
        rows += [row(Span(f" {line}", bold=True)) for line in wrap(stage.title, width - 2, 2)]
    elif not stage.items:
        return [*rows, *([row()] if height >= 4 else []), row(Span(" " + shorten(stage.empty, width - 2), "quiet"))]
    return [*rows, *_lines(stage, width, height - len(rows))]


def _lines(stage: StageSlice, width: int, height: int) -> list[Row]:
    items = stage.items
    if len(items) > height > 0:
        ids = [item.id for item in items]
        here = ids.index(stage.selected) if stage.selected in ids and stage.selected else 0
        first = max(min(here - height // 2, len(items) - height + 1), 0)
        shown = items[first : first + height - 1]
        rest = len(items) - len(shown)
        return [*(_line(stage, item, width) for item in shown), row(Span(f"   and {rest} more", "quiet"))]
    return [_line(stage, item, width) for item in items[: max(height, 0)]]


def _line(stage: StageSlice, item: Item, width: int) -> Row:
    here = stage.active and bool(item.id) and item.id == stage.selected
    ground: Ground = "selection" if here else "background"
    text = Span(item.text, "quiet" if item.quiet else "text", bold=here)
    aside = [Span(shorten(item.aside, width // 2), "quiet")] if item.aside else []
    return row(*spread(width - 1, [Span(" "), item.mark, text], aside), Span(" "), ground=ground, target=item.id)


def ticked(done: bool) -> Span:
    """The mark of a to-do."""
    return Span("✓ ", "good", bold=True) if done else Span("○ ", "quiet")


def labelled(label: str, text: str) -> Item:
    """A line of a recap: a word in a column, and what it says."""
    return Item(text, mark=Span(fit(label, 14), "quiet"))


class Stage(Panel[StageSlice]):
    """The stage on the screen."""

    def draw(self, slice_: StageSlice, width: int, height: int) -> list[Row]:
        return stage_rows(slice_, width, height)

    def on_mouse_down(self, event: MouseDown) -> None:
        self.post_message(Select("stage", self.target_at(event.x, event.y)))
