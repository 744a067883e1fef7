"""Where the team's folder is looked for."""

from __future__ import annotations

from pathlib import Path

import platformdirs
import pytest

from iltboard.store.places import team_folder


def test_what_the_command_line_says_comes_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ILTBOARD_TEAM", str(tmp_path / "other"))
    assert team_folder(str(tmp_path / "team")) == tmp_path / "team"


def test_then_what_the_environment_says(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ILTBOARD_TEAM", str(tmp_path / "team"))
    assert team_folder(None) == tmp_path / "team"


def test_then_the_users_own_data_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("ILTBOARD_TEAM", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert team_folder(None) == platformdirs.user_data_path("iltboard", appauthor=False) / "team"


def test_a_path_is_whole_wherever_it_is_used_from(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert team_folder("team") == tmp_path / "team"
    assert team_folder("~/team") == Path.home() / "team"
