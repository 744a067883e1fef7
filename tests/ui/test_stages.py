"""A stage for each kind of segment: it follows the segment by itself, the hand goes with it, and one can look ahead."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from msgspec.structs import replace

from iltboard.board.agenda import Agenda, Segment
from iltboard.board.focus import Focus
from iltboard.board.purpose import Purpose
from tests.ui.driver import BoardDriver
from tests.ui.school import TODAY, founded, harbour

A_WEEK_S = 7 * 24 * 3600


async def test_the_stage_and_the_hand_follow_the_segment(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.start_meeting()
        seen = []
        for _ in range(7):
            heading = (board.stage() or board.panel("rocks")).split()[0]
            seen.append((heading, board.active()))
            await board.press("n")
        assert seen == [
            ("WINS", "stage"),
            ("PURPOSE", "stage"),
            ("HEADLINES", "stage"),
            ("ROCKS", "rocks"),
            ("TO-DOS", "stage"),
            ("ON", "queue"),
            ("CONCLUDE", "stage"),
        ]


async def test_looking_ahead_moves_no_clock(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.start_meeting()
        await board.pass_time(60)
        await board.press("]", "]")
        assert board.stage().startswith(" LOOKING AT DATA AND HEADLINES")
        assert (board.segment(), board.countdown()) == ("WINS", "2:00")
        await board.note_down("A", "Data day on Friday")
        assert "· Data day on Friday" in board.stage()
        await board.press("[")
        assert board.stage().startswith(" LOOKING AT PURPOSE")
        await board.press("[", "[")
        assert board.message() == "▲ There is no segment beyond this one."
        assert board.stage().startswith(" WINS")
        await board.press("]", "]", "]")
        assert (board.stage(), board.active()) == ("", "rocks")
        await board.pass_time(5)
        await board.press("escape")
        assert (board.stage().split()[0], board.active(), board.countdown()) == ("WINS", "stage", "1:55")
        assert board.on_disk().meeting == board.board().meeting


async def test_next_comes_back_from_where_one_looked(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.start_meeting()
        await board.press("]", "]", "]", "]", "n")
        assert board.stage().startswith(" PURPOSE")


async def test_the_hand_begins_with_the_first_thing_of_a_stage(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.start_meeting()
        await board.note_down("A", "They read")
        await board.note_down("A", "They write")
        assert board.selected() == "They write"
        await board.press("n", "n", "n", "n")
        assert board.selected() == "Send the notes"


async def test_without_a_meeting_there_is_no_stage_to_look_at(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        for key in ("[", "]"):
            await board.press(key)
            assert board.message() == "▲ No meeting is on. space starts it."
        await board.press("escape")
        assert board.message() == ""


async def test_purpose_and_whom_it_is_for_are_written_down_and_agreed_anew(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.go_to("Purpose")
        assert "No purpose agreed yet: A writes it down." in board.stage()
        await board.note_down("A", "Every student is heard in every lesson")
        assert "Every student is heard in every lesson" in board.stage()
        assert "agreed 18 Nov 2026" in board.stage()
        await board.press("A")
        await board.choose("a focus student or a group")
        await board.press("enter")
        assert (board.dialog(), board.cursor_in()) == ("Who is in focus", "code")
        assert board.problem()
        await board.type("Newcomers in grade 6")
        await board.press("tab", "right", "enter")
        assert "◆ Newcomers in grade 6" in board.stage()
        assert board.on_disk().focus[0].group
        await board.press("A")
        await board.choose("the purpose anew")
        assert board.fields()["text"] == "Every student is heard in every lesson"
        await board.type("Every student reasons and is heard")
        await board.press("enter")
        assert "version 2" in board.stage()
        await board.press("u", "u", "u")
        assert board.on_disk().purpose is None


async def test_who_is_in_focus_is_put_right_and_leaves_the_focus(tmp_path: Path) -> None:
    agreed = replace(harbour(), purpose=Purpose("Heard", 1, TODAY), focus=(Focus("f1", "M14"), Focus("f2", "T07")))
    async with BoardDriver.on(founded(tmp_path / "team", agreed)) as board:
        await board.go_to("Purpose")
        await board.select("T07", "stage")
        await board.press("e")
        assert (board.dialog(), board.fields()["code"]) == ("In focus", "T07")
        await board.type("T08")
        await board.press("enter", "e")
        assert board.fields()["code"] == "T08"
        await board.press("ctrl+u", "enter")
        assert [focus.code for focus in board.on_disk().focus] == ["M14"]
        await board.press("u", "u")
        assert [focus.code for focus in board.on_disk().focus] == ["M14", "T07"]


async def test_purpose_stands_in_large_with_its_students(tmp_path: Path) -> None:
    purpose = Purpose("Every student is heard", 3, TODAY - timedelta(days=90))
    agreed = replace(harbour(), purpose=purpose, focus=(Focus("f1", "Newcomers", group=True), Focus("f2", "M14")))
    async with BoardDriver.on(founded(tmp_path / "team", agreed)) as board:
        await board.go_to("Purpose")
        for line in ("agreed 20 Aug 2026, version 3", "Every student is heard", "◆ Newcomers", "◆ M14"):
            assert line in board.stage()


async def test_to_dos_stand_by_owner_in_the_teams_order(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.go_to("To-dos")
        await board.press("A")
        await board.fill(title="Print the rubrics", owner="Chen", due="+1")
        await board.press("enter")
        lines = [line.split("due")[0].split() for line in board.stage().splitlines()[1:5]]
        assert [(line[0], line[1]) for line in lines] == [
            ("Ines", "○"),
            ("Chen", "○"),
            ("Joel", "○"),
            ("Chen", "○"),
        ]
        assert "new today · due 19 Nov" in board.stage()
        assert "0 of 2 done" in board.stage()


async def test_a_to_do_missed_twice_offers_to_become_an_issue(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        for _ in range(2):
            await board.start_meeting()
            await board.press("c")
            await board.pass_time(A_WEEK_S)
        await board.go_to("To-dos")
        assert "missed 2 times: i makes it an issue" in board.stage()
        await board.select("Book cover", "stage")
        await board.press("i")
        assert board.queue_titles()[-1] == "Book cover"
        await board.work_in("stage")
        await board.press("d")
        assert board.stage().count("missed 2 times") == 1


async def test_a_segment_of_the_teams_own_has_notes_of_its_own(tmp_path: Path) -> None:
    segments = (Segment("s1", "Compass points", "custom", 900.0), Segment("s2", "Inquiry", "custom", 900.0))
    own = replace(harbour(), agenda=Agenda("Ours", segments))
    async with BoardDriver.on(founded(tmp_path / "team", own)) as board:
        await board.start_meeting()
        assert "COMPASS POINTS" in board.stage()
        await board.note_down("A", "North: more time together")
        assert "· North: more time together" in board.stage()
        await board.press("n")
        assert "North" not in board.stage()
        assert "INQUIRY" in board.stage()
        await board.press("b")
        assert "· North: more time together" in board.stage()


async def test_every_stage_says_what_to_press_when_nothing_is_there(no_team: Path) -> None:
    async with BoardDriver.on(no_team) as board:
        await board.fill(name="Harbour")
        await board.press("ctrl+s", "space")
        for says in (
            "None told yet: A adds one.",
            "No purpose agreed yet: A writes it down.",
            "None told yet: A adds one.",
            "A adds one",
            "None open: A adds one.",
            "Nothing yet",
            "Nothing was decided.",
        ):
            assert says in board.screen()
            await board.press("n")


async def test_next_moves_no_boxes(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.start_meeting()
        places = []
        for _ in range(7):
            places.append([board.app.board.query_one(f"#{name}").region for name in ("countdown", "floor", "queue")])
            await board.press("n")
        assert all(place == places[0] for place in places)
