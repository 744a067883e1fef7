"""The round in which the team finds the words of its purpose, on the purpose's screen; and returning to them."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from iltboard.board.events.purpose import PurposeAgreed, PurposeReviewed, ReviewSet
from iltboard.board.events.rounds import (
    DraftWritten,
    FirstTextWritten,
    RoundClosed,
    RoundOpened,
    TextsRevealed,
)
from iltboard.board.people import Member
from iltboard.board.reviewing import not_written, open_round
from iltboard.identity import new_id
from iltboard.ui import dialogs
from iltboard.ui.commands.command import Command
from iltboard.ui.commands.purpose import HINT, write_purpose
from iltboard.ui.desk import Desk
from iltboard.ui.letters import by_letter
from iltboard.ui.messages import ScreenName
from iltboard.ui.view import View
from iltboard.ui.widgets.stage import PLACE

READING, DRAFT = "r", "d"
FIRST = f"{PLACE}0"  # the line on which the purpose stands
STANDS = "The round ends, and the purpose stands as it was. The same key again says so."
GIVE_UP = "The round ends without a new purpose. The same key again gives it up."
AGREE = "Is draft {} our purpose? The same key again agrees on it."
REVEAL = "Not yet: {}. The same key again reveals what the others wrote."


class PurposeCommand(Command):
    """A command of the purpose's screen."""

    group = "The purpose"
    on: ClassVar[tuple[ScreenName, ...]] = ("purpose",)


class OpenRound(PurposeCommand):
    id = "purpose-round"
    title = "Open a round for the purpose, or give it up"
    keys = ("S",)
    help = "a round finds the words: each writes alone, then all read, draft, agree; again: give it up"

    def word(self, view: View) -> str:
        return "give up the round" if open_round(view.board) else "open a round"

    async def run(self, desk: Desk) -> None:
        if not open_round(desk.view.board):
            await desk.do(RoundOpened(new_id(), desk.view.today))
        elif desk.asked(GIVE_UP):
            await desk.do(RoundClosed(desk.view.today))
        else:
            desk.say(GIVE_UP)


class WriteForPurpose(PurposeCommand):
    id = "purpose-write"
    title = "Write: a first text, a reading, a draft"
    keys = ("A",)
    help = "a member's first text, unseen; once they are revealed a reading or a draft; without a round the purpose"

    def word(self, view: View) -> str:
        found = open_round(view.board)
        return (
            "the purpose, without a round" if not found else "reading, draft" if found.revealed else "a member writes"
        )

    async def run(self, desk: Desk) -> None:
        found = open_round(desk.view.board)
        if found is None:
            write_purpose(desk)
        elif found.revealed:
            _ask_what(desk)
        elif desk.view.board.members:
            _ask_who(desk)
        else:
            desk.say("There are no members yet to write a first text.", refused=True)


class RevealTexts(PurposeCommand):
    id = "purpose-reveal"
    title = "Reveal the first texts"
    keys = ("R",)
    help = "from now on all can read what each wrote; it asks where somebody has not written yet"
    label = "reveal"

    def applies(self, view: View) -> bool:
        found = open_round(view.board)
        return bool(found and found.texts and not found.revealed)

    async def run(self, desk: Desk) -> None:
        found = open_round(desk.view.board)
        missing = not_written(desk.view.board, found) if found and self.applies(desk.view) else ()
        question = REVEAL.format(", ".join(desk.view.called(member.id) for member in missing))
        if missing and not desk.asked(question):
            desk.say(question)
        else:
            await desk.do(TextsRevealed())


class DraftCommand(PurposeCommand):
    """A command about the newest draft."""

    def applies(self, view: View) -> bool:
        found = open_round(view.board)
        return bool(found and found.drafts)


class ReviseDraft(DraftCommand):
    id = "purpose-draft"
    title = "Revise the draft"
    keys = ("e",)
    help = "the newest draft, reworded: the next draft"
    label = "revise the draft"

    async def run(self, desk: Desk) -> None:
        refused = DraftWritten("", "any", desk.view.today).refusal(desk.view.board)
        if refused:
            desk.say(refused, refused=True)
        else:
            _draft(desk)


class AgreeOnDraft(DraftCommand):
    id = "purpose-agree"
    title = "Agree on the newest draft"
    keys = ("enter",)
    help = "the newest draft becomes the purpose; it asks once"
    label = "agree"

    async def run(self, desk: Desk) -> None:
        found = open_round(desk.view.board)
        if not found or not found.drafts:
            desk.say("There is no draft to agree on.", refused=True)
            return
        if desk.pressed_just_now(self.id):
            return  # a key held down agrees on nothing
        question = AGREE.format(len(found.drafts))
        if desk.asked(question):
            await desk.do(PurposeAgreed(found.drafts[-1].text, desk.view.today))
            desk.select("purpose", FIRST)
        else:
            desk.say(question)


class PurposeStands(PurposeCommand):
    id = "purpose-stands"
    title = "We returned to the purpose: it stands"
    keys = ("v",)
    help = "the team has returned to its purpose, and it stands"
    label = "it stands"

    def applies(self, view: View) -> bool:
        return view.board.purpose is not None and not open_round(view.board)

    async def run(self, desk: Desk) -> None:
        board = desk.view.board
        if board.purpose and open_round(board) and not desk.asked(STANDS):
            desk.say(STANDS)
        else:
            await desk.do(PurposeReviewed(desk.view.today))


class PurposeRhythm(PurposeCommand):
    id = "purpose-rhythm"
    title = "How often we return to the purpose"
    keys = ("m",)
    help = "after how many meetings the team returns to its purpose"

    def word(self, view: View) -> str:
        return ""

    async def run(self, desk: Desk) -> None:
        every = str(desk.view.board.review.every)
        hint = "a number of meetings"
        desk.ask(dialogs.Line(desk, "How often we return to the purpose", "Every", _rhythm, value=every, hint=hint))


def _rhythm(text: str) -> ReviewSet:
    return ReviewSet(int(text) if text.isdecimal() else 0)


def _ask_who(desk: Desk) -> None:
    """Whose first text it is: the others look away."""
    found = open_round(desk.view.board)
    members = desk.view.board.members
    by_key = by_letter(members, lambda member: member.name)
    written = found.writers if found else ()
    letters = tuple(dialogs.Letter(key, member.name, member.id in written) for key, member in by_key.items())

    async def choose(key: str) -> None:
        _write_first(desk, by_key[key])

    desk.ask(dialogs.Letters(desk, lambda: "Who writes?", lambda: letters, choose))


def _write_first(desk: Desk, member: Member) -> None:
    """Never with what was written before: not even its length is shown again."""
    heading = f"{member.name} writes, unseen by the others"
    written = partial(FirstTextWritten, member.id)
    desk.ask(
        dialogs.Line(desk, heading, "Why we meet", written, hint="only you know what you type", long=True, masked=True)
    )


def _ask_what(desk: Desk) -> None:
    async def choose(key: str) -> None:
        if key == READING:
            desk.ask(dialogs.NoteReading(desk))
        else:
            _draft(desk)

    letters = (dialogs.Letter(READING, "what we read"), dialogs.Letter(DRAFT, "a draft"))
    desk.ask(dialogs.Letters(desk, lambda: "Write down", lambda: letters, choose))


def _draft(desk: Desk) -> None:
    """A draft that begins with the words of the newest one."""
    found = open_round(desk.view.board)
    drafts = found.drafts if found else ()
    heading = f"Draft {len(drafts) + 1}"
    text = drafts[-1].text if drafts else ""

    def written(words: str) -> DraftWritten:
        return DraftWritten(new_id(), words, desk.view.today)

    desk.ask(dialogs.Line(desk, heading, "Draft", written, value=text, hint=HINT, long=True))
