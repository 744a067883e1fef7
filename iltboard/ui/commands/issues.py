"""The queue: adding, ordering, and what becomes of an issue."""

from __future__ import annotations

from iltboard.board.events.issues import (
    IssueBroughtBack,
    IssueMoved,
    IssueParked,
    IssueSentToOffice,
    IssueStarred,
)
from iltboard.ui.commands.command import Command
from iltboard.ui.commands.off_topic import talk_is_back
from iltboard.ui.desk import Desk
from iltboard.ui.dialogs.issue import AddIssues
from iltboard.ui.dialogs.resolve import Resolve
from iltboard.ui.view import View

NONE_HERE = "No issue here yet: a adds one."


class IssueCommand(Command):
    """A command about an issue."""

    group = "Issues"

    def applies(self, view: View) -> bool:
        return view.issue_meant is not None


class AddIssue(IssueCommand):
    id = "add-issue"
    title = "Add an issue"
    keys = ("a",)
    help = "add an issue; pasted lines, “Name: issue” each, add many"
    label = "add"

    def applies(self, view: View) -> bool:
        return True

    async def run(self, desk: Desk) -> None:
        desk.ask(AddIssues(desk))


class MoveUp(IssueCommand):
    id = "move-up"
    title = "Move the issue up"
    keys = ("K", "shift+up")
    help = "move the selected issue up"

    async def run(self, desk: Desk) -> None:
        await _move(desk, -1)


class MoveDown(IssueCommand):
    id = "move-down"
    title = "Move the issue down"
    keys = ("J", "shift+down")
    help = "move the selected issue down"
    label = "move"
    beside = "move-up"

    def applies(self, view: View) -> bool:
        return view.active == "queue" and len(view.board.queue) > 1

    async def run(self, desk: Desk) -> None:
        await _move(desk, 1)


class Star(IssueCommand):
    id = "star"
    title = "Star the issue"
    keys = ("*",)
    help = "one of the top three, or no longer"

    def applies(self, view: View) -> bool:
        return view.active == "queue" and view.issue is not None

    async def run(self, desk: Desk) -> None:
        issue = desk.view.issue
        if issue is None:
            desk.say(NONE_HERE, refused=True)
            return
        await desk.do(IssueStarred(issue.id, not issue.starred))


class ResolveIssue(IssueCommand):
    id = "resolve"
    title = "Resolve the issue"
    keys = ("r",)
    help = "solve the issue on the table, else the selected one"
    label = "resolve"

    async def run(self, desk: Desk) -> None:
        issue = desk.view.issue_meant
        if issue is None:
            desk.say(NONE_HERE, refused=True)
            return
        await talk_is_back(desk)
        desk.ask(Resolve(desk, issue))


class Park(IssueCommand):
    id = "park"
    title = "Park the issue, or bring it back"
    keys = ("p",)
    help = "keep it for the long term (on a parked one: bring it back)"
    label = "park"

    async def run(self, desk: Desk) -> None:
        view = desk.view
        selected = view.issue
        if selected and selected.state == "parked" and (view.active == "queue" or not view.board.table):
            await desk.do(IssueBroughtBack(selected.id))
            return
        issue = view.issue_meant
        if issue is None:
            desk.say(NONE_HERE, refused=True)
            return
        await desk.do(IssueParked(issue.id))


class ToOffice(IssueCommand):
    id = "office"
    title = "Send the issue to the office"
    keys = ("x",)
    help = "not instructional: the office has it"
    label = "to office"

    async def run(self, desk: Desk) -> None:
        issue = desk.view.issue_meant
        if issue is None:
            desk.say(NONE_HERE, refused=True)
            return
        await desk.do(IssueSentToOffice(issue.id))


async def _move(desk: Desk, by: int) -> None:
    view = desk.view
    ids = [issue.id for issue in view.board.queue]
    if view.issue is None or view.issue.id not in ids:
        desk.say(
            "A parked issue has no place in the queue: p brings it back." if view.issue else NONE_HERE, refused=True
        )
        return
    here = ids.index(view.issue.id)
    there = here + by
    if not 0 <= there < len(ids):
        desk.say("It is the first already." if by < 0 else "It is the last already.", refused=True)
        return
    rest = [*ids[:here], *ids[here + 1 :]]
    await desk.do(IssueMoved(view.issue.id, after=rest[there - 1] if there else None), tell=False)
