"""`iltboard issue`: what the team has to solve, added ahead by anyone."""

from __future__ import annotations

import click

from iltboard.board.events.issues import IssuesAdded, NewIssue
from iltboard.board.events.tags import Tagged
from iltboard.board.model import Board
from iltboard.cli.faults import Refused
from iltboard.cli.seat import cells, keep, say, seated, whoever
from iltboard.identity import new_id
from iltboard.text import clean_title

TAG = {"instructional": True, "not": False, "none": None}


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


@issue.command()
@click.argument("which", metavar="N|TITLE")
@click.argument("tag", metavar="instructional|not|none")
@click.pass_obj
def tag(team: str | None, which: str, tag: str) -> None:
    """The norm-keeper's tag: whether the issue is instructional. N is its number in the queue."""
    if tag not in TAG:
        raise click.UsageError(f"an issue is {', '.join(TAG)}, and not “{clean_title(tag)}”")
    with seated(team) as session:
        say([keep(session, Tagged(_meant(session.board, clean_title(which)), TAG[tag]))])


def _meant(board: Board, which: str) -> str:
    """The id of the issue with that number in the queue, or with that title or part of one. Raises Refused."""
    if which.isdecimal() and 1 <= int(which[:9]) <= len(board.queue):
        return board.queue[int(which[:9]) - 1].id
    known = (*board.queue, *board.parked)
    found = [it for it in known if which.casefold() == it.title.casefold()]
    found = found or [it for it in known if which and which.casefold() in it.title.casefold()]
    if len(found) != 1:
        raise Refused(f'"{which}" is no issue, or more than one; iltboard issue list numbers them')
    return found[0].id


@issue.command("list")
@click.pass_obj
def list_(team: str | None) -> None:
    """The queue in its order, then what is parked. * is one of the top three."""
    from iltboard.reports.lists import issue_lines  # what is added is not listed

    with seated(team) as session:
        lines = issue_lines(session.board, session.clock.local, cells())
    say(lines or ["No issues yet: iltboard issue add TITLE"])
