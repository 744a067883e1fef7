"""All the words that people typed into a thing or an event: changed, or looked through, wherever in it they stand."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Literal, TypeVar, get_args, get_origin

from msgspec import Struct
from msgspec.structs import fields, replace

S = TypeVar("S", bound=Struct)


def with_texts(struct: S, change: Callable[[str], str]) -> S:
    """The struct with every text in it changed; the very same one where nothing is. Numbers, dates and words that are
    one of a few stay.
    """
    changes = {}
    for name in _texts_in(type(struct)):
        before: object = getattr(struct, name)
        after = _changed(before, change)
        if after is not before:
            changes[name] = after
    return replace(struct, **changes) if changes else struct


def texts_like(struct: Struct, wanted: Callable[[str], bool]) -> int:
    """How many of the texts in the struct are wanted."""
    count = 0

    def look(text: str) -> str:
        nonlocal count
        count += wanted(text)
        return text

    with_texts(struct, look)
    return count


@cache
def fixed_words(kind: object) -> frozenset[str]:
    """The words in what a type holds that are nobody's own: those that are one of a few, and the names of events."""
    found: set[str] = set()
    seen: set[object] = set()
    waiting = [kind]
    while waiting:
        it = waiting.pop()
        if get_origin(it) is Literal:
            found |= {word for word in get_args(it) if isinstance(word, str)}
        elif isinstance(it, type) and issubclass(it, Struct) and it not in seen:
            seen.add(it)
            found |= {it.__struct_config__.tag} if isinstance(it.__struct_config__.tag, str) else set()
            waiting += [field.type for field in fields(it)]
        else:
            waiting += get_args(it)
    return frozenset(found)


def _changed(value: object, change: Callable[[str], str]) -> object:
    if isinstance(value, str):
        after = change(value)
        return value if after == value else after
    if isinstance(value, Struct):
        return with_texts(value, change)
    if isinstance(value, tuple):
        items = tuple(_changed(item, change) for item in value)
        return value if all(new is old for new, old in zip(items, value, strict=True)) else items
    return value


@cache
def _texts_in(kind: type[Struct]) -> tuple[str, ...]:
    """The fields of a struct in which people's words can stand."""
    return tuple(field.name for field in fields(kind) if _can_hold_text(field.type))


def _can_hold_text(kind: object) -> bool:
    """Whether a type is one of text, or of structs, or is made of such; a Literal is not."""
    if isinstance(kind, type) and issubclass(kind, (str, Struct)):
        return True
    return any(map(_can_hold_text, get_args(kind)))
