"""The mouse: a click selects, a drag moves, the off-topic button logs, the footer's keys can be clicked."""

from __future__ import annotations

from pathlib import Path

from tests.ui.driver import BoardDriver


async def test_a_click_selects_an_issue_and_a_rock(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.click("Homework")
        assert (board.active(), board.selected()) == ("queue", "Homework")
        await board.click("Master schedule")
        assert (board.active(), board.selected()) == ("rocks", "Master schedule")
        await board.click("Report cards")
        assert (board.active(), board.selected()) == ("queue", "Report cards")


async def test_a_drag_moves_an_issue_down_and_up(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.drag("Feedback", onto="Homework")
        assert board.queue_titles() == ["Pacing", "Exit tickets", "Homework", "Feedback", "Lab safety"]
        assert board.message() == "“Feedback” moved. u takes it back"
        await board.drag("Lab safety", onto="Pacing")
        assert board.queue_titles() == ["Lab safety", "Pacing", "Exit tickets", "Homework", "Feedback"]
        assert board.selected() == "Lab safety"
        await board.press("u", "u")
        assert board.queue_titles()[0] == "Feedback"


async def test_a_drag_onto_nothing_moves_nothing(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        before = board.queue_titles()
        await board.drag("Feedback", onto="PARKED")
        await board.drag("Feedback", onto="AGENDA")
        await board.drag("Report cards", onto="Pacing")
        assert board.queue_titles() == before
        assert "≡" not in board.panel("queue")


async def test_the_off_topic_button_logs(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.click("Off topic")
        assert len(board.on_disk().off_topic) == 1
        await board.click("no words yet")
        assert board.dialog() == "Off topic at 7:20"


async def test_a_key_in_the_footer_and_under_the_digits_can_be_clicked(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.click("starts the meeting", on="countdown")
        assert board.segment() == "WINS"
        await board.pass_time(1)
        await board.click("n next", on="footer")
        assert board.segment() == "PURPOSE"
        await board.pass_time(5 * 60)
        await board.click("a minute more", on="countdown")
        assert board.segment() == "PURPOSE"
        assert board.countdown() == "1:00"


async def test_to_dos_are_clicked_on_their_stage(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.go_to("To-dos")
        await board.click("Send the notes")
        assert (board.active(), board.selected()) == ("stage", "Send the notes")


async def test_a_word_in_a_dialog_is_chosen_by_a_click(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("o", "O")
        await board.click("office")
        await board.press("enter")
        assert board.on_disk().off_topic[0].fate == "office"
