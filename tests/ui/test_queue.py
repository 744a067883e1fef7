"""The queue by its keys: selecting, ordering, the top three, the table, and where an issue goes."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.ui.driver import BoardDriver
from tests.ui.school import founded, harbour


async def test_arrows_and_letters_select_and_stop_at_the_ends(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        assert board.selected() == "Feedback"
        await board.press("down", "j")
        assert board.selected() == "Exit tickets"
        await board.press("up", "k", "k")
        assert board.selected() == "Feedback"
        await board.press(*["j"] * 10)
        assert board.selected() == "Report cards"
        await board.press("left", "right")
        assert board.selected() == "Report cards"


async def test_an_issue_is_moved_up_and_down_and_stays_selected(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.move_issue_up("Pacing")
        assert board.queue_titles() == ["Pacing", "Feedback", "Exit tickets", "Homework", "Lab safety"]
        await board.press("J", "shift+down")
        assert board.queue_titles() == ["Feedback", "Exit tickets", "Pacing", "Homework", "Lab safety"]
        await board.press("shift+up")
        assert board.queue_titles()[1] == board.selected() == "Pacing"
        assert [issue.title for issue in board.on_disk().queue] == board.queue_titles()


async def test_what_cannot_be_moved_further_is_said(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        before = board.queue_titles()
        await board.press("K")
        assert board.message() == "▲ It is the first already."
        await board.select("Lab safety")
        await board.press("J")
        assert board.message() == "▲ It is the last already."
        await board.select("Report cards")
        await board.press("K")
        assert board.message() == "▲ A parked issue has no place in the queue: bring it back first."
        assert board.queue_titles() == before


async def test_three_issues_have_a_star_and_no_more(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("*", "j", "*", "j", "*")
        assert "“Exit tickets” starred" in board.message()
        assert board.panel("queue").count("★") == 3
        await board.press("j", "*")
        assert board.message() == "▲ Three issues have a star already: take it off one of them first."
        await board.press("k", "*")
        assert board.panel("queue").count("★") == 2


async def test_enter_puts_on_the_table_and_takes_off_again(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.start_meeting()
        await board.put_on_the_table("Pacing")
        assert "“Pacing” is on the table" in board.message()
        assert "ON THE TABLE" in board.panel("stage")
        assert "by Chen Wu" in board.stage()
        await board.put_on_the_table("Homework")
        assert "▶  4  Homework" in board.panel("queue")
        assert board.panel("queue").count("▶") == 1
        await board.press("enter")
        assert "“Homework” is back in the queue" in board.message()
        assert board.panel("queue").count("▶") == 0
        assert board.on_disk().table is None


async def test_an_issue_is_as_old_in_the_queue_as_on_the_table(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        # Homework was raised at this time yesterday, Pacing eight days ago.
        for title, age in (("Homework", "1 day"), ("Pacing", "1 week")):
            await board.put_on_the_table(title)
            await board.start_meeting()
            assert f"{age} ago" in board.panel("stage")
            assert f" · {age}" in board.panel("queue")


async def test_park_keeps_for_the_long_term_and_brings_back(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.select("Pacing")
        await board.press("p")
        assert board.message() == "“Pacing” parked. u takes it back"
        assert board.parked_titles() == ["Pacing", "Report cards"]
        await board.select("Pacing")
        await board.press("p")
        assert board.message() == "“Pacing” brought back. u takes it back"
        assert board.queue_titles()[-1] == "Pacing"


async def test_to_the_office(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.select("Lab safety")
        await board.press("x")
        assert board.message() == "“Lab safety” sent to the office. u takes it back"
        assert "Lab safety" not in board.queue_titles() + board.parked_titles()


async def test_what_lies_on_the_table_is_meant_and_the_line_names_it(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.start_meeting()
        await board.put_on_the_table("Pacing")
        await board.select("Homework")
        await board.press("r")
        assert board.dialog() == "Solve: Pacing"
        await board.press("escape", "p")
        assert board.message() == "“Pacing” parked. u takes it back"
        await board.put_on_the_table("Homework")
        await board.select("Feedback")
        await board.press("x")
        assert board.message() == "“Homework” sent to the office. u takes it back"


async def test_the_selection_goes_on_when_its_issue_is_gone(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.select("Pacing")
        await board.press("x")
        assert board.selected() == "Exit tickets"
        await board.press("x", "x", "x")
        assert board.queue_titles() == ["Feedback"]
        assert board.selected() == "Report cards"


async def test_an_empty_queue_says_what_to_press(no_team: Path) -> None:
    async with BoardDriver.on(no_team) as board:
        await board.fill(name="Harbour")
        await board.press("ctrl+s")
        assert "No issues yet. a adds one." in board.panel("queue")
        for key in ("enter", "e", "*", "r", "p", "x", "K", "J", "j", "k"):
            await board.press("tab", "shift+tab", key)
            expected = "" if key in "jk" else "▲"
            assert board.message()[:1] == expected, key
        assert board.dialog() == ""


async def test_tab_goes_round_the_panels(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.start_meeting()
        await board.press("o")
        seen = []
        for _ in range(4):
            seen.append(board.active())
            await board.press("tab")
        assert seen == ["stage", "rocks", "strip", "queue"]
        assert board.active() == "stage"
        await board.press("shift+tab")
        assert board.active() == "queue"


async def test_tab_passes_over_what_is_folded_away(team: Path) -> None:
    async with BoardDriver.on(team, size=(80, 14)) as board:
        await board.press("o", "tab")
        assert board.active() == "strip"


@pytest.mark.parametrize("size", [(80, 26), (120, 34)], ids=["room", "desk"])
async def test_an_issue_tells_the_meetings_it_has_waited_for(tmp_path: Path, size: tuple[int, int]) -> None:
    here = harbour()
    waited = tuple(replace(issue, meetings=n) for n, issue in enumerate(here.issues))
    async with BoardDriver.on(founded(tmp_path / "team", replace(here, issues=waited)), size=size) as board:
        await board.go_to("Issues")
        queue = board.panel("queue")
        assert "2 weeks, 0 meetings" not in queue
        assert "1 week, 1 meeting" in queue
        assert "3 days, 2 meetings" in queue
        assert "put off 3×" in queue


async def test_a_short_queue_says_in_its_heading_what_is_not_on_its_page(team: Path) -> None:
    async with BoardDriver.on(team, size=(80, 24)) as board:
        for number in range(5):
            await board.add_issue(f"Issue {number}")
        await board.go_to("Wins")
        await board.select("Feedback")
        assert board.panel("queue").splitlines()[0].endswith("▼ 9 below")
        assert len(board.panel("queue").splitlines()) == 3
        await board.select("Issue 4")
        assert board.panel("queue").splitlines()[0].endswith("▲ 8 above ▼ 1 below")
