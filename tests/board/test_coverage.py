"""Which grade and content area is covered by whom, and what is not."""

from __future__ import annotations

import pytest

from iltboard.board.coverage import UnknownTermError, coverage, half_said, halves, holes, lacking, ours, terms
from iltboard.board.events.coverage import CoverageSet
from iltboard.board.events.criteria import CriterionMet
from iltboard.board.events.team import MemberEdited, MemberJoined
from tests.board.school import School

GRID = CoverageSet(("6", "7"), ("Maths", "ELA"))


def test_a_cell_is_covered_by_whoever_has_both() -> None:
    school = School().do(GRID).do(MemberEdited("Ana", grades=("6", "7"), areas=("maths",)))
    school.do(MemberJoined("Cy", "Cy", grades=("6",), areas=("ELA", "Maths")))
    covered = {str(cell): [member.name for member in members] for cell, members in coverage(school.board).items()}
    assert covered == {"6 Maths": ["Ana", "Cy"], "6 ELA": ["Cy"], "7 Maths": ["Ana"], "7 ELA": []}
    assert [str(cell) for cell in holes(school.board)] == ["7 ELA"]
    school.leave("Cy")
    assert [str(cell) for cell in holes(school.board)] == ["6 ELA", "7 ELA"]


def test_a_grade_without_an_area_covers_nothing_and_is_said() -> None:
    school = School().do(GRID).do(MemberEdited("Ana", grades=("6", "7"))).do(MemberEdited("Bo", areas=("ELA",)))
    assert len(holes(school.board)) == 4
    assert [half_said(member) for member in halves(school.board)] == [
        "Ana has a grade and no area, and so covers nothing",
        "Bo has an area and no grade, and so covers nothing",
    ]


def test_what_a_change_leaves_open_is_said_plainly() -> None:
    school = School()
    assert lacking(school.board, ("Bo",)) == ("no criterion met yet",)
    school.do(GRID).do(CriterionMet("Bo", "coaching", "Pairs")).do(MemberEdited("Bo", grades=("6",), areas=("ELA",)))
    assert lacking(school.board, ("Bo",)) == ("3 coverage holes",)
    assert lacking(school.board) == ("3 coverage holes",)


def test_the_grid_is_in_the_teams_own_terms() -> None:
    school = School()
    assert "needs a word" in school.refuses(CoverageSet(("6", ""), ("ELA",)))
    assert "which areas" in school.refuses(CoverageSet(("6",), ()))
    assert "which grades" in school.refuses(CoverageSet((), ("ELA",)))
    assert "named once" in school.refuses(CoverageSet(("6",), ("ELA", "ela")))
    assert "room for 20" in school.refuses(CoverageSet(tuple(map(str, range(21))), ("ELA",)))
    assert terms(" 6, 7,,6 , Ea\x1brly  years ") == ("6", "7", "Early years")
    known = ("Maths", "Music", "ELA")
    assert ours("ela, mat", known, "area") == ("Maths", "ELA")
    assert ours("ALL", known, "area") == known
    assert ours("Drama", (), "area") == ("Drama",)
    for said in ("m", "Drama", "all, ELA"):
        with pytest.raises(UnknownTermError, match="Maths, Music, ELA"):
            ours(said, known, "area")
