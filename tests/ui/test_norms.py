"""Norms, commitments and the tag, on their screen and where they matter in the hour."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace
from textual.widgets import Input

from iltboard.board.norms import Norm, fingers
from iltboard.board.things import find
from tests.ui.driver import BoardDriver, WallDriver
from tests.ui.school import founded, harbour

LISTEN, TIME = "We listen", "We begin on time"
QUESTION = "What does this do for our focus students?"


def agreed(folder: Path, *, read: bool = True) -> Path:
    """Harbour School with two norms; Homework is not instructional, and so is a rock."""
    here = harbour()
    issues = tuple(replace(it, instructional=False) if it.title == "Homework" else it for it in here.issues)
    norms = (Norm("n1", LISTEN), Norm("n2", TIME))
    return founded(folder, replace(here, issues=issues, norms=norms, norms_read=read))


async def test_norms_and_commitments_are_agreed_worded_and_dropped(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("g", "n")
        assert "No norms yet, a few in your own words: A adds one." in board.screen()
        await board.press("A", "n")
        await board.type("We listen")
        await board.press("enter", "r")
        assert "OUR NORMS  read at the start: yes" in board.screen()
        await board.press("A", "c")
        await board.fill(text="We visit each other")
        await board.press("enter")
        await board.press("A", "c")
        await board.fill(text="Who is not here?")
        await board.press("right", "right", "enter")
        assert "Who is not here?" in board.screen()
        await board.press("e")
        await board.type("Who is missing?")
        await board.press("enter", "k", "x")
        found = board.on_disk()
        assert [norm.text for norm in found.norms] == ["We listen"]
        assert [(it.text, it.occasion) for it in found.commitments[3:]] == [("Who is missing?", "decision")]
        await board.press("k", "x")
        assert "▲ The board brings it up for the agenda: put it in other words instead." in board.screen()


async def test_the_question_stands_for_ten_seconds_on_the_board_and_on_the_wall(team: Path) -> None:
    async with (
        BoardDriver.on(team, size=(80, 24)) as board,
        WallDriver.on(team, seat="wall", clock=board.clock) as wall,
    ):
        await board.start_meeting()
        await board.press("o")
        await wall.tick()
        for each in (board, wall):
            assert f"1 · no time yet  ? {QUESTION}" in each.strip()
        assert "⚑ Off topic o" in board.strip()
        await board.pass_time(9.8)
        await wall.tick()
        assert QUESTION in board.strip()
        await board.pass_time(0.3)
        await wall.tick()
        for each in (board, wall):
            assert QUESTION not in each.strip()
            assert "no words yet → open" in each.strip()
        await board.press("o", "u")
        assert QUESTION not in board.strip()


async def test_the_decision_is_asked_about_where_it_is_made(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.go_to("Issues")
        await board.put_on_the_table("Pacing")
        await board.press(".")
        assert "What does this change" not in board.stage()
        await board.press(".")
        assert "?              What does this change for our focus students?" in board.stage()
        await board.press("r")
        await board.see("For focus")
        field = board.app.screen.query_one("#field-focus", Input)
        assert field.placeholder == "What does this change for our focus students?"


async def test_norms_are_read_before_the_meeting_and_in_its_first_segment(tmp_path: Path) -> None:
    async with BoardDriver.on(agreed(tmp_path / "team")) as board:
        assert f"Our norms      {LISTEN} · {TIME}" in board.stage()
        await board.start_meeting()
        assert f"None told yet: A adds one.\n Our norms      {LISTEN}" in board.stage()
        await board.press("A")
        await board.type("A good start")
        await board.press("enter")
        assert f"★ A good start\n Our norms      {LISTEN}" in board.stage()
        await board.press("n")
        assert "Our norms" not in board.stage()
        await board.press("g", "n", "r", "escape", "b")
        assert "Our norms" not in board.stage()


async def test_an_off_topic_entry_names_the_norm(tmp_path: Path) -> None:
    async with BoardDriver.on(agreed(tmp_path / "team")) as board:
        await board.press("o", "O")
        await board.fill(note="The prom")
        assert board.cursor_in() == "norm"
        await board.press("right", "right", "enter")
        assert board.on_disk().off_topic[0].norm == "n2"
        await board.press("O")
        assert board.fields()["norm"] == "n2"
        await board.press("escape")
        await board.work_in("strip")
        await board.press("i")
        entry = board.on_disk().off_topic[0]
        assert (entry.fate, entry.norm) == ("issue", "n2")


async def test_a_fist_to_five_is_asked_of_one_after_the_other_and_names_nobody(tmp_path: Path) -> None:
    async with BoardDriver.on(agreed(tmp_path / "team")) as board:
        await board.mark_here("Ines Patel", "Chen Wu", "Joel Tran")
        await board.go_to("Conclude")
        assert "Norms          fist to five: 0 of 3 yet" in board.stage()
        assert "fist to five on the norms" in board.stage()
        await board.press("F")
        assert board.asks() == "Ines Patel: were our norms kept?"
        await board.press("5", "2", "escape")
        assert "Norms          3.5 of 5, by 2; 1 showed less than 3" in board.stage()
        await board.press("F")
        assert board.asks() == "Joel Tran: were our norms kept?"
        await board.press("s", "c")
        last = board.on_disk().last
        assert last
        assert fingers(last.fists) == [5, 2]
        assert "Norms          3.5 of 5, by 2; 1 showed less than 3" in board.stage()


async def test_a_team_without_norms_is_not_asked_for_fists(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.go_to("Conclude")
        assert "fist to five" not in board.screen()
        await board.press("F")
        assert board.message() == "▲ There are no norms yet: g n goes where they are agreed."


async def test_the_tag_is_set_with_one_key_and_warns_at_the_table(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.select("Pacing")
        await board.press("T")
        assert board.message() == "Instructional: “Pacing”. u takes it back"
        await board.press("T")
        assert "⊘ 2  Pacing" in board.panel("queue")
        await board.go_to("Issues")
        await board.put_on_the_table("Pacing")
        assert board.message().startswith("▲ Tagged not instructional: x sends it to the office. What does this do")
        assert "Tag            not instructional" in board.stage()
        await board.press("x")
        assert find(board.on_disk().issues, "Pacing") is not None
        assert "Pacing" not in board.queue_titles()
        await board.select("Homework")
        await board.press("T", "T", "T")
        assert "⊘" not in board.panel("queue")


async def test_a_rock_is_tagged_and_the_issue_made_from_it(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.go_to("Rocks")
        await board.press("T", "T")
        assert "⊘ Student work every" in board.panel("rocks")
        await board.press("i")
        assert [issue.instructional for issue in board.on_disk().queue][-1] is False
        await board.press("enter")
        assert board.dialog() == "Edit the rock · not instructional"


async def test_a_segment_brings_an_artifact(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        assert "nothing on today's agenda yet for" in board.stage()
        await board.press("g", "a", "j", "j", "e", "tab", "tab", "tab", "d", "enter")
        assert board.on_disk().today.segments[2].artifact == "data"
        assert "◈ data" in board.screen()
        await board.resize(80, 24)
        assert "◈ Data and headlines" in board.screen()
        assert "it ends 8:20   ◈ data" in board.screen()
        await board.press("escape")
        assert "nothing on today's agenda yet for" not in board.stage()
        await board.press("g", "a", "e", "tab", "tab", "tab", "n", "enter")
        assert board.on_disk().today.segments[2].artifact is None
