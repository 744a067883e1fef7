"""`iltboard offtopic`: the norm-keeper's entry, from a second terminal."""

from __future__ import annotations

import click

from iltboard.board.events.off_topic import OffTopicLogged
from iltboard.cli.seat import keep, say, seated
from iltboard.identity import new_id
from iltboard.text import clean_title


@click.command()
@click.argument("note", default="")
@click.pass_obj
def offtopic(team: str | None, note: str) -> None:
    """Log now that the talk has left instruction."""
    with seated(team) as session:
        say([keep(session, OffTopicLogged(id=new_id(), note=clean_title(note)))])
