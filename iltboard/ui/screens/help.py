"""Help: every command with its keys, from the one list."""

from __future__ import annotations

from itertools import groupby
from typing import ClassVar

from textual._path import CSSPathType
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from iltboard.settings import Settings
from iltboard.ui.commands import COMMANDS
from iltboard.ui.keys import all_keys
from iltboard.ui.painted import Over
from iltboard.ui.sheets import sheet

KEYS_CELLS = 16


class Help(Over):
    """All keys; the arrows scroll, any of esc, ? and q leaves."""

    CSS_PATH: ClassVar[CSSPathType | None] = sheet("help")
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,question_mark,q", "dismiss", show=False)]

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings

    def compose(self) -> ComposeResult:
        with VerticalScroll(id="help"):
            yield Static(self._text(), id="help-text")

    def _text(self) -> Content:
        parts: list[Content | tuple[str, str]] = [("↑ ↓ scroll   esc back to the board\n", "$quiet")]
        ordered = sorted(COMMANDS, key=lambda command: GROUPS.index(command.group))
        for group, commands in groupby(ordered, key=lambda command: command.group):
            parts.append((f"\n{group}\n", "bold $primary"))
            for command in commands:
                parts += [(f"{all_keys(command, self._settings):<{KEYS_CELLS}}", "bold"), Content(f"{command.help}\n")]
        return Content.assemble(*parts)


GROUPS = list(dict.fromkeys(command.group for command in COMMANDS))
