"""Team folders for the stories, and a computer that sleeps when it likes."""

from __future__ import annotations

from pathlib import Path

import pytest

from iltboard.ui import awake
from tests.ui.school import founded, harbour


@pytest.fixture(autouse=True)
def _the_computer_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing here keeps the screen awake on which the tests are run."""
    monkeypatch.setattr(awake, "hold", lambda _enough: None)


@pytest.fixture
def team(tmp_path: Path) -> Path:
    """Harbour School's folder, before its meeting."""
    return founded(tmp_path / "team", harbour())


@pytest.fixture
def no_team(tmp_path: Path) -> Path:
    """A folder that is not there yet."""
    return tmp_path / "team"
