"""`iltboard history`: the meetings of the year, and which way the team is going."""

from __future__ import annotations

from itertools import islice

import click

from iltboard.cli.minutes import readable
from iltboard.cli.seat import hand_out, say, seated
from iltboard.reports.history import MOST, markdown

FORMS = ("md", "html")


@click.command()
@click.option(
    "--format", "form", type=click.Choice(FORMS), default="md", show_default=True, help="Markdown, or a page."
)
@click.pass_obj
def history(team: str | None, form: str) -> None:
    """Print what the last 40 meetings came to, newest first, and the trends."""
    with seated(team) as session:
        named = session.board.team.name
        meetings = list(islice(readable(session, session.past.results()), MOST))
    if not meetings:
        say(["No meetings yet: the first one stands here when it is closed."])
        return
    report = markdown(named, meetings)
    if form == "html":
        from iltboard.reports.page import page  # late: it takes a while, and is seldom asked for

        report = page(named, report)
    hand_out(report.encode())
