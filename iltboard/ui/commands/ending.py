"""The end of the hour: its rating, its plus and its delta."""

from __future__ import annotations

from typing import ClassVar

from iltboard.board.events.ratings import HIGHEST, WITHOUT_A_REASON, MeetingRated
from iltboard.board.meeting import Meeting
from iltboard.board.people import Member
from iltboard.board.things import NoteKind
from iltboard.ui.commands.command import Command
from iltboard.ui.commands.meeting import MeetingCommand
from iltboard.ui.commands.things import add_note
from iltboard.ui.desk import Desk
from iltboard.ui.dialogs.letters import Letter, Letters
from iltboard.ui.dialogs.line import Line
from iltboard.ui.view import View

GROUP = "The end of the hour"
TEN, SKIP = "0", "s"
SCORES = {**{str(score): score for score in range(1, HIGHEST)}, TEN: HIGHEST}


class RateMeeting(MeetingCommand):
    id = "rate"
    group = GROUP
    title = "Rate the hour"
    keys = ("R",)
    help = "each member present rates the hour: 1 to 9, and 0 for 10"
    label = "rate"

    def applies(self, view: View) -> bool:
        return view.scene == "conclude"

    async def go(self, desk: Desk, meeting: Meeting) -> None:
        board = desk.view.board
        rated = {rating.member for rating in board.ratings}
        members = tuple(member for member in board.here if member.id not in rated) or board.here
        if members:
            _ask(desk, members)
        else:
            desk.say("There are no members to rate it.", refused=True)


def _ask(desk: Desk, members: tuple[Member, ...]) -> None:
    """Ask the first of the members, and then the rest."""
    if not members:
        return
    member, rest = members[0], members[1:]

    async def choose(key: str) -> None:
        if key == SKIP:
            _ask(desk, rest)
            return
        score = SCORES[key]
        await desk.do(MeetingRated(member.id, score))
        if score >= WITHOUT_A_REASON:
            _ask(desk, rest)
            return
        why = Line(
            desk, f"{member.name}: why {score}?", "Because", lambda reason: MeetingRated(member.id, score, reason)
        )
        desk.ask(why, after=lambda: _ask(desk, rest))

    letters = (*(Letter(key, "" if key != TEN else "ten") for key in SCORES), Letter(SKIP, "skip"))
    desk.ask(Letters(desk, lambda: f"{member.name} rates the hour:", lambda: letters, choose))


class NoteCommand(Command):
    """A command that notes a line at the meeting's end."""

    group = GROUP
    kind: ClassVar[NoteKind]

    def applies(self, view: View) -> bool:
        return view.scene == "conclude"

    async def run(self, desk: Desk) -> None:
        add_note(desk, self.kind)


class Plus(NoteCommand):
    id = "plus"
    title = "Add a plus"
    keys = ("P",)
    help = "what went well in this meeting"
    kind = "plus"
    label = "plus"
    beside = "delta"

    def word(self, view: View) -> str:
        return "plus, delta"


class Delta(NoteCommand):
    id = "delta"
    title = "Add a delta"
    keys = ("D",)
    help = "what to try differently in the next one"
    kind = "delta"
