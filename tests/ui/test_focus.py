"""The focus students' screen: who is in focus, what is heard from them, and who waits too long."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from msgspec.structs import replace

from iltboard.board.focus import Focus, Hearing
from iltboard.board.model import Board
from iltboard.board.purpose import Purpose
from tests.ui.driver import BoardDriver
from tests.ui.school import TODAY, founded, harbour


def heard_from() -> Board:
    """M14, whom Dana heard 41 days ago, and the sixth graders, heard by nobody since Joel's panel last week."""
    m14 = Focus("f1", "M14", False, "Reads alone", "lunch", "Dana Whitcombe", since=TODAY - timedelta(days=90))
    sixth = Focus("f2", "Grade 6 readers", group=True, routine="panel", since=TODAY - timedelta(days=90))
    hearings = (
        Hearing("h1", "f1", TODAY - timedelta(days=41), ("Dana Whitcombe",), "Nobody asks me"),
        Hearing("h2", "f2", TODAY - timedelta(days=7), ("Joel Tran", "Chen Wu"), "The books are too easy"),
    )
    return replace(harbour(), purpose=Purpose("Every reader grows", 1, TODAY), focus=(m14, sixth), hearings=hearings)


async def test_a_student_is_named_with_a_why_and_a_routine_and_put_right(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("g", "f")
        assert "No focus students yet: A names one: a student by a code, or a group." in board.screen()
        await board.press("A")
        await board.fill(code="M14", why="Reads alone", routine="l", who="dana", every="every week")
        await board.press("enter")
        assert board.problem() == "How often they are heard is a whole number."
        await board.fill(every="400")
        await board.press("enter")
        assert "1 to 366" in board.problem()
        await board.fill(every="14 days")
        await board.press("enter")
        assert "◆ M14 · lunch with Dana · Reads alone" in board.screen()
        assert "not heard yet" in board.screen()
        await board.press("e")
        assert board.fields()["every"] == "14 days"
        await board.fill(routine="p", who="")
        await board.press("enter")
        assert "▲ M14 · panel, nobody responsible · Reads alone" in board.screen()
        assert board.on_disk().focus[0].since == TODAY


async def test_who_waits_too_long_is_said_on_each_screen_that_is_about_them(tmp_path: Path) -> None:
    async with BoardDriver.on(founded(tmp_path / "team", heard_from())) as board:
        await board.go_to("Purpose")
        assert "▲ M14" in board.stage()
        assert "overdue to be heard" in board.stage()
        await board.press("u", "u")
        assert "▲ not heard from M14 for 41 days, lunch with Dana Whitcombe" in board.stage()
        await board.press("g", "f")
        assert "▲ 1 of 2 overdue" in board.screen()
        assert "▲ M14 · lunch with Dana · Reads alone" in board.screen()
        assert "overdue: heard 41 days ago" in board.screen()
        assert board.screen().index("The books are too easy") < board.screen().index("Nobody asks me")
        assert "11 Nov, Joel, Chen" in board.screen()
        await board.press("H")
        assert board.dialog() == "Heard from M14"
        assert board.fields() == {"heard": "", "by": "Dana Whitcombe", "on": TODAY.isoformat()}
        await board.fill(heard="More time to read", by="dana, ines")
        await board.press("enter")
        assert "overdue" not in board.screen()
        assert "M14: More time to read" in board.screen()
        await board.press("escape")
        assert "not heard from" not in board.stage()


async def test_a_hearing_is_put_right_and_becomes_an_issue_once(tmp_path: Path) -> None:
    async with BoardDriver.on(founded(tmp_path / "team", heard_from())) as board:
        await board.press("g", "f", "i")
        assert board.message() == "▲ Select what was heard first."
        await board.press("j", "j", "e")
        assert board.dialog() == "Heard from Grade 6 readers"
        await board.fill(heard="", by="nobody here", on="+3")
        await board.press("enter")
        assert "No one member is meant by “nobody here”" in board.problem()
        await board.fill(by="joel", on="2027-01-01")
        await board.press("enter")
        assert board.problem() == "2027-01-01 is still to come."
        await board.fill(on="-2")
        await board.press("enter")
        assert "needs words" in board.problem()
        await board.fill(heard=f"{'Too easy ' * 50}, they say")
        await board.press("enter")
        assert board.on_disk().hearings[-1].heard.endswith("they say")
        await board.press("e")
        await board.fill(heard="Too easy, they say")
        await board.press("enter")
        hearing = board.on_disk().hearings[-1]
        assert (hearing.on, hearing.listeners) == (TODAY - timedelta(days=2), ("Joel Tran",))
        await board.press("i")
        issue = board.on_disk().queue[-1]
        assert issue.source
        assert (issue.title, issue.source.kind, issue.source.id) == ("Too easy, they say", "hearing", "h2")
        await board.press("i")
        assert "It is an issue already, in the queue" in board.message()


async def test_who_is_no_longer_in_focus_is_asked_twice_and_undone(tmp_path: Path) -> None:
    async with BoardDriver.on(founded(tmp_path / "team", heard_from())) as board:
        await board.press("g", "f", "x")
        assert board.message() == "No longer in focus: M14? x again takes them off."
        await board.press("j", "k", "x")
        assert len(board.on_disk().focus) == 2
        await board.press("x")
        assert [focus.code for focus in board.on_disk().focus] == ["Grade 6 readers"]
        assert "no longer in focus: Nobody asks me" in board.screen()
        await board.press("u")
        assert len(board.on_disk().focus) == 2
