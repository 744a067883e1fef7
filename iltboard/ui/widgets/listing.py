"""Lines under headings: whatever is gone through line by line. A page at a time, the selected line on it."""

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace
from textual.events import MouseDown

from iltboard.text import fit, shorten, wrap
from iltboard.text import width as cells
from iltboard.ui.messages import PanelName, Select
from iltboard.ui.rows import Row, Span, page, row, spread
from iltboard.ui.theme import Ground
from iltboard.ui.widgets.panel import Panel
from iltboard.ui.widgets.stage import PLACE, Item

WIDEST = 110  # a longer line is not read well
LEFT = 2
GAP = 2
UNDER_MOST = 2


class Flow(Struct, frozen=True):
    """A text in several tones, broken where the line ends. `mark` stands before it, and its lines under one another."""

    spans: tuple[Span, ...]
    id: str = ""
    mark: Span = Span("")


class Grid(Struct, frozen=True):
    """A table of short words: the heads of its columns, and its rows, each with a word before it."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Span, ...]], ...]
    id: str = ""


Entry = Item | Flow | Grid


class Section(Struct, frozen=True):
    """Lines under a heading; `aside` stands beside it, `empty` is said when there are none."""

    heading: str
    entries: tuple[Entry, ...] = ()
    aside: str = ""
    empty: str = ""


class ListingSlice(Struct, frozen=True):
    sections: tuple[Section, ...] = ()
    selected: str = ""


def placed(sections: Iterable[Section]) -> tuple[Section, ...]:
    """The sections, each line of them to be selected: by its thing, or else by its place, so that all can be read."""
    found, number = [], 0
    for section in sections:
        entries: list[Entry] = []
        for entry in section.entries:
            entries.append(entry if entry.id else replace(entry, id=f"{PLACE}{number}"))
            number += 1
        found.append(replace(section, entries=tuple(entries)))
    return tuple(found)


def ids(sections: Iterable[Section]) -> tuple[str, ...]:
    """What can be selected in them."""
    return tuple(entry.id for section in sections for entry in section.entries if entry.id)


def listing_rows(listing: ListingSlice, width: int, height: int) -> list[Row]:
    """The lines as they are read; where not all fit, the page with the selected one."""
    room = max(min(width, WIDEST) - LEFT - 1, 1)
    rows: list[Row] = []
    here = to = 0
    for section in listing.sections:
        rows += [row()] if rows else []
        rows.append(row(*_left(*spread(room, [Span(section.heading, "primary", bold=True), *_aside(section.aside)]))))
        for entry in section.entries:
            selected = bool(entry.id) and entry.id == listing.selected
            here = len(rows) if selected else here
            rows += _entry(entry, room, selected=selected)
            to = len(rows) - 1 if selected else to
        if not section.entries and section.empty:
            rows += [row(*_left(Span(line, "quiet"))) for line in wrap(section.empty, room, 3)]
    return page(rows, here, height, to)


def _aside(text: str) -> list[Span]:
    return [Span(f"  {text}", "quiet")] if text else []


def _left(*spans: Span) -> tuple[Span, ...]:
    return (Span(" " * LEFT), *spans)


def _entry(entry: Entry, room: int, *, selected: bool) -> list[Row]:
    ground: Ground = "selection" if selected else "background"
    if isinstance(entry, Item):
        lines = _item(entry, room, selected=selected)
    elif isinstance(entry, Flow):
        lines = _flow(entry, room)
    else:
        lines = _grid(entry, room)
    return [row(*_left(*spans), ground=ground, target=entry.id) for spans in lines]


def _item(item: Item, room: int, *, selected: bool) -> list[tuple[Span, ...]]:
    mark = item.mark
    inside = max(room - cells(mark.text) - cells(item.aside) - (GAP if item.aside else 0), 1)
    texts = wrap(item.text, inside, item.most) or [""]
    bold = item.aside_tone != "quiet"
    aside = [Span(shorten(item.aside, room // 2), item.aside_tone, bold=bold)] if item.aside else []
    lines = [spread(room, [mark, Span(texts[0], item.tone, bold=selected)], aside)]
    under = Span(" " * cells(mark.text))
    more = [Span(text, item.tone, bold=selected) for text in texts[1:]]
    more += [Span(line, "quiet") for text in item.under for line in wrap(text, room - cells(mark.text), UNDER_MOST)]
    return [*lines, *((under, span) for span in more)]


def _flow(flow: Flow, room: int) -> list[tuple[Span, ...]]:
    mark = flow.mark
    room = max(room - cells(mark.text), 1)
    lines: list[list[Span]] = [[]]
    left = room
    for span in flow.spans:
        for word in span.text.split():
            word_ = shorten(word, room)
            if lines[-1] and cells(word_) + 1 > left:
                lines.append([])
                left = room
            space = " " if lines[-1] else ""
            lines[-1].append(replace(span, text=space + word_))
            left -= cells(word_) + len(space)
    under = Span(" " * cells(mark.text))
    return [(under if n else mark, *line) for n, line in enumerate(lines)]


def _grid(grid: Grid, room: int) -> list[tuple[Span, ...]]:
    before = min(max((cells(word) for word, _ in grid.rows), default=0) + GAP, room // 3)
    each = max(min((room - before) // max(len(grid.heads), 1), 18), 3)
    heads = (Span(" " * before), *(Span(fit(head, each - 1) + " ", "quiet") for head in grid.heads))
    lines = [heads]
    for word, spans in grid.rows:
        lines.append((Span(fit(word, before)), *(replace(span, text=fit(span.text, each - 1) + " ") for span in spans)))
    return [spread(room, line) for line in lines]


class Listing(Panel[ListingSlice]):
    """The lines on the screen; a press selects."""

    def __init__(self, slice_: ListingSlice, panel: PanelName, *, id: str) -> None:  # noqa: A002 - Textual's own name
        super().__init__(slice_, id=id)
        self._panel: PanelName = panel

    def draw(self, slice_: ListingSlice, width: int, height: int) -> list[Row]:
        return listing_rows(slice_, width, height)

    def on_mouse_down(self, event: MouseDown) -> None:
        if entry := self.target_at(event.x, event.y):
            self.post_message(Select(self._panel, entry))
