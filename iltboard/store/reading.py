"""From a chapter's file to entries and back, strictly: what is not as it should be is damage, and is told."""

from collections.abc import Callable, Iterable
from typing import get_args

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from iltboard.board.log import AnyEvent, Entry
from iltboard.board.model import Board
from iltboard.store.durable import Doc, Tables
from iltboard.store.journal import UNKEEPABLE, JournalError, dated, keepable

FORMAT = 1
ONLY = "1"
"""The id of the one document in `meta` and in `opening`."""

_KINDS = frozenset(str(kind.__struct_config__.tag) for kind in get_args(AnyEvent))
_doc = msgspec.json.Decoder(Doc)


class Reading(Struct, frozen=True):
    """What a chapter's file gave. `docs` are its entries as they stand there, one for each of `entries`, and `opened`
    is what stands there of its opening.

    `damage` says what is wrong with the file, `lost` of how many entries only a trace is left, `borrowed` that the
    opening is not the file's own. `read_only` says why it may not be written.
    """

    opening: Board
    docs: tuple[Doc, ...] = ()
    entries: tuple[Entry, ...] = ()
    damage: str | None = None
    lost: int = 0
    borrowed: bool = False
    read_only: str | None = None
    opened: Doc | None = None


class NotSoundError(ValueError):
    """The file is not as this build writes it: why, in a few words."""


class AnotherNumberError(NotSoundError):
    """It says that it is another chapter."""

    def __init__(self, number: int) -> None:
        super().__init__(f"it says that it is chapter {number}")
        self.number = number


class _Meta(Struct):
    format: int
    number: int


def document(entry: Entry) -> Doc:
    """The entry as it is kept. Raises JournalError for one that would not read back as it is."""
    if not keepable(entry):
        raise JournalError(UNKEEPABLE)
    return _doc.decode(msgspec.json.encode(entry))


def tables(number: int, opening: Board, docs: Iterable[Doc]) -> Tables:
    """All that a chapter's file holds."""
    return {
        "meta": {ONLY: {"format": FORMAT, "number": number}},
        "opening": {ONLY: _doc.decode(msgspec.json.encode(opening))},
        "entries": {str(place): doc for place, doc in enumerate(docs, 1)},
    }


def sound(held: Tables, number: int, known: Reading | None) -> Reading:
    """The reading of a file that is as it should be; only what is new since `known` is converted.

    Raises NotSoundError.
    """
    try:
        meta = msgspec.convert(held["meta"][ONLY], _Meta)
        kept, opening_doc = held["entries"], held["opening"][ONLY]
    except (KeyError, msgspec.ValidationError):
        raise NotSoundError("a part of it is missing") from None
    if meta.format != FORMAT:
        raise NotSoundError("it has another format")
    if meta.number != number:
        raise AnotherNumberError(meta.number)
    if list(kept) != list(map(str, range(1, len(kept) + 1))):
        raise NotSoundError("its entries are not numbered from 1")
    docs = tuple(kept.values())
    known = known if known is not None and known.damage is None else None
    # Whoever takes names out may change the opening alone.
    opening = known.opening if known and opening_doc == known.opened else _sound_opening(opening_doc)
    old = known.entries if known and docs[: len(known.docs)] == known.docs else ()
    try:
        new = msgspec.convert(docs[len(old) :], tuple[Entry, ...])
    except msgspec.ValidationError:
        raise NotSoundError("an entry cannot be read") from None
    entries = (*old, *new)
    if len({entry.id for entry in entries}) != len(entries):
        raise NotSoundError("an entry stands in it twice")
    if not all(map(dated, new)):
        raise NotSoundError("an entry has no time that can be")
    return Reading(opening=opening, docs=docs, entries=entries, opened=opening_doc)


def unsound(data: bytes, name: str, why: str, before: Callable[[], Board], known: Reading | None) -> Reading:
    """The reading of a file that is damaged, or of a newer format; `known` is what it was known to hold before."""
    from iltboard.store.salvage import salvage  # late: hardly any file is damaged

    found = salvage(data)
    docs = {entry.id: (doc, entry) for doc, entry in zip(known.docs, known.entries, strict=True)} if known else {}
    twice = 0
    for doc in found.entries:
        if entry := _entry_of(doc):
            twice += known is None and entry.id in docs
            docs.setdefault(entry.id, (doc, entry))
    opening = known.opening if known else _opening_of(found.opening)
    reading = Reading(
        opening=before() if opening is None else opening,
        docs=tuple(doc for doc, _ in docs.values()),
        entries=tuple(entry for _, entry in docs.values()),
        borrowed=opening is None,
    )
    if found.format is not None and found.format > FORMAT:
        return replace(reading, read_only=_newer(name, f"format {found.format}"))
    if any(map(_is_of_an_unknown_kind, found.entries)):
        return replace(reading, read_only=_newer(name, "an entry of a kind that is not known here"))
    return replace(reading, damage=why, lost=max(len(found.entries) + found.lost - twice - len(docs), 0))


def _newer(name: str, what: str) -> str:
    return f"{name} was written by a newer iltboard: update this one. Until then it is shown and not changed ({what})."


def _sound_opening(doc: Doc) -> Board:
    try:
        return msgspec.convert(doc, Board)
    except msgspec.ValidationError:
        raise NotSoundError("what it began with cannot be read") from None


def _opening_of(doc: Doc | None) -> Board | None:
    try:
        return None if doc is None else _sound_opening(doc)
    except NotSoundError:
        return None


def _entry_of(doc: Doc) -> Entry | None:
    try:
        entry = msgspec.convert(doc, Entry)
    except msgspec.ValidationError:
        return None
    return entry if dated(entry) else None


def _is_of_an_unknown_kind(doc: Doc) -> bool:
    event = doc.get("event")
    kind = event.get("type") if isinstance(event, dict) else None
    return isinstance(kind, str) and kind not in _KINDS
