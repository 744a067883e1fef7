"""Writing the purpose down, and whom it is for."""

from __future__ import annotations

from functools import partial

from iltboard.board.events.purpose import PurposeAgreed
from iltboard.ui import dialogs
from iltboard.ui.desk import Desk

FOCUS, ANEW = "f", "p"
HINT = "why this team meets, for which students, and what must change"


def add_to_purpose(desk: Desk) -> None:
    """The purpose first; once it stands, a focus student or a group, or the purpose anew."""
    if desk.view.board.purpose is None:
        write_purpose(desk)
        return

    async def choose(key: str) -> None:
        if key == FOCUS:
            desk.ask(dialogs.EditFocus(desk, None))
        else:
            write_purpose(desk)

    letters = (dialogs.Letter(FOCUS, "a focus student or a group"), dialogs.Letter(ANEW, "the purpose anew"))
    desk.ask(dialogs.Letters(desk, lambda: "Write down", lambda: letters, choose))


def write_purpose(desk: Desk) -> None:
    """The purpose in the team's words."""
    view = desk.view
    text = view.board.purpose.text if view.board.purpose else ""
    agreed = partial(PurposeAgreed, on=view.today)
    desk.ask(dialogs.Line(desk, "The purpose we agree on", "Purpose", agreed, value=text, hint=HINT, long=True))
