"""The selection as a page for the staff, in Markdown: what for, who was considered, what each met, what was decided and
why, and what the team covers.
"""

from __future__ import annotations

from iltboard.board.coverage import half_said, halves
from iltboard.board.events.selection import CAME
from iltboard.board.model import Board
from iltboard.reports.figures import many
from iltboard.reports.markdown import bullets, line, table, words
from iltboard.reports.nameless import without_names
from iltboard.reports.selection import (
    CandidatePart,
    SelectionPart,
    coverage_part,
    covered_by,
    criteria_of,
    selection_part,
)
from iltboard.text import clean_title

NOBODY = "**nobody yet**"


def heading(board: Board) -> str:
    """The page's name, in plain text of one line."""
    return f"{clean_title(board.team.name)}: how our members are chosen"


def markdown(board: Board, *, names: bool = True) -> str:
    """The page; without `names` no candidate and no colleague is named on it."""
    it = selection_part(board, names=names)
    unnamed = str if names else without_names(board)
    criteria = [words(unnamed(criterion.text)) for criterion in criteria_of(board)]
    parts = [
        ("What members are chosen by", bullets(criteria) if criteria else ["No criteria yet."]),
        ("Who was considered", _considered(it) if it else []),
        ("What the team knows from within", _coverage(board, names=names)),
    ]
    lines = [f"# {line(heading(board))}", "", *_stands(it)]
    for head, body in parts:
        if body:
            lines += ["", f"## {head}", "", *body]
    return "\n".join(lines) + "\n"


def _stands(it: SelectionPart | None) -> list[str]:
    """What the selection is for, since when it is open, and how it was decided."""
    if it is None:
        return ["No selection has been opened yet."]
    lines = [f"What for: {words(it.need)}", f"Opened on {it.opened_on.isoformat()}."]
    if it.closed_on is None:
        lines.append("It is open: anybody on the staff may come forward or name somebody.")
    else:
        lines += [f"Closed on {it.closed_on.isoformat()}.", f"How it was decided: {words(it.why)}"]
    return bullets(lines)


def _considered(it: SelectionPart) -> list[str]:
    if not it.candidates:
        return ["Nobody yet." if it.closed_on is None else "Nobody."]
    lines: list[str] = []
    for candidate in it.candidates:
        lines += ["", f"### {line(candidate.name)}", "", *bullets(_candidate(candidate, it.criteria))]
    return lines[1:]


def _candidate(candidate: CandidatePart, criteria: list[str]) -> list[str]:
    how = CAME[candidate.how].capitalize() + (f" by {line(candidate.by)}" if candidate.by else "")
    met = {part.criterion: part.how for part in candidate.met}
    lines = [how, *(f"{words(criterion)}: {words(said)}" for criterion, said in met.items())]
    lacks = [line(criterion) for criterion in criteria if criterion not in met]
    lines += [f"Not shown: {'; '.join(lacks)}"] if lacks else []
    if candidate.decided == "open":
        return [*lines, "**Not decided yet**"]
    return [*lines, f"**{candidate.decided.capitalize()}**: {words(candidate.why)}"]


def _coverage(board: Board, *, names: bool) -> list[str]:
    it, grid = coverage_part(board), covered_by(board)
    if not grid:
        return []

    def cell(members: list[str]) -> str:
        if not members:
            return NOBODY
        return line(", ".join(members)) if names else many(len(members), "member")

    rows = [[line(grade), *(cell(members) for members in cells)] for grade, cells in grid.items()]
    head = ["Grade", *(line(area) for area in it.areas)]
    holes = ", ".join(f"{grade} {area}" for grade, area in it.holes)
    said = [f"{many(len(it.holes), 'hole').capitalize()}: {line(holes)}" if it.holes else "No holes."]
    half = halves(board)
    if half and names:
        said += [f"{line(half_said(member))}." for member in half]
    elif half:
        said.append(f"{many(len(half), 'member')} with a grade and no area, or the reverse, which covers nothing.")
    return [*table(head, rows, ["left"] * len(head)), "", *bullets(said)]
