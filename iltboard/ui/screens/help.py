"""Help: every command with its keys, from the one list."""

from __future__ import annotations

from itertools import groupby
from typing import ClassVar

from textual._path import CSSPathType
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widget import Widget

from iltboard.settings import Settings
from iltboard.text import shorten, width
from iltboard.ui.commands import COMMANDS
from iltboard.ui.keys import all_keys
from iltboard.ui.over import Over
from iltboard.ui.rows import Row, Span, row
from iltboard.ui.sheets import sheet
from iltboard.ui.theme import Ground
from iltboard.ui.widgets.reading import Reading, ReadingSlice

KEYS_CELLS = 16
GROUPS = list(dict.fromkeys(command.group for command in COMMANDS))


class Help(Over):
    """All keys; the arrows scroll, any of esc, ? and q leaves."""

    CSS_PATH: ClassVar[CSSPathType | None] = sheet("help")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,question_mark,q", "dismiss", show=False),
        Binding("up,k", "read(-1)", show=False),
        Binding("down,j", "read(1)", show=False),
        Binding("pageup", "read(-1, True)", show=False),
        Binding("pagedown", "read(1, True)", show=False),
        Binding("home", "read_all(-1)", show=False),
        Binding("end", "read_all(1)", show=False),
    ]

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._keys = AllKeys(settings)

    def compose(self) -> ComposeResult:
        yield Frame(self._keys, id="help")

    def action_read(self, by: int, pages: bool = False) -> None:
        """Show what is `by` lines on, or pages."""
        self._keys.scroll_by(by, pages=pages)

    def action_read_all(self, by: int) -> None:
        """Show the first of all lines (-1), or the last (1)."""
        self._keys.scroll_by(by * len(self._keys.rows(self._keys.slice, self._keys.size.width)))


class Frame(Widget, inherit_css=False):
    """What is around them."""


class AllKeys(Reading):
    """The commands on the screen."""

    ground: Ground = "panel"

    def __init__(self, settings: Settings) -> None:
        super().__init__(ReadingSlice(), id="help-keys")
        self._settings = settings

    def rows(self, slice_: ReadingSlice, cells: int) -> list[Row]:
        return help_rows(self._settings, cells)


def help_rows(settings: Settings, cells: int) -> list[Row]:
    """A line a command, under the heading of its group."""
    rows = [_row(Span("↑ ↓ scroll   esc back to the board", "quiet"))]
    ordered = sorted(COMMANDS, key=lambda command: GROUPS.index(command.group))
    for group, commands in groupby(ordered, key=lambda command: command.group):
        rows += [_row(), _row(Span(group, "primary", bold=True))]
        for command in commands:
            keys = f"{all_keys(command, settings):<{KEYS_CELLS - 1}} "
            rows.append(_row(Span(keys, bold=True), Span(shorten(command.help, cells - width(keys)))))
    return rows


def _row(*spans: Span) -> Row:
    return row(*spans, ground="panel")
