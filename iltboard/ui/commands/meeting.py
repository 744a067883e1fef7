"""The meeting's course."""

from __future__ import annotations

from abc import abstractmethod

from iltboard.board import timing
from iltboard.board.conclude import skipped
from iltboard.board.events.meeting import (
    NOT_ON,
    MeetingAbandoned,
    MeetingClosed,
    MeetingPaused,
    MeetingResumed,
    MeetingStarted,
)
from iltboard.board.events.segments import MinutesChanged, SegmentFinished, SegmentReopened, previous
from iltboard.board.events.wall import EndMoved
from iltboard.board.meeting import Meeting
from iltboard.board.standing import named_start
from iltboard.identity import new_id
from iltboard.ui.commands.command import EVERYWHERE, Command
from iltboard.ui.desk import Desk
from iltboard.ui.view import View

ABANDON = "Abandon it? What was added stays, the clock and off topic leave no trace. The same key again does it."
ANOTHER = "The meeting is closed. The same key again starts another one."


class MeetingCommand(Command):
    """A command about the meeting that is on; without one it says how to start it."""

    group = "The meeting"

    def applies(self, view: View) -> bool:
        return view.board.meeting is not None

    async def run(self, desk: Desk) -> None:
        view = desk.view
        if view.board.meeting is None:
            desk.say(f"{NOT_ON} {view.key('start')} starts it.", refused=True)
        else:
            await self.go(desk, view.board.meeting)

    @abstractmethod
    async def go(self, desk: Desk, meeting: Meeting) -> None:
        """Do it to this meeting."""


class StartOrPause(Command):
    id = "start"
    on = EVERYWHERE
    group = "The meeting"
    title = "Start, pause, go on"
    keys = ("space",)
    help = "start the meeting, pause it, go on"

    def applies(self, view: View) -> bool:
        return True

    def word(self, view: View) -> str:
        return {"running": "pause", "paused": "go on"}.get(view.standing, "start")

    async def run(self, desk: Desk) -> None:
        if desk.pressed_just_now(self.id):
            return
        view = desk.view
        standing = view.standing
        if standing == "running":
            await desk.do(MeetingPaused(), tell=False)
        elif standing == "paused":
            await desk.do(MeetingResumed(), tell=False)
        elif standing == "closed" and not desk.asked(ANOTHER):
            desk.say(ANOTHER)
        else:
            await desk.do(self._started(desk, view), tell=False)

    def _started(self, desk: Desk, view: View) -> MeetingStarted:
        agenda, rule = view.board.today, desk.settings.end
        start = named_start(agenda, view.now, desk.clock.on, desk.clock.local)
        flexible = None if rule is None or agenda.names_its_end else rule == "flexible"
        return MeetingStarted(new_id(), start.due_at, start.ends_at, view.today, flexible)


class Next(MeetingCommand):
    id = "next"
    title = "Next segment"
    keys = ("n", "pagedown")
    help = "next segment; in the last one it closes the meeting"
    label = "next"

    async def go(self, desk: Desk, meeting: Meeting) -> None:
        run = meeting.open_run
        if run is meeting.runs[-1] and desk.pressed_just_now(self.id):
            return  # a key held down runs through the segments, and stops at the last
        if run is meeting.runs[-1]:
            await close(desk, meeting)
        else:
            await desk.do(SegmentFinished(run.id if run else ""))


class Back(MeetingCommand):
    id = "back"
    title = "Back to the segment before"
    keys = ("b", "pageup")
    help = "back to the segment before; its time goes on"

    async def go(self, desk: Desk, meeting: Meeting) -> None:
        before = previous(meeting)
        await desk.do(SegmentReopened(before.id if before else ""))


class MinuteMore(MeetingCommand):
    id = "more"
    title = "A minute more"
    keys = ("+", "=")
    help = "a minute more for this segment; the end stays"
    label = "minute"
    beside = "less"

    async def go(self, desk: Desk, meeting: Meeting) -> None:
        run = meeting.open_run
        await desk.do(MinutesChanged(run.id if run else "", timing.STEP_S), tell=False)


class MinuteLess(MeetingCommand):
    id = "less"
    title = "A minute less"
    keys = ("-",)
    help = "a minute less for this segment, never below what is spent"

    async def go(self, desk: Desk, meeting: Meeting) -> None:
        run = meeting.open_run
        if timing.countdown(meeting, desk.view.now) <= 0:
            desk.say("This segment is over time: there is no minute to take.", refused=True)
            return
        await desk.do(MinutesChanged(run.id if run else "", -timing.STEP_S), tell=False)


class MoveEnd(MeetingCommand):
    id = "move-end"
    title = "Move the end"
    keys = ("M",)
    help = "after a late start: move the end"

    async def go(self, desk: Desk, meeting: Meeting) -> None:
        if timing.ahead(meeting, desk.view.now) > -timing.ON_TIME_S:
            desk.say("The meeting is not behind: the end stays.", refused=True)
            return
        await desk.do(EndMoved())


class Close(MeetingCommand):
    id = "close"
    title = "Close the meeting"
    keys = ("c",)
    help = "close the meeting; unsolved issues carry over"

    async def go(self, desk: Desk, meeting: Meeting) -> None:
        await close(desk, meeting)


async def close(desk: Desk, meeting: Meeting) -> None:
    """Close it at once, and say what was left out."""
    left = skipped(desk.view.board)
    event = MeetingClosed(meeting.id, as_of=desk.view.left_open_since)
    await desk.do(event, offer=f"Left out: {', '.join(left)}" if left else "")


class Abandon(MeetingCommand):
    id = "abandon"
    title = "Abandon a meeting that was started by mistake"
    keys = ("X",)
    help = "started by mistake: what was added stays, its clock leaves no trace"

    async def go(self, desk: Desk, meeting: Meeting) -> None:
        if desk.asked(ABANDON):
            await desk.do(MeetingAbandoned(meeting.id))
        else:
            desk.say(ABANDON)


class LookBack(MeetingCommand):
    id = "look-back"
    title = "Look at the stage of the segment before"
    keys = ("[",)
    help = "look at the stage of another segment; the clock does not move"

    async def go(self, desk: Desk, meeting: Meeting) -> None:
        desk.look(-1)


class LookAhead(MeetingCommand):
    id = "look-ahead"
    title = "Look at the stage of the next segment"
    keys = ("]",)
    help = "the same, onwards; esc comes back to the open one"

    async def go(self, desk: Desk, meeting: Meeting) -> None:
        desk.look(1)


class LookHere(MeetingCommand):
    id = "look-here"
    title = "Back to the stage of the open segment"
    keys = ("escape",)
    help = "back to the stage of the open segment"
    label = "back to the open segment"

    def applies(self, view: View) -> bool:
        return bool(view.looked_at)

    async def run(self, desk: Desk) -> None:
        if self.applies(desk.view):
            await super().run(desk)

    async def go(self, desk: Desk, meeting: Meeting) -> None:
        desk.look(0)
