"""The settings file: what it may say, and what is said about a mistake in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from iltboard.settings import Settings, SettingsFault, read_settings, settings_path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def test_without_a_file_the_defaults_hold(file: Path) -> None:
    assert read_settings(file) == Settings(theme="dark", hours=None, bell=False, end=None, keys={})


def test_all_of_it(file: Path) -> None:
    text = 'theme = "light"\nhours = 12\nbell = true\nend = "flexible"\n[keys]\nnext = "n,pagedown"\n'
    file.write_text(text, encoding="utf-8")
    assert read_settings(file) == Settings("light", 12, bell=True, end="flexible", keys={"next": "n,pagedown"})


def test_a_byte_order_mark_is_no_mistake(file: Path) -> None:
    file.write_bytes(b'\xef\xbb\xbftheme = "light"\n')
    assert read_settings(file).theme == "light"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('theme = "blue"', 'theme is "dark" or "light"'),
        ("hours = 13", "hours is 12 or 24"),
        ('hours = "many"', "hours is 12 or 24"),
        ('bell = "yes"', "bell is true or false"),
        ("bell = 1", "bell is true or false"),
        ('end = "08:20"', 'end is "fixed" or "flexible"'),
        ("keys = 3", 'keys holds lines such as next = "n,pagedown"'),
        ("[keys]\nnext = 3", 'keys holds lines such as next = "n,pagedown"'),
        ("colour = 1", 'unknown key "colour"; the keys are theme, hours, bell, end, keys'),
        ("theme = ", "not TOML"),
    ],
)
def test_a_mistake_is_one_line_with_the_file_the_key_and_the_mend(file: Path, text: str, told: str) -> None:
    file.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsFault) as fault:
        read_settings(file)
    line = str(fault.value)
    assert str(file) in line
    assert told in line
    assert "\n" not in line


def test_a_file_that_is_no_text(file: Path) -> None:
    file.write_bytes(b"theme = '\xff'")
    with pytest.raises(SettingsFault, match="UTF-8"):
        read_settings(file)


def test_a_folder_in_its_place(file: Path) -> None:
    file.mkdir()
    with pytest.raises(SettingsFault, match="cannot be read"):
        read_settings(file)


def test_it_lies_in_the_users_own_settings() -> None:
    assert settings_path().name == "settings.toml"
    assert "iltboard" in settings_path().parts
