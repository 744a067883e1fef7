"""`iltboard todo`: what was promised."""

from __future__ import annotations

import click

from iltboard.cli.faults import Refused
from iltboard.cli.seat import cells, hand_out, say, seated
from iltboard.reports.lists import todo_lines


@click.group(no_args_is_help=False)
def todo() -> None:
    """The to-dos."""


@todo.command("list")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "ics"]),
    default="text",
    show_default=True,
    help="ics: for a calendar.",
)
@click.pass_obj
def list_(team: str | None, form: str) -> None:
    """Every to-do: done or not, its owner and when it is due."""
    with seated(team) as session:
        board, clock = session.board, session.clock
    if form == "ics":
        from iltboard.reports.calendar import calendar

        if not board.todos:
            raise Refused("no to-dos for a calendar yet: a solved issue leaves one")
        hand_out(calendar(board, clock.now()))
        return
    lines = todo_lines(board, clock.local(clock.now()).date(), cells())
    say(lines or ["No to-dos yet: a solved issue leaves one."])
