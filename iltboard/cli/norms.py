"""`iltboard norms`: how the team works with each other, in a few lines of its own."""

from __future__ import annotations

import click

from iltboard.board.events.norms import NormAgreed, NormDropped, NormsReadSet, NormWorded
from iltboard.cli.seat import keep, numbered, say, seated
from iltboard.identity import new_id
from iltboard.text import clean_title

READ = {"on": True, "off": False}


@click.group(invoke_without_command=True, no_args_is_help=False)
@click.pass_context
def norms(context: click.Context) -> None:
    """The norms. Without a command: list them."""
    if context.invoked_subcommand is not None:
        return
    with seated(context.obj) as session:
        board = session.board
    lines = [f"{number}  {norm.text}" for number, norm in enumerate(board.norms, 1)]
    read = f"{'Read' if board.norms_read else 'Not read'} at the start."
    say([*lines, read] if lines else ["No norms yet: iltboard norms add TEXT"])


@norms.command()
@click.argument("text")
@click.pass_obj
def add(team: str | None, text: str) -> None:
    """Agree on a norm more."""
    with seated(team) as session:
        say([keep(session, NormAgreed(new_id(), clean_title(text)))])


@norms.command()
@click.argument("number", type=int)
@click.argument("text")
@click.pass_obj
def change(team: str | None, number: int, text: str) -> None:
    """Put the norm of that number in other words."""
    with seated(team) as session:
        norm = numbered(session.board.norms, number, "norms")
        say([keep(session, NormWorded(norm.id, clean_title(text)))])


@norms.command()
@click.argument("number", type=int)
@click.pass_obj
def drop(team: str | None, number: int) -> None:
    """Let the norm of that number go."""
    with seated(team) as session:
        say([keep(session, NormDropped(numbered(session.board.norms, number, "norms").id))])


@norms.command()
@click.argument("state", metavar="on|off")
@click.pass_obj
def read(team: str | None, state: str) -> None:
    """Whether the team reads its norms at the start of the meeting."""
    if state not in READ:
        raise click.UsageError(f"norms are read on or off, and not “{clean_title(state)}”")
    with seated(team) as session:
        say([keep(session, NormsReadSet(READ[state]))])
