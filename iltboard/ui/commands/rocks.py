"""The rocks: how each stands, and its milestones."""

from __future__ import annotations

from abc import abstractmethod

from iltboard.board.events.milestones import MilestoneAdded, MilestoneTicked
from iltboard.board.events.rocks import RockStatusSet
from iltboard.board.things import Rock, RockStatus, find
from iltboard.identity import new_id
from iltboard.ui import dialogs
from iltboard.ui.commands.command import Command
from iltboard.ui.desk import Desk
from iltboard.ui.view import View

NEXT_STATUS: dict[RockStatus, RockStatus] = {"on_track": "at_risk", "at_risk": "off_track"}
ADD, EDIT = "a", "e"


class RockCommand(Command):
    """A command about the selected rock; the rocks become the panel that is worked in."""

    group = "Rocks"

    def applies(self, view: View) -> bool:
        return view.active == "rocks" and view.rock is not None

    async def run(self, desk: Desk) -> None:
        view = desk.view
        if view.rock is None:
            there = f"{view.key('next-panel')} goes to the rocks, {view.key('add-thing')} adds one."
            desk.say(f"No rock here yet: {there}", refused=True)
            return
        if view.active != "rocks":
            desk.select("rocks", view.rock.id)
        await self.go(desk, view.rock)

    @abstractmethod
    async def go(self, desk: Desk, rock: Rock) -> None:
        """Do it to this rock."""


class SetStatus(RockCommand):
    id = "status"
    title = "Status of the rock"
    keys = ("s",)
    help = "on track, at risk, off track; done and dropped are in its dialog"
    label = "status"

    async def go(self, desk: Desk, rock: Rock) -> None:
        status = NEXT_STATUS.get(rock.status, "on_track")
        offer = f"{desk.view.key('make-issue')} makes it an issue" if status == "off_track" else ""
        await desk.do(RockStatusSet(rock.id, status), offer=offer)


class Milestones(RockCommand):
    id = "milestones"
    title = "Milestones of the rock: tick, add"
    keys = ("l",)
    help = "its milestones: a number ticks one, a adds one, e edits them"
    label = "milestones"

    async def go(self, desk: Desk, rock: Rock) -> None:
        _open(desk, rock)


def _open(desk: Desk, rock: Rock) -> None:
    def now() -> Rock:
        return find(desk.view.board.rocks, rock.id) or rock

    def letters() -> tuple[dialogs.Letter, ...]:
        each = (dialogs.Letter(str(number), it.title, it.done) for number, it in enumerate(now().milestones, 1))
        edit = [dialogs.Letter(EDIT, "edit them", closes=True)] if now().milestones else []
        return *each, dialogs.Letter(ADD, "add one", closes=True), *edit

    async def choose(key: str) -> None:
        if key == ADD:
            _add(desk, rock)
        elif key == EDIT:
            desk.ask(dialogs.EditMilestones(desk, now()))
        else:
            milestone = now().milestones[int(key) - 1]
            await desk.do(MilestoneTicked(rock.id, milestone.id, not milestone.done))

    desk.ask(dialogs.Letters(desk, lambda: f"Milestones of “{rock.title}”", letters, choose, stays=True))


def _add(desk: Desk, rock: Rock) -> None:
    heading, hint = f"A milestone of “{rock.title}”", "what will be there when it is reached"
    line = dialogs.Line(desk, heading, "Milestone", lambda text: MilestoneAdded(rock.id, new_id(), text), hint=hint)
    desk.ask(line, after=lambda: _open(desk, rock))
