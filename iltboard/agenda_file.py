"""An agenda as a person names it: one of the presets, or a file of their own."""

from __future__ import annotations

from msgspec.structs import replace

from iltboard.board.agenda import Agenda, read_agenda, write_agenda
from iltboard.board.presets import PRESETS
from iltboard.files import FileFault, read_text, write_text


def import_agenda(named: str, own: Agenda | None = None) -> Agenda:
    """A preset by its name, else the agenda in a file. Raises AgendaFault and FileFault, each a line with the mend.

    A preset names no start, and begins when the team's `own` agenda does.
    """
    if named in PRESETS:
        return replace(PRESETS[named], start=own.start if own else None)
    try:
        return read_agenda(read_text(named), named)
    except FileNotFoundError:
        raise FileFault(f'no preset and no file "{named}"; the presets are {", ".join(PRESETS)}') from None


def export_agenda(agenda: Agenda, named: str, *, over: bool = False) -> None:
    """Write the agenda to a file. Raises FileThere, where it would be written over, and FileFault."""
    write_text(named, write_agenda(agenda), over=over)
