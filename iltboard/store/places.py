"""Where a team's folder lies."""

from __future__ import annotations

import os
from pathlib import Path

VARIABLE = "ILTBOARD_TEAM"


def team_folder(option: str | None) -> Path:
    """The folder named by `option` (--team), else by $ILTBOARD_TEAM, else in the user's data folder. Makes none."""
    named = option or os.environ.get(VARIABLE)
    if named:
        return Path(named).expanduser().absolute()
    from platformdirs import user_data_path

    return user_data_path("iltboard", appauthor=False) / "team"
