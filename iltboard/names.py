"""The names of focus students as a session has them: who is kept, and how names in what is written become codes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from iltboard.board.events.event import Event
from iltboard.board.events.naming import person_named
from iltboard.board.focus import Focus
from iltboard.board.model import Board
from iltboard.board.naming import Coder, Student, is_name, is_part, same_name
from iltboard.board.texts import texts_like, with_texts
from iltboard.board.things import find
from iltboard.store.journal import JournalError
from iltboard.store.name_book import Kept, NameBook
from iltboard.text import clean_title

E = TypeVar("E", bound=Event)


class NotKept(Exception):
    """A name cannot be kept, or is not: why, in a line that does not hold it."""


class Names:
    """A name book, read again when it has changed. While it cannot be read what was known goes on being known.

    `students` has everybody whose name is kept, by id, in focus or not; `coder` replaces their names.
    """

    def __init__(self, book: NameBook) -> None:
        """Reads nothing yet."""
        self.students: Mapping[str, Student] = {}
        self.coder = Coder()
        self.fault: str | None = None
        self._book = book
        self._kept: Mapping[str, Kept] = {}
        self._made_of: tuple[object, ...] = ()

    def changed(self) -> bool:
        """Whether somebody else has kept or forgotten a name since the last look."""
        return self._book.changed()

    def look(self, board: Board) -> None:
        """Take in what has changed in the book, and who is on the board."""
        if self._book.changed():
            self._read()
        made_of = (self._kept, board.focus, _people(board))
        if made_of != self._made_of and (self._kept or self.students):
            self._made_of = made_of
            self.students = {student: Student(_code(board, student, it), it.name) for student, it in self._kept.items()}
            self.coder = Coder(self.students.values(), _people(board))

    def coded(self, event: E, board: Board) -> E:
        """The event with every known name in it replaced by its code."""
        if not self.coder:
            return event
        code = self.coder
        if name := person_named(event):
            # A colleague may be called like a student in part, but never like one.
            beside = Coder(self.students.values(), (*_people(board), name))
            code = code if any(beside.found(name)) else beside
        return with_texts(event, code.coded)

    def keep(self, board: Board, student: str, name: str) -> str:
        """Keep a name; what was done, in words. Raises NotKept and JournalError, and then nothing was changed."""
        name = clean_title(name)
        focus = find(board.focus, student)
        self.look(board)
        refusal = _refusal(board, focus, name) or self._taken(student, name)
        if focus is None or refusal:
            raise NotKept(refusal)
        self._book.keep(student, Kept(focus.code, name))
        self._read()
        self.look(board)
        code = Coder((Student(focus.code, name),), _people(board))
        before = texts_like(board, lambda text: any(code.found(text)))
        if not before:
            return f"kept apart for {focus.code}"
        texts = "1 text" if before == 1 else f"{before} texts"
        return f"kept apart; it stands in {texts} written before: iltboard redact takes it out"

    def forget(self, board: Board, student: str) -> str:
        """Keep a name no longer, as `keep` otherwise."""
        self.look(board)
        known = self.students.get(student)
        if known is None:
            raise NotKept("No name is kept for that student.")
        self._book.forget(student)
        self._read()
        self.look(board)
        return f"the name of {known.code} is kept no longer"

    def uncoded(self, board: Board) -> int:
        """In how many texts on the board a known name still stands."""
        return texts_like(board, lambda text: any(self.coder.found(text))) if self.coder else 0

    def redact(self) -> str:
        """Put codes where known names stand in what was written; what was done, in words. Raises JournalError."""
        places = self._book.redact(self.students.values())
        return f"codes now stand in {places} {'place' if places == 1 else 'places'} where names were"

    def _read(self) -> None:
        try:
            self._kept, self.fault = self._book.read(), None
        except JournalError as error:
            self.fault = str(error)

    def _taken(self, student: str, name: str) -> str:
        others = (other for it, other in self.students.items() if it != student)
        return next((f"That name is kept for {it.code} already." for it in others if same_name(it.name, name)), "")


def _code(board: Board, student: str, kept: Kept) -> str:
    """The code that a student has now, or had when the name was kept."""
    focus = find(board.focus, student)
    return focus.code if focus else kept.code


def _people(board: Board) -> tuple[str, ...]:
    """The names of the others of whom the team speaks: members, those who left, guests and candidates."""
    return (
        *(member.name for member in (*board.members, *board.former)),
        *(guest.name for guest in board.guests),
        *(candidate.name for candidate in (board.selection.candidates if board.selection else ())),
    )


def _refusal(board: Board, focus: Focus | None, name: str) -> str:
    """Why a name cannot be kept."""
    if focus is None:
        return "That student is not in focus."
    if focus.group:
        return f"{focus.code} is a group, and has no name to keep apart."
    if not is_name(name):
        return "That is no name: the first and the last name, as people write them."
    if any(is_part(name, member.name) for member in (*board.members, *board.former)):
        return "A member is called so too: give the student's whole name."
    return ""
