"""`iltboard member`: who is on the team."""

from __future__ import annotations

import click

from iltboard.board.events.team import MemberJoined
from iltboard.cli.seat import keep, say, seated
from iltboard.identity import new_id
from iltboard.text import clean_title


@click.group(no_args_is_help=False)
def member() -> None:
    """The members of the team."""


@member.command()
@click.argument("name")
@click.option("--role", default="", help="What they do, such as: norm-keeper.")
@click.pass_obj
def add(team: str | None, name: str, role: str) -> None:
    """Add a member."""
    with seated(team) as session:
        say([keep(session, MemberJoined(id=new_id(), name=clean_title(name), role=clean_title(role)))])
