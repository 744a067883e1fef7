"""Where something is written to: a file, and never over another one by accident."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from iltboard.files import FileFault, FileThere, write_bytes
from iltboard.ui.desk import Desk
from iltboard.ui.dialogs.form import Field, Form, Problem

Content = Callable[[str], bytes]
"""What a file of that name holds; FileFault where the name does not say."""


class WriteToFile(Form):
    """Names the file; where another one is there already it asks once. No known name of a student is written."""

    def __init__(self, desk: Desk, what: str, named: str, content: Content, hint: str = "") -> None:
        """`what` is written, at first proposed as the file `named`; `hint` says which endings there are."""
        super().__init__()
        self.heading = f"Write {what} to a file"
        self._desk = desk
        self._what = what
        self._named = named
        self._content = content
        self._hint = hint
        self._asked = ""

    def fields(self) -> list[Field]:
        return [Field("file", "File", self._named, self._hint, whole=True)]

    async def submit(self, values: dict[str, str]) -> Problem | None:
        named = values["file"].strip()
        if not named:
            return Problem("file", "A file needs a name.")
        try:
            await asyncio.to_thread(self._write, named)
        except FileThere as there:
            self._asked = named
            return Problem("file", f"{there} Enter again writes over it.")
        except FileFault as fault:
            return Problem("file", str(fault))
        self._desk.say(f"{self._what[0].upper()}{self._what[1:]} written to {named}")
        return None

    def _write(self, named: str) -> None:
        content = self.coder().coded(self._content(named).decode())
        write_bytes(named, content.encode(), over=named == self._asked)
