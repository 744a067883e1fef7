"""Which questions the team is to ask itself today, and what the log answers by itself."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from iltboard.board.model import Board
from iltboard.board.people import Team
from iltboard.board.reflecting import Suggestion, due, next_month, weekly
from iltboard.board.reflection import QUESTIONS, Answer, Reply
from tests.board.school import TODAY

ALL = [question.id for question in QUESTIONS]
AUGUST, SEPTEMBER, OCTOBER = date(2026, 8, 20), date(2026, 9, 20), date(2026, 10, 20)


def answered(*given: tuple[str, date]) -> Board:
    answers = tuple(Answer(f"{question} {day}", question, "yes", day) for question, day in given)
    return Board(answers=answers, team=Team(first_month=8, last_month=6))


def asked(board: Board, today: date = TODAY) -> list[str]:
    return [question.id for question in due(board, today)]


def test_two_a_month_are_asked_those_first_that_waited_longest() -> None:
    assert asked(Board()) == ALL[:2]
    before = answered(*((question, OCTOBER) for question in ALL[:6]), ("outside", SEPTEMBER))
    assert asked(before) == ["outside", "wins"]
    assert asked(answered(*((question, OCTOBER) for question in ALL[1:]), ("weekly", AUGUST))) == ["weekly", "clear"]


def test_what_was_answered_this_month_counts_asked_or_not() -> None:
    assert asked(answered(("weekly", TODAY.replace(day=1)))) == ["clear"]
    assert asked(answered(("wins", TODAY))) == ["weekly"]
    assert asked(answered(("wins", TODAY), ("weekly", TODAY), ("rocks", TODAY))) == []
    assert asked(answered(("wins", TODAY.replace(year=2025)))) == ALL[:2]


@pytest.mark.parametrize("day", [date(2026, 8, 31), date(2027, 6, 1)])
def test_at_both_ends_of_the_year_all_are_asked(day: date) -> None:
    assert asked(Board(), day) == ALL
    assert asked(answered(("rocks", day)), day) == [question for question in ALL if question != "rocks"]


def test_a_year_takes_each_question_in_its_turn() -> None:
    board, day = answered(), date(2026, 9, 15)
    for month in range(8):
        for question in asked(board, day):
            board = answered(*((answer.question, answer.on) for answer in board.answers), (question, day))
        assert sorted(answer.question for answer in board.answers if answer.on == day) == sorted(
            ALL[month % 4 * 2 : month % 4 * 2 + 2]
        )
        day = next_month(day)


@pytest.mark.parametrize("day", [date(2026, 1, 1), date(2026, 1, 31), date(2025, 12, 31), date(2028, 2, 29)])
def test_the_next_month_begins_on_its_first(day: date) -> None:
    following = next_month(day)
    assert following.day == 1
    assert (following - timedelta(days=1)).month == day.month


@pytest.mark.parametrize(
    ("weeks_ago", "reply", "note"),
    [
        ((1, 2, 3, 4), "yes", "4 meetings in the last 4 weeks"),
        ((0, 1, 2, 4, 9), "partly", "3 meetings in the last 4 weeks"),
        ((1, 5), "no", "1 meeting in the last 4 weeks"),
        ((6, 7), "no", "no meetings in the last 4 weeks"),
    ],
)
def test_meeting_every_week_comes_answered_from_the_log(weeks_ago: tuple[int, ...], reply: Reply, note: str) -> None:
    held = tuple(TODAY - timedelta(weeks=weeks) for weeks in sorted(weeks_ago, reverse=True))
    assert weekly(Board(held=held), TODAY) == Suggestion(reply, note)


def test_a_team_that_is_too_young_answers_it_itself() -> None:
    assert weekly(Board(), TODAY) is None
    assert weekly(Board(held=(TODAY - timedelta(days=27), TODAY - timedelta(days=1))), TODAY) is None
