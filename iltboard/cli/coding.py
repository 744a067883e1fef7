"""What the command line says holds no known name of a focus student, also where it repeats what was typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextvars import ContextVar

from iltboard.session import Session

_coded: ContextVar[Callable[[str], str]] = ContextVar("coded", default=str)


def begin(arguments: Sequence[str]) -> None:
    """A command begins. Until it has a session, the names are looked up once there is something to say."""

    def with_a_first_look(line: str) -> str:
        _coded.set(_first_look(arguments))
        return coded(line)

    _coded.set(with_a_first_look)


def follow(session: Session) -> None:
    """From now on the session knows the names."""

    def with_its_coder(line: str) -> str:
        return session.coder.coded(line)  # which is another one when a name was kept

    _coded.set(with_its_coder)


def coded(line: str) -> str:
    """The line with codes where names were."""
    return _coded.get()(line)


def _first_look(arguments: Sequence[str]) -> Callable[[str], str]:
    from iltboard.board.naming import Coder, Student
    from iltboard.store.journal import JournalError
    from iltboard.store.names import NamesFile
    from iltboard.store.places import team_folder

    try:
        kept = NamesFile(team_folder(_team_in(arguments))).read()
    except JournalError:
        return str
    return Coder(Student(it.code, it.name) for it in kept.values()).coded


def _team_in(arguments: Sequence[str]) -> str | None:
    """What `--team` names, also where the arguments make no sense otherwise."""
    for number, word in enumerate(arguments):
        if word == "--team":
            return next(iter(arguments[number + 1 :]), None)
        if word.startswith("--team="):
            return word.removeprefix("--team=")
    return None
