"""Help: every command with its keys, from the one list."""

from __future__ import annotations

from itertools import groupby

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from iltboard.settings import Settings
from iltboard.ui.commands import COMMANDS
from iltboard.ui.keys import keys_of, written

KEYS_CELLS = 16


class Help(ModalScreen[None]):
    """All keys; the arrows scroll, any of esc, ? and q leaves."""

    BINDINGS = [Binding("escape,question_mark,q", "dismiss", show=False)]

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings

    def compose(self) -> ComposeResult:
        with VerticalScroll(id="help"):
            yield Static(Content("Keys    ↑ ↓ scroll   esc back to the board"), classes="help-heading")
            ordered = sorted(COMMANDS, key=lambda command: GROUPS.index(command.group))
            for group, commands in groupby(ordered, key=lambda command: command.group):
                yield Static(Content(group), classes="help-group")
                for command in commands:
                    keys = " ".join(written(key) for key in (*keys_of(command, self._settings), *command.anywhere))
                    line = Content.assemble((f"{keys:<{KEYS_CELLS}}", "bold"), command.help)
                    yield Static(line, classes="help-line")


GROUPS = list(dict.fromkeys(command.group for command in COMMANDS))
