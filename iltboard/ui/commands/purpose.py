"""Writing the purpose down, and whom it is for."""

from __future__ import annotations

from functools import partial

from iltboard.board.events.purpose import FocusNamed, PurposeAgreed
from iltboard.identity import new_id
from iltboard.ui.desk import Desk
from iltboard.ui.dialogs.line import Line


def add_to_purpose(desk: Desk) -> None:
    """The purpose first; once it stands, a focus student or a group of them."""
    if desk.view.board.purpose is None:
        write_purpose(desk)
    else:
        heading = "A focus student by a code, or a group by its name"
        hint = "S1, or multilingual learners in grade 6; no student's name"
        desk.ask(Line(desk, heading, "In focus", lambda code: FocusNamed(new_id(), code), hint=hint))


def write_purpose(desk: Desk) -> None:
    """The purpose in the team's words."""
    view = desk.view
    text = view.board.purpose.text if view.board.purpose else ""
    hint = "why this team meets, for which students, and what must change"
    agreed = partial(PurposeAgreed, on=view.today)
    desk.ask(Line(desk, "The purpose we agree on", "Purpose", agreed, value=text, hint=hint, long=True))
