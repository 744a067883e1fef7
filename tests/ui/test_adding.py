"""Adding and editing: issues one by one or pasted, rocks, to-dos, wins, headlines."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from time import process_time

from iltboard.text import lines_of
from tests.ui.driver import BoardDriver
from tests.ui.school import TODAY

PASTED = """Chen Wu: Pacing in grade 8
dana: Notes after walkthroughs

Somebody: keeps its colon
The last one"""


async def test_an_issue_is_added_last(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.add_issue("Bus line", by="Sam Okafor")
        assert board.message() == "Issue “Bus line” added. u takes it back"
        assert board.queue_titles()[-1] == board.selected() == "Bus line"
        assert "6 open" in board.panel("queue")
        assert board.on_disk().queue[-1].by == "Sam Okafor"


async def test_one_line_may_name_who_raises_it(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.add_issue("Joel: Bus line")
        assert (board.on_disk().queue[-1].title, board.on_disk().queue[-1].by) == ("Bus line", "Joel Tran")


async def test_pasted_lines_add_many_at_once(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("a")
        await board.paste(PASTED)
        assert board.problem() == "Pasted: 4 lines. Enter adds them as issues, esc does not."
        await board.press("enter")
        assert board.message() == "4 issues added. u takes it back"
        added = [(issue.title, issue.by) for issue in board.on_disk().queue[-4:]]
        assert added == [
            ("Pacing in grade 8", "Chen Wu"),
            ("Notes after walkthroughs", "Dana Whitcombe"),
            ("Somebody: keeps its colon", ""),
            ("The last one", ""),
        ]
        await board.press("u")
        assert len(board.queue_titles()) == 5


async def test_a_paste_on_the_board_itself_asks_before_it_adds(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.paste(PASTED)
        assert board.dialog() == "Add an issue"
        await board.press("escape")
        assert len(board.queue_titles()) == 5


async def test_a_long_paste_is_added_by_the_hundreds_and_no_line_is_lost(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("a")
        await board.type("Typed before it")
        await board.paste("\n".join(f"Issue {n} {'of a long list ' * 30}" for n in range(450)))
        assert board.problem() == ("Pasted: 450 lines. Enter adds 200 of them as issues, again the next, esc does not.")
        await board.press("enter")
        assert len(board.on_disk().queue) == 206
        assert board.problem() == (
            "201 issues added, and still there: 250 lines. "
            "Enter adds 200 of them as issues, again the next, esc does not."
        )
        await board.press("enter")
        assert board.problem() == (
            "200 issues added, and still there: 50 lines. Enter adds them as issues, esc does not."
        )
        await board.press("enter")
        assert not board.dialog()
        titles = board.queue_titles()[5:]
        assert [title.split(" of")[0] for title in titles] == ["Typed before it", *(f"Issue {n}" for n in range(450))]


async def test_ten_thousand_lines_are_counted_and_one_may_leave_them(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.paste("\n".join(f"Issue {n}, with some words" for n in range(10_000)))
        assert board.problem().startswith("Pasted: 10000 lines. Enter adds 200 of them")
        await board.press("enter", "escape")
        assert len(board.on_disk().queue) == 205
        await board.press("u")
        assert len(board.on_disk().queue) == 5


def test_ten_megabytes_are_counted_while_nobody_notices() -> None:
    paste = "A line of some words that somebody copied\n" * 250_000
    began = process_time()
    assert len(lines_of(paste)) == 250_000
    assert process_time() - began < 0.2


async def test_a_blank_title_is_refused_and_the_name_stays(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("a")
        await board.fill(title="   ", by="Chen")
        await board.press("enter")
        assert board.problem() == "An issue needs a title."
        assert board.cursor_in() == "title"
        assert board.fields()["by"] == "Chen"


async def test_what_is_selected_is_edited(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("e")
        assert (board.dialog(), board.fields()) == ("Edit the issue", {"title": "Feedback", "by": "Ines Patel"})
        await board.fill(title="Feedback comes late")
        await board.press("enter")
        assert board.message() == "“Feedback” edited. u takes it back"
        await board.press("e")
        await board.fill(title="  ")
        await board.press("enter")
        assert board.problem() == "An issue needs a title."
        assert board.on_disk().queue[0].title == "Feedback comes late"


async def test_a_rock_is_added_opened_and_refused_at_its_fields(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.work_in("rocks")
        await board.press("A", "enter")
        assert (board.dialog(), board.problem()) == ("Add a rock", "A rock needs a title.")
        await board.fill(title="Peer visits", owner="Nobody")
        await board.press("enter")
        assert board.problem().startswith("No one member is meant by “Nobody”")
        await board.fill(owner="Joel", days="soon")
        await board.press("enter")
        assert (board.cursor_in(), board.problem()) == ("days", "The length is a whole number.")
        await board.fill(days="0")
        await board.press("enter")
        assert (board.cursor_in(), board.problem()) == ("days", "A rock lasts from 1 to 366 days.")
        await board.fill(days="30")
        await board.press("enter")
        rock = board.on_disk().rocks[-1]
        assert (rock.title, rock.owner, rock.days, rock.start) == ("Peer visits", "Joel Tran", 30, TODAY)
        assert board.selected() == "Peer visits"
        await board.press("enter", "tab", "tab", "tab", "right", "right", "right", "enter")
        assert board.on_disk().rocks[-1].status == "done"
        await board.press("e")
        assert board.fields()["status"] == "done"


async def test_a_to_do_is_added_and_opened_on_its_stage(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.go_to("To-dos")
        await board.press("A", "enter")
        assert (board.dialog(), board.problem()) == ("Add a to-do", "A to-do needs words.")
        await board.fill(title="Print the rubrics", owner="Dana", due="never")
        await board.press("enter")
        assert board.problem().startswith("A day is written")
        await board.fill(due="+2")
        await board.press("enter")
        todo = board.on_disk().todos[-1]
        assert (todo.title, todo.owner, todo.due) == ("Print the rubrics", "Dana Whitcombe", TODAY + timedelta(days=2))
        await board.select("Print the rubrics", "stage")
        await board.press("enter")
        assert (board.dialog(), board.fields()["owner"]) == ("Edit the to-do", "Dana Whitcombe")


async def test_wins_and_headlines_are_added_in_their_segments(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.start_meeting()
        await board.press("A", "enter")
        assert (board.dialog(), board.problem()) == ("Add a win", "A win needs words.")
        await board.type("All sixth graders read")
        await board.press("enter")
        assert "★ All sixth graders read" in board.panel("stage")
        await board.work_in("stage")
        await board.press("e")
        assert board.dialog() == "Edit the win"
        await board.type("All of them read")
        await board.press("enter")
        await board.press("n", "n", "A")
        assert board.dialog() == "Add a headline"
        await board.type("Data day on Friday")
        await board.press("enter")
        assert "· Data day on Friday" in board.panel("stage")
        disk = board.on_disk()
        assert ([it.text for it in disk.noted("win")], [it.text for it in disk.noted("headline")]) == (
            ["All of them read"],
            ["Data day on Friday"],
        )


async def test_each_panel_adds_what_it_holds(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("A")
        assert board.dialog() == "Add an issue"
        await board.press("escape")
        await board.work_in("stage")
        await board.press("A")
        assert board.dialog() == "Add a member"
        await board.type("Nia Reed, coach")
        await board.press("enter")
        assert board.message() == "Nia Reed joined. u takes it back   ▲ no criterion met yet"
        assert board.on_disk().members[-1].since == TODAY
        await board.go_to("Rocks")
        await board.press("A")
        assert board.dialog() == "Add a rock"
        await board.press("escape", "n", "n", "A")
        assert board.dialog() == "Add an issue"


async def test_a_dialog_left_twice_is_left_once(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("a")
        await board.type("Bus line")
        await board.press_at_once("escape", "escape", "escape")
        assert not board.dialog()
        assert board.queue_titles()[-1] == "Lab safety"
