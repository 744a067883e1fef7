"""Changes what JSON says, and not its letters, so that a chapter is often still one and is read to its end."""

from __future__ import annotations

import json
from collections.abc import Iterator
from random import Random
from typing import cast

STRANGE: tuple[object, ...] = (
    *(None, True, 0, -1, 1.5, 1e308, 10**30, "", "e0", "\ud800", "\x1b]52;c;aGk=\x07", "\u202e", [], {}, [[]]),
    *("2026-11-18T07:20:00Z", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59Z", "2026-11-18T07:20:00", "2026-02-30"),
)
Holder = dict[object, object]
"""A list or an object of JSON: what is done here is written alike for both."""


def changed(data: bytes, chance: Random) -> bytes | None:
    """The document with a value left out, made strange, or put where another one was; None where it is no JSON."""
    try:
        whole: object = json.loads(data)
        places = list(_places(whole))
        for _ in range(min(chance.randint(1, 2), len(places))):
            holder, place = chance.choice(places)
            like_it = [other[there] for other, there in places if type(other[there]) is type(holder[place])]
            match chance.randrange(8):
                case 0:
                    del holder[place]
                case 1 | 2:
                    holder[place] = chance.choice(STRANGE)
                case _:
                    holder[place] = chance.choice(like_it)
        return json.dumps(whole, separators=(",", ":")).encode()
    except (ValueError, LookupError, RecursionError):  # also where something was put into itself
        return None


def _places(thing: object) -> Iterator[tuple[Holder, object]]:
    """Wherever in it a value stands."""
    parts = thing.items() if isinstance(thing, dict) else enumerate(thing) if isinstance(thing, list) else ()
    for place, part in list(parts):
        yield cast("Holder", thing), place
        yield from _places(part)
