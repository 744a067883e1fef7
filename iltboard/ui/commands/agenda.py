"""The agenda screen: what is done to today's segments, and where an agenda comes from and goes to."""

from __future__ import annotations

from abc import abstractmethod
from functools import partial
from typing import ClassVar

from iltboard.board.agenda import Segment, write_agenda
from iltboard.board.events.agenda import (
    AgendaKept,
    AgendaSet,
    SegmentChanged,
    SegmentMoved,
    SegmentRemoved,
    parts,
    planned,
)
from iltboard.board.meeting import Run
from iltboard.board.things import find
from iltboard.board.timing import STEP_S
from iltboard.ui import dialogs
from iltboard.ui.commands.command import Command
from iltboard.ui.commands.moving import move
from iltboard.ui.desk import Desk
from iltboard.ui.messages import ScreenName
from iltboard.ui.view import View

GROUP = "The agenda"


class AgendaCommand(Command):
    """A command of the agenda screen."""

    group = GROUP
    on: ClassVar[tuple[ScreenName, ...]] = ("agenda",)


class SegmentCommand(AgendaCommand):
    """A command about the selected segment."""

    async def run(self, desk: Desk) -> None:
        segment = selected(desk.view)
        if segment:
            await self.go(desk, segment)

    @abstractmethod
    async def go(self, desk: Desk, segment: Run) -> None:
        """Do it to this segment."""


class MoveSegment(SegmentCommand):
    """A command that moves the selected segment."""

    by: ClassVar[int]

    async def go(self, desk: Desk, segment: Run) -> None:
        ids = [part.id for part in parts(desk.view.board)]
        await move(desk, ids, segment.id, self.by, partial(SegmentMoved, segment.id))


class SegmentUp(MoveSegment):
    id = "segment-up"
    title = "Move the segment up"
    keys = ("K", "shift+up")
    help = "move the selected segment up"
    by = -1


class SegmentDown(MoveSegment):
    id = "segment-down"
    title = "Move the segment down"
    keys = ("J", "shift+down")
    help = "move the selected segment down"
    label = "move"
    beside = "segment-up"
    by = 1


class AddSegment(AgendaCommand):
    id = "add-segment"
    title = "Add a segment"
    keys = ("A",)
    help = "add a segment after the selected one"
    label = "add"

    async def run(self, desk: Desk) -> None:
        meeting, segment = desk.view.board.meeting, selected(desk.view)
        if meeting and segment and segment.state == "done":  # what is over has nothing after it but what is over
            segment = meeting.open_run
        desk.ask(dialogs.EditSegment(desk, None, after=segment.id if segment else None))


class ChangeSegment(SegmentCommand):
    id = "edit-segment"
    title = "Edit the segment"
    keys = ("e", "enter")
    help = "title, kind, minutes, what it brings, and whether it is protected"
    label = "edit"

    async def go(self, desk: Desk, segment: Run) -> None:
        desk.ask(dialogs.EditSegment(desk, segment))


class LengthCommand(SegmentCommand):
    """A command that makes the selected segment longer or shorter."""

    by_s: ClassVar[float]

    async def go(self, desk: Desk, segment: Run) -> None:
        await desk.do(SegmentChanged(segment.id, plan_s=segment.planned_s + self.by_s), tell=False)


class SegmentShorter(LengthCommand):
    id = "segment-less"
    title = "A minute less for the segment"
    keys = ("-",)
    help = "a minute less for the selected segment"
    by_s = -STEP_S


class SegmentLonger(LengthCommand):
    id = "segment-more"
    title = "A minute more for the segment"
    keys = ("+", "=")
    help = "a minute more for the selected segment"
    label = "minute"
    beside = "segment-less"
    by_s = STEP_S


class RemoveSegment(SegmentCommand):
    id = "remove-segment"
    title = "Leave the segment out"
    keys = ("x",)
    help = "leave the selected segment out today"
    label = "leave out"

    async def go(self, desk: Desk, segment: Run) -> None:
        await desk.do(SegmentRemoved(segment.id))


class KeepAgenda(AgendaCommand):
    id = "keep-agenda"
    title = "Keep today's agenda as the team's own"
    keys = ("S",)
    help = "today's agenda is the team's own from now on"
    label = "keep as ours"

    def applies(self, view: View) -> bool:
        return AgendaKept().refusal(view.board) is None

    async def run(self, desk: Desk) -> None:
        await desk.do(AgendaKept())


class ExportAgenda(AgendaCommand):
    id = "export-agenda"
    title = "Write the agenda to a file"
    keys = ("w",)
    help = "write today's agenda to a file"
    label = "write"

    async def run(self, desk: Desk) -> None:
        content = write_agenda(planned(desk.view.board)).encode()
        desk.ask(dialogs.WriteToFile(desk, "the agenda", "agenda.toml", lambda _: content))


class TakeAgenda(AgendaCommand):
    id = "import-agenda"
    title = "Import an agenda"
    keys = ("i",)
    help = "an agenda from a preset or a file, for the meetings to come"
    label = "import"

    def applies(self, view: View) -> bool:
        return view.board.meeting is None

    async def run(self, desk: Desk) -> None:
        board = desk.view.board
        if refused := AgendaSet(board.agenda).refusal(board):
            desk.say(refused, refused=True)
        else:
            desk.ask(dialogs.ImportAgenda(desk))


def selected(view: View) -> Run | None:
    """The selected segment, before the meeting as the run it will be."""
    part = find(parts(view.board), view.selected["segments"])
    return Run.of(part) if isinstance(part, Segment) else part
