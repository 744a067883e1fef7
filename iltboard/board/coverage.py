"""What the team knows from within: which grade and content area is covered by whom, and what is not."""

from msgspec import Struct

from iltboard.board.model import Board
from iltboard.board.people import Member
from iltboard.board.selection import how_met
from iltboard.text import clean_title

ALL = "all"


class Cell(Struct, frozen=True):
    """One grade level in one content area."""

    grade: str
    area: str

    def __str__(self) -> str:
        return f"{self.grade} {self.area}"


class UnknownTermError(ValueError):
    """What was typed is none of the team's grades or areas: in a line, with those there are."""


def coverage(board: Board) -> dict[Cell, tuple[Member, ...]]:
    """Each cell of the team's grid, grade by grade, and who covers it."""
    return {
        Cell(grade, area): tuple(
            member for member in board.members if _knows(member.grades, grade) and _knows(member.areas, area)
        )
        for grade in board.team.grades
        for area in board.team.areas
    }


def holes(board: Board) -> tuple[Cell, ...]:
    """The cells that nobody covers."""
    return tuple(cell for cell, members in coverage(board).items() if not members)


def halves(board: Board) -> tuple[Member, ...]:
    """Who has a grade and no area, or an area and no grade: that covers nothing."""
    return tuple(member for member in board.members if bool(member.grades) != bool(member.areas))


def half_said(member: Member) -> str:
    """What such a member lacks, in a line."""
    has, lacks = ("a grade", "area") if member.grades else ("an area", "grade")
    return f"{member.name} has {has} and no {lacks}, and so covers nothing"


def without_criterion(board: Board) -> tuple[Member, ...]:
    """The members of whom nobody has said that they meet one of the team's criteria."""
    criteria = board.team.criteria
    return tuple(member for member in board.members if criteria and not how_met(member.met, criteria))


def lacking(board: Board, members: tuple[str, ...] = ()) -> tuple[str, ...]:
    """What is said plainly after a change of the team: that one of these members (ids) meets no criterion, and how many
    holes there are.
    """
    unmet = any(member.id in members for member in without_criterion(board))
    count = len(holes(board))
    holes_said = f"{count} coverage {'hole' if count == 1 else 'holes'}"
    return (*["no criterion met yet"] * unmet, *[holes_said] * (count > 0))


def terms(line: str) -> tuple[str, ...]:
    """The words between a line's commas, each once."""
    found: dict[str, str] = {}
    for word in line.split(","):
        term = clean_title(word)
        if term:
            found.setdefault(term.casefold(), term)
    return tuple(found.values())


def ours(line: str, known: tuple[str, ...], what: str) -> tuple[str, ...]:
    """The team's own grades or areas (`what`) that are meant in a line; `all` is every one. Raises UnknownTermError.

    A team that has none yet takes whatever was said.
    """
    said = terms(line)
    if not known:
        return said
    if [term.casefold() for term in said] == [ALL]:
        return known
    meant = {_meant(term, known, what) for term in said}
    return tuple(term for term in known if term in meant)


def _meant(said: str, known: tuple[str, ...], what: str) -> str:
    wanted = said.casefold()
    whole = [term for term in known if term.casefold() == wanted]
    begins = whole or [term for term in known if term.casefold().startswith(wanted)]
    if len(begins) == 1:
        return begins[0]
    raise UnknownTermError(f"“{said}” does not name one {what} of the team's: {', '.join(known)}.")


def _knows(has: tuple[str, ...], term: str) -> bool:
    return term.casefold() in {it.casefold() for it in has}
