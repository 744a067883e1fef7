"""`iltboard init`: a new team in a folder."""

from __future__ import annotations

from pathlib import Path

import click

from iltboard.board.agenda import Agenda, AgendaFault, read_agenda
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
    agenda = _agenda(named)
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


def _agenda(named: str) -> Agenda:
    """A preset by its name, else an agenda file. Raises AgendaFault, or Refused where there is neither."""
    if named in PRESETS:
        return PRESETS[named]
    try:
        return read_agenda(Path(named).read_text(encoding="utf-8-sig"), named)
    except FileNotFoundError:
        raise Refused(f'no preset and no file "{named}"; the presets are {", ".join(PRESETS)}') from None
    except UnicodeDecodeError:
        raise AgendaFault(named, 1, "this is not text in UTF-8: save it as UTF-8") from None
