"""`iltboard update`: what the staff is told."""

from __future__ import annotations

import click

from iltboard.cli.faults import warn
from iltboard.cli.seat import seated
from iltboard.reports.update import heading, markdown, missing, plain_text
from iltboard.reports.update import update as made


@click.command()
@click.option(
    "--format",
    "form",
    type=click.Choice(["txt", "md", "html", "eml"]),
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
    if form == "eml":
        from iltboard.reports.letter import letter

        click.echo(letter(it, now), nl=False)
    elif form == "html":
        from iltboard.reports.page import page

        click.echo(page(heading(it), markdown(it)), nl=False)
    else:
        click.echo(markdown(it) if form == "md" else plain_text(it), nl=False)
