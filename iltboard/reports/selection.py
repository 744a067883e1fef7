"""How the team's members are chosen, and what they cover: in `show --json`, and on the page for the staff."""

from collections.abc import Callable
from datetime import date

from msgspec import Struct

from iltboard.board.coverage import coverage, holes
from iltboard.board.model import Board
from iltboard.board.people import Member
from iltboard.board.selection import Criterion, Decided, How, Met, how_met
from iltboard.reports.nameless import COLLEAGUE, letters, without_names


class MetPart(Struct, frozen=True):
    """`criterion` is its words."""

    criterion: str
    how: str


class CandidatePart(Struct, frozen=True):
    """`by` is who named them, empty where they came forward themselves."""

    name: str
    how: How
    by: str
    met: list[MetPart]
    decided: Decided
    why: str


class SelectionPart(Struct, frozen=True):
    """The selection that is open, or was open last; `criteria` are those it was decided by."""

    opened_on: date
    closed_on: date | None
    need: str
    criteria: list[str]
    candidates: list[CandidatePart]
    why: str


class CoveragePart(Struct, frozen=True):
    """`holes` are pairs of a grade and an area that no member knows."""

    grades: list[str]
    areas: list[str]
    holes: list[tuple[str, str]]


class MemberPart(Struct, frozen=True):
    """`since` is None where nobody has entered it."""

    name: str
    role: str
    grades: list[str]
    areas: list[str]
    since: date | None
    met: list[MetPart]


def selection_part(board: Board, *, names: bool = True) -> SelectionPart | None:
    """The selection, if there is one."""
    selection = board.selection
    if selection is None:
        return None
    unnamed: Callable[[str], str] = str if names else without_names(board)
    criteria = criteria_of(board)
    by_letter = letters(selection)
    return SelectionPart(
        opened_on=selection.opened_on,
        closed_on=selection.closed_on,
        need=unnamed(selection.need),
        criteria=[unnamed(criterion.text) for criterion in criteria],
        candidates=[
            CandidatePart(
                name=candidate.name if names else by_letter[candidate.id],
                how=candidate.how,
                by=candidate.by if names or not candidate.by else COLLEAGUE,
                met=_met(candidate.met, criteria, unnamed),
                decided=candidate.decided,
                why=unnamed(candidate.why),
            )
            for candidate in selection.candidates
        ],
        why=unnamed(selection.why),
    )


def coverage_part(board: Board) -> CoveragePart:
    """The grid and its holes."""
    team = board.team
    return CoveragePart(list(team.grades), list(team.areas), [(cell.grade, cell.area) for cell in holes(board)])


def member_part(board: Board, member: Member) -> MemberPart:
    """A member, with what is known of why they are on the team."""
    met = _met(member.met, board.team.criteria, str)
    return MemberPart(member.name, member.role, list(member.grades), list(member.areas), member.since, met)


def covered_by(board: Board) -> dict[str, list[list[str]]]:
    """For each grade, and in it for each area, the names of whoever knows both."""
    grid: dict[str, list[list[str]]] = {}
    for cell, members in coverage(board).items():
        grid.setdefault(cell.grade, []).append([member.name for member in members])
    return grid


def criteria_of(board: Board) -> tuple[Criterion, ...]:
    """What the selection is decided by, or was; without one what the team's members are chosen by."""
    selection = board.selection
    return board.team.criteria if selection is None or selection.open else selection.criteria


def _met(met: tuple[Met, ...], criteria: tuple[Criterion, ...], unnamed: Callable[[str], str]) -> list[MetPart]:
    return [MetPart(unnamed(criterion.text), unnamed(how)) for criterion, how in how_met(met, criteria).items()]
