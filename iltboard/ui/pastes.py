"""What is pasted, told from what is typed before anything is read as keys: cut, and no more than text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from textual.events import Paste

from iltboard.text import ELLIPSIS

PASTE_MOST = 100_000
"""Characters of a paste: some hundred issues, and more than anybody reads in a meeting."""
LOOKS_MOST = 20
"""So many looks in a row at which nothing came: then a paste has ended, though its sign was lost."""
BEGIN = "\x1b[200~"
END = "\x1b[201~"

# Controls, and what turns the direction of the letters around it or hides between them.
_OBEYED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]"
)


class Pastes:
    """Parts the stream that a terminal sends.

    What is typed comes out as it is, with the signs that begin and end a paste. What is pasted comes out whole, with an
    ellipsis where more was, and without what would be obeyed: a reader of keys takes an escape in it for keys, and keys
    do things.
    """

    def __init__(self) -> None:
        self._pasted: list[str] | None = None
        """What is being pasted so far, or None between two pastes."""
        self._room = 0
        """Characters of it that are still kept; less than none when it was cut."""
        self._tail = ""
        """The last that came, in which a sign may have begun."""
        self._silent = 0
        """Looks in a row at which nothing came."""

    def part(self, data: str) -> Iterator[str | Paste]:
        """The next piece of the stream in its parts; an empty one is a look at which nothing came."""
        self._silent = 0 if data else self._silent + 1
        if self._pasted is not None and self._silent >= LOOKS_MOST:
            data = END
        while data:
            if self._pasted is None:
                typed, data = self._typed(data)
                yield typed
            else:
                ended, data = self._more(data, self._pasted)
                if ended:
                    yield ended
                    yield END

    def _typed(self, data: str) -> tuple[str, str]:
        """What is typed, up to a paste's beginning; and what comes after that."""
        seen = self._tail + data
        begins = seen.find(BEGIN)
        if begins < 0:
            self._tail = seen[1 - len(BEGIN) :]
            return data, ""
        after = begins + len(BEGIN)
        typed = seen[len(self._tail) : after]
        self._pasted, self._room, self._tail = [], PASTE_MOST, ""
        return typed, seen[after:]

    def _more(self, data: str, pasted: list[str]) -> tuple[Paste | None, str]:
        """The paste, if it ends here; and what comes after it."""
        text, end, after = (self._tail + data).partition(END)
        if not end:
            text, self._tail = text[: 1 - len(END)], text[1 - len(END) :]
        if self._room >= 0:
            text = _OBEYED.sub("", text)
            pasted.append(text[: self._room] + (ELLIPSIS if len(text) > self._room else ""))
            self._room -= len(text)
        if not end:
            return None, ""
        self._pasted, self._tail = None, ""
        return Paste("".join(pasted)), after
