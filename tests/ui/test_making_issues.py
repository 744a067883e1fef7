"""An issue made from what is selected: a rock, a to-do, a headline, talk off topic; it says where it comes from."""

from __future__ import annotations

from pathlib import Path

from iltboard.board.things import Source
from tests.ui.driver import BoardDriver


def source(board: BoardDriver) -> Source | None:
    """What the last issue in the queue was made from, as it lies on the disk."""
    return board.on_disk().queue[-1].source


async def test_a_rock_going_off_track_offers_it(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.go_to("Rocks")
        await board.press("s")
        assert "makes it an issue" not in board.message()
        await board.press("s")
        assert "Rock “Student work every week” off track" in board.message()
        assert board.message().endswith("u takes it back   i makes it an issue")
        await board.press("i")
        assert board.message() == "Issue “Student work every week: off track” added. u takes it back"
        assert source(board) == Source("rock", "Student work every week", "Student work every week: off track")
        await board.press("u", "u")
        assert board.on_disk().rocks[0].status == "at_risk"


async def test_a_to_do_becomes_an_issue(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.go_to("To-dos")
        await board.select("Book cover", "stage")
        await board.press("i")
        assert source(board) == Source("todo", "Book cover", "Book cover")
        await board.press("n")
        await board.put_on_the_table("Book cover")
        assert "Made from      a to-do: Book cover" in board.stage()


async def test_a_headline_becomes_an_issue_once(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.go_to("Data and headlines")
        await board.note_down("A", "Half of grade 7 skipped the test")
        assert "i makes an issue of one" in board.stage()
        await board.select("Half of grade 7 skipped the test", "stage")
        await board.press("i")
        made = source(board)
        assert made
        assert (made.kind, made.title) == ("headline", "Half of grade 7 skipped the test")
        await board.select("Half of grade 7 skipped the test", "stage")
        await board.press("i")
        assert board.message() == "▲ It is an issue already, in the queue: “Half of grade 7 skipped the test”."
        assert board.queue_titles().count("Half of grade 7 skipped the test") == 1


async def test_talk_off_topic_becomes_an_issue_once_it_has_words(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.start_meeting()
        await board.press("o")
        await board.work_in("strip")
        await board.press("i")
        assert board.dialog() == "Off topic at 7:20 in Wins"
        await board.type("The copier")
        await board.press("enter")
        await board.work_in("strip")
        await board.press("i")
        made = source(board)
        assert made
        assert (made.kind, made.title) == ("off_topic", "The copier")
        assert board.on_disk().off_topic[0].fate == "issue"
        assert "→ issue" in board.strip()


async def test_a_delta_becomes_an_issue(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.go_to("Conclude")
        await board.note_down("D", "We never look at student work")
        await board.select("We never look at student work", "stage")
        await board.press("i")
        assert board.queue_titles()[-1] == "We never look at student work"


async def test_without_anything_selected_it_says_what_to_select(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("i")
        assert board.message().startswith("▲ Select a rock, a to-do, a headline or an off-topic entry first")
        assert len(board.queue_titles()) == 5
