"""The queue and the table: adding, ordering, talking through, and what becomes of an issue."""

from __future__ import annotations

from abc import abstractmethod
from functools import partial
from typing import ClassVar

from iltboard.board.agenda import ARTIFACTS
from iltboard.board.events.issues import ArtifactAttached, IssueMoved, IssueStarred
from iltboard.board.events.outcomes import IssueBroughtBack, IssueParked, IssueSentToOffice
from iltboard.board.events.table import STEPS, IssueStepped
from iltboard.board.things import Issue
from iltboard.ui import dialogs
from iltboard.ui.commands.command import Command
from iltboard.ui.commands.moving import move
from iltboard.ui.commands.off_topic import talk_is_back
from iltboard.ui.desk import Desk
from iltboard.ui.letters import by_letter
from iltboard.ui.view import View

NO_ARTIFACT = "0"


class IssueCommand(Command):
    """A command about an issue."""

    group = "Issues"

    def applies(self, view: View) -> bool:
        return view.board.table is not None or (view.active == "queue" and view.issue is not None)

    async def run(self, desk: Desk) -> None:
        issue = self.meant(desk.view)
        if issue is None:
            view = desk.view
            puts = f"No issue is on the table: {view.key('open')} in the queue puts the selected one there."
            adds = f"No issue here yet: {view.key('add-issue')} adds one."
            desk.say(puts if view.board.queue else adds, refused=True)
        else:
            await self.go(desk, issue)

    def meant(self, view: View) -> Issue | None:
        """The issue it is about: the one on the table, else the selected one."""
        return view.issue_meant

    @abstractmethod
    async def go(self, desk: Desk, issue: Issue) -> None:
        """Do it to this issue."""


class AddIssue(Command):
    id = "add-issue"
    group = "Issues"
    title = "Add an issue"
    keys = ("a",)
    help = "add an issue; pasted lines, “Name: issue” each, add many"
    label = "add"

    async def run(self, desk: Desk) -> None:
        desk.ask(dialogs.AddIssues(desk))


class MoveCommand(IssueCommand):
    """A command that moves the selected issue."""

    by: ClassVar[int]

    def applies(self, view: View) -> bool:
        return view.active == "queue" and len(view.board.queue) > 1

    def meant(self, view: View) -> Issue | None:
        return view.issue

    async def go(self, desk: Desk, issue: Issue) -> None:
        ids = [it.id for it in desk.view.board.queue]
        if issue.id not in ids:
            desk.say("A parked issue has no place in the queue: bring it back first.", refused=True)
            return
        await move(desk, ids, issue.id, self.by, partial(IssueMoved, issue.id))


class MoveUp(MoveCommand):
    id = "move-up"
    title = "Move the issue up"
    keys = ("K", "shift+up")
    help = "move the selected issue up"
    by = -1


class MoveDown(MoveCommand):
    id = "move-down"
    title = "Move the issue down"
    keys = ("J", "shift+down")
    help = "move the selected issue down"
    label = "move"
    beside = "move-up"
    by = 1


class Star(IssueCommand):
    id = "star"
    title = "Star the issue"
    keys = ("*",)
    help = "one of the top three, or no longer"

    def meant(self, view: View) -> Issue | None:
        return view.issue

    async def go(self, desk: Desk, issue: Issue) -> None:
        await desk.do(IssueStarred(issue.id, not issue.starred))


class ResolveIssue(IssueCommand):
    id = "resolve"
    title = "Resolve the issue"
    keys = ("r",)
    help = "solve the issue on the table, else the selected one"
    label = "resolve"

    async def go(self, desk: Desk, issue: Issue) -> None:
        await talk_is_back(desk)
        desk.ask(dialogs.Resolve(desk, issue))


class Park(IssueCommand):
    id = "park"
    title = "Park the issue, or bring it back"
    keys = ("p",)
    help = "keep it for the long term (on a parked one: bring it back)"
    label = "park"

    def meant(self, view: View) -> Issue | None:
        """A parked issue that is selected in the queue comes before the one on the table."""
        selected = view.issue
        return selected if view.active == "queue" and selected and selected.state == "parked" else view.issue_meant

    async def go(self, desk: Desk, issue: Issue) -> None:
        await desk.do(IssueBroughtBack(issue.id) if issue.state == "parked" else IssueParked(issue.id))


class ToOffice(IssueCommand):
    id = "office"
    title = "Send the issue to the office"
    keys = ("x",)
    help = "not instructional: the office has it"
    label = "to office"

    async def go(self, desk: Desk, issue: Issue) -> None:
        await desk.do(IssueSentToOffice(issue.id))


class NextStep(IssueCommand):
    id = "step"
    title = "Identify, discuss, solve"
    keys = (".",)
    help = "the issue on the table: identify, discuss, solve"
    label = "step"

    def applies(self, view: View) -> bool:
        return view.board.table is not None

    def meant(self, view: View) -> Issue | None:
        return view.board.table

    async def go(self, desk: Desk, issue: Issue) -> None:
        following = STEPS[(STEPS.index(issue.step) + 1) % len(STEPS)]
        await desk.do(IssueStepped(issue.id, following), tell=False)


class MergeIssue(IssueCommand):
    id = "merge"
    title = "Merge the issue into another"
    keys = ("&",)
    help = "it is the same as another: merge the selected issue into that one"

    def meant(self, view: View) -> Issue | None:
        return view.issue

    async def go(self, desk: Desk, issue: Issue) -> None:
        if all(other.id == issue.id for other in desk.view.board.queue):
            desk.say("There is no other issue to merge it into.", refused=True)
        else:
            desk.ask(dialogs.Merge(desk, issue))


class AttachArtifact(IssueCommand):
    id = "artifact"
    title = "What student-centred work the issue brings"
    keys = ("w",)
    help = "the work the issue brings: student work, data, feedback and so on"

    async def go(self, desk: Desk, issue: Issue) -> None:
        by_key = by_letter(ARTIFACTS, kept=NO_ARTIFACT)
        letters = tuple(dialogs.Letter(key, artifact, artifact == issue.artifact) for key, artifact in by_key.items())

        async def choose(key: str) -> None:
            await desk.do(ArtifactAttached(issue.id, by_key.get(key)))

        none = (dialogs.Letter(NO_ARTIFACT, "none"),) if issue.artifact else ()
        desk.ask(dialogs.Letters(desk, lambda: f"What “{issue.title}” brings:", lambda: (*letters, *none), choose))
