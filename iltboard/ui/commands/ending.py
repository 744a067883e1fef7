"""The end of the hour: its rating, how the norms were kept, its plus and its delta."""

from __future__ import annotations

from typing import ClassVar

from iltboard.board.events.norms import FistShown
from iltboard.board.events.ratings import HIGHEST, WITHOUT_A_REASON, MeetingRated
from iltboard.board.meeting import Meeting
from iltboard.board.norms import ALL_FINGERS
from iltboard.board.people import Member
from iltboard.board.things import NoteKind
from iltboard.ui import dialogs
from iltboard.ui.commands.command import Command
from iltboard.ui.commands.meeting import MeetingCommand
from iltboard.ui.commands.things import add_note
from iltboard.ui.desk import Desk
from iltboard.ui.view import View

GROUP = "The end of the hour"
TEN, SKIP = "0", "s"
FINGERS = {0: "a fist", ALL_FINGERS: "all"}
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
        why = dialogs.Line(
            desk, f"{member.name}: why {score}?", "Because", lambda reason: MeetingRated(member.id, score, reason)
        )
        desk.ask(why, after=lambda: _ask(desk, rest))

    letters = (*(dialogs.Letter(key, "" if key != TEN else "ten") for key in SCORES), dialogs.Letter(SKIP, "skip"))
    desk.ask(dialogs.Letters(desk, lambda: f"{member.name} rates the hour:", lambda: letters, choose))


class ShowFists(MeetingCommand):
    id = "fists"
    group = GROUP
    title = "Fist to five on the norms"
    keys = ("F",)
    help = "each member present shows how the norms were kept: 0 (a fist) to 5"
    label = "fist to five"

    def applies(self, view: View) -> bool:
        return view.scene == "conclude" and bool(view.board.norms)

    async def go(self, desk: Desk, meeting: Meeting) -> None:
        board = desk.view.board
        shown = {fist.member for fist in board.fists}
        members = tuple(member for member in board.here if member.id not in shown) or board.here
        if not board.norms:
            desk.say(f"There are no norms yet: {desk.view.key('go-norms')} goes where they are agreed.", refused=True)
        elif members:
            _ask_fist(desk, members)
        else:
            desk.say("There are no members to show a fist to five.", refused=True)


def _ask_fist(desk: Desk, members: tuple[Member, ...]) -> None:
    """Ask the first of the members, and then the rest."""
    if not members:
        return
    member, rest = members[0], members[1:]

    async def choose(key: str) -> None:
        if key != SKIP:
            await desk.do(FistShown(member.id, int(key)))
        _ask_fist(desk, rest)

    letters = tuple(dialogs.Letter(str(number), FINGERS.get(number, "")) for number in range(ALL_FINGERS + 1))
    skip = dialogs.Letter(SKIP, "skip")
    desk.ask(dialogs.Letters(desk, lambda: f"{member.name}: were our norms kept?", lambda: (*letters, skip), choose))


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
