"""What a person has set for themselves, in a TOML file in their own settings folder.

theme = "light"        # or "dark"
hours = 24             # or 12; by the computer's locale when it is left out
bell = true            # rings once when a segment's time is over
end = "flexible"       # a pause moves the meeting's end; or "fixed"; by the agenda when it is left out
[keys]                 # a command's id, and the keys it shall have
next = "n,pagedown"    # a character, or a name such as space, comma, f2, ctrl+n
"""

import re
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct


class Settings(Struct, frozen=True, forbid_unknown_fields=True):
    """`hours` is None where the locale decides, `end` where the agenda does.

    `keys` maps a command's id to its keys, commas between.
    """

    theme: Literal["dark", "light"] = "dark"
    hours: Literal[12, 24] | None = None
    bell: bool = False
    end: Literal["fixed", "flexible"] | None = None
    keys: dict[str, str] = {}


class SettingsFault(ValueError):
    """A settings file that cannot be used: one line with the file, the key and the mend."""


MENDS = {
    "theme": 'is "dark" or "light"',
    "hours": "is 12 or 24",
    "bell": "is true or false",
    "end": 'is "fixed" or "flexible"',
    "keys": 'holds lines such as next = "n,pagedown"',
}


def settings_path() -> Path:
    """The settings file of whoever runs the program; it need not be there."""
    from platformdirs import user_config_path

    return user_config_path("iltboard", appauthor=False) / "settings.toml"


def read_settings(path: Path) -> Settings:
    """The settings in the file, or the defaults where there is none. Raises SettingsFault."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise SettingsFault(f"{path} cannot be read: {error.strerror or error}") from None
    except UnicodeDecodeError:
        raise SettingsFault(f"{path} is not text in UTF-8: save it as UTF-8") from None
    import tomllib

    try:
        return msgspec.convert(tomllib.loads(text), Settings)
    except tomllib.TOMLDecodeError as error:
        raise SettingsFault(f"{path} is not TOML: {str(error)[:1].lower()}{str(error)[1:]}") from None
    except msgspec.ValidationError as error:
        raise SettingsFault(f"{path}: {_mend(str(error))}") from None


def _mend(error: str) -> str:
    """What to write instead, from msgspec's word on what is wrong and where (`$.theme`)."""
    unknown = re.search(r"unknown field `([^`]*)`", error)
    if unknown:
        return f'unknown key "{unknown[1]}"; the keys are {", ".join(MENDS)}'
    at = re.search(r"`\$\.(\w+)", error)
    key = at[1] if at else ""
    return f"{key} {MENDS[key]}" if key in MENDS else error
