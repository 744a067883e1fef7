"""The stage: the wide area that follows the kind of the segment. Rows only; the floor puts them on the screen."""

from __future__ import annotations

from typing import NamedTuple

from iltboard.text import fit, shorten, wrap
from iltboard.text import width as cells
from iltboard.ui.rows import Row, Span, row, spread
from iltboard.ui.theme import Ground, Tone
from iltboard.ui.view import Scene

HEADINGS: dict[Scene, str] = {
    "ready": "BEFORE THE MEETING",
    "table": "ON THE TABLE",
    "wins": "WINS",
    "purpose": "PURPOSE",
    "headlines": "HEADLINES",
    "rocks": "ROCKS",
    "todos": "TO-DOS",
    "custom": "NOTES",
    "conclude": "CONCLUDE",
    "recap": "RECAP",
}
LABEL = 15
TITLE_LINES = 8
LOW = 5  # lines of a stage on which the title stands in the heading


class Item(NamedTuple):
    """A line of the stage. `mark` stands before it; `aside` at the right end; `id` if it can be selected.

    What is longer than a line goes on in up to `most` of them.
    """

    text: str
    mark: Span = Span("  ")
    aside: str = ""
    id: str = ""
    tone: Tone = "text"
    most: int = 1


class StageSlice(NamedTuple):
    """A scene: its heading (another than its own where `heading` says so), the heading's figures, a title in large
    where there is one thing to look at, its lines, and what it says when there are none.
    """

    scene: Scene = "ready"
    heading: str = ""
    figures: str = ""
    title: str = ""
    items: tuple[Item, ...] = ()
    empty: str = ""
    selected: str = ""
    active: bool = False


def stage_rows(stage: StageSlice, width: int, height: int) -> list[Row]:
    """A heading, the title wrapped, and as many lines as fit; what does not is counted."""
    if height <= 0:
        return []
    tone: Tone = "primary" if stage.active else "quiet"
    head = [
        Span(f" {stage.heading or HEADINGS[stage.scene]}", tone, bold=True),
        Span(f"  {stage.figures}", "quiet"),
    ]
    if height <= LOW and stage.title:
        title = Span(f"  {stage.title}", bold=True)
        return [row(*spread(width - 1, [head[0], title])), *_lines(stage, width, height - 1)]
    rows = [row(*spread(width - 1, head))]
    if stage.title:
        rows += [row()] if height >= 6 else []
        room = max(height - len(rows) - len(stage.items) - 1, height // 3, 2)
        rows += [row(Span(f" {line}", bold=True)) for line in wrap(stage.title, width - 2, min(room, TITLE_LINES))]
        rows += [row()] if height - len(rows) > len(stage.items) else []
    elif not stage.items:
        rows += [row()] if height >= 4 else []
        return [*rows, row(Span(" " + shorten(stage.empty, width - 2), "quiet"))][:height]
    return [*rows, *_lines(stage, width, height - len(rows))]


def _lines(stage: StageSlice, width: int, height: int) -> list[Row]:
    items = [line for item in stage.items for line in _split(item, width)]
    if len(items) > height > 0:
        ids = [item.id for item in items]
        here = ids.index(stage.selected) if stage.active and stage.selected and stage.selected in ids else 0
        first = max(min(here - height // 2, len(items) - height + 1), 0)
        shown = items[first : first + height - 1]
        rest = len(items) - len(shown)
        return [*(_line(stage, item, width) for item in shown), row(Span(f"   and {rest} more", "quiet"))]
    return [_line(stage, item, width) for item in items[: max(height, 0)]]


def _split(item: Item, width: int) -> list[Item]:
    """A long item as so many lines, the mark and what stands at the right end on the first."""
    if item.most == 1:
        return [item]
    mark = cells(item.mark.text)
    lines = wrap(item.text, width - mark - cells(item.aside) - 4, item.most) or [""]
    under = Span(" " * mark)
    rest = [item._replace(text=line, mark=under, aside="", id="") for line in lines[1:]]
    return [item._replace(text=lines[0]), *rest]


def _line(stage: StageSlice, item: Item, width: int) -> Row:
    here = stage.active and bool(item.id) and item.id == stage.selected
    ground: Ground = "selection" if here else "background"
    text = Span(item.text, item.tone, bold=here)
    aside = [Span(shorten(item.aside, width // 2), "quiet")] if item.aside else []
    return row(*spread(width - 1, [Span(" "), item.mark, text], aside), Span(" "), ground=ground, target=item.id)


def ticked(done: bool) -> Span:
    """The mark of a to-do."""
    return Span("✓ ", "good", bold=True) if done else Span("○ ", "quiet")


def labelled(label: str, text: str, *, tone: Tone = "text", aside: str = "", most: int = 1) -> Item:
    """A line with a word in a column, and what it says; without a word it goes on with the line above."""
    return Item(text, mark=Span(fit(label, LABEL), "quiet"), tone=tone, aside=aside, most=most)
