"""Answers, feedback and wins: in the minutes of the chapter they were given in, in show, and one win in the update."""

from __future__ import annotations

from datetime import timedelta

import msgspec

from iltboard.board.events.reflection import FeedbackEdited, FeedbackGiven, QuestionAnswered
from iltboard.board.events.update import LineLeftOut, LineWorded
from iltboard.board.events.wins import WinAdded, WinCelebrated, WinTold
from iltboard.board.focus import Focus
from iltboard.reports.minutes import minutes
from iltboard.reports.minutes_text import markdown
from iltboard.reports.show import contract
from iltboard.reports.update import missing, plain_text, update
from tests.board.school import TODAY, School

OCTOBER = TODAY - timedelta(days=30)


def reflected() -> School:
    """Before the meeting two questions were answered; a parent was heard in the last chapter, and again in this one."""
    school = School().do(FeedbackGiven("f", "A parent", OCTOBER, "Too much *jargon*"))
    school.do(QuestionAnswered("clear", "old", "no", OCTOBER)).start().close().carry()
    school.do(QuestionAnswered("weekly", "a", "partly", TODAY, "3 of 4")).do(
        QuestionAnswered("clear", "b", "yes", TODAY)
    )
    return school.do(FeedbackEdited("f", will_do="Plain words"))


def test_the_minutes_have_what_was_said_in_their_chapter() -> None:
    school = reflected().start("m2").close()
    report = markdown(minutes(school.opening, school.board, school.clock.local))
    part = report.partition("## Reflection\n\n")[2].partition("\n## ")[0]
    assert part.splitlines()[:4] == [
        "- Do we meet every week? **partly**: 3 of 4",
        "- Are our vision, goals and action steps clear? **yes**",
        "- A parent, 2026-10-19: Too much \\*jargon\\*\\",
        "  We will: Plain words",
    ]
    school.carry().start("m3").close()
    assert "Reflection" not in markdown(minutes(school.opening, school.board, school.clock.local))


def test_show_has_all_that_is_on_the_board() -> None:
    school = reflected().do(WinAdded("v", "A grant", OCTOBER)).do(WinAdded("w", "Up 4 %", TODAY))
    school.do(WinTold("v", TODAY)).do(WinCelebrated("w", celebrated=True))
    shown = msgspec.to_builtins(contract(school.board, school.clock.now(), school.clock.on, school.clock.local))
    clear = "Are our vision, goals and action steps clear?"
    assert shown["reflection"][1:] == [
        {"question": clear, "answer": "yes", "on": "2026-11-18", "note": ""},
        {"question": clear, "answer": "no", "on": "2026-10-19", "note": ""},
    ]
    assert shown["reflection_due"] == []
    assert [it["will_do"] for it in shown["feedback"]] == ["Plain words"]
    assert shown["wins"] == [
        {"text": "Up 4 %", "on": "2026-11-18", "celebrated": True, "told": False},
        {"text": "A grant", "on": "2026-10-19", "celebrated": False, "told": True},
    ]


def told(school: School, days: int = 0) -> str:
    return plain_text(update(school.board, TODAY + timedelta(days=days))).partition("\nWins\n")[2].partition("\n\n")[0]


def test_the_staff_is_told_the_win_of_this_month_and_no_code_in_it() -> None:
    school = School().do(WinAdded("w", "M14 reads aloud", OCTOBER)).do(WinTold("w", TODAY))
    school.board = msgspec.structs.replace(school.board, focus=(Focus("f", "M14"),))
    assert told(school).strip() == "- Win of the month: a focus student reads aloud"
    assert not any("no win" in what for what in missing(update(school.board, TODAY)))
    assert told(school, days=31) == ""


def test_a_win_of_the_meeting_is_told_once() -> None:
    school = School().start().note_down("win", "Up 4 %", "A grant").close().do(WinTold("Up 4 %", TODAY))
    assert told(school).splitlines() == ["- Win of the month: Up 4 %", "- A grant"]
    school.do(LineWorded("Up 4 %", "Four in a hundred more"))
    assert told(school).splitlines() == ["- Win of the month: Four in a hundred more", "- A grant"]
    assert told(school.do(LineLeftOut("Up 4 %", out=True))).splitlines() == ["- A grant"]
