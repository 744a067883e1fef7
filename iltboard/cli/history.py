"""`iltboard history`: the meetings of the year, and which way the team is going."""

from __future__ import annotations

from itertools import islice

import click

from iltboard.cli.minutes import latest_first
from iltboard.cli.seat import hand_out, say, seated
from iltboard.reports.history import MOST, held, markdown

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
        known = islice(latest_first(session), MOST)
        meetings = [it for it in (held(one.number, one.board) for one in known) if it]
    if not meetings:
        say(["No meetings yet: the first one stands here when it is closed."])
        return
    report = markdown(named, meetings)
    if form == "html":
        from iltboard.reports.page import page  # late: it takes a while, and is seldom asked for

        report = page(named, report)
    hand_out(report.encode())
