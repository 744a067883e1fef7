"""`iltboard todo`: what was promised."""

from __future__ import annotations

import click

from iltboard.cli.seat import cells, say, seated
from iltboard.reports.lists import todo_lines


@click.group(no_args_is_help=False)
def todo() -> None:
    """The to-dos."""


@todo.command("list")
@click.pass_obj
def list_(team: str | None) -> None:
    """Every to-do: done or not, its owner and when it is due."""
    with seated(team) as session:
        clock = session.clock
        lines = todo_lines(session.board, clock.local(clock.now()).date(), cells())
    say(lines or ["No to-dos yet: a solved issue leaves one."])
