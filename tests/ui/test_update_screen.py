"""The staff update's screen: each key and what it leaves on the disk, and the file the staff gets."""

from __future__ import annotations

from datetime import date
from email import message_from_string
from email.policy import default
from pathlib import Path

import pytest
from msgspec.structs import replace

from iltboard.board.purpose import Purpose
from iltboard.board.things import Issue, Note, Telling
from iltboard.text import width
from tests.clock import START
from tests.ui.driver import BoardDriver
from tests.ui.school import founded, harbour

PURPOSE = Purpose("Every student reads, reasons and is heard.", 1, date(2026, 9, 1))
DECISION = "Two lessons less on fractions"
WIN = "Attendance is up"


async def after_a_meeting(board: BoardDriver) -> None:
    """In the meeting that is on there was a win, and Pacing was solved; the update is open."""
    await board.start_meeting()
    await board.press("A")
    await board.fill(text=WIN)
    await board.press("enter")
    await board.resolve("Pacing", decision=DECISION)
    await board.press("g", "u")


async def test_it_reads_as_it_will_be_read(tmp_path: Path) -> None:
    folder = founded(tmp_path / "team", replace(harbour(), purpose=PURPOSE))
    async with BoardDriver.on(folder) as board:
        await after_a_meeting(board)
        shown = board.screen()
        order = ["OUR PURPOSE", PURPOSE.text, "OUR ROCKS", "Student work every week: on track, day 23 of 45"]
        order += ["WHAT WE DECIDED  1 of 1 in", DECISION, "WINS  1 of 1 in", WIN, "WHO TELLS THE STAFF", "A plans who"]
        places = [shown.index(text) for text in order]
        assert places == sorted(places)
        await board.press("escape")
        assert "ISSUES" in board.screen()


async def test_without_anything_it_says_what_is_missing(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("g", "u")
        assert "No purpose yet: the update opens with it." in board.screen()
        assert "No decision yet: each solved issue brings one." in board.screen()
        assert "No win yet: those of the meeting stand here." in board.screen()
        assert "in or out" not in board.screen()
        for key in ("enter", "e"):
            await board.press(key)
            assert board.message() == "▲ Select a decision or a win first."
        for key in ("y", "N"):
            await board.press(key)
            assert board.message() == "▲ Select who tells the staff first."


async def test_a_line_is_left_out_and_in_again(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await after_a_meeting(board)
        await board.press("down", "enter")
        assert board.message() == f"“{WIN}” left out of the staff update. u takes it back"
        assert "WINS  0 of 1 in" in board.screen()
        assert "– out" in board.screen()
        assert len(board.on_disk().left_out) == 1
        await board.press("enter")
        assert not board.on_disk().left_out
        await board.press("u")
        assert len(board.on_disk().left_out) == 1
        await board.press("u", "U", "U")
        assert not board.on_disk().left_out


async def test_a_line_is_told_in_plain_words_and_in_its_own_again(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await after_a_meeting(board)
        await board.press("k", "e")
        assert board.fields() == {"text": DECISION}
        await board.fill(text="[b]Fractions[/b] are shorter")
        await board.press("enter")
        assert board.on_disk().wordings[0].text == "[b]Fractions[/b] are shorter"
        line = next(line for line in board.screen().splitlines() if "[b]Fractions[/b] are shorter" in line)
        assert line.endswith("(plain words)")
        assert DECISION not in board.screen()
        await board.press("e", "ctrl+u", "enter")
        assert not board.on_disk().wordings
        assert DECISION in board.screen()


async def test_a_long_decision_that_is_only_looked_at_stays_whole(tmp_path: Path) -> None:
    decision = "Two lessons less\n" + "on fractions " * 60
    solved = Issue("Pacing", "Pacing", "", START, "solved", decision=decision)
    async with BoardDriver.on(founded(tmp_path / "team", replace(harbour(), issues=(solved,)))) as board:
        await board.press("g", "u", "e", "enter")
        assert not board.on_disk().wordings


async def test_a_telling_is_planned_and_answered(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await after_a_meeting(board)
        await board.press("A")
        assert board.dialog() == "Who tells the staff?"
        await board.press("enter")
        assert board.problem() == "Who? Ines Patel, Chen Wu, Dana Whitcombe, Joel Tran"
        await board.type("Chen")
        await board.press("tab", "h", "enter")
        telling = board.on_disk().tellings[0]
        assert (telling.channel, telling.member, telling.by) == ("hallway", "Chen Wu", date(2026, 11, 20))
        assert "hallway (informal)      Chen Wu" in board.screen()
        await board.press("y")  # the one just planned is selected
        assert board.on_disk().tellings[0].told is True
        assert "told 1 of 1" in board.screen()
        await board.press("N")
        assert board.on_disk().tellings[0].told is False
        assert "✗ not told" in board.screen()
        await board.press("u", "u")
        assert board.on_disk().tellings[0].told is None


@pytest.mark.parametrize(("day", "by"), [("friday", date(2026, 11, 20)), ("+1", date(2026, 11, 19))])
async def test_the_day_may_be_said(team: Path, day: str, by: date) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("g", "u", "A")
        await board.fill(member="Dana", by="soon")
        await board.press("enter")
        assert board.problem() == "A day is written 2026-11-25, +7 or friday."
        await board.type(day)
        await board.press("enter")
        assert board.on_disk().tellings[0].by == by


@pytest.mark.parametrize("ending", ["txt", "md", "html", "eml"])
async def test_it_is_written_to_a_file_without_what_was_left_out(team: Path, tmp_path: Path, ending: str) -> None:
    named = tmp_path / f"update.{ending}"
    async with BoardDriver.on(team) as board:
        await after_a_meeting(board)
        await board.press("j", "enter", "w")
        assert board.fields() == {"file": "staff-update-2026-11-18.txt"}
        await board.fill(file=str(named))
        await board.press("enter")
        assert board.message().startswith("The staff update written to")
    written = named.read_text()
    assert DECISION in written
    assert WIN not in written
    subject = message_from_string(written, policy=default)["Subject"] or ""
    assert subject.startswith("Harbour School ILT") == (ending == "eml")


async def test_an_ending_that_says_nothing_is_asked_for_again(team: Path, tmp_path: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("g", "u", "w")
        await board.fill(file=str(tmp_path / "update"))
        await board.press("enter")
        assert board.problem() == "The name says what is written: it ends in .txt, .md, .html or .eml."


async def test_the_clock_runs_and_off_topic_is_logged(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await after_a_meeting(board)
        assert "▶ Wins 3 min left" in board.screen()
        await board.press("o", "space")
        assert "paused" in board.screen()
        assert len(board.on_disk().off_topic) == 1
        await board.press("e", "f9")
        assert len(board.on_disk().off_topic) == 2


@pytest.mark.parametrize("size", [(80, 24), (120, 34), (40, 10)])
@pytest.mark.parametrize("count", [1, 40])
async def test_any_number_of_lines_at_any_size(tmp_path: Path, size: tuple[int, int], count: int) -> None:
    hostile = ("[red]Räume[/] \x1b]0;x\x07", "会議" * 60, "a\nb\tc", "“" * 300)
    words = [hostile[n % len(hostile)] for n in range(count)]
    solved = tuple(Issue(f"i{n}", text, "", START, "solved", decision=text) for n, text in enumerate(words))
    wins = tuple(Note(f"w{n}", "win", text) for n, text in enumerate(words))
    tellings = tuple(Telling(f"t{n}", "PLC", "Chen Wu", START.date()) for n in range(count))
    folder = founded(tmp_path / "team", replace(harbour(), issues=solved, notes=wins, tellings=tellings))
    async with BoardDriver.on(folder, size=size) as board:
        await board.press("g", "u")
        for _ in range(count):
            assert all(width(line) <= size[0] for line in board.screen().splitlines())
            assert "\x1b" not in board.screen()
            await board.press("j", "j", "j")
        await board.press("y")
        assert board.on_disk().tellings[-1].told is True
        assert size[1] < 24 or "✓ told" in board.screen()
        assert size[1] < 24 or "esc board" in board.screen()
