"""What a panel is made of: rows of spans, as plain values, to be drawn line by line."""

from collections.abc import Iterable
from itertools import accumulate

from msgspec import Struct
from msgspec.structs import replace

from iltboard.text import shorten, width
from iltboard.ui.theme import Ground, Tone


class Span(Struct, frozen=True):
    """Text in one tone. `target` names what a click on it is about: a thing's id, or a command's."""

    text: str
    tone: Tone = "text"
    bold: bool = False
    target: str = ""
    ground: Ground | None = None


class Row(Struct, frozen=True):
    """One line of a panel; what its spans leave free is filled with its ground."""

    spans: tuple[Span, ...] = ()
    ground: Ground = "background"

    @property
    def text(self) -> str:
        return "".join(span.text for span in self.spans)

    def target_at(self, x: int) -> str:
        """What lies under the cell at `x`."""
        for span in self.spans:
            x -= width(span.text)
            if x < 0:
                return span.target
        return ""


def row(*spans: Span, ground: Ground = "background", target: str = "") -> Row:
    """A row; `target` is that of every span without its own."""
    if target:
        spans = tuple(span if span.target else replace(span, target=target) for span in spans)
    return Row(spans, ground)


def spread(cells: int, left: Iterable[Span], right: Iterable[Span] = (), *, gap: int = 2) -> tuple[Span, ...]:
    """Spans at both ends of a line of `cells`: the right ones stay whole, the left ones are cut to make room.

    What no screen could draw is left out before anything is measured.
    """
    right = tuple(replace(span, text=shorten(span.text, cells)) for span in right)
    room = cells - sum(width(span.text) for span in right) - (gap if right else 0)
    kept: list[Span] = []
    for span in left:
        text = shorten(span.text, room)
        if text:
            kept.append(replace(span, text=text))
        room -= max(width(span.text), width(text))
        if room <= 0:
            break
    filler = cells - sum(width(span.text) for span in (*kept, *right))
    return (*kept, Span(" " * max(filler, 0)), *right)


def centred(cells: int, *spans: Span) -> tuple[Span, ...]:
    """Spans in the middle of a line of `cells`."""
    used = sum(width(span.text) for span in spans)
    if used > cells:
        return spread(cells, spans)
    return (Span(" " * ((cells - used) // 2)), *spans)


def differing(before: Row, now: Row, cells: int) -> range:
    """The cells in which two rows differ; all of them where their spans do not stand at the same places."""
    places = list(accumulate((width(span.text) for span in now.spans), initial=0))
    if before.ground != now.ground or places != [*accumulate((width(span.text) for span in before.spans), initial=0)]:
        return range(cells)
    changed = [number for number, (old, new) in enumerate(zip(before.spans, now.spans, strict=True)) if old != new]
    return range(places[changed[0]], places[changed[-1] + 1]) if changed else range(0)


def page(lines: list[Row], here: int, height: int, to: int = 0) -> list[Row]:
    """As many lines as fit, the one at `here` among them, and those up to the one at `to` where there is room; what is
    above and below is counted.

    Pages do not move with the selection, so that a press draws two lines again and not all of them.
    """
    if len(lines) <= height:
        return lines
    size = max(height - 2, 1)
    first = max(min(here // size * size, len(lines) - size), 0)
    first = max(first, min(here, to - size + 1))
    below = len(lines) - first - size
    above = [row(Span(f"    ▲ {first} lines above", "quiet"))] if first else []
    under = [row(Span(f"    ▼ {below} lines below", "quiet"))] if below else []
    return [*above, *lines[first : first + size], *under]
