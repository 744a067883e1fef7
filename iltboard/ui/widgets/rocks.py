"""The rocks: a grid of cards, each with its status in colour, glyph and word, its owner, and its day of 45."""

from collections import Counter
from datetime import date
from functools import lru_cache
from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

from iltboard.board.events.rocks import WORDS
from iltboard.board.events.tags import TAGS
from iltboard.board.things import Rock, RockStatus
from iltboard.text import fit, shorten, split, width
from iltboard.ui.rows import Row, Span, row, spread
from iltboard.ui.theme import Ground, Tone

GLYPHS: dict[RockStatus, tuple[str, Tone]] = {
    "on_track": ("●", "good"),
    "at_risk": ("◆", "warning"),
    "off_track": ("▲", "bad"),
    "done": ("✓", "quiet"),
    "dropped": ("–", "quiet"),
}
CARD_CELLS = 24
NOT_INSTRUCTIONAL = "⊘"
TALL = 5  # lines of a card in full, the blank one under it included
LARGE = 6  # and with its milestones
MILESTONE_LINES = 3
ROOMY = 14


class RocksSlice(Struct, frozen=True):
    """`owners` are the owners' names, in the rocks' order; `keys` those that come here, add one, add a milestone.

    `on_stage` says that they are what the segment is about.
    """

    rocks: tuple[Rock, ...] = ()
    owners: tuple[str, ...] = ()
    today: date = date.min
    selected: str = ""
    active: bool = False
    on_stage: bool = False
    keys: tuple[str, str, str] = ("tab", "A", "l")


def columns(rocks: int, width_: int, height: int) -> int:
    """Cards side by side: three, and more only where that is what lets all be seen in full."""
    most = max(1, width_ // CARD_CELLS) if height > 1 else 1
    enough = (across for across in range(3, most) if -(-rocks // across) * TALL <= height)
    return min(next(enough, most), most)


def full_height(rocks: RocksSlice, width_: int) -> int:
    """The lines in which all rocks can be seen in full."""
    across = min(3, max(1, width_ // CARD_CELLS))
    return TALL * -(-len(rocks.rocks) // across) if rocks.rocks else 3


def rocks_rows(rocks: RocksSlice, width_: int, height: int) -> list[Row]:
    """A heading and the cards, as tall as lets all be seen; the whole in one line where there is no more."""
    heading = _heading(rocks, width_, one_line=height == 1)
    if not rocks.rocks:
        here, add = (Span(key, bold=True) for key in rocks.keys[:2])
        said = [Span(" No rocks yet. ", "quiet")]
        if add.text:
            come = [] if rocks.active else [here, Span(" to here, then ", "quiet")]
            said += [*come, add, Span(" adds one.", "quiet")]
        if height == 1:
            return [row(*spread(width_, [*heading.spans[:1], *said]))]
        return [heading, *([row()] if height > 2 else []), row(*spread(width_, said))]
    if height == 1:
        return [heading]
    milestones = _milestones(rocks, width_)[height < ROOMY :] if rocks.on_stage and height > TALL else []
    height -= len(milestones)
    across = columns(len(rocks.rocks), width_, height)
    owned = list(zip(rocks.rocks, rocks.owners, strict=True))
    bands = [owned[first : first + across] for first in range(0, len(owned), across)]
    room = height - 1
    sizes = (LARGE, TALL, 4, 3, 2) if rocks.on_stage else (TALL, 4, 3, 2)
    lines = next((size for size in sizes if len(bands) * size - (size >= 4) <= room), 1)
    shown, hidden = _page(rocks, bands, room) if lines == 1 else (bands, 0)
    selected = rocks.selected if rocks.active else ""
    rows = [heading]
    for band in shown:
        cards = [_card(rock, owner, rocks.today, rock.id == selected, width_ // across, lines) for rock, owner in band]
        rows += [row(*chain.from_iterable(line)) for line in zip(*cards, strict=True)]
    rows = [*rows, row(Span(f" and {hidden} more", "quiet"))] if hidden and room > 1 else rows[:height]
    return [*rows, *[row()] * (height - len(rows)), *milestones] if milestones else rows


def _milestones(rocks: RocksSlice, cells: int) -> list[Row]:
    """The selected rock's milestones, each with the number that ticks it, and a blank line above."""
    rock = next((rock for rock in rocks.rocks if rock.id == rocks.selected), None)
    if rock is None or not rocks.active:
        return []
    add = Span(rocks.keys[2], bold=True)
    if not rock.milestones:
        return [row(), row(Span(" MILESTONES ", "quiet", bold=True), Span(" none yet: "), add, Span(" adds one"))]
    lines = [[Span(" MILESTONES", "quiet", bold=True)]]
    room = cells - 12
    for number, milestone in enumerate(rock.milestones, 1):
        mark = Span(" ✓ ", "good") if milestone.done else Span(" ○ ", "quiet")
        text = shorten(milestone.title, cells // 3)
        wide = width(text) + 6
        if wide > room and len(lines) < MILESTONE_LINES - 1:
            lines.append([Span("           ")])
            room = cells - 12
        if wide > room:
            lines[-1].append(Span(" …", "quiet"))
            break
        room -= wide
        lines[-1] += [Span(f"  {number}", bold=True), mark, Span(text)]
    return [row(), *(row(*spread(cells, line)) for line in lines)]


Band = list[tuple[Rock, str]]


def _page(rocks: RocksSlice, bands: list[Band], room: int) -> tuple[list[Band], int]:
    """Too many even in one line each: the page with the selected one, and how many are not on it."""
    if len(bands) <= room:
        return bands, 0
    size = max(room - 1, 1)
    here = next((n for n, band in enumerate(bands) if any(rock.id == rocks.selected for rock, _ in band)), 0)
    page = bands[here // size * size :][:size]
    return page, len(rocks.rocks) - sum(map(len, page))


def _heading(rocks: RocksSlice, width_: int, *, one_line: bool) -> Row:
    counts = Counter(rock.status for rock in rocks.rocks)
    spans = [Span(" ROCKS", "primary" if rocks.active else "quiet", bold=True)]
    for status, (glyph, tone) in GLYPHS.items():
        if counts[status]:
            spans.append(Span(f"  {glyph} {counts[status]} {WORDS[status]}", tone, bold=one_line))
    if one_line and rocks.active:
        for rock, owner in zip(rocks.rocks, rocks.owners, strict=True):
            if rock.id == rocks.selected:
                glyph, tone = GLYPHS[rock.status]
                right = [Span(f"{glyph} {WORDS[rock.status]} {shorten(owner, 12)}", tone, bold=True)]
                title = Span(f" {rock.title}", bold=True, ground="selection")
                return row(*spread(width_ - 1, [spans[0], Span(" "), title], right))
    return row(*spread(width_ - 1, spans))


@lru_cache(maxsize=256)
def _card(rock: Rock, owner: str, today: date, here: bool, cells: int, lines: int) -> tuple[tuple[Span, ...], ...]:
    """Kept, since a press changes a card or two and leaves the others."""
    glyph, tone = GLYPHS[rock.status]
    ground: Ground = "selection" if here else "background"
    inner = cells - 3
    over = rock.status not in ("done", "dropped") and rock.day(today) > rock.days
    day = f"day {rock.day(today)} of {rock.days}"
    quiet = rock.status in ("done", "dropped")
    title_ = f"{NOT_INSTRUCTIONAL} {rock.title}" if rock.instructional is False else rock.title
    first, rest = split(title_, inner) if lines >= TALL else (title_, "")
    title = Span(fit(first, inner), "quiet" if quiet else "text", bold=not quiet)
    status = Span(f"{glyph} {WORDS[rock.status]}", tone, bold=True)
    who = Span(shorten(owner, max(inner - width(status.text) - 2, 0)), "quiet")
    if rock.milestones and lines < LARGE:
        day += f" · {rock.milestones_done}/{len(rock.milestones)}"
    due = Span(day, "bad" if over else "quiet", bold=over)
    if lines == 1:
        parts = [spread(inner, [Span(f"{glyph} ", tone, bold=True), replace(title, text=title_)])]
    elif lines == 2:
        parts = [(title,), spread(inner, [status], [due] if inner >= 30 else [who], gap=1)]
    else:
        bar = max(inner - width(day) - 1, 0)
        gone = max(min(round(bar * rock.day(today) / rock.days), bar), 0) if not quiet else bar
        track = (Span("━" * gone, tone), Span("─" * (bar - gone), "quiet"), Span(" "), due)
        tag = Span(fit(TAGS[False], inner), "quiet") if rock.instructional is False else Span(" " * inner)
        second = [(replace(title, text=fit(rest, inner)) if rest else tag,)] if lines >= TALL else []
        reached = [_reached(rock, inner, tone)] if lines == LARGE else []
        parts = [(title,), *second, spread(inner, [status], [who], gap=1), track, *reached]
    edge = Span("▌ ", tone, target=rock.id, ground=ground)
    band = [(edge, *(replace(span, target=rock.id, ground=ground) for span in part), Span(" ")) for part in parts]
    return (*band, *[(Span(" " * cells),)] * (lines >= 4))


def _reached(rock: Rock, cells: int, tone: Tone) -> tuple[Span, ...]:
    """The track of the milestones, to be held against the track of the days."""
    count = len(rock.milestones)
    if not count:
        return (Span(fit("no milestones", cells), "quiet"),)
    said = f" {rock.milestones_done} of {count} reached"
    bar = max(cells - width(said), 0)
    gone = round(bar * rock.milestones_done / count)
    return Span("━" * gone, tone), Span("─" * (bar - gone), "quiet"), Span(said, "quiet")
