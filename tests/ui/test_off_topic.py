"""The norm-keeper's keys: one press logs, from anywhere; the words come later."""

from __future__ import annotations

from pathlib import Path

from iltboard.ui.widgets.strip import OffTopicStrip
from tests.ui.driver import BoardDriver


async def test_one_press_logs_the_time_the_segment_and_the_issue(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.go_to("Issues")
        await board.put_on_the_table("Pacing")
        await board.pass_time(60)
        await board.press("o")
        assert board.message() == "Off topic logged. u takes it back"
        assert "1 · no time yet  ? What does this do for our focus students?" in board.strip()
        assert "7:21 no words yet → open" in board.strip()
        (entry,) = board.on_disk().off_topic
        assert (entry.at, entry.segment, entry.issue) == (board.clock.now(), "Issues", "Pacing")


async def test_it_logs_in_any_state(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("o")
        await board.start_meeting()
        await board.pass_time(1)
        await board.press("o", "space", "o", "c", "o")
        assert len(board.on_disk().off_topic) == 4


async def test_what_is_logged_after_the_close_is_seen_to_be_logged(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("space", "o", "c", "c")
        assert board.on_disk().closed
        await board.press("o", "o")
        logged = board.app.board.query_one(OffTopicStrip).slice.logged
        assert logged == 3


async def test_it_never_takes_the_floor(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.go_to("Issues")
        await board.select("Homework")
        await board.press("o")
        assert (board.active(), board.selected(), board.dialog()) == ("queue", "Homework", "")


async def test_it_logs_over_a_dialog_and_what_is_typed_stays(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("a", "f", "o", "o")
        await board.press("f9", "ctrl+o")
        assert board.dialog() == "Add an issue"
        assert board.fields()["title"] == "foo"
        assert board.cursor_in() == "title"
        assert len(board.on_disk().off_topic) == 2
        assert "Off topic o" in board.screen()
        assert "2 ·" in board.screen()
        await board.press("enter", "?", "f9")
        assert len(board.on_disk().off_topic) == 3
        await board.press("escape", "f9")
        assert len(board.on_disk().off_topic) == 4
        assert board.queue_titles()[-1] == "foo"


async def test_what_it_costs_is_counted_until_the_talk_is_back(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.start_meeting()
        await board.press("o")
        await board.pass_time(130)
        assert "1 · 2 min" in board.strip()
        await board.press("n")
        await board.pass_time(600)
        assert "1 · 2 min" in board.strip()
        await board.press("o")
        await board.pass_time(700)
        assert "2 · 7 min" in board.strip()


async def test_the_words_come_later(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("O")
        assert board.message() == "▲ Nothing off topic yet: o logs it."
        await board.start_meeting()
        await board.press("o")
        await board.pass_time(40)
        await board.press("O")
        assert board.dialog() == "Off topic at 7:20 in Wins"
        assert board.cursor_in() == "note"
        await board.pass_time(100)
        await board.type("The copier")
        await board.press("enter")
        assert board.on_disk().off_topic[0].cost_s(board.clock.now()) == 40
        assert "7:20 The copier → open" in board.strip()


async def test_it_is_parked_sent_to_the_office_or_taken_back(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("o", "O", "tab", "right", "enter")
        assert board.on_disk().off_topic[0].fate == "parked"
        await board.press("O", "tab", "o", "enter")
        assert board.on_disk().off_topic[0].fate == "office"
        assert "→ office" in board.strip()
        await board.press("O", "tab", "w", "enter")
        assert board.on_disk().off_topic[0].fate == "taken_back"
        assert "none in this meeting" in board.strip()


async def test_it_becomes_an_issue_once_it_has_words(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("o", "O", "tab", "i", "enter")
        assert (board.cursor_in(), board.problem()) == ("note", "To become an issue it needs words.")
        assert board.fields()["fate"] == "issue"
        await board.type("The copier")
        await board.press("enter")
        assert board.queue_titles()[-1] == "The copier"
        await board.press("O", "enter")
        assert board.queue_titles().count("The copier") == 1


async def test_what_it_cost_can_be_set(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("o", "O")
        for wrong in ("a lot", "-1", "nan", "inf", "100000"):
            await board.fill(cost=wrong)
            await board.press("enter")
            assert (board.cursor_in(), board.fields()["cost"]) == ("cost", wrong)
            assert "number of minutes" in board.problem()
        await board.fill(cost="1,5")
        await board.press("enter")
        assert board.on_disk().off_topic[0].cost_set_s == 90
        await board.press("O")
        assert board.fields()["cost"] == "1.5"


async def test_an_entry_is_opened_from_the_strip(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("o", "o")
        await board.work_in("strip")
        await board.press("right", "enter")
        assert board.dialog().startswith("Off topic at 7:20")
        await board.type("The first")
        await board.press("enter")
        assert [entry.note for entry in board.on_disk().off_topic] == ["The first", ""]
