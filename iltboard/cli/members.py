"""`iltboard member`: who is on the team."""

from __future__ import annotations

import click

from iltboard.board.events.team import MemberJoined, MemberLeft
from iltboard.board.model import Board
from iltboard.cli.seat import keep, say, seated, the_member
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


@member.command()
@click.argument("name")
@click.pass_obj
def leave(team: str | None, name: str) -> None:
    """Take a member off the team; what is still theirs to do is said."""
    with seated(team) as session:
        gone = the_member(session.board, name).id
        told = keep(session, MemberLeft(gone))
        say([told, *_still_theirs(session.board, gone)])


def _still_theirs(board: Board, member: str) -> list[str]:
    rocks = [f"rock “{rock.title}”" for rock in board.rocks if rock.live and rock.owner == member]
    todos = [f"to-do “{todo.title}”" for todo in board.todos if not todo.done and todo.owner == member]
    return [f"needs another owner: {what}" for what in (*rocks, *todos)]
