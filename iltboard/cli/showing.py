"""`iltboard show`: the board now, for people or for scripts."""

from __future__ import annotations

import click

from iltboard.cli.seat import cells, hand_out, say, seated
from iltboard.reports.show import contract
from iltboard.reports.summary import summary
from iltboard.reports.to_json import to_json


@click.command()
@click.option("--json", "as_json", is_flag=True, help="As JSON, for scripts.")
@click.pass_obj
def show(team: str | None, as_json: bool) -> None:
    """Show the board as it is now."""
    with seated(team) as session:
        board, clock, last = session.board, session.clock, session.past.last_number
    now = clock.now()
    if as_json:
        hand_out(to_json(contract(board, now, clock.on, clock.local, last)))
    else:
        say(summary(board, now, clock.on, clock.local, cells()))
