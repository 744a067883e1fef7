"""The norms and commitments: agreed, worded, dropped; and the norm-keeper's tag."""

from __future__ import annotations

from abc import abstractmethod
from functools import partial
from typing import ClassVar

from iltboard.board.commitments import Commitment
from iltboard.board.events.commitments import CommitmentDropped, CommitmentWorded
from iltboard.board.events.norms import NormAgreed, NormDropped, NormsReadSet, NormWorded
from iltboard.board.events.tags import Tagged
from iltboard.board.norms import Norm
from iltboard.board.things import Issue, Rock, find
from iltboard.identity import new_id
from iltboard.ui import dialogs
from iltboard.ui.commands.command import Command
from iltboard.ui.desk import Desk
from iltboard.ui.messages import ScreenName
from iltboard.ui.view import View

GROUP = "Norms and commitments"
NORM, COMMITMENT = "n", "c"
NEXT_TAG: dict[bool | None, bool | None] = {None: True, True: False, False: None}


class NormsCommand(Command):
    """A command of the screen of norms and commitments."""

    group = GROUP
    on: ClassVar[tuple[ScreenName, ...]] = ("norms",)


class AddNorm(NormsCommand):
    id = "add-norm"
    title = "Add a norm or a commitment"
    keys = ("A",)
    help = "a norm, or a commitment: in the team's own words"
    label = "add"

    async def run(self, desk: Desk) -> None:
        async def choose(key: str) -> None:
            if key == NORM:
                desk.ask(
                    dialogs.Line(desk, "A norm we agree on", "Norm", partial(NormAgreed, new_id()), hint="how we work")
                )
            else:
                desk.ask(dialogs.MakeCommitment(desk))

        letters = (dialogs.Letter(NORM, "a norm"), dialogs.Letter(COMMITMENT, "a commitment"))
        desk.ask(dialogs.Letters(desk, lambda: "Add", lambda: letters, choose))


class SelectedCommand(NormsCommand):
    """A command about the selected norm or commitment."""

    def applies(self, view: View) -> bool:
        return _selected(view) is not None

    async def run(self, desk: Desk) -> None:
        selected = _selected(desk.view)
        if selected:
            await self.go(desk, selected)
        else:
            desk.say(f"Select a norm or a commitment first: {desk.view.key('add-norm')} adds one.", refused=True)

    @abstractmethod
    async def go(self, desk: Desk, selected: Norm | Commitment) -> None:
        """Do it to this one."""


class WordNorm(SelectedCommand):
    id = "word-norm"
    title = "Put the norm or commitment in other words"
    keys = ("e", "enter")
    help = "the selected norm or commitment in other words"
    label = "other words"

    async def go(self, desk: Desk, selected: Norm | Commitment) -> None:
        if isinstance(selected, Norm):
            desk.ask(
                dialogs.Line(desk, "A norm we agree on", "Norm", partial(NormWorded, selected.id), value=selected.text)
            )
            return
        event = partial(CommitmentWorded, selected.id)
        desk.ask(dialogs.Line(desk, "What we commit ourselves to", "Words", event, value=selected.text))


class DropNorm(SelectedCommand):
    id = "drop-norm"
    title = "Drop the norm or commitment"
    keys = ("x",)
    help = "let the selected norm or commitment go"
    label = "drop"

    async def go(self, desk: Desk, selected: Norm | Commitment) -> None:
        is_norm = isinstance(selected, Norm)
        await desk.do(NormDropped(selected.id) if is_norm else CommitmentDropped(selected.id))


class ReadNorms(NormsCommand):
    id = "read-norms"
    title = "Read the norms at the start, or not"
    keys = ("r",)
    help = "whether the team reads its norms at the start of the meeting"
    label = "read at the start"

    def applies(self, view: View) -> bool:
        return bool(view.board.norms)

    async def run(self, desk: Desk) -> None:
        await desk.do(NormsReadSet(not desk.view.board.norms_read))


class TagThing(Command):
    id = "tag"
    group = GROUP
    title = "Tag it: instructional, not instructional, no tag"
    keys = ("T",)
    help = "the selected issue or rock: instructional, not instructional, no tag"

    def applies(self, view: View) -> bool:
        return _to_tag(view) is not None

    async def run(self, desk: Desk) -> None:
        thing = _to_tag(desk.view)
        if thing is None:
            desk.say("Select an issue or a rock first: the tag says whether it is instructional.", refused=True)
        else:
            await desk.do(Tagged(thing.id, NEXT_TAG[thing.instructional]))


def _selected(view: View) -> Norm | Commitment | None:
    selected = view.selected["norms"]
    return find(view.board.norms, selected) or find(view.board.commitments, selected)


def _to_tag(view: View) -> Issue | Rock | None:
    """The selected rock or issue; from elsewhere the issue on the table comes first."""
    if view.active == "rocks":
        return view.rock
    return view.issue if view.active == "queue" else view.issue_meant
