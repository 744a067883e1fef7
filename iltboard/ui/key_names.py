"""What keys are called, of whatever keyboard. Loaded only where the settings file gives keys."""

from __future__ import annotations

from string import punctuation

from textual.binding import Binding
from textual.keys import Keys

COMMA = "comma"  # commas stand between keys
NAMED = {
    COMMA,
    *(key.value for key in Keys if not key.value.startswith("<")),
    *(it.key for it in Binding.make_bindings(Binding(char, "") for char in punctuation if char != ",")),
}
HELD = ("alt", "ctrl", "hyper", "meta", "shift", "super")
"""What is held down with a key; the names of several stand in this order."""


def is_key(name: str) -> bool:
    """Whether a key is called that: a character, a name, or either with what is held down."""
    if name in NAMED or len(name) == 1:
        return name.isprintable()
    *held, key = name.split("+")
    held_are_known = bool(held) and held == [it for it in HELD if it in held]
    # With shift alone a character is another character.
    return held_are_known and (key in NAMED or (len(key) == 1 and key.isprintable() and held != ["shift"]))
