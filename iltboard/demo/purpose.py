"""What the sample school is there for: its purpose, and the students it is accountable to."""

from __future__ import annotations

from datetime import date, timedelta

from iltboard.board.focus import Focus, Routine
from iltboard.board.purpose import Purpose
from iltboard.identity import new_id

AGREED_DAYS = 70  # ago; the first wording stood for a year before
FIRST_PURPOSE = "Every student reads and reasons in every lesson."
PURPOSE = "Every student reads, reasons and is heard in every lesson, and those whom we have failed most come first."
# What z shows.
NAMES = {"M14": "Maribel Quintero", "T07": "Tevin Ashworth"}
# Code, group, why, routine, who is responsible, days between hearings.
FOCUS: tuple[tuple[str, bool, str, Routine, str, int], ...] = (
    (
        "Multilingual learners in grade 6",
        True,
        "Pulled out of science twice a week, and nobody has asked them",
        "panel",
        "Adeyemi",
        45,
    ),
    ("M14", False, "Reads two years behind and says nothing in class", "lunch", "Whitcombe", 30),
    ("T07", False, "Moved schools three times; strong in maths, absent on Mondays", "shadowing", "Tran", 30),
)


def purposes(today: date) -> tuple[Purpose, ...]:
    """All that were agreed on, the one that stands last."""
    agreed = today - timedelta(days=AGREED_DAYS)
    return Purpose(FIRST_PURPOSE, 1, agreed - timedelta(days=360)), Purpose(PURPOSE, 2, agreed)


def in_focus(owners: dict[str, str], today: date) -> tuple[Focus, ...]:
    """Those whom the team has named with its purpose."""
    since = today - timedelta(days=AGREED_DAYS)
    return tuple(
        Focus(new_id(), code, group, why, routine, owners[owner], every, since)
        for code, group, why, routine, owner, every in FOCUS
    )
