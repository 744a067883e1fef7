"""The selection as the staff reads it, with names and without."""

from __future__ import annotations

import pytest

from iltboard.board.events.coverage import CoverageSet
from iltboard.board.events.criteria import CriterionAdded, CriterionMet
from iltboard.board.events.selection import CandidateConsidered, CandidateDecided, SelectionClosed, SelectionOpened
from iltboard.board.events.team import MemberEdited, MemberJoined, TeamFounded
from iltboard.board.model import Board
from iltboard.reports.nameless import without_names
from iltboard.reports.selection import selection_part
from iltboard.reports.selection_file import as_file
from iltboard.reports.selection_text import markdown
from tests.board.school import TODAY, School


def chosen() -> Board:
    """Renee Will-Ortiz was chosen, and Li Ortiz, named by Sam Okafor, was not."""
    school = School().do(TeamFounded("Oak Street")).do(MemberJoined("gwen", "Gwen Ashe", grades=("6",), areas=("ELA",)))
    school.do(CoverageSet(("6", "7"), ("ELA", "Maths"))).do(MemberEdited("Ana", grades=("6",)))
    school.do(SelectionOpened("s", TODAY, "A seat that Gwen Ashe leaves in June"))
    school.do(CandidateConsidered("r", "Renee Will-Ortiz")).do(
        CandidateConsidered("l", "Li Ortiz", "named", "Sam Okafor")
    )
    school.do(CriterionAdded("calm", "As calm as gwen"))
    school.do(CriterionMet("r", "coaching", "Pairs with Li; Ana Bo saw RENEE, and Ms. Ortiz will go on"))
    school.do(CriterionMet("l", "calm", "li and renée agree; Sam said so"))
    school.do(CandidateDecided("r", "chosen", "Renee's grade 7 | all of it", TODAY, "new"))
    school.do(CandidateDecided("l", "not this time", "Next year"))
    return school.do(SelectionClosed(TODAY, "By consent; Okafor and Gwen were heard")).board


def test_the_page_says_all_of_it_in_its_order() -> None:
    page = markdown(chosen())
    order = ["# Oak Street: how our members are chosen", "What for: A seat that", "Opened on 2026-11-18", "How it was"]
    order += ["## What members are chosen by", "- Coaches adults", "## Who was considered", "### Renee Will-Ortiz"]
    order += ["- Came forward", "- Coaches adults: Pairs with Li", "- Not shown: Exemplary instruction; Leads prof"]
    order += ["**Chosen**: Renee's grade 7 \\| all of it", "### Li Ortiz", "- Named by Sam Okafor", "**Not this time**"]
    order += [
        "## What the team knows from within",
        "| 6     | Gwen Ashe",
        "**nobody yet**",
        "- 3 holes: 6 Maths, 7 ELA",
    ]
    order += ["Ana has a grade and no area, and so covers nothing."]
    places = [page.index(text) for text in order]
    assert places == sorted(places)


@pytest.mark.parametrize("form", ["md", "html"])
def test_without_names_nobody_is_named_anywhere(form: str) -> None:
    page = as_file(chosen(), form, names=False).decode()
    for name in ("Renee", "renée", "Ortiz", "Gwen", "Ashe", "Sam", "Okafor", "Li ", "li and", "Ana", "Bo "):
        assert name.casefold() not in page.casefold().replace("line-height", ""), name
    assert "Candidate A" in page
    assert "will go on" in page  # a word, and not the name


def test_a_text_without_names_still_reads() -> None:
    unnamed = without_names(chosen())
    assert unnamed("Renee Will-Ortiz and Li Ortiz saw Gwen") == "Candidate A and Candidate B saw a colleague"
    assert unnamed("Will asked Ortiz") == "Candidate A asked a colleague"
    assert unnamed("Anabel boasts of Lima") == "Anabel boasts of Lima"


def test_without_names_the_parts_have_none_either() -> None:
    part = selection_part(chosen(), names=False)
    assert part
    assert [(it.name, it.by, it.decided) for it in part.candidates] == [
        ("Candidate A", "", "chosen"),
        ("Candidate B", "a colleague", "not this time"),
    ]
    assert part.criteria[-1] == "As calm as a colleague"
    assert part.candidates[1].met[0].criterion == part.criteria[-1]


def test_before_the_first_selection_the_page_has_the_criteria() -> None:
    page = markdown(School().do(TeamFounded("Oak Street")).board)
    assert "No selection has been opened yet." in page
    assert "- Exemplary instruction" in page
    assert "Who was considered" not in page
    assert "What the team knows" not in page
