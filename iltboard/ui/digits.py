"""Solid digits of any size, drawn as seven segments: a clock that is read from the back of the room."""

from functools import lru_cache

from msgspec import Struct

_SEGMENTS = {
    "0": "tblruv",
    "1": "rv",
    "2": "trmub",
    "3": "trmvb",
    "4": "lmrv",
    "5": "tlmvb",
    "6": "tlmuvb",
    "7": "trv",
    "8": "tblruvm",
    "9": "tlrmvb",
}


class Size(Struct, frozen=True):
    """A digit's size in pixels: one pixel is two cells wide and one high."""

    wide: int
    high: int
    stroke: int


SIZES = (Size(8, 15, 2), Size(6, 11, 2), Size(4, 7, 1), Size(3, 5, 1))
GAP = 2


def cells(text: str, size: Size) -> int:
    """Columns that `text` takes, gaps and all."""
    return sum(glyph_cells(char, size) for char in text) + GAP * (len(text) - 1)


def glyph_cells(char: str, size: Size) -> int:
    """Columns that one glyph takes."""
    return 2 * (size.stroke if char == ":" else size.wide)


def largest(text: str, width: int, height: int) -> Size | None:
    """The largest size at which `text` fits, or None."""
    return next((size for size in SIZES if cells(text, size) <= width and size.high <= height), None)


@lru_cache(maxsize=128)
def glyph(char: str, size: Size) -> tuple[tuple[bool, ...], ...]:
    """The pixels of a digit, a colon or a plus, row by row."""
    wide, high, stroke = size.wide, size.high, size.stroke
    middle = (high - stroke) // 2
    if char == ":":
        dots = {*range(high // 4, high // 4 + stroke), *range(high - high // 4 - stroke, high - high // 4)}
        return tuple((y in dots,) * stroke for y in range(high))
    if char == "+":
        column = range((wide - stroke) // 2, (wide + stroke + 1) // 2)
        bar, rise = range(middle, middle + stroke), range(middle - wide // 2, middle + stroke + wide // 2)
        return tuple(tuple(y in bar or (y in rise and x in column) for x in range(wide)) for y in range(high))
    on = _SEGMENTS.get(char, "")
    return tuple(tuple(_lit(on, x, y, size, middle) for x in range(wide)) for y in range(high))


def _lit(on: str, x: int, y: int, size: Size, middle: int) -> bool:
    wide, high, stroke = size.wide, size.high, size.stroke
    top, bottom = y < stroke, y >= high - stroke
    bar = middle <= y < middle + stroke
    upper, lower = y < middle + stroke, y >= middle
    left, right = x < stroke, x >= wide - stroke
    return (
        ("t" in on and top)
        or ("b" in on and bottom)
        or ("m" in on and bar)
        or (left and (("l" in on and upper) or ("u" in on and lower)))
        or (right and (("r" in on and upper) or ("v" in on and lower)))
    )
