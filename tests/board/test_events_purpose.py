"""The purpose: agreed in words that are kept, and returned to on a rhythm."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from iltboard.board.events.purpose import PurposeAgreed, PurposeReviewed, ReviewSet
from iltboard.board.events.rounds import RoundOpened
from iltboard.board.people import Team
from iltboard.board.purpose import Purpose, Review
from iltboard.board.reviewing import review_due
from tests.board.school import NEXT_WEEK, TODAY, School


def test_each_purpose_agreed_is_a_version_of_its_own() -> None:
    school = School().do(PurposeAgreed("Every reader grows", TODAY)).do(PurposeAgreed("Every child reads", NEXT_WEEK))
    first, second = Purpose("Every reader grows", 1, TODAY), Purpose("Every child reads", 2, NEXT_WEEK)
    assert school.board.versions == (first, second)
    assert school.board.purpose == second
    assert "already" in school.refuses(PurposeAgreed("Every child reads", NEXT_WEEK))
    assert "words" in school.refuses(PurposeAgreed("", NEXT_WEEK))
    assert school.undo().board.purpose == first


def test_a_purpose_from_before_versions_were_kept_is_the_first_of_them() -> None:
    school = School()
    school.opening = school.board = type(school.board)(purpose=Purpose("Every reader grows", 1, TODAY))
    school.entries.clear()
    school.do(PurposeAgreed("Every child reads", NEXT_WEEK))
    assert [version.text for version in school.board.versions] == ["Every reader grows", "Every child reads"]


def held(school: School, meetings: int) -> School:
    for number in range(meetings):
        school.start(f"m{number}").close().carry()
    return school


def test_the_purpose_is_returned_to_every_so_many_meetings() -> None:
    school = School().do(PurposeAgreed("Every reader grows", TODAY)).do(ReviewSet(2))
    assert not review_due(held(school, 1).board, TODAY)
    assert review_due(held(school, 1).board, TODAY)
    school.do(PurposeReviewed(TODAY))
    assert not review_due(held(school, 1).board, TODAY)
    school.do(RoundOpened("r", TODAY))
    assert not review_due(held(school, 5).board, TODAY)  # the round is the return
    school.do(PurposeAgreed("Every child reads", TODAY))
    assert not review_due(school.board, TODAY)
    for every in (0, -1, 53):
        assert "from 1 to 52" in school.refuses(ReviewSet(every))
    assert "already" in school.refuses(ReviewSet(2))


@pytest.mark.parametrize(
    ("since", "today", "due"),
    [
        (date(2026, 5, 20), date(2026, 8, 4), True),
        (date(2026, 5, 20), date(2026, 7, 20), False),
        (date(2026, 8, 4), date(2027, 6, 30), False),
        (date(2025, 12, 1), date(2026, 1, 7), False),
        (date(2024, 12, 1), date(2026, 1, 7), True),
    ],
)
def test_the_purpose_is_returned_to_at_the_years_start(since: date, today: date, *, due: bool) -> None:
    school = School().do(PurposeAgreed("Every reader grows", since))
    assert review_due(school.board, today) is due
    school.do(PurposeReviewed(today))
    assert not review_due(school.board, today + timedelta(days=1))


def test_the_year_starts_where_the_team_says_it_does() -> None:
    school = School().do(PurposeAgreed("Every reader grows", date(2026, 1, 20)))
    school.opening = school.board = type(school.board)(
        team=Team("North ILT", first_month=2), purpose=school.board.purpose, review=Review()
    )
    assert review_due(school.board, date(2026, 2, 1))


def test_a_team_without_a_purpose_has_none_to_return_to() -> None:
    school = held(School(), 9)
    assert not review_due(school.board, TODAY)
    assert "no purpose yet" in school.refuses(PurposeReviewed(TODAY))
