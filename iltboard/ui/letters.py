"""Which letter stands for whom, where one key has to name a person."""

from __future__ import annotations

from collections.abc import Iterable
from string import ascii_lowercase, ascii_uppercase, digits

SPARE = ascii_lowercase + digits + ascii_uppercase


def lettered(names: Iterable[str]) -> tuple[str, ...]:
    """A key for each name: a letter its words begin with, else one within it, else any that is free; "" past the last.

    The same names always get the same letters.
    """
    taken: set[str] = set()
    found: list[str] = []
    for name in names:
        words = name.lower().split()
        wanted = [word[0] for word in words] + [letter for word in words for letter in word[1:]]
        letter = next((it for it in (*wanted, *SPARE) if it in SPARE and it not in taken), "")
        taken.add(letter)
        found.append(letter)
    return tuple(found)
