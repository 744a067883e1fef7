"""From screen to screen."""

from __future__ import annotations

from typing import ClassVar

from iltboard.ui import dialogs
from iltboard.ui.commands.command import EVERYWHERE, Command
from iltboard.ui.desk import Desk
from iltboard.ui.messages import ScreenName

HEADING = "Go to"


class GoTo(Command):
    """A screen: its letter after `g`."""

    group = "Screens"
    keys = ()
    on = EVERYWHERE
    letter: ClassVar[str]
    screen: ClassVar[ScreenName]

    async def run(self, desk: Desk) -> None:
        desk.go(self.screen)


class GoToAgenda(GoTo):
    id = "go-agenda"
    title = "Go to the agenda"
    help = "today's segments: add, move, change, leave out"
    letter = "a"
    label = "agenda"
    screen: ClassVar[ScreenName] = "agenda"


class GoToMinutes(GoTo):
    id = "go-minutes"
    title = "Go to the minutes"
    help = "the minutes of the last meeting, and of those before"
    letter = "m"
    label = "minutes"
    screen: ClassVar[ScreenName] = "minutes"


class GoToUpdate(GoTo):
    id = "go-update"
    title = "Go to the staff update"
    help = "what the staff is told: in or out, in plain words, by whom and where"
    letter = "u"
    label = "staff update"
    screen: ClassVar[ScreenName] = "update"


class GoToTeam(GoTo):
    id = "go-team"
    title = "Go to the team"
    help = "its members, what it covers, how it was chosen"
    letter = "t"
    label = "team"
    screen: ClassVar[ScreenName] = "team"


class GoToPurpose(GoTo):
    id = "go-purpose"
    title = "Go to the purpose"
    help = "the purpose, its versions, and the round that finds the words"
    letter = "p"
    label = "purpose"
    screen: ClassVar[ScreenName] = "purpose"


class GoToFocus(GoTo):
    id = "go-focus"
    title = "Go to the focus students"
    help = "focus students: why, who hears from them, what was heard"
    letter = "f"
    label = "focus students"
    screen: ClassVar[ScreenName] = "focus"


class GoToNorms(GoTo):
    id = "go-norms"
    title = "Go to the norms and commitments"
    help = "norms, and what the team has committed itself to"
    letter = "n"
    label = "norms"
    screen: ClassVar[ScreenName] = "norms"


class GoToReflection(GoTo):
    id = "go-reflection"
    title = "Go to the reflection"
    help = "the team's questions to itself, feedback from outside, wins"
    letter = "r"
    label = "reflection"
    screen: ClassVar[ScreenName] = "reflection"


class GoToHistory(GoTo):
    id = "go-history"
    title = "Go to the history"
    help = "the meetings of the year, and which way the team is going"
    letter = "h"
    label = "history"
    screen: ClassVar[ScreenName] = "history"


SCREENS: tuple[GoTo, ...] = (
    GoToAgenda(),
    GoToTeam(),
    GoToPurpose(),
    GoToFocus(),
    GoToNorms(),
    GoToReflection(),
    GoToMinutes(),
    GoToUpdate(),
    GoToHistory(),
)


class Go(Command):
    id = "go"
    on = EVERYWHERE
    title = "Go to a screen"
    keys = ("g",)
    help = f"go to a screen: {', '.join(f'{screen.letter} {screen.label}' for screen in SCREENS)}"
    group = "Screens"
    label = "go to"

    async def run(self, desk: Desk) -> None:
        async def go(letter: str) -> None:
            await next(screen for screen in SCREENS if screen.letter == letter).run(desk)

        letters = tuple(dialogs.Letter(screen.letter, screen.label) for screen in SCREENS)
        desk.ask(dialogs.Letters(desk, lambda: HEADING, lambda: letters, go))


class ToBoard(Command):
    id = "to-board"
    on = tuple(screen for screen in EVERYWHERE if screen != "board")
    title = "Back to the board"
    keys = ("escape",)
    help = "from a screen back to the board"
    group = "Screens"
    label = "board"

    async def run(self, desk: Desk) -> None:
        desk.go("board")
