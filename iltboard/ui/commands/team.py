"""The team's screen: who is on it, what it covers, what its members are chosen by."""

from __future__ import annotations

from abc import abstractmethod
from functools import partial
from typing import ClassVar

from iltboard.board.belongings import belongings
from iltboard.board.events.criteria import CriterionAdded, CriterionDropped, CriterionMet, CriterionWorded
from iltboard.board.events.selection import NONE_OPEN, open_selection
from iltboard.board.events.team import MemberLeft
from iltboard.board.people import Member
from iltboard.board.selection import Candidate, Criterion
from iltboard.board.things import find
from iltboard.identity import new_id
from iltboard.ui import dialogs
from iltboard.ui.commands.command import Command
from iltboard.ui.desk import Desk
from iltboard.ui.lacking import do_to_team
from iltboard.ui.letters import by_letter
from iltboard.ui.messages import COVERAGE, YEAR, ScreenName
from iltboard.ui.view import View

MEMBER, CANDIDATE, CRITERION = "m", "c", "r"
NOBODY_YET = "0"
CLOSED = "That selection is closed: what was decided stands."


class TeamCommand(Command):
    """A command of the team's screen."""

    group = "The team"
    on: ClassVar[tuple[ScreenName, ...]] = ("team",)


class AddToTeam(TeamCommand):
    id = "team-add"
    title = "Add a member, a candidate or a criterion"
    keys = ("A",)
    help = "add a member, a candidate, or a criterion to choose by"
    label = "add"

    async def run(self, desk: Desk) -> None:
        async def choose(key: str) -> None:
            if key == MEMBER:
                desk.ask(dialogs.EditMember(desk, None))
            elif key == CRITERION:
                added = partial(CriterionAdded, new_id())
                desk.ask(
                    dialogs.Line(desk, "What members are chosen by", "Criterion", added, hint="what the role asks for")
                )
            elif open_selection(desk.view.board):
                desk.ask(dialogs.EditCandidate(desk, None))
            else:
                desk.say(f"{NONE_OPEN} {desk.view.key('selection')} opens one.", refused=True)

        letters = (
            dialogs.Letter(MEMBER, "a member"),
            dialogs.Letter(CANDIDATE, "a candidate"),
            dialogs.Letter(CRITERION, "a criterion"),
        )
        desk.ask(dialogs.Letters(desk, lambda: "Add", lambda: letters, choose))


class SelectedCommand(TeamCommand):
    """A command about the selected member, candidate or criterion."""

    needs: ClassVar[str]
    """What is said where nothing is selected that it could do something to."""

    async def run(self, desk: Desk) -> None:
        if self.applies(desk.view):
            await self.go(desk)
        else:
            closed = candidate_of(desk.view) and not open_selection(desk.view.board)
            desk.say(CLOSED if closed else self.needs, refused=True)

    @abstractmethod
    async def go(self, desk: Desk) -> None:
        """Do it."""


class EditOnTeam(SelectedCommand):
    id = "team-edit"
    title = "Edit the member, the candidate or the criterion"
    keys = ("e",)
    help = "edit the selected member, candidate or criterion, the coverage or the school year"
    label = "edit"
    needs = "Select somebody, or something to edit, first."

    def word(self, view: View) -> str:
        return "edit" if candidate_of(view) else ""  # elsewhere enter stands there for it

    def applies(self, view: View) -> bool:
        return can_edit(view)

    async def go(self, desk: Desk) -> None:
        candidate = candidate_of(desk.view)
        if candidate:
            desk.ask(dialogs.EditCandidate(desk, candidate))
        else:
            edit(desk)


class MarkCriterion(SelectedCommand):
    id = "criterion-met"
    title = "A criterion is met"
    keys = ("m",)
    help = "which criterion the selected candidate or member meets, and how that is known"
    label = "criterion met"
    needs = "Select a member or a candidate first."

    def applies(self, view: View) -> bool:
        return bool(view.board.team.criteria) and somebody_of(view) is not None

    async def go(self, desk: Desk) -> None:
        somebody = somebody_of(desk.view)
        if somebody is None:
            return
        how = {it.criterion: it.how for it in somebody.met}
        by_key = by_letter(desk.view.board.team.criteria, lambda criterion: criterion.text)

        async def choose(key: str) -> None:
            criterion = by_key[key]

            def met(said: str) -> CriterionMet:
                return CriterionMet(somebody.id, criterion.id, said or (None if criterion.id in how else ""))

            hint = "how that is known; blank: not met" if criterion.id in how else "how that is known, in a line"
            heading = f"{somebody.name}: {criterion.text}"
            desk.ask(dialogs.Line(desk, heading, "How", met, value=how.get(criterion.id, ""), hint=hint))

        letters = tuple(dialogs.Letter(key, it.text, it.id in how) for key, it in by_key.items())
        desk.ask(dialogs.Letters(desk, lambda: f"What does {somebody.name} meet?", lambda: letters, choose))


class LeaveTeam(SelectedCommand):
    id = "leave-team"
    title = "The member leaves, or the criterion is dropped"
    keys = ("x",)
    help = "the selected member leaves, and who takes over; a criterion is dropped"
    needs = "Select a member or a criterion first."

    def word(self, view: View) -> str:
        return "drop" if criterion_of(view) else "leaves the team"

    def applies(self, view: View) -> bool:
        return member_of(view) is not None or criterion_of(view) is not None

    async def go(self, desk: Desk) -> None:
        view = desk.view
        criterion, member = criterion_of(view), member_of(view)
        others = tuple(other for other in view.board.members if member and other.id != member.id)
        theirs = belongings(view.board, member.id) if member else ()
        question = f"{_goes(criterion, member)} {view.key(self.id)} again is yes."
        if member and theirs and others:
            _ask_who_takes_over(desk, member, others, theirs)
        elif not desk.asked(question):
            desk.say(question)
        elif criterion:
            await desk.do(CriterionDropped(criterion.id))
        elif member:
            await do_to_team(desk, MemberLeft(member.id, view.today))


def _goes(criterion: Criterion | None, member: Member | None) -> str:
    if criterion:
        return f"Choose by “{criterion.text}” no more?"
    return f"{member.name} leaves the team?" if member else ""


def _ask_who_takes_over(desk: Desk, member: Member, others: tuple[Member, ...], theirs: tuple[str, ...]) -> None:
    by_key = by_letter(others, lambda other: other.name, kept=NOBODY_YET)

    async def choose(key: str) -> None:
        heir = None if key == NOBODY_YET else by_key[key].id
        await do_to_team(desk, MemberLeft(member.id, desk.view.today, heir))

    letters = (
        *(dialogs.Letter(key, other.name) for key, other in by_key.items()),
        dialogs.Letter(NOBODY_YET, "nobody yet"),
    )
    more = f" and {len(theirs) - 1} more" if len(theirs) > 1 else ""
    desk.ask(
        dialogs.Letters(desk, lambda: f"{member.name} leaves: who takes {theirs[0]}{more}?", lambda: letters, choose)
    )


class SetTeamCoverage(TeamCommand):
    id = "coverage"
    title = "What the team should know from within"
    keys = ("v",)
    help = "the grades and areas that the team should know from within"
    label = "coverage"

    async def run(self, desk: Desk) -> None:
        desk.ask(dialogs.SetCoverage(desk))


def edit(desk: Desk) -> None:
    """Open the dialog of what is selected, a candidate apart."""
    view = desk.view
    member, criterion = member_of(view), criterion_of(view)
    if member:
        desk.ask(dialogs.EditMember(desk, member))
    elif criterion:
        worded = partial(CriterionWorded, criterion.id)
        desk.ask(dialogs.Line(desk, "What members are chosen by", "Criterion", worded, value=criterion.text))
    elif view.selected["team"] == YEAR:
        desk.ask(dialogs.SetYear(desk))
    else:
        desk.ask(dialogs.SetCoverage(desk))


def can_edit(view: View) -> bool:
    """Whether something is selected that can be edited now."""
    if candidate_of(view):
        return open_selection(view.board) is not None
    selected = view.selected["team"]
    return member_of(view) is not None or criterion_of(view) is not None or selected in (YEAR, COVERAGE)


def member_of(view: View) -> Member | None:
    """The selected member."""
    return find(view.board.members, view.selected["team"])


def criterion_of(view: View) -> Criterion | None:
    """The selected criterion."""
    return find(view.board.team.criteria, view.selected["team"])


def candidate_of(view: View) -> Candidate | None:
    """The selected candidate, also of a selection that is closed."""
    selection = view.board.selection
    return find(selection.candidates, view.selected["team"]) if selection else None


def somebody_of(view: View) -> Member | Candidate | None:
    """The selected member, or the candidate of the selection that is open."""
    return member_of(view) or (candidate_of(view) if open_selection(view.board) else None)
