"""Team folders for the stories, and a computer that sleeps when it likes."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from pathlib import Path
from unittest.mock import patch

import pytest
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet

from iltboard.ui import awake
from tests.ui.school import founded, harbour


@pytest.fixture(autouse=True)
def _the_computer_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing here keeps the screen awake on which the tests are run."""
    monkeypatch.setattr(awake, "hold", lambda _enough: None)


@pytest.fixture(scope="session", autouse=True)
def _sheets_are_read_once() -> Iterator[None]:
    """The rules of a sheet in a theme's colours are the same in every story."""
    read: dict[Hashable, list[RuleSet]] = {}
    parse = Stylesheet._parse_rules

    def once(sheet: Stylesheet, *args: Hashable, **more: Hashable) -> list[RuleSet]:
        key = (args, *more.items(), *sheet._variables.items())
        if key not in read:
            read[key] = parse(sheet, *args, **more)  # type: ignore[arg-type]  # handed on as they came
        return read[key]

    with patch.object(Stylesheet, "_parse_rules", once):
        yield


@pytest.fixture
def team(tmp_path: Path) -> Path:
    """Harbour School's folder, before its meeting."""
    return founded(tmp_path / "team", harbour())


@pytest.fixture
def no_team(tmp_path: Path) -> Path:
    """A folder that is not there yet."""
    return tmp_path / "team"
