"""Whatever is selected: open it, edit it, add another, tick it, make an issue of it."""

from __future__ import annotations

from functools import partial

from iltboard.board.commitments import brought_up
from iltboard.board.events.issues import IssuesAdded, NewIssue
from iltboard.board.events.notes import NoteAdded, NoteEdited
from iltboard.board.events.off_topic import OffTopicSettled
from iltboard.board.events.rocks import WORDS
from iltboard.board.events.table import IssueTabled, IssueTakenOff
from iltboard.board.events.todos import TodoTicked
from iltboard.board.events.update import TellingAnswered
from iltboard.board.things import Issue, IssueState, NoteKind, Rock, Source, Telling, find
from iltboard.identity import new_id
from iltboard.text import clean_title
from iltboard.ui import dialogs
from iltboard.ui.commands.command import Command
from iltboard.ui.commands.purpose import add_to_purpose, write_purpose
from iltboard.ui.commands.reflection import reflected
from iltboard.ui.desk import Desk
from iltboard.ui.messages import ScreenName
from iltboard.ui.view import Scene, View
from iltboard.ui.widgets.stage import is_thing

NOTED: dict[Scene, NoteKind] = {"wins": "win", "headlines": "headline", "custom": "note", "conclude": "plus"}
ISSUE_WORDS: dict[IssueState, str] = {
    "open": "in the queue",
    "table": "on the table",
    "solved": "solved",
    "parked": "parked",
    "office": "at the office",
}
SELECT_FIRST: dict[ScreenName, str] = {
    "focus": "Select what was heard first.",
    "reflection": "Select an answered question, or feedback, first.",
}
NOTHING = "Nothing is selected here."
TO_READ = "This line is there to be read: there is nothing in it to open."


class ThingCommand(Command):
    """A command about what is selected in the active panel."""

    group = "What is selected"

    def applies(self, view: View) -> bool:
        return is_thing(view.selected[view.active])


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
            await put_on_the_table(desk, view.issue)


async def put_on_the_table(desk: Desk, issue: Issue) -> None:
    """Put it on the table; of one that is not instructional it is said where it may go instead."""
    is_not = issue.instructional is False
    refused = await desk.do(IssueTabled(issue.id), tell=not is_not)
    if is_not and refused is None and not desk.view.trouble:
        office = desk.view.key("office")
        asked = " ".join(brought_up(desk.view.board.commitments, "distraction"))
        desk.say(f"Tagged not instructional: {office} sends it to the office. {asked}", refused=True)


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
    help = "add what belongs there: a member, a win, a headline, a rock, a to-do, a note"
    label = "add here"

    def applies(self, view: View) -> bool:
        return view.active == "rocks" or (view.active == "stage" and view.collects)

    async def run(self, desk: Desk) -> None:
        view = desk.view
        scene = view.scene
        if view.active == "queue":
            desk.ask(dialogs.AddIssues(desk))
        elif view.active == "rocks" or scene == "rocks":
            desk.ask(dialogs.EditRock(desk, None))
        elif scene == "ready":
            desk.ask(dialogs.AddMember(desk))
        elif scene in NOTED:
            add_note(desk, NOTED[scene])
        elif scene == "purpose":
            add_to_purpose(desk)
        elif scene == "todos" or view.active == "stage":
            desk.ask(dialogs.EditTodo(desk, None))
        else:
            desk.ask(dialogs.AddIssues(desk))


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
        todo, telling = desk.view.todo, desk.view.telling or _next_telling(desk.view)
        if todo:
            await desk.do(TodoTicked(todo.id, not todo.done))
        elif telling:
            await desk.do(TellingAnswered(telling.id, not telling.told))
        else:
            there = desk.view.key("next-panel")
            desk.say(f"No to-do is selected: the to-dos segment lists them, {there} goes there.", refused=True)


def _next_telling(view: View) -> Telling | None:
    """The promise to tell the staff that is asked about next, before the meeting and at its end."""
    asked = view.promised if view.scene in ("ready", "conclude") else ()
    return next((telling for telling in asked if telling.told is None), None)


class MakeIssue(ThingCommand):
    id = "make-issue"
    title = "Make an issue of it"
    keys = ("i",)
    on = ("board", "focus", "reflection")
    help = "make an issue of the selected rock, to-do, headline, off-topic entry, answer, or of what was heard"
    label = "make issue"

    def applies(self, view: View) -> bool:
        return view.active != "queue" and source(view) is not None

    async def run(self, desk: Desk) -> None:
        found = source(desk.view)
        if found is None and desk.view.screen in SELECT_FIRST:
            desk.say(SELECT_FIRST[desk.view.screen], refused=True)
        elif found is None:
            there = desk.view.key("next-panel")
            desk.say(
                f"Select a rock, a to-do, a headline or an off-topic entry first: {there} goes there.", refused=True
            )
        elif not found.title:
            edit(desk)  # an off-topic entry without words needs some to become an issue
        elif known := next((it for it in desk.view.board.issues if it.source and it.source.id == found.id), None):
            desk.say(f"It is an issue already, {ISSUE_WORDS[known.state]}: “{known.title}”.", refused=True)
        elif found.kind == "off_topic":
            entry = desk.view.entry
            cost_set_s, norm = (entry.cost_set_s, entry.norm) if entry else (None, "")
            await desk.do(OffTopicSettled(found.id, found.title, "issue", cost_set_s, new_id(), norm))
        else:
            await desk.do(IssuesAdded((NewIssue(new_id(), found.title, source=found),)))


def add_note(desk: Desk, kind: NoteKind) -> None:
    """A line of the segment that is looked at."""
    run = desk.view.run
    segment = run.id if run and kind == "note" else ""
    event = partial(NoteAdded, new_id(), kind, segment=segment)
    desk.ask(dialogs.Line(desk, f"Add a {kind}", kind.capitalize(), event))


def source(view: View) -> Source | None:
    """What an issue can be made from: whatever is selected in the active panel, but for issues."""
    board = view.board
    if view.active == "rocks":
        return Source("rock", view.rock.id, _rock_issue(view.rock)) if view.rock else None
    if view.active == "strip" or (view.active == "stage" and view.entry):
        return Source("off_topic", view.entry.id, view.entry.note) if view.entry else None
    if view.active == "focus":
        hearing = find(board.hearings, view.selected["focus"])
        return Source("hearing", hearing.id, clean_title(hearing.heard)) if hearing else None
    if view.active == "reflection":
        return reflected(view)
    if view.active != "stage":
        return None
    if view.todo:
        return Source("todo", view.todo.id, view.todo.title)
    note = find(board.notes, view.selected["stage"])
    return Source(note.kind, note.id, note.text) if note else None


def _rock_issue(rock: Rock) -> str:
    """What the issue about a rock is called: how it stands, where that is what is the matter."""
    return f"{rock.title}: {WORDS[rock.status]}" if rock.status in ("at_risk", "off_track") else rock.title


def edit(desk: Desk) -> None:
    """Open the dialog of what is selected in the active panel."""
    view = desk.view
    if view.active == "queue" and view.issue:
        desk.ask(dialogs.EditIssue(desk, view.issue))
    elif view.active == "rocks" and view.rock:
        desk.ask(dialogs.EditRock(desk, view.rock))
    elif view.active in ("strip", "stage") and view.entry:
        desk.ask(dialogs.SettleOffTopic(desk, view.entry))
    elif view.active == "stage" and view.todo:
        desk.ask(dialogs.EditTodo(desk, view.todo))
    elif view.active == "stage" and view.note:
        note = view.note
        heading, label = f"Edit the {note.kind}", note.kind.capitalize()
        desk.ask(dialogs.Line(desk, heading, label, lambda text: NoteEdited(note.id, text), value=note.text))
    elif view.scene == "purpose" and view.active == "stage":
        focus = find(view.board.focus, view.selected["stage"])
        if focus:
            desk.ask(dialogs.EditFocus(desk, focus))
        else:
            write_purpose(desk)
    else:
        desk.say(TO_READ if view.selected[view.active] else NOTHING, refused=True)
