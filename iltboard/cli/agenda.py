"""`iltboard agenda`: the segments of the hour, and the file they are exported to and imported from."""

from __future__ import annotations

import click

from iltboard.agenda_file import export_agenda, import_agenda
from iltboard.board.agenda import write_agenda
from iltboard.board.events.agenda import AgendaSet, planned
from iltboard.cli.faults import Refused
from iltboard.cli.seat import cells, keep, say, seated
from iltboard.files import FileThere
from iltboard.reports.lists import agenda_lines


@click.group(no_args_is_help=False)
def agenda() -> None:
    """The agenda."""


@agenda.command()
@click.pass_obj
def show(team: str | None) -> None:
    """Today's agenda: its segments, their kinds and their minutes."""
    with seated(team) as session:
        lines = agenda_lines(planned(session.board), cells())
    say(lines)


@agenda.command("export")
@click.argument("file", default="")
@click.pass_obj
def export(team: str | None, file: str) -> None:
    """Write today's agenda to FILE, or print it."""
    with seated(team) as session:
        todays = planned(session.board)
    if not file:
        click.echo(write_agenda(todays), nl=False)
        return
    try:
        export_agenda(todays, file)
    except FileThere as there:
        raise Refused(f"{there} Name another file.") from None
    say([f"agenda {todays.name} is in {file}"])


@agenda.command("import")
@click.argument("named", metavar="FILE|PRESET")
@click.pass_obj
def import_(team: str | None, named: str) -> None:
    """Take the agenda of a file, or a preset, as the team's own."""
    with seated(team) as session:
        say([keep(session, AgendaSet(import_agenda(named, session.board.agenda)))])
