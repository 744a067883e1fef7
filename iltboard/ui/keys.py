"""Which keys run which command: the commands' own, or those of the settings file; and how a key is written."""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import get_args

from textual.binding import Binding, BindingType

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
    if not settings.keys:
        return {}
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
    from iltboard.ui.key_names import is_key

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
    said = ((command, command.word(view)) for command in _offered(view.screen))
    return tuple(KeyHint(_shown(it, view), word, it.id) for it, word in said if word and it.applies(view))


@cache
def _offered(screen: ScreenName) -> tuple[Command, ...]:
    """The commands with a key of their own on a screen; those of every screen last."""
    offered = (it for it in COMMANDS if screen in it.on and it.keys and it.id not in BESIDE)
    return tuple(sorted(offered, key=lambda command: command.on == EVERYWHERE))


def _shown(command: Command, view: View) -> str:
    return " ".join(view.key(one) for one in (command.id, command.beside) if one)
