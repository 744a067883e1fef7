"""`iltboard commitments`: what the team asks itself, and what its agenda must bring."""

from __future__ import annotations

import click

from iltboard.board.commitments import OCCASIONS, Occasion
from iltboard.board.events.commitments import CommitmentDropped, CommitmentMade, CommitmentWorded
from iltboard.cli.seat import keep, numbered, say, seated
from iltboard.identity import new_id
from iltboard.text import clean_title

WHEN: dict[str, Occasion] = {occasion: occasion for occasion in OCCASIONS}


@click.group(invoke_without_command=True, no_args_is_help=False)
@click.pass_context
def commitments(context: click.Context) -> None:
    """The commitments. Without a command: list them, each with when it is brought up."""
    if context.invoked_subcommand is not None:
        return
    with seated(context.obj) as session:
        made = session.board.commitments
    say([f"{number}  {it.text} ({OCCASIONS[it.occasion]})" for number, it in enumerate(made, 1)])


@commitments.command()
@click.argument("text")
@click.option(
    "--when", type=click.Choice(list(WHEN)), default="always", show_default=True, help="When it is brought up."
)
@click.pass_obj
def add(team: str | None, text: str, when: str) -> None:
    """Make a commitment more."""
    with seated(team) as session:
        say([keep(session, CommitmentMade(new_id(), clean_title(text), WHEN[when]))])


@commitments.command()
@click.argument("number", type=int)
@click.argument("text")
@click.pass_obj
def change(team: str | None, number: int, text: str) -> None:
    """Put the commitment of that number in the team's own words."""
    with seated(team) as session:
        commitment = numbered(session.board.commitments, number, "commitments")
        say([keep(session, CommitmentWorded(commitment.id, clean_title(text)))])


@commitments.command()
@click.argument("number", type=int)
@click.pass_obj
def drop(team: str | None, number: int) -> None:
    """Let the commitment of that number go."""
    with seated(team) as session:
        say([keep(session, CommitmentDropped(numbered(session.board.commitments, number, "commitments").id))])
