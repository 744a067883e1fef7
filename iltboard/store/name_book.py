"""What a session asks of whatever keeps the names of focus students, apart from the log and from its undo."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from msgspec import Struct

from iltboard.board.naming import Student
from iltboard.store.journal import JournalError


class Kept(Struct, frozen=True, forbid_unknown_fields=True):
    """A focus student's code as it was when the name was kept, and the name."""

    code: str
    name: str


class NameBook(Protocol):
    """The names of a team's focus students, by the students' ids."""

    def read(self) -> Mapping[str, Kept]:
        """All that is kept now. Raises JournalError where it cannot be read."""

    def changed(self) -> bool:
        """Whether somebody has written into it since the last `read`. Costs a look at a file's stamp."""

    def keep(self, student: str, kept: Kept) -> None:
        """Keep a name; durable when this returns. Raises JournalError, and then nothing was changed."""

    def forget(self, student: str) -> None:
        """Keep that name no longer. As `keep` otherwise."""

    def redact(self, students: Iterable[Student]) -> int:
        """Put codes where these names stand in all that was ever written; in how many places. Raises JournalError."""


class NoNames:
    """The book of a session that is to know no names."""

    def read(self) -> Mapping[str, Kept]:
        return {}

    def changed(self) -> bool:
        return False

    def keep(self, student: str, kept: Kept) -> None:
        raise JournalError("No names are kept here.")

    def forget(self, student: str) -> None:
        raise JournalError("No names are kept here.")

    def redact(self, students: Iterable[Student]) -> int:
        return 0


NO_NAMES = NoNames()
