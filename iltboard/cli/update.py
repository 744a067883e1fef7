"""`iltboard update`: what the staff is told."""

from __future__ import annotations

import click

from iltboard.cli.faults import warn
from iltboard.cli.seat import hand_out, seated
from iltboard.reports.update import missing
from iltboard.reports.update import update as made
from iltboard.reports.update_file import FORMS, as_file


@click.command()
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    default="txt",
    show_default=True,
    help="eml: a draft for a mail program.",
)
@click.pass_obj
def update(team: str | None, form: str) -> None:
    """Print the update to the staff. It is that of the meeting that is on, else of the last; what it lacks is said."""
    with seated(team) as session:
        board, clock = session.board, session.clock
    now = clock.local(clock.now())
    it = made(board, now.date())
    for what in missing(it):
        warn(what)
    hand_out(as_file(it, form, now))
