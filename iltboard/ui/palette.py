"""The command palette's entries: the commands."""

from __future__ import annotations

from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from iltboard.ui.commands import COMMANDS
from iltboard.ui.screens.board import BoardScreen


class Commands(Provider):
    """Every command of the board, found by its title or its help line."""

    async def discover(self) -> Hits:
        for command in COMMANDS:
            if isinstance(self.screen, BoardScreen):
                run = partial(self.screen.action_run, command.id)
                yield DiscoveryHit(Content(command.title), run, command.title, command.help)

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for command in COMMANDS:
            score = max(matcher.match(command.title), matcher.match(command.help))
            if score > 0 and isinstance(self.screen, BoardScreen):
                run = partial(self.screen.action_run, command.id)
                yield Hit(score, matcher.highlight(command.title), run, command.title, command.help)
