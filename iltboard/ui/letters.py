"""Which key stands for whom, where one key has to name a person."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from string import ascii_lowercase, ascii_uppercase, digits, punctuation
from typing import TypeVar

Named = TypeVar("Named")
SPARE = ascii_lowercase + digits + ascii_uppercase + punctuation


def by_letter(all_: Iterable[Named], called: Callable[[Named], str] = str, *, kept: str = "") -> dict[str, Named]:
    """Each by a key: a letter its name's words begin with, else one within it, else any that is free.

    The same names always get the same keys, and none of those in `kept`. Past the last key stands a number in brackets:
    nobody can press it, but it can be clicked.
    """
    found: dict[str, Named] = {}
    free = [key for key in SPARE if key not in kept]
    for number, one in enumerate(all_, 1):
        words = called(one).lower().split()
        wanted = [word[0] for word in words] + [letter for word in words for letter in word[1:]]
        key = next((it for it in (*wanted, *free) if it in free and it not in found), f"({number})")
        found[key] = one
    return found
