"""The command palette's entries: the commands."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from iltboard.ui.commands import COMMANDS, Command
from iltboard.ui.screens.board import BoardScreen
from iltboard.ui.screens.side import SideScreen


class Commands(Provider):
    """Every command of the screen that is shown, found by its title or its help line."""

    async def discover(self) -> Hits:
        for command, run in self._commands():
            yield DiscoveryHit(Content(command.title), run, command.title, command.help)

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for command, run in self._commands():
            score = max(matcher.match(command.title), matcher.match(command.help))
            if score > 0:
                yield Hit(score, matcher.highlight(command.title), run, command.title, command.help)

    def _commands(self) -> Iterator[tuple[Command, Callable[[], Awaitable[None]]]]:
        screen = self.screen
        if isinstance(screen, (BoardScreen, SideScreen)):
            for command in COMMANDS:
                if screen.named in command.on:
                    yield command, partial(screen.action_run, command.id)
