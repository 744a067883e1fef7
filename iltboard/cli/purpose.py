"""`iltboard purpose`: what the team is for."""

from __future__ import annotations

import click

from iltboard.board.events.purpose import PurposeAgreed
from iltboard.cli.seat import keep, say, seated
from iltboard.text import clean_text


@click.group(no_args_is_help=False)
def purpose() -> None:
    """The purpose."""


@purpose.command()
@click.pass_obj
def show(team: str | None) -> None:
    """The purpose, and when it was agreed on."""
    with seated(team) as session:
        agreed = session.board.purpose
    if agreed is None:
        say(["No purpose yet: iltboard purpose set TEXT"])
    else:
        say([*agreed.text.split("\n"), f"Version {agreed.version}, agreed on {agreed.agreed_on.isoformat()}."])


@purpose.command("set")
@click.argument("text")
@click.pass_obj
def set_(team: str | None, text: str) -> None:
    """Write down the purpose that the team has agreed on."""
    with seated(team) as session:
        today = session.clock.local(session.clock.now()).date()
        say([keep(session, PurposeAgreed(clean_text(text), today))])
