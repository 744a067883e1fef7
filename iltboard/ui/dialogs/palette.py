"""The command palette, in whose line no name can be read either."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual._path import CSSPathType
from textual.app import ComposeResult
from textual.command import CommandInput, CommandList, CommandPalette, SearchIcon
from textual.containers import Horizontal, Vertical
from textual.widgets import LoadingIndicator

from iltboard.board.naming import Coder
from iltboard.ui.dialogs.coded import CodedInput
from iltboard.ui.sheets import sheet


class Palette(CommandPalette):
    """Textual's own, with a line of ours."""

    CSS_PATH: ClassVar[CSSPathType | None] = sheet("palette")

    def __init__(self, coder: Callable[[], Coder]) -> None:
        super().__init__()
        self._coder = coder

    def compose(self) -> ComposeResult:
        line = _CodedLine(placeholder=self._placeholder, select_on_focus=False)
        line.coder = self._coder
        with Vertical(id="--container"):
            with Horizontal(id="--input"):
                yield SearchIcon()
                yield line
            with Vertical(id="--results"):
                yield CommandList()
                yield LoadingIndicator()


class _CodedLine(CommandInput, CodedInput):
    """The palette and its sheet know it as their own."""
