"""The team's dialogs: a member, what the team should know from within, and its year."""

from __future__ import annotations

from calendar import month_abbr

from msgspec.structs import replace

from iltboard.board.coverage import ALL, UnknownTermError, ours, terms
from iltboard.board.events.coverage import CoverageSet
from iltboard.board.events.team import MONTHS, MemberEdited, MemberJoined, YearSet, former_id
from iltboard.board.people import Member
from iltboard.identity import new_id
from iltboard.text import clean_title
from iltboard.ui.desk import Desk
from iltboard.ui.dialogs.form import Field, Form, Problem
from iltboard.ui.dialogs.line import Line
from iltboard.ui.dialogs.reading import joining, unless
from iltboard.ui.lacking import do_to_team

MONTH_WORDS = tuple((str(month), month_abbr[month]) for month in MONTHS)


class AddMember(Line):
    """Somebody who joins today, or comes back, in a line: the name, and after a comma the role."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Add a member", "Member", joining, hint="Ada Example, norm-keeper")

    async def submit(self, values: dict[str, str]) -> Problem | None:
        new, view = joining(clean_title(values["text"])), self._desk.view
        event = replace(new, id=former_id(view.board, new.name) or new.id, on=view.today)
        refused = await do_to_team(self._desk, event, event.id)
        return Problem("text", refused) if refused else None


class EditMember(Form):
    """Name, role, and the grades and areas that somebody knows; a new one joins today."""

    def __init__(self, desk: Desk, member: Member | None) -> None:
        super().__init__()
        self.heading = "Edit the member" if member else "Add a member"
        self._desk = desk
        self._member = member

    def fields(self) -> list[Field]:
        member, team = self._member, self._desk.view.board.team
        return [
            Field("name", "Name", member.name if member else "", hint="Ada Example"),
            Field("role", "Role", member.role if member else "", hint="norm-keeper, or what they teach"),
            Field("grades", "Grades", ", ".join(member.grades if member else ()), _hint(team.grades, "6, 7")),
            Field("areas", "Areas", ", ".join(member.areas if member else ()), _hint(team.areas, "Maths, ELA")),
        ]

    async def submit(self, values: dict[str, str]) -> Problem | None:
        member, board = self._member, self._desk.view.board
        found: dict[str, tuple[str, ...]] = {}
        known = {"grades": (board.team.grades, "grade"), "areas": (board.team.areas, "area")}
        for field, (own, what) in known.items():
            has = (member.grades if field == "grades" else member.areas) if member else ()
            try:
                found[field] = has if terms(values[field]) == has else ours(values[field], own, what)
            except UnknownTermError as fault:
                return Problem(field, str(fault))
        name, role = clean_title(values["name"]), clean_title(values["role"])
        event: MemberJoined | MemberEdited
        if member is None:
            id_ = former_id(board, name) or new_id()
            event = MemberJoined(id_, name, role, self._desk.view.today, found["grades"], found["areas"])
        else:
            event = MemberEdited(
                member.id,
                name=unless(name, member.name),
                role=unless(role, member.role),
                grades=found["grades"] if found["grades"] != member.grades else None,
                areas=found["areas"] if found["areas"] != member.areas else None,
            )
            if event == MemberEdited(member.id):
                return None
        refused = await do_to_team(self._desk, event, *(() if member else (event.subject,)))
        return Problem("name", refused) if refused else None


class SetCoverage(Form):
    """The grades and areas of the team, in its own terms."""

    heading = "What should the team know from within?"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    def fields(self) -> list[Field]:
        team = self._desk.view.board.team
        return [
            Field("grades", "Grades", ", ".join(team.grades), hint="6, 7, 8"),
            Field("areas", "Areas", ", ".join(team.areas), hint="Maths, ELA, Special education"),
        ]

    async def submit(self, values: dict[str, str]) -> Problem | None:
        team = self._desk.view.board.team
        event = CoverageSet(terms(values["grades"]), terms(values["areas"]))
        if event == CoverageSet(team.grades, team.areas):
            return None
        refused = await do_to_team(self._desk, event)
        return Problem("grades" if event.areas else "areas", refused) if refused else None


class SetYear(Form):
    """The months between which the school year lies."""

    heading = "The school year"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    def fields(self) -> list[Field]:
        team = self._desk.view.board.team
        return [
            Field("first", "From", str(team.first_month), options=MONTH_WORDS),
            Field("last", "To", str(team.last_month), options=MONTH_WORDS),
        ]

    async def submit(self, values: dict[str, str]) -> Problem | None:
        refused = await self._desk.do(YearSet(int(values["first"]), int(values["last"])))
        return Problem("first", refused) if refused else None


def _hint(known: tuple[str, ...], such: str) -> str:
    """What can be typed: the team's own, where it has said which."""
    return f"{', '.join(known)}, or {ALL}" if known else f"such as {such}"
