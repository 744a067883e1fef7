"""The norm-keeper's calls: what they cost, and what becomes of them."""

from __future__ import annotations

import pytest

from iltboard.board.events.off_topic import OffTopicLogged, OffTopicSettled, TalkReturned
from iltboard.board.things import Fate, OffTopic, find
from tests.board.school import School


def call(school: School, name: str = "call") -> OffTopic:
    entry = find(school.board.off_topic, name)
    assert entry
    return entry


def cost(school: School, name: str = "call") -> float:
    return call(school, name).cost_s(school.now)


def called(name: str = "call") -> School:
    """A call at 7:41, in Issues, over Pacing."""
    school = School().start().next_at("7:23", "7:25", "7:30", "7:35", "7:40")
    return school.table("Pacing").at("7:41").do(OffTopicLogged(name))


def test_a_call_takes_its_moment_segment_and_issue_from_the_board() -> None:
    school = called()
    assert call(school) == OffTopic("call", school.now, "m1", "Issues", "Pacing")


@pytest.mark.parametrize("paused", [True, False])
def test_a_call_can_be_logged_in_any_state(paused: bool) -> None:
    school = School().do(OffTopicLogged("before"))
    school.start()
    if paused:
        school.pause()
    school.do(OffTopicLogged("on")).close().do(OffTopicLogged("after"))
    assert [entry.segment for entry in school.board.off_topic] == ["", "Wins", ""]


def test_it_costs_from_its_press_until_the_talk_is_back() -> None:
    school = called()
    assert cost(school.after(40)) == 40
    school.do(TalkReturned("call")).after(600)
    assert cost(school) == 40
    assert "back already" in school.refuses(TalkReturned("call"))


def test_it_costs_at_most_five_minutes() -> None:
    school = called()
    school.after(2000)
    assert cost(school) == 300
    school.do(TalkReturned("call"))
    assert cost(school) == 300


def test_next_brings_the_talk_back() -> None:
    school = called()
    school.after(30).next().after(60)
    assert cost(school) == 30


def test_resolving_brings_the_talk_back() -> None:
    school = called()
    school.after(30).resolve("Pacing").after(60)
    assert cost(school) == 30


def test_the_next_call_brings_the_talk_back_and_starts_its_own_cost() -> None:
    school = called()
    school.after(30).do(OffTopicLogged("another")).after(20)
    assert (cost(school), cost(school, "another")) == (30, 20)


def test_the_close_brings_the_talk_back() -> None:
    school = called()
    school.after(30).close().after(60)
    assert cost(school) == 30


def test_nothing_else_brings_it_back() -> None:
    school = called().after(10).back().after(10).pause().after(10).resume().after(10).more()
    assert cost(school.after(10).table("Bus").after(10).park("Bus")) == 60


def test_its_cost_can_be_set() -> None:
    school = called()
    school.after(40).do(OffTopicSettled("call", "the copier", "open", cost_set_s=90)).after(600)
    assert cost(school) == 90
    for wrong in (-1.0, float("nan"), 9 * 3600.0):
        assert school.refuses(OffTopicSettled("call", "", "open", cost_set_s=wrong))


@pytest.mark.parametrize("fate", ["open", "parked", "office", "issue", "taken_back"])
def test_it_is_settled_with_words_and_where_it_goes(fate: Fate) -> None:
    school = called()
    school.do(OffTopicSettled("call", "the copier", fate, issue="made"))
    assert (call(school).note, call(school).fate) == ("the copier", fate)
    assert (find(school.board.issues, "made") is not None) == (fate == "issue")


def test_a_call_taken_back_has_cost_nothing() -> None:
    school = called()
    school.after(40).do(OffTopicSettled("call", "", "taken_back", cost_set_s=90))
    assert cost(school) == 0
    school.close()
    assert school.board.last
    assert (school.board.last.off_topic, school.board.last.off_topic_s) == (0, 0)


def test_a_call_made_an_issue_is_last_in_the_queue_once() -> None:
    school = called()
    school.do(OffTopicSettled("call", "the copier", "issue", issue="made"))
    assert school.queue[-1] == "the copier"
    school.do(OffTopicSettled("call", "the new copier", "issue", issue="other"))
    assert school.queue[-1] == "the copier"
    assert "words" in school.refuses(OffTopicSettled("call", "", "issue", issue="made"))


def test_a_call_that_is_not_there_cannot_be_settled_and_none_is_logged_twice() -> None:
    school = called()
    assert "gone" in school.refuses(OffTopicSettled("nobody", "", "parked"))
    assert school.refuses(OffTopicLogged("call")) == "That off-topic entry is there already."


def test_the_meeting_sums_up_its_calls() -> None:
    school = called()
    school.after(40).do(TalkReturned("call")).after(60).do(OffTopicLogged("b")).after(900).close()
    assert school.board.last
    assert (school.board.last.off_topic, school.board.last.off_topic_s) == (2, 340)


def test_an_entry_becomes_one_issue_however_often_it_is_sent_there() -> None:
    school = School("Pacing").do(OffTopicLogged("call", "Bus lane"))
    school.do(OffTopicSettled("call", "Bus lane", "issue", issue="first"))
    school.do(OffTopicSettled("call", "Bus lane", "parked"))
    school.do(OffTopicSettled("call", "Bus lane", "issue", issue="second"))
    assert school.queue == ["Pacing", "Bus lane"]
