"""The norms, the fist to five on them, and the tag on what is not instructional."""

from __future__ import annotations

from iltboard.board.conclude import skipped
from iltboard.board.events.issues import IssuesAdded, NewIssue
from iltboard.board.events.norms import FistShown, NormAgreed, NormDropped, NormsReadSet, NormWorded
from iltboard.board.events.off_topic import OffTopicLogged, OffTopicSettled
from iltboard.board.events.rocks import RockAdded
from iltboard.board.events.tags import Tagged
from iltboard.board.norms import A_FEW, fingers
from iltboard.board.things import Source, find
from tests.board.school import TODAY, School


def agreed(*norms: str) -> School:
    school = School()
    for norm in norms:
        school.do(NormAgreed(norm, norm))
    return school


def test_norms_are_a_few() -> None:
    school = agreed(*(f"Norm {number}" for number in range(A_FEW)))
    assert school.refuses(NormAgreed("more", "One more")) == (
        "8 norms are enough: put one in other words, or drop one."
    )
    school.do(NormWorded("Norm 0", "Listen")).do(NormDropped("Norm 1")).do(NormAgreed("more", "One more"))
    assert [norm.text for norm in school.board.norms[:2]] == ["Listen", "Norm 2"]
    assert school.refuses(NormAgreed("blank", "")) == school.refuses(NormWorded("more", "")) == "A norm needs words."
    assert school.refuses(NormDropped("Norm 1")) == "That norm is gone."


def test_norms_go_over_into_the_next_chapter_and_fists_do_not() -> None:
    school = agreed("Listen").do(NormsReadSet(True)).start().do(FistShown("Ana", 4)).close().carry()
    assert [norm.text for norm in school.board.norms] == ["Listen"]
    assert school.board.norms_read
    assert school.board.fists == ()
    assert school.board.last
    assert fingers(school.board.last.fists) == [4]


def test_members_who_are_here_show_a_fist_to_five_while_the_meeting_is_on() -> None:
    school = agreed("Listen").tick("Ana", "Bo")
    assert "while the meeting is on" in school.refuses(FistShown("Ana", 3))
    school.start().do(FistShown("Ana", 2)).do(FistShown("Bo", 5)).do(FistShown("Ana", 0))
    assert fingers(school.board.shown) == [5, 0]
    for wrong in (-1, 6):
        assert school.refuses(FistShown("Ana", wrong)) == "A fist to five is a number from 0 to 5."
    assert school.refuses(FistShown("Zoe", 3)) == "Only members show a fist to five."
    school.join("Cy")
    assert school.refuses(FistShown("Cy", 3)) == "Cy is not marked as here."


def test_only_a_team_with_norms_leaves_them_out() -> None:
    school = School().start()
    assert "fist to five on the norms" not in skipped(school.board)
    assert school.refuses(FistShown("Ana", 3)) == "There are no norms yet: agree on a few first."
    school.do(NormAgreed("Listen", "Listen"))
    assert "fist to five on the norms" in skipped(school.board)
    assert "fist to five on the norms" not in skipped(school.do(FistShown("Ana", 3)).board)


def test_an_off_topic_entry_names_the_norm_that_it_was_against() -> None:
    school = agreed("Listen").do(OffTopicLogged("o"))
    school.do(OffTopicSettled("o", "Prom", "office", norm="Listen"))
    assert school.board.off_topic[0].norm == "Listen"


def test_issues_and_rocks_are_tagged_instructional_or_not() -> None:
    school = School().do(RockAdded("Repaint", "Repaint", "Ana", TODAY)).do(Tagged("Copier", False))
    assert school.issue("Copier").instructional is False
    assert Tagged("Copier", True).told(school.board) == "instructional: “Copier”"
    assert school.do(Tagged("Copier", None)).issue("Copier").instructional is None
    school.do(Tagged("Repaint", False))
    rock = find(school.board.rocks, "Repaint")
    assert rock
    assert rock.instructional is False
    assert school.refuses(Tagged("nothing", True)) == "That issue or rock is gone."


def test_an_issue_made_from_a_rock_or_merged_has_its_tag() -> None:
    school = School().do(RockAdded("Repaint", "Repaint", "Ana", TODAY)).do(Tagged("Repaint", False))
    school.do(IssuesAdded((NewIssue("i", "Repaint: off track", source=Source("rock", "Repaint", "Repaint")),)))
    assert school.issue("i").instructional is False
    assert school.merge("i", into="Bus").issue("Bus").instructional is False
