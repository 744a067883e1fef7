"""`iltboard rock`: the projects of 45 days."""

from __future__ import annotations

import click

from iltboard.board.events.rocks import RockAdded
from iltboard.board.things import ROCK_DAYS
from iltboard.cli.seat import cells, keep, say, seated, the_member
from iltboard.identity import new_id
from iltboard.reports.lists import rock_lines
from iltboard.text import clean_title


@click.group(no_args_is_help=False)
def rock() -> None:
    """The rocks."""


@rock.command()
@click.argument("title")
@click.option("--owner", metavar="NAME", required=True, help="The one member it belongs to.")
@click.option("--days", type=int, default=ROCK_DAYS, show_default=True, help="How long it lasts, from today.")
@click.pass_obj
def add(team: str | None, title: str, owner: str, days: int) -> None:
    """Add a rock; it starts today."""
    with seated(team) as session:
        clock = session.clock
        new = RockAdded(
            id=new_id(),
            title=clean_title(title),
            owner=the_member(session.board, owner).id,
            start=clock.local(clock.now()).date(),
            days=days,
        )
        say([keep(session, new)])


@rock.command("list")
@click.pass_obj
def list_(team: str | None) -> None:
    """Every rock: its status, its day, its owner and when it is due."""
    with seated(team) as session:
        clock = session.clock
        lines = rock_lines(session.board, clock.local(clock.now()).date(), cells())
    say(lines or ["No rocks yet: iltboard rock add TITLE --owner NAME"])
