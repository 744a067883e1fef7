"""What the team has committed itself to, in its own words."""

from __future__ import annotations

from iltboard.board.commitments import brought_up
from iltboard.board.events.commitments import CommitmentDropped, CommitmentMade, CommitmentWorded
from iltboard.board.readiness import missing
from tests.board.school import TODAY, School


def test_the_wording_is_the_teams_own_and_goes_over_into_the_next_chapter() -> None:
    school = School().do(CommitmentWorded("distraction", "Whom does this help?"))
    assert brought_up(school.board.commitments, "distraction") == ("Whom does this help?",)
    school.do(CommitmentWorded("agenda", "We bring their work."))
    assert "nothing on today's agenda yet for “We bring their work”" in missing(school.board, TODAY)
    school.start().close().carry()
    assert brought_up(school.board.commitments, "distraction") == ("Whom does this help?",)
    assert school.refuses(CommitmentWorded("decision", "")) == "A commitment needs words."
    assert school.refuses(CommitmentWorded("gone", "Words")) == "That commitment is gone."


def test_one_is_always_left_for_what_the_board_brings_up() -> None:
    school = School().do(CommitmentMade("c1", "We visit each other"))
    school.do(CommitmentMade("c2", "Who is not in the room?", "decision"))
    assert school.refuses(CommitmentMade("c2", "Again")) == "That commitment is there already."
    school.do(CommitmentDropped("c1")).do(CommitmentDropped("decision"))
    assert brought_up(school.board.commitments, "decision") == ("Who is not in the room?",)
    for kept, when in (("c2", "at a decision"), ("distraction", "at a distraction"), ("agenda", "for the agenda")):
        assert when in school.refuses(CommitmentDropped(kept))
    school.undo()
    assert len(brought_up(school.board.commitments, "decision")) == 2
