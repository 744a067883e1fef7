"""Which keys run which command: the commands' own, or those of the settings file; and how a key is written."""

from __future__ import annotations

from itertools import product
from string import punctuation
from typing import get_args

from textual.binding import Binding, BindingType
from textual.keys import Keys

from iltboard.settings import Settings, SettingsFault
from iltboard.ui.commands import BY_ID, COMMANDS, Command
from iltboard.ui.commands.command import EVERYWHERE
from iltboard.ui.commands.screens import GoTo
from iltboard.ui.messages import ScreenName
from iltboard.ui.view import View
from iltboard.ui.widgets.footer import KeyHint

WRITTEN = {
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pagedown": "pgdn",
    "pageup": "pgup",
    "shift+up": "shift+↑",
    "shift+down": "shift+↓",
    "f9": "F9",
    "escape": "esc",
}
COMMA = "comma"  # commas stand between keys
NAMED = {
    COMMA,
    *(key.value for key in Keys if not key.value.startswith("<")),
    *(it.key for it in Binding.make_bindings(Binding(char, "") for char in punctuation if char != ",")),
}
HELD = ("alt", "ctrl", "hyper", "meta", "shift", "super")
"""What is held down with a key; the names of several stand in this order."""

BESIDE = {command.beside for command in COMMANDS}


def bindings(screen: ScreenName) -> list[BindingType]:
    """A binding for each command of a screen; its id lets the settings file give it other keys."""
    return [
        Binding(",".join(command.keys), f"run('{command.id}')", command.title, id=command.id)
        for command in COMMANDS
        if screen in command.on and command.keys
    ]


def anywhere() -> list[BindingType]:
    """The bindings that work while a dialog or a text field is open."""
    return [
        Binding(",".join(command.anywhere), f"run_anywhere('{command.id}')", priority=True, show=False)
        for command in COMMANDS
        if command.anywhere
    ]


def keymap(settings: Settings) -> dict[str, str]:
    """The settings' keys, checked. Raises SettingsFault for a line without a meaning, a key given twice, or none."""
    for name in settings.keys:
        _check(name, settings)
    taken = {
        (screen, key): command.id for command in COMMANDS for key in command.anywhere for screen in get_args(ScreenName)
    }
    for command in COMMANDS:
        if command.keys and not keys_of(command, settings):
            raise SettingsFault(f"settings.toml: [keys] gives {command.id} no key; choose one, or leave the line out")
        for place in product(command.on, keys_of(command, settings)):
            if taken.setdefault(place, command.id) != command.id:
                raise SettingsFault(
                    f"settings.toml: [keys] gives “{place[1]}” to {taken[place]} and to {command.id}; choose another"
                )
    return settings.keys


def _check(name: str, settings: Settings) -> None:
    """Raises SettingsFault if one line of the settings' keys means nothing."""
    command = BY_ID.get(name)
    if command is None:
        raise SettingsFault(f"settings.toml: [keys] names no command “{name}”; the commands are {', '.join(BY_ID)}")
    if not command.keys:
        raise SettingsFault(
            f"settings.toml: [keys] gives {name} a key, but it has a letter after that of go; leave it out"
        )
    for key in keys_of(command, settings):
        if not is_key(key):
            raise SettingsFault(
                f"settings.toml: [keys] gives {name} “{key}”, and no key is called that; "
                "write a character, or a name such as space, comma, pagedown, f2, ctrl+n"
            )


def is_key(name: str) -> bool:
    """Whether a key is called that: a character, a name, or either with what is held down."""
    if name in NAMED or len(name) == 1:
        return name.isprintable()
    *held, key = name.split("+")
    held_are_known = bool(held) and held == [it for it in HELD if it in held]
    # With shift alone a character is another character.
    return held_are_known and (key in NAMED or (len(key) == 1 and key.isprintable() and held != ["shift"]))


def keys_of(command: Command, settings: Settings) -> tuple[str, ...]:
    """The keys of a command, the first being the one that is shown."""
    given = settings.keys.get(command.id)
    return command.keys if given is None else tuple(key.strip() for key in given.split(",") if key.strip())


def all_keys(command: Command, settings: Settings) -> str:
    """All keys of a command, as people write them; a screen's are the key that goes, and its letter."""
    if isinstance(command, GoTo):
        return f"{written(keys_of(BY_ID['go'], settings)[0])} {command.letter}"
    return " ".join(written(key) for key in (*keys_of(command, settings), *command.anywhere))


def written(key: str) -> str:
    """A key as people write it."""
    return WRITTEN.get(key, key)


def first_keys(settings: Settings) -> dict[str, str]:
    """The key to name for each command; for a screen the key that goes, and its letter."""
    first = {command.id: written(keys_of(command, settings)[0]) for command in COMMANDS if command.keys}
    return first | {command.id: all_keys(command, settings) for command in COMMANDS if not command.keys}


def hints(view: View) -> tuple[KeyHint, ...]:
    """The footer's keys: only those that do something where the hand is; a screen's own before those of every one."""
    if not view.hands:
        return ()
    shown = [
        command
        for command in COMMANDS
        if view.screen in command.on and command.keys and command.id not in BESIDE and command.word(view)
    ]
    return tuple(
        KeyHint(_shown(command, view), command.word(view), command.id)
        for command in sorted(shown, key=lambda command: command.on == EVERYWHERE)
        if command.applies(view)
    )


def _shown(command: Command, view: View) -> str:
    return " ".join(view.key(one) for one in (command.id, command.beside) if one)
