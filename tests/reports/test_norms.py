"""Norms, commitments and tags in the reports: what was shown, and nobody by name."""

from __future__ import annotations

import msgspec

from iltboard.board.events.agenda import SegmentChanged
from iltboard.board.events.commitments import CommitmentWorded
from iltboard.board.events.norms import FistShown, NormAgreed, NormsReadSet
from iltboard.board.events.off_topic import OffTopicLogged, OffTopicSettled
from iltboard.board.events.rocks import RockAdded
from iltboard.board.events.tags import Tagged
from iltboard.reports.lists import agenda_lines, issue_lines
from iltboard.reports.minutes import minutes
from iltboard.reports.minutes_text import markdown
from iltboard.reports.show import contract
from tests.board.school import TODAY, School


def kept() -> School:
    """A meeting in which a norm was not kept, and what the hands said of it."""
    school = School().do(NormAgreed("Listen", "We [listen]")).do(NormsReadSet(True)).join("Cy")
    school.do(CommitmentWorded("distraction", "Whom does this help?"))
    school.do(RockAdded("Repaint", "Repaint", "Ana", TODAY))
    school.do(Tagged("Copier", False)).do(Tagged("Repaint", False)).do(SegmentChanged("s3", artifact="data"))
    school.start().do(OffTopicLogged("o", "the prom")).after(60)
    school.do(OffTopicSettled("o", "the prom", "office", norm="Listen"))
    return school.do(FistShown("Ana", 2)).do(FistShown("Bo", 5)).do(FistShown("Cy", 4))


def test_show_has_them_for_scripts() -> None:
    school = kept()
    shown = contract(school.board, school.now, school.clock.on, school.clock.local)
    told = msgspec.json.decode(msgspec.json.encode(shown))
    assert (told["norms"], told["norms_read"], told["fists"]) == (["We [listen]"], True, [5, 4, 2])
    assert told["commitments"][0] == {"text": "Whom does this help?", "occasion": "distraction"}
    assert told["off_topic"][0]["norm"] == "We [listen]"
    tags = {it["title"]: it["instructional"] for it in (*told["issues"], *told["rocks"])}
    assert (tags["Copier"], tags["Repaint"], tags["Pacing"]) == (False, False, None)
    assert told["meeting"]["segments"][2]["artifact"] == "data"


def test_the_minutes_name_the_norm_and_count_the_hands() -> None:
    school = kept().close()
    it = minutes(school.opening, school.board, school.clock.local)
    assert (it.fists, it.off_topic[0].norm) == ([5, 4, 2], "We [listen]")
    text = markdown(it)
    assert "the prom (office, 1:00, against the norm “We \\[listen]”)" in text
    assert "## Norms\n\n- Fist to five: 3.7 of 5, by 3; 1 showed less than 3\n" in text
    assert "Fist" not in markdown(minutes((plain := School().start().close()).opening, plain.board, plain.clock.local))


def test_lists_say_what_is_not_instructional_and_what_a_segment_brings() -> None:
    board = kept().board
    copier = next(line for line in issue_lines(board, School().clock.local) if "Copier" in line)
    assert copier.endswith("not instructional")
    assert any(line.endswith("brings data") for line in agenda_lines(board.plan or board.agenda))
