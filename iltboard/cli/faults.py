"""What goes wrong, said in one line on standard error, and the exit code it ends with."""

from __future__ import annotations

import os
import sys

import click

from iltboard.cli.coding import coded
from iltboard.text import shorten

REFUSED = 1
WRONG_USAGE = 2
INTERRUPTED = 130

_CELLS = 600


class Refused(click.ClickException):
    """It may not be done, or cannot: the message says why and the mend."""

    exit_code = REFUSED


def warn(line: str) -> None:
    """One line on standard error, safe to print, and with no known name of a student in it."""
    click.echo(f"iltboard: {shorten(coded(line), _CELLS)}", err=True)


def end_of(fault: BaseException) -> int:
    """The exit code for what ended a command; whatever needs saying has been said."""
    if isinstance(fault, click.exceptions.Exit):
        return fault.exit_code
    if isinstance(fault, SystemExit):
        return fault.code if isinstance(fault.code, int) else REFUSED if fault.code else 0
    if isinstance(fault, (KeyboardInterrupt, click.Abort)):
        return INTERRUPTED
    if isinstance(fault, BrokenPipeError):
        _let_the_reader_go()
        return REFUSED
    warn(_in_words(fault))
    return WRONG_USAGE if isinstance(fault, click.UsageError) else REFUSED


def _in_words(fault: BaseException) -> str:
    from iltboard.board.agenda import AgendaFault
    from iltboard.files import FileFault
    from iltboard.settings import SettingsFault
    from iltboard.store.journal import JournalError

    if isinstance(fault, click.UsageError):
        path = fault.ctx.command_path if fault.ctx else "iltboard"
        return f"{fault.format_message().rstrip('.')} (see {path} --help)"
    if isinstance(fault, click.ClickException):
        return fault.format_message()
    if isinstance(fault, (AgendaFault, FileFault, SettingsFault, JournalError)):
        return str(fault)
    if isinstance(fault, OSError):
        return ": ".join(str(part) for part in (fault.filename, fault.strerror or fault) if part)
    return f"this should not happen: {type(fault).__name__}: {fault}"


def _let_the_reader_go() -> None:
    """Nobody reads standard output any more (`iltboard show | head -1`): what is still unwritten goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
