"""Where something is written to: a file, and never over another one by accident."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from iltboard.files import FileFault, FileThere
from iltboard.ui.desk import Desk
from iltboard.ui.dialogs.form import Field, Form, Problem

Write = Callable[[str, bool], Awaitable[None]]


class WriteToFile(Form):
    """Names the file; where another one is there already it asks once."""

    def __init__(self, desk: Desk, what: str, named: str, write: Write, kinds: str = "") -> None:
        """`what` is written, at first proposed as the file `named`; `write` takes the name and whether it may be over
        another file, and raises FileFault.
        """
        super().__init__()
        self.heading = f"Write {what} to a file"
        self._desk = desk
        self._what = what
        self._named = named
        self._write = write
        self._kinds = kinds
        self._asked = ""

    def fields(self) -> list[Field]:
        return [Field("file", "File", self._named, self._kinds, whole=True)]

    async def submit(self, values: dict[str, str]) -> Problem | None:
        named = values["file"].strip()
        if not named:
            return Problem("file", "A file needs a name.")
        try:
            await self._write(named, named == self._asked)
        except FileThere as there:
            self._asked = named
            return Problem("file", f"{there} Enter again writes over it.")
        except FileFault as fault:
            return Problem("file", str(fault))
        self._desk.say(f"{self._what[0].upper()}{self._what[1:]} written to {named}")
        return None
