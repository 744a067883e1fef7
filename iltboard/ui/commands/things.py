"""Whatever is selected: open it, edit it, add another, tick it, make an issue of it."""

from __future__ import annotations

from functools import partial

from iltboard.board.events.issues import IssuesAdded, NewIssue
from iltboard.board.events.milestones import MilestoneAdded, MilestoneTicked
from iltboard.board.events.notes import NoteAdded, NoteEdited
from iltboard.board.events.purpose import FocusNamed, PurposeAgreed
from iltboard.board.events.rocks import RockStatusSet
from iltboard.board.events.table import IssueTabled, IssueTakenOff
from iltboard.board.events.todos import TodoTicked
from iltboard.board.events.update import TellingAnswered
from iltboard.board.things import NoteKind, Rock, RockStatus, Source, find
from iltboard.identity import new_id
from iltboard.ui.commands.command import Command
from iltboard.ui.desk import Desk
from iltboard.ui.dialogs.issue import AddIssues, EditIssue
from iltboard.ui.dialogs.letters import Letter, Letters
from iltboard.ui.dialogs.line import Line
from iltboard.ui.dialogs.off_topic import SettleOffTopic
from iltboard.ui.dialogs.reading import joining
from iltboard.ui.dialogs.rock import EditRock
from iltboard.ui.dialogs.todo import EditTodo
from iltboard.ui.view import Scene, View

NEXT_STATUS: dict[RockStatus, RockStatus] = {"on_track": "at_risk", "at_risk": "off_track"}
NOTED: dict[Scene, NoteKind] = {"wins": "win", "headlines": "headline", "custom": "note", "conclude": "plus"}
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
        if view.active != "queue":
            return "open"
        return "back to the queue" if view.issue and view.issue.state == "table" else "to the table"

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
    title = "Add to the panel: a rock, a to-do, a win, a headline, a member"
    keys = ("A",)
    help = "add what the panel holds: a member, a win, the purpose, a headline, a rock, a to-do, a note"
    label = "add here"

    def applies(self, view: View) -> bool:
        return view.active == "rocks" or view.collects

    async def run(self, desk: Desk) -> None:
        view = desk.view
        scene = view.scene
        if view.active == "rocks" or (scene == "rocks" and view.active != "queue"):
            desk.ask(EditRock(desk, None))
        elif scene == "ready":
            desk.ask(Line(desk, "Add a member", "Member", joining, hint="Ada Example, norm-keeper"))
        elif scene in NOTED:
            kind = NOTED[scene]
            desk.ask(Line(desk, f"Add a {kind}", kind.capitalize(), lambda text: NoteAdded(new_id(), kind, text)))
        elif scene == "purpose":
            add_to_purpose(desk)
        elif scene == "todos" or view.active == "stage":
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
        status = NEXT_STATUS.get(rock.status, "on_track")
        offer = f"{desk.view.key('make-issue')} makes it an issue" if status == "off_track" else ""
        await desk.do(RockStatusSet(rock.id, status), offer=offer)


class Milestones(ThingCommand):
    id = "milestones"
    title = "Milestones of the rock: tick, add"
    keys = ("l",)
    help = "the milestones of the selected rock: a number ticks one, a adds one"
    label = "milestones"

    def applies(self, view: View) -> bool:
        return view.active == "rocks" and view.rock is not None

    async def run(self, desk: Desk) -> None:
        rock = desk.view.rock
        if rock is None:
            desk.say("No rock here yet: tab to the rocks, then A adds one.", refused=True)
            return

        def now() -> Rock:
            return find(desk.view.board.rocks, rock.id) or rock

        def letters() -> tuple[Letter, ...]:
            each = (Letter(str(n), it.title, it.done) for n, it in enumerate(now().milestones, 1))
            return *each, Letter("a", "add one", closes=True)

        async def choose(key: str) -> None:
            if key == "a":
                desk.ask(
                    Line(
                        desk,
                        f"A milestone of “{rock.title}”",
                        "Milestone",
                        lambda text: MilestoneAdded(rock.id, new_id(), text),
                        hint="what will be there when it is reached",
                    )
                )
            else:
                milestone = now().milestones[int(key) - 1]
                await desk.do(MilestoneTicked(rock.id, milestone.id, not milestone.done))

        desk.select("rocks", rock.id)
        desk.ask(Letters(desk, lambda: f"Milestones of “{rock.title}”", letters, choose, stays=True))


class TickThing(ThingCommand):
    id = "done"
    title = "To-do done or not done; staff told or not told"
    keys = ("d",)
    help = "the selected to-do: done, not done; a staff update: told, not told"

    def word(self, view: View) -> str:
        return "told, not told" if view.telling else "done"

    def applies(self, view: View) -> bool:
        return view.active == "stage" and (view.todo is not None or view.telling is not None)

    async def run(self, desk: Desk) -> None:
        todo, telling = desk.view.todo, desk.view.telling
        if todo:
            await desk.do(TodoTicked(todo.id, not todo.done))
        elif telling:
            await desk.do(TellingAnswered(telling.id, not telling.told))
        else:
            desk.say("No to-do is selected: the to-dos segment lists them, tab goes there.", refused=True)


class MakeIssue(ThingCommand):
    id = "make-issue"
    title = "Make an issue of it"
    keys = ("i",)
    help = "make an issue of the selected rock, to-do, headline or off-topic entry"
    label = "make issue"

    def applies(self, view: View) -> bool:
        return view.active != "queue" and source(view) is not None

    async def run(self, desk: Desk) -> None:
        found = source(desk.view)
        if found is None:
            desk.say("Select a rock, a to-do, a headline or an off-topic entry first: tab goes there.", refused=True)
        elif not found.title:
            edit(desk)  # an off-topic entry without words needs some to become an issue
        elif known := next((it for it in desk.view.board.queue if it.source and it.source.id == found.id), None):
            desk.say(f"It is an issue already: “{known.title}”.", refused=True)
        else:
            await desk.do(IssuesAdded((NewIssue(new_id(), found.title, source=found),)))


def source(view: View) -> Source | None:
    """What an issue can be made from: whatever is selected in the active panel, but for issues."""
    board = view.board
    if view.active == "rocks":
        return Source("rock", view.rock.id, view.rock.title) if view.rock else None
    if view.active == "strip" or (view.active == "stage" and view.entry):
        return Source("off_topic", view.entry.id, view.entry.note) if view.entry else None
    if view.active != "stage":
        return None
    if view.todo:
        return Source("todo", view.todo.id, view.todo.title)
    note = find(board.notes, view.selected["stage"])
    return Source(note.kind, note.id, note.text) if note else None


def edit(desk: Desk) -> None:
    """Open the dialog of what is selected in the active panel."""
    view = desk.view
    if view.active == "queue" and view.issue:
        desk.ask(EditIssue(desk, view.issue))
    elif view.active == "rocks" and view.rock:
        desk.ask(EditRock(desk, view.rock))
    elif view.active in ("strip", "stage") and view.entry:
        desk.ask(SettleOffTopic(desk, view.entry))
    elif view.active == "stage" and view.todo:
        desk.ask(EditTodo(desk, view.todo))
    elif view.active == "stage" and view.note:
        note = view.note
        heading, label = f"Edit the {note.kind}", note.kind.capitalize()
        desk.ask(Line(desk, heading, label, lambda text: NoteEdited(note.id, text), value=note.text))
    elif view.scene == "purpose" and view.active == "stage":
        write_purpose(desk)
    else:
        desk.say(NOTHING, refused=True)


def add_to_purpose(desk: Desk) -> None:
    """The purpose first; once it stands, a focus student or a group of them."""
    if desk.view.board.purpose is None:
        write_purpose(desk)
    else:
        heading = "A focus student by a code, or a group by its name"
        hint = "S1, or multilingual learners in grade 6; no student's name"
        desk.ask(Line(desk, heading, "In focus", lambda code: FocusNamed(new_id(), code), hint=hint))


def write_purpose(desk: Desk) -> None:
    """The purpose in the team's words."""
    view = desk.view
    text = view.board.purpose.text if view.board.purpose else ""
    hint = "why this team meets, for which students, and what must change"
    agreed = partial(PurposeAgreed, on=view.today)
    desk.ask(Line(desk, "The purpose we agree on", "Purpose", agreed, value=text, hint=hint, long=True))
