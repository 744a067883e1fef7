"""`iltboard reflect`: the questions, feedback and wins, from the command line."""

from __future__ import annotations

import json
from datetime import date

import pytest

from iltboard.board.reflection import QUESTIONS
from tests.cli.conftest import Typed


def test_a_question_is_answered_by_its_number_or_its_id(team: Typed) -> None:
    listed = team("reflect").out.splitlines()
    assert len(listed) == len(QUESTIONS)
    assert listed[1].split("  ")[-1] == "not answered yet"
    ran = team("reflect", "answer", "2", "partly", "--note", "Two rocks have no milestones")
    assert ran.out == "“Are our vision, goals and action steps clear?” partly\n"
    team("reflect", "answer", "clear", "no", "--note", "None has")
    answered = team("reflect").out.splitlines()[1]
    assert answered.endswith(f"{date.today().isoformat()} no: None has")  # noqa: DTZ011 - the room's own day
    assert "to be asked" not in answered
    (answer,) = json.loads(team("show", "--json").out)["reflection"]
    assert (answer["question"], answer["answer"], answer["note"]) == (QUESTIONS[1].text, "no", "None has")


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("answer", "9", "yes"), 1, "there is no 9; iltboard reflect numbers them"),
        (("answer", "mood", "yes"), 1, '"mood" is no question; iltboard reflect numbers them'),
        (("answer", "1", "maybe"), 2, "an answer is yes, partly or no, and not “maybe”"),
        (("tell", "1"), 1, "there is no 1; iltboard reflect wins numbers them"),
        (("feedback", "Ada", "Good", "--on", "2999-01-01"), 1, "2999-01-01 is still to come"),
        (("feedback", "", "Good"), 1, "Who said it? Feedback needs somebody."),
    ],
)
def test_what_is_refused_is_one_line(team: Typed, words: tuple[str, ...], code: int, says: str) -> None:
    ran = team("reflect", *words)
    assert (ran.code, ran.out) == (code, "")
    assert says in ran.err


def test_feedback_and_wins_are_kept_and_one_win_is_told(team: Typed) -> None:
    assert team("reflect", "wins").out == "No wins yet: iltboard reflect win TEXT\n"
    team("reflect", "feedback", "A parent", "Too much jargon", "--do", "Say it plainly", "--on", "2026-01-15")
    team("reflect", "win", "A grant")
    team("reflect", "win", "Up 4 %")
    assert team("reflect", "tell", "2").out == "“A grant” is the win the staff is told this month\n"
    latest, first = team("reflect", "wins").out.splitlines()
    assert latest.startswith("1") and latest.endswith("Up 4 %")  # noqa: PT018 - one line
    assert first.endswith("A grant  told to the staff this month")
    shown = json.loads(team("show", "--json").out)
    assert shown["feedback"][0]["on"] == "2026-01-15"
    assert (shown["feedback"][0]["who"], shown["feedback"][0]["will_do"]) == ("A parent", "Say it plainly")
    assert "- Win of the month: A grant\n" in team("update").out
