"""`iltboard show`: the board now, for people or for scripts."""

from __future__ import annotations

import click
import msgspec

from iltboard.cli.seat import cells, say, seated
from iltboard.reports.show import contract
from iltboard.reports.summary import summary


@click.command()
@click.option("--json", "as_json", is_flag=True, help="As JSON, for scripts.")
@click.pass_obj
def show(team: str | None, as_json: bool) -> None:
    """Show the board as it is now."""
    with seated(team) as session:
        board, clock, last = session.board, session.clock, session.last_number
    now = clock.now()
    if as_json:
        encoded = msgspec.json.encode(contract(board, now, clock.on, clock.local, last))
        click.echo(msgspec.json.format(encoded, indent=2))
    else:
        say(summary(board, now, clock.on, clock.local, cells()))
