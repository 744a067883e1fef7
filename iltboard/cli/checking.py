"""`iltboard check`: whether everything in the team's folder can be read."""

from __future__ import annotations

import click

from iltboard.cli.faults import Refused
from iltboard.cli.seat import NO_TEAM, say
from iltboard.store.check import check as look_through
from iltboard.store.places import team_folder


@click.command()
@click.pass_obj
def check(team: str | None) -> None:
    """Read everything the team has, and say what was salvaged."""
    folder = team_folder(team)
    report = look_through(folder)
    if report.ok and not report.chapters:
        raise Refused(NO_TEAM)
    say(list(report.lines))
    if not report.ok:
        raise Refused(f"not everything in {folder} is sound")
