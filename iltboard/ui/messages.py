"""What panels say to the board, in the words of the people who work it."""

from __future__ import annotations

from typing import Literal

from textual.message import Message

PanelName = Literal[
    "queue",
    "stage",
    "rocks",
    "strip",
    "segments",
    "lines",
    "minutes",
    "team",
    "purpose",
    "focus",
    "norms",
    "reflection",
    "history",
]
ScreenName = Literal[
    "board", "agenda", "minutes", "update", "team", "purpose", "focus", "norms", "reflection", "history"
]
COVERAGE, YEAR = "coverage", "year"
"""What is selected on the team's screen where it is the grid, or the school year."""


class Select(Message):
    """The thing is selected in the panel; the panel is the one being worked from now on."""

    def __init__(self, panel: PanelName, thing: str) -> None:
        super().__init__()
        self.panel: PanelName = panel
        self.thing = thing


class Open(Message):
    """Open this thing: the words of an off-topic entry, say."""

    def __init__(self, panel: PanelName, thing: str) -> None:
        super().__init__()
        self.panel: PanelName = panel
        self.thing = thing


class MoveIssue(Message):
    """The issue goes to just after another, or to the top."""

    def __init__(self, issue: str, after: str | None) -> None:
        super().__init__()
        self.issue = issue
        self.after = after


class RunCommand(Message):
    """The command was clicked."""

    def __init__(self, command: str) -> None:
        super().__init__()
        self.command = command
