"""`iltboard coverage`: the grades and content areas that the team should know from within, and who does."""

from __future__ import annotations

import click

from iltboard.board.coverage import lacking, terms
from iltboard.board.events.coverage import CoverageSet
from iltboard.cli.seat import cells, keep, say, seated
from iltboard.reports.lists import coverage_lines

NONE_YET = 'No grades and areas yet: iltboard coverage --grades "6, 7, 8" --areas "Maths, ELA"'


@click.command()
@click.option("--grades", metavar="LIST", help='The grade levels, with commas: "6, 7, 8".')
@click.option("--areas", metavar="LIST", help='The content areas: "Maths, ELA".')
@click.pass_obj
def coverage(team: str | None, grades: str | None, areas: str | None) -> None:
    """Show which grade and area is covered by whom, or say which ones there are."""
    with seated(team) as session:
        board = session.board
        if grades is None and areas is None:
            say(coverage_lines(board, cells()) or [NONE_YET])
            return
        event = CoverageSet(
            board.team.grades if grades is None else terms(grades),
            board.team.areas if areas is None else terms(areas),
        )
        say([keep(session, event), *lacking(session.board)])
