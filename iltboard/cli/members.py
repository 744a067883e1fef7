"""`iltboard member`: who is on the team."""

from __future__ import annotations

import click

from iltboard.board.belongings import belongings
from iltboard.board.coverage import UnknownTermError, lacking, ours
from iltboard.board.events.team import MemberEdited, MemberJoined, MemberLeft, former_id
from iltboard.cli.faults import Refused
from iltboard.cli.seat import cells, keep, say, seated, the_member, today
from iltboard.identity import new_id
from iltboard.reports.lists import member_lines
from iltboard.text import clean_title

_grades = click.option("--grade", "grades", multiple=True, help="A grade they know from within; may be repeated.")
_areas = click.option("--area", "areas", multiple=True, help="A content area, likewise.")


@click.group(no_args_is_help=False)
def member() -> None:
    """The members of the team."""


@member.command()
@click.argument("name")
@click.option("--role", default="", help="What they do, such as: norm-keeper.")
@_grades
@_areas
@click.pass_obj
def add(team: str | None, name: str, role: str, grades: tuple[str, ...], areas: tuple[str, ...]) -> None:
    """Add a member, from today on. What the team then still lacks is said."""
    with seated(team) as session:
        board = session.board
        event = MemberJoined(
            id=former_id(board, clean_title(name)) or new_id(),
            name=clean_title(name),
            role=clean_title(role),
            on=today(session),
            grades=_ours(grades, board.team.grades, "grade"),
            areas=_ours(areas, board.team.areas, "area"),
        )
        say([keep(session, event), *lacking(session.board, (event.id,))])


@member.command()
@click.argument("name")
@click.option("--name", "renamed", help="Another name.")
@click.option("--role", help="What they do.")
@_grades
@_areas
@click.pass_obj
def edit(
    team: str | None, name: str, renamed: str | None, role: str | None, grades: tuple[str, ...], areas: tuple[str, ...]
) -> None:
    """Put a member right: only what is given changes."""
    with seated(team) as session:
        known = session.board.team
        event = MemberEdited(
            the_member(session.board, name).id,
            name=None if renamed is None else clean_title(renamed),
            role=None if role is None else clean_title(role),
            grades=_ours(grades, known.grades, "grade") if grades else None,
            areas=_ours(areas, known.areas, "area") if areas else None,
        )
        say([keep(session, event), *lacking(session.board)])


@member.command("list")
@click.pass_obj
def list_(team: str | None) -> None:
    """Every member: their role, grades and areas, since when, and whether a criterion is met."""
    with seated(team) as session:
        board = session.board
    say(member_lines(board, cells()) or ["No members yet: iltboard member add NAME"])


@member.command()
@click.argument("name")
@click.option("--to", "heir", metavar="NAME", help="Who takes over what is theirs to do.")
@click.pass_obj
def leave(team: str | None, name: str, heir: str | None) -> None:
    """Take a member off the team, today; what is still theirs to do is said."""
    with seated(team) as session:
        gone = the_member(session.board, name).id
        to = None if heir is None else the_member(session.board, heir).id
        told = keep(session, MemberLeft(gone, today(session), to))
        orphans = [f"needs another owner: {what}" for what in belongings(session.board, gone)]
        say([told, *orphans, *lacking(session.board)])


def _ours(said: tuple[str, ...], known: tuple[str, ...], what: str) -> tuple[str, ...]:
    """The team's own terms for what was said. Raises Refused."""
    try:
        return ours(",".join(said), known, what)
    except UnknownTermError as fault:
        raise Refused(str(fault)) from None
