"""What can still be read in a damaged chapter: whole entries and the opening, wherever in the text they stand."""

import json
import re

import msgspec
from msgspec import Struct

from iltboard.store.durable import Doc

_ENTRY_KEYS = frozenset(("id", "at", "seat", "event"))
_ENTRY = r'\{\s*"(?:id|at|seat|event)"\s*:'
_OPENING = r'"opening"\s*:\s*\{\s*"[^"]*"\s*:\s*(?=\{)'
_FORMAT = r'"meta"\s*:\s*\{[^}]{0,400}?"format"\s*:\s*(\d{1,9})'
_MARKS_OF_AN_ENTRY = (r'"seat"\s*:', r'"event"\s*:')
_decoder = json.JSONDecoder()


class Salvage(Struct, frozen=True):
    """The entries in the order they stand in, and of how many more a trace was seen; the opening and the format."""

    entries: tuple[Doc, ...]
    lost: int
    opening: Doc | None
    format: int | None


def salvage(data: bytes) -> Salvage:
    """Read what can be read. Never raises."""
    text = data.decode(encoding_of(data), errors="replace").removeprefix("\ufeff")
    opening: Doc | None = None
    skip = range(0)
    for match in re.finditer(_OPENING, text):
        found = _object_at(text, match.end())
        if found:
            opening, skip = found[0], range(match.end(), found[1])
            break
    entries: list[Doc] = []
    end = 0
    for match in re.finditer(_ENTRY, text):
        here = match.start()
        if here >= end and here not in skip and (found := _object_at(text, here)):
            doc, after = found
            if doc.keys() >= _ENTRY_KEYS:
                entries.append(doc)
                end = after
    lost = max(len(re.findall(mark, text)) for mark in _MARKS_OF_AN_ENTRY) - len(entries)
    stated = re.search(_FORMAT, text)
    return Salvage(tuple(entries), max(lost, 0), opening, int(stated[1]) if stated else None)


def repeats_a_key(data: bytes) -> bool:
    """Whether some object in the JSON text names a key twice, so that a reader keeps only one of the two."""

    def unlike(pairs: list[tuple[str, object]]) -> None:
        if len({key for key, _ in pairs}) != len(pairs):
            raise _RepeatedKeyError

    try:
        json.loads(data, object_pairs_hook=unlike)
    except (_RepeatedKeyError, RecursionError):
        return True
    return False


class _RepeatedKeyError(Exception):
    pass


def encoding_of(data: bytes) -> str:
    """In what letters a text was written by whatever wrote it; a mark of them at its beginning is left in it.

    They are told by where its first key ends, for a sector of NULs may lie anywhere.
    """
    for letters in ("utf-16-le", "utf-16-be"):
        if data.find('":'.encode(letters)) % 2 == 0:
            return letters
    return "utf-8"


def _object_at(text: str, here: int) -> tuple[Doc, int] | None:
    """The object that begins there, with nothing in it that no file may hold, and where it ends."""
    try:
        doc, end = _decoder.raw_decode(text, here)
        clean = json.dumps(doc, ensure_ascii=False).encode("utf-8", errors="replace")
        return msgspec.json.decode(clean, type=Doc), end
    except (ValueError, RecursionError):  # ValueError is every decoder's own kind of error
        return None
