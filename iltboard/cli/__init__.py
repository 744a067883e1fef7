"""The command line. Each command's file is loaded when it is called for, so that the small ones start at once."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper

import click

from iltboard import __version__

FILES = {
    "demo": "boards",
    "rehearse": "boards",
    "wall": "boards",
    "init": "founding",
    "agenda": "agenda",
    "member": "members",
    "selection": "selection",
    "coverage": "coverage",
    "purpose": "purpose",
    "focus": "focus",
    "norms": "norms",
    "commitments": "commitments",
    "reflect": "reflect",
    "rock": "rocks",
    "issue": "issues",
    "todo": "todos",
    "offtopic": "off_topic",
    "minutes": "minutes",
    "meetings": "minutes",
    "history": "history",
    "update": "update",
    "show": "showing",
    "redact": "redacting",
    "check": "checking",
}


class Commands(click.Group):
    """The commands of `FILES`, in that order."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(FILES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in FILES:
            return None
        command: object = getattr(import_module(f"iltboard.cli.{FILES[cmd_name]}"), cmd_name)
        return command if isinstance(command, click.Command) else None


@click.group(cls=Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--team", metavar="DIR", help="The team's folder; else $ILTBOARD_TEAM, else your user data folder.")
@click.version_option(__version__, message="%(prog)s %(version)s")
@click.pass_context
def iltboard(context: click.Context, team: str | None) -> None:
    """The live meeting board of an Instructional Leadership Team. Without a command: open the board."""
    context.obj = team
    if context.invoked_subcommand is None:
        from iltboard.cli.boards import open_board

        open_board(team)


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments say; the exit code. What goes wrong is one line on standard error."""
    from iltboard.cli.coding import begin
    from iltboard.cli.faults import end_of

    begin(arguments)
    try:
        with iltboard.make_context("iltboard", list(arguments)) as context:
            iltboard.invoke(context)
    except BaseException as fault:  # noqa: BLE001 - whoever runs a meeting is never shown a traceback
        return end_of(fault)
    return 0


def main() -> None:
    """The program `iltboard`. A character that the output cannot show is a question mark there."""
    # Next to nothing of what is loaded and built until a command ends, or a board has its first frame, is ever garbage;
    # a board takes collection up again.
    gc.disable()
    # None here says that there is none. Nothing speaks to a network, and where there is one the screen's asyncio loads
    # it: a fortieth of a board's start.
    sys.modules["ssl"] = None  # type: ignore[assignment]  # as Python's documents have it
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    code = run(sys.argv[1:])
    gc.freeze()  # or Python's end would look for garbage in all that is loaded, a twelfth of what a command does
    sys.exit(code)
