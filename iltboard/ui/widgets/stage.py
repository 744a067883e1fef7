"""The stage: the wide area that follows the kind of the segment. Rows only; the floor puts them on the screen."""

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

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
PLACE = "#"


class Item(Struct, frozen=True):
    """A line of the stage. `mark` stands before it; `aside` at the right end; `id` is the thing's it stands for.

    What is longer than a line goes on in up to `most` of them. On a screen of lines, `under` is said quietly below it.
    """

    text: str
    mark: Span = Span("  ")
    aside: str = ""
    id: str = ""
    tone: Tone = "text"
    most: int = 2
    under: tuple[str, ...] = ()
    aside_tone: Tone = "quiet"


class StageSlice(Struct, frozen=True):
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


def placed(items: Iterable[Item]) -> tuple[Item, ...]:
    """The lines, each to be selected: by its thing, or else by its place."""
    return tuple(item if item.id else replace(item, id=f"{PLACE}{number}") for number, item in enumerate(items))


def is_thing(selected: str) -> bool:
    """Whether what is selected is a thing, and not only a place on the stage."""
    return bool(selected) and not selected.startswith(PLACE)


def stage_rows(stage: StageSlice, width: int, height: int) -> list[Row]:
    """A heading, the title wrapped, and the page of lines on which the selected one is."""
    if height <= 0:
        return []
    tone: Tone = "primary" if stage.active else "quiet"
    heading = Span(f" {stage.heading or HEADINGS[stage.scene]}", tone, bold=True)
    if height <= LOW and stage.title:
        title = Span(f"  {stage.title}", bold=True)
        figures = [Span(shorten(stage.figures, width // 2), "quiet")] if stage.figures else []
        return [row(*spread(width - 1, [heading, title], figures)), *_page(stage, width, height - 1)]
    rows = [row(*spread(width - 1, [heading, Span(f"  {stage.figures}", "quiet")]))]
    if stage.title:
        rows += [row()] if height >= 6 else []
        items = lines_wanted(stage, width)
        room = max(height - len(rows) - items - 1, height // 3, 2)
        rows += [row(Span(f" {line}", bold=True)) for line in wrap(stage.title, width - 2, min(room, TITLE_LINES))]
        rows += [row()] if height - len(rows) > items else []
    elif not stage.items:
        rows += [row()] if height >= 4 else []
        return [*rows, row(Span(" " + shorten(stage.empty, width - 2), "quiet"))][:height]
    return [*rows, *_page(stage, width, height - len(rows))]


def lines_wanted(stage: StageSlice, width: int) -> int:
    """How many lines its items take."""
    return sum(len(_split(item, width, item.most)) for item in stage.items)


def _page(stage: StageSlice, width: int, height: int) -> list[Row]:
    """The items on so many pages, each whole on one; what is on the pages before and after is counted."""
    if height <= 0:
        return []
    size = max(height - 1, 1)
    if lines_wanted(stage, width) <= height:
        size = height
    tall = [len(_split(item, width, size)) for item in stage.items]
    starts, lines = [0], 0
    for number, more in enumerate(tall):
        if lines and lines + more > size:
            starts.append(number)
            lines = 0
        lines += more
    ids = [item.id for item in stage.items]
    here = ids.index(stage.selected) if stage.active and stage.selected in ids else 0
    first = max(start for start in starts if start <= here)
    end = min((start for start in starts if start > here), default=len(ids))
    while first and sum(tall[first - 1 : end]) <= size:  # what the last page leaves free is filled from above
        first -= 1
    rows = [_line(stage, line, width) for item in stage.items[first:end] for line in _split(item, width, size)]
    above, below = first, len(ids) - end
    if size < height and above + below:
        said = [f"▲ {above} more above"] * bool(above) + [f"▼ {below} more below"] * bool(below)
        rows += [*[row()] * (size - len(rows)), row(Span(f"  {'   '.join(said)}", "quiet"))]
    return rows


def _split(item: Item, width: int, most: int) -> list[Item]:
    """A long item as so many lines, at most `most`, the mark and what stands at the right end on the first."""
    mark = cells(item.mark.text)
    room = width - mark - cells(item.aside) - 4
    lines = wrap(item.text, room, min(item.most, most)) if cells(item.text) > room else []
    if len(lines) < 2:
        return [item]
    under = Span(" " * mark)
    return [replace(item, text=lines[0]), *(replace(item, text=it, mark=under, aside="") for it in lines[1:])]


def _line(stage: StageSlice, item: Item, width: int) -> Row:
    here = stage.active and bool(item.id) and item.id == stage.selected
    ground: Ground = "selection" if here else "background"
    text = Span(item.text, item.tone, bold=here)
    aside = [Span(shorten(item.aside, width // 2), "quiet")] if item.aside else []
    return row(*spread(width - 1, [Span(" "), item.mark, text], aside), Span(" "), ground=ground, target=item.id)


def ticked(done: bool) -> Span:
    """The mark of a to-do."""
    return Span("✓ ", "good", bold=True) if done else Span("○ ", "quiet")


def labelled(label: str, text: str, *, tone: Tone = "text", aside: str = "", most: int = 2) -> Item:
    """A line with a word in a column, and what it says; without a word it goes on with the line above."""
    return Item(text, mark=Span(fit(label, LABEL), "quiet"), tone=tone, aside=aside, most=most)
