"""The purpose, and the rounds in which the team finds its words."""

from __future__ import annotations

from iltboard.board.events.purpose import PurposeAgreed
from tests.board.school import NEXT_WEEK, TODAY, School


def test_each_purpose_agreed_is_a_version_of_its_own() -> None:
    school = School().do(PurposeAgreed("Every reader grows", TODAY)).do(PurposeAgreed("Every child reads", NEXT_WEEK))
    purpose = school.board.purpose
    assert purpose
    assert (purpose.text, purpose.version, purpose.agreed_on) == ("Every child reads", 2, NEXT_WEEK)
    assert "already" in school.refuses(PurposeAgreed("Every child reads", NEXT_WEEK))
    assert "words" in school.refuses(PurposeAgreed("", NEXT_WEEK))
