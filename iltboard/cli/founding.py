"""`iltboard init`: a new team in a folder."""

from __future__ import annotations

import click

from iltboard.agenda_file import import_agenda
from iltboard.board.events.agenda import AgendaSet
from iltboard.board.events.team import TeamFounded
from iltboard.board.presets import PRESETS
from iltboard.cli.faults import Refused
from iltboard.cli.seat import keep, say, seated_at
from iltboard.store.places import team_folder
from iltboard.text import clean_title


@click.command()
@click.option("--name", metavar="NAME", required=True, help="What the team is called.")
@click.option(
    "--agenda",
    "named",
    metavar="PRESET|FILE",
    default="ilt-60",
    show_default=True,
    help=f"{', '.join(PRESETS)}, or a file.",
)
@click.pass_obj
def init(team: str | None, name: str, named: str) -> None:
    """Start a team."""
    founded = TeamFounded(clean_title(name))
    agenda = import_agenda(named)
    folder = team_folder(team)
    with seated_at(folder) as session:
        board = session.board
        if board.team.name:
            raise Refused(f"there is a team here already: {board.team.name}")
        refusal = founded.refusal(board)
        if refusal:
            raise Refused(refusal)
        # The name comes last: a folder has a team only when all of it is kept.
        if agenda != board.agenda:
            keep(session, AgendaSet(agenda))
        say([f"{keep(session, founded)} begins in {folder}"])
