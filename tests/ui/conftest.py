"""Team folders for the stories."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.school import founded, harbour


@pytest.fixture
def team(tmp_path: Path) -> Path:
    """Harbour School's folder, before its meeting."""
    return founded(tmp_path / "team", harbour())


@pytest.fixture
def no_team(tmp_path: Path) -> Path:
    """A folder that is not there yet."""
    return tmp_path / "team"
