"""Solving an issue: a decision, what it changes for the focus students, and its to-dos, or an explicit none."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from tests.ui.driver import BoardDriver
from tests.ui.school import TODAY


async def test_a_solved_issue_leaves_a_decision_and_a_to_do(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.start_meeting()
        await board.resolve("Pacing", decision="Two lessons less", todo="Redo the plan", owner="Chen", due="+3")
        assert board.message() == "“Pacing” solved. u takes it back"
        assert "4 open · 1 solved" in board.panel("queue")
        disk = board.on_disk()
        (solved,) = [issue for issue in disk.issues if issue.state == "solved"]
        assert (solved.title, solved.decision) == ("Pacing", "Two lessons less")
        todo = disk.todos[-1]
        assert (todo.title, todo.owner, todo.due) == ("Redo the plan", "Chen Wu", TODAY + timedelta(days=3))
        assert todo.issue == solved.id


async def test_a_to_do_is_due_in_seven_days_unless_said(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.resolve("Pacing", decision="Two lessons less", todo="Redo the plan", owner="dana")
        assert board.on_disk().todos[-1].due == TODAY + timedelta(days=7)
        assert board.on_disk().todos[-1].owner == "Dana Whitcombe"


async def test_no_to_do_is_said_by_entering_twice(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("r")
        await board.fill(decision="Leave it as it is")
        await board.press("enter")
        assert board.problem() == "Who does what? Write the to-do, or enter again: there is none."
        assert board.cursor_in() == "todo"
        assert "Feedback" in board.queue_titles()
        await board.press("enter")
        assert board.dialog() == ""
        assert "Feedback" not in board.queue_titles()
        assert len(board.on_disk().todos) == 3


async def test_a_decision_may_leave_several_to_dos(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("r")
        await board.fill(decision="Two lessons less", todo="Redo the plan", owner="Chen", due="+3")
        await board.press("ctrl+n")
        assert "1 to-do so far: Redo the plan (Chen Wu)" in board.screen()
        assert board.cursor_in() == "todo"
        assert (board.fields()["todo"], board.fields()["owner"], board.fields()["decision"]) == (
            "",
            "",
            "Two lessons less",
        )
        await board.fill(todo="Tell the families", owner="Joel", due="friday")
        await board.press("ctrl+n", "ctrl+n")
        assert board.problem().startswith("What is to be done?")
        await board.fill(todo="Print it", owner="Dana")
        await board.press("enter")
        assert board.dialog() == ""
        assert [(todo.title, todo.owner) for todo in board.on_disk().todos[3:]] == [
            ("Redo the plan", "Chen Wu"),
            ("Tell the families", "Joel Tran"),
            ("Print it", "Dana Whitcombe"),
        ]
        assert {todo.issue for todo in board.on_disk().todos[3:]} == {"Feedback"}
        await board.press("u")
        assert len(board.on_disk().todos) == 3


async def test_what_was_kept_is_enough(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("r")
        await board.fill(decision="Two lessons less", todo="Redo the plan", owner="Chen")
        await board.press("ctrl+n", "enter")
        assert board.dialog() == ""
        assert [todo.title for todo in board.on_disk().todos[3:]] == ["Redo the plan"]


async def test_what_it_changes_for_the_focus_students_is_kept(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("r")
        await board.fill(decision="No more pull-out", focus="They are in science twice more")
        await board.press("enter", "enter")
        (solved,) = board.on_disk().solved
        assert (solved.decision, solved.focus) == ("No more pull-out", "They are in science twice more")


async def test_a_to_do_due_yesterday_is_said_and_allowed(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.resolve("Pacing", decision="Yes", todo="Redo the plan", owner="Chen", due="2026-11-17")
        assert board.on_disk().todos[-1].due == TODAY - timedelta(days=1)
        assert board.message() == "“Pacing” solved. u takes it back   Due before today: 17 Nov"


MISSING: list[tuple[dict[str, str], str, str]] = [
    ({}, "decision", "What was decided? A solved issue leaves a decision."),
    ({"decision": "   "}, "decision", "What was decided?"),
    ({"decision": "Yes", "owner": "Chen"}, "todo", "What is to be done? Write it, or clear the name"),
    ({"decision": "Yes", "todo": "Plan"}, "owner", "Who? Ines Patel, Chen Wu, Dana Whitcombe, Joel Tran"),
    ({"decision": "Yes", "todo": "Plan", "owner": "Nobody"}, "owner", "No one member is meant by “Nobody”: Ines"),
    ({"decision": "Yes", "todo": "Plan", "owner": "Chen", "due": "soon"}, "due", "A day is written 2026-11-25, +7"),
    ({"decision": "Yes", "todo": "Plan", "owner": "Chen", "due": "2026-02-30"}, "due", "A day is written"),
    ({"decision": "Yes", "todo": "Plan", "owner": "Chen", "due": "+99999999999"}, "due", "A day is written"),
]


async def test_what_is_missing_is_said_at_its_field_and_nothing_typed_is_lost(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        before = board.on_disk()
        for filled, cursor, problem in MISSING:
            await board.press("r")
            await board.fill(**filled)
            typed = board.fields()
            await board.press("enter")
            assert board.problem().startswith(problem)
            assert board.cursor_in() == cursor
            assert board.fields() == typed
            assert problem.split(",")[0] in board.screen()
            await board.press("escape")
        assert board.on_disk() == before


async def test_the_words_go_away_when_something_is_typed(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("r", "enter")
        assert board.problem()
        await board.type("Yes")
        assert board.problem() == ""


async def test_days_are_written_in_several_ways(team: Path) -> None:
    ways = {"Feedback": ("friday", 2), "Pacing": ("wed", 7), "Homework": ("2026-12-01", 13), "Lab safety": ("+0", 0)}
    async with BoardDriver.on(team) as board:
        for title, (due, days) in ways.items():
            await board.resolve(title, decision="Yes", todo="Plan", owner="Chen", due=due)
            assert board.on_disk().todos[-1].due == TODAY + timedelta(days=days)


async def test_an_issue_solved_elsewhere_meanwhile_is_not_solved_twice(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("r")
        await board.fill(decision="Ours", todo="Plan", owner="Chen")
        async with BoardDriver.on(team, seat="board-2") as other:
            await other.resolve("Feedback", decision="Theirs")
        await board.press("enter")
        assert board.problem() == "That issue is no longer in the queue."
        assert board.fields()["decision"] == "Ours"
        await board.press("escape")
        assert [issue.decision for issue in board.on_disk().issues if issue.state == "solved"] == ["Theirs"]


async def test_esc_leaves_everything_as_it_was(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        before = board.on_disk()
        await board.press("r")
        await board.fill(decision="Yes")
        await board.press("escape")
        assert board.dialog() == ""
        assert board.on_disk() == before
