"""`iltboard issue`: what the team has to solve, added ahead by anyone."""

from __future__ import annotations

import click

from iltboard.board.events.issues import IssuesAdded, NewIssue
from iltboard.cli.seat import cells, keep, say, seated, whoever
from iltboard.identity import new_id
from iltboard.reports.lists import issue_lines
from iltboard.text import clean_title


@click.group(no_args_is_help=False)
def issue() -> None:
    """The queue of issues."""


@issue.command()
@click.argument("title")
@click.option("--by", metavar="NAME", default="", help="Who raises it; need not be a member.")
@click.pass_obj
def add(team: str | None, title: str, by: str) -> None:
    """Add an issue; it goes last."""
    with seated(team) as session:
        new = NewIssue(id=new_id(), title=clean_title(title), by=whoever(session.board, by))
        say([keep(session, IssuesAdded((new,)))])


@issue.command("list")
@click.pass_obj
def list_(team: str | None) -> None:
    """The queue in its order, then what is parked. * is one of the top three."""
    with seated(team) as session:
        lines = issue_lines(session.board, session.clock.local, cells())
    say(lines or ["No issues yet: iltboard issue add TITLE"])
