"""Whatever is selected: open it, edit it, add another, set its status."""

from __future__ import annotations

from iltboard.board.events.rocks import RockStatusSet
from iltboard.board.events.table import IssueTabled, IssueTakenOff
from iltboard.board.events.todos import TodoTicked
from iltboard.board.things import RockStatus, find
from iltboard.ui.commands.command import Command
from iltboard.ui.desk import Desk
from iltboard.ui.dialogs.issue import AddIssues, EditIssue
from iltboard.ui.dialogs.note import EditNote
from iltboard.ui.dialogs.off_topic import SettleOffTopic
from iltboard.ui.dialogs.rock import EditRock
from iltboard.ui.dialogs.todo import EditTodo
from iltboard.ui.view import View

NEXT_STATUS: dict[RockStatus, RockStatus] = {"on_track": "at_risk", "at_risk": "off_track"}
NOTHING = "Nothing is selected here."


class ThingCommand(Command):
    """A command about what is selected in the active panel."""

    group = "What is selected"

    def applies(self, view: View) -> bool:
        return bool(view.selected[view.active])


class OpenThing(ThingCommand):
    id = "open"
    title = "Put on the table, or open"
    keys = ("enter",)
    help = "put the issue on the table, or back; open a rock, a to-do"

    def word(self, view: View) -> str:
        return "to the table" if view.active == "queue" else "open"

    async def run(self, desk: Desk) -> None:
        view = desk.view
        if view.active != "queue":
            edit(desk)
        elif view.issue is None:
            desk.say(NOTHING, refused=True)
        elif view.issue.state == "table":
            await desk.do(IssueTakenOff(view.issue.id))
        else:
            await desk.do(IssueTabled(view.issue.id))


class EditThing(ThingCommand):
    id = "edit"
    title = "Edit what is selected"
    keys = ("e",)
    help = "edit what is selected"

    async def run(self, desk: Desk) -> None:
        edit(desk)


class AddThing(ThingCommand):
    id = "add-thing"
    title = "Add to the panel: a rock, a to-do, a win, a headline"
    keys = ("A",)
    help = "add what the panel holds: a rock, a to-do, a win, a headline"
    label = "add here"

    def applies(self, view: View) -> bool:
        return view.active == "rocks" or view.collects

    async def run(self, desk: Desk) -> None:
        view = desk.view
        if view.active == "rocks" or (view.kind == "rocks" and view.active != "queue"):
            desk.ask(EditRock(desk, None))
        elif view.kind == "wins":
            desk.ask(EditNote(desk, "win", None))
        elif view.kind == "headlines":
            desk.ask(EditNote(desk, "headline", None))
        elif view.kind == "todos" or view.active == "stage":
            desk.ask(EditTodo(desk, None))
        else:
            desk.ask(AddIssues(desk))


class RockStatusCommand(ThingCommand):
    id = "status"
    title = "Status of the rock"
    keys = ("s",)
    help = "a rock: on track, at risk, off track; enter for done, dropped"
    label = "status"

    def applies(self, view: View) -> bool:
        return view.active == "rocks" and view.rock is not None

    async def run(self, desk: Desk) -> None:
        rock = desk.view.rock
        if rock is None:
            desk.say("No rock here yet: tab to the rocks, then A adds one.", refused=True)
            return
        if desk.view.active != "rocks":
            desk.select("rocks", rock.id)
        await desk.do(RockStatusSet(rock.id, NEXT_STATUS.get(rock.status, "on_track")))


class TickTodo(ThingCommand):
    id = "done"
    title = "To-do done or not done"
    keys = ("d",)
    help = "the selected to-do: done, not done"
    label = "done"

    def applies(self, view: View) -> bool:
        return view.active == "stage" and view.todo is not None

    async def run(self, desk: Desk) -> None:
        todo = desk.view.todo
        if todo is None:
            desk.say("No to-do is selected: the to-dos segment lists them, tab goes there.", refused=True)
            return
        await desk.do(TodoTicked(todo.id, not todo.done))


def edit(desk: Desk) -> None:
    """Open the dialog of what is selected in the active panel."""
    view = desk.view
    if view.active == "queue" and view.issue:
        desk.ask(EditIssue(desk, view.issue))
    elif view.active == "rocks" and view.rock:
        desk.ask(EditRock(desk, view.rock))
    elif view.active == "strip" and view.entry:
        desk.ask(SettleOffTopic(desk, view.entry))
    elif view.active == "stage" and view.todo:
        desk.ask(EditTodo(desk, view.todo))
    elif view.active == "stage" and view.kind in ("wins", "headlines"):
        note = find(view.board.notes, view.selected["stage"])
        if note:
            desk.ask(EditNote(desk, "win" if view.kind == "wins" else "headline", note))
    else:
        desk.say(NOTHING, refused=True)
