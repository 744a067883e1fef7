"""The team's screen: who is on it, what nobody knows from within, and how somebody is chosen in the open."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from iltboard.board.selection import Met
from tests.ui.driver import BoardDriver
from tests.ui.school import TODAY, founded, harbour


async def at_the_team(board: BoardDriver) -> None:
    await board.press("g", "t")


async def covering(board: BoardDriver, grades: str, areas: str) -> None:
    await board.press("v")
    await board.fill(grades=grades, areas=areas)
    await board.press("enter")


async def considered(board: BoardDriver, name: str, by: str = "") -> None:
    await board.press("A", "c")
    await board.fill(name=name, by=by)
    await board.press("enter")


async def test_an_empty_page_says_what_to_do_and_the_line_that_confirms_what_is_lacking(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await at_the_team(board)
        assert "MEMBERS  4 · ▲ 4 with no criterion met" in board.screen()
        assert "▲ Ines Patel · no criterion met" in board.screen()
        assert "No grid yet of the grades and areas the team should know: v names them." in board.screen()
        assert "S opens one." in board.screen()
        await covering(board, "6, 7", "Maths, ELA")
        assert board.message() == "The team should know 6, 7 by Maths, ELA. u takes it back   ▲ 4 coverage holes"
        await board.press("A", "m")
        await board.fill(name="Nora Field", role="coach", grades="8", areas="maths")
        await board.press("enter")
        assert board.problem() == "“8” does not name one grade of the team's: 6, 7."
        await board.fill(grades="all")
        await board.press("enter")
        told = "Nora Field joined. u takes it back   ▲ no criterion met yet · 2 coverage holes"
        assert board.message() == told
        shown = board.screen()
        assert "COVERAGE  ▲ 2 holes" in shown
        assert "6  ✓ Nora            ▲ none" in shown
        assert "▲ 6: nobody for ELA" in shown
        nora = board.on_disk().members[-1]
        assert (nora.grades, nora.areas, nora.since) == (("6", "7"), ("Maths",), TODAY)


async def test_somebody_is_chosen_in_the_open_by_keys_alone(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await at_the_team(board)
        await board.press("A", "c")
        assert board.message() == "▲ No selection is open. S opens one."
        await board.press("S")
        await board.fill(text="Somebody who knows grade 8")
        await board.press("enter")
        await considered(board, "Nora Field")
        await considered(board, "Eli Roy", by="Chen Wu")
        assert "open since 18 Nov 2026 · 2 not decided yet" in board.screen()
        assert "named by Chen Wu · not decided yet" in board.screen()
        await board.press("m", "c")
        assert board.dialog() == "Eli Roy: Coaches adults"
        await board.type("Mentors two")
        await board.press("enter")
        assert "✓ Coaches adults: Mentors two" in board.screen()
        await board.press("S")
        assert board.message() == "▲ Not decided yet: Nora Field, Eli Roy."
        await board.press("enter", "c", "enter")
        assert board.problem() == "Why? Say it in a line: the staff reads it."
        await board.type("Heard by all of grade 8")
        await board.press("enter")
        assert board.message().startswith("Eli Roy is chosen.")
        await board.press("k", "enter", "n")
        await board.type("Asked again in spring")
        await board.press("enter", "S")
        await board.type("By consent")
        await board.press("enter")
        kept = board.on_disk()
        assert kept.members[-1].name == "Eli Roy"
        assert kept.members[-1].met == (Met("coaching", "Mentors two"),)
        assert kept.selection
        assert [it.decided for it in kept.selection.candidates] == ["not this time", "chosen"]
        assert (kept.selection.closed_on, kept.selection.why) == (TODAY, "By consent")
        await board.press("enter")
        assert board.message() == "▲ That selection is closed: what was decided stands."
        await board.press("u")
        assert board.on_disk().selection != kept.selection


async def test_a_criterion_is_added_worded_met_taken_back_and_dropped(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await at_the_team(board)
        await board.press("m", "e")
        await board.type("Walkthroughs")
        await board.press("enter")
        assert "✓ Ines Patel" in board.screen()
        await board.press("m")
        assert board.chosen() == ["Exemplary instruction"]
        await board.press("e", "ctrl+u", "enter")
        assert board.message() == "Ines Patel does not meet “Exemplary instruction”. u takes it back"
        await board.press("A", "r")
        await board.type("Asks who is missing")
        await board.press("enter", "enter")
        await board.type("Asks who is not in the room")
        await board.press("enter")
        assert board.on_disk().team.criteria[-1].text == "Asks who is not in the room"
        await board.press("x")
        assert board.message() == "Choose by “Asks who is not in the room” no more? x again is yes."
        await board.press("x")
        assert board.message() == "Criterion “Asks who is not in the room” dropped. u takes it back"


async def test_who_leaves_hands_on_what_is_theirs_and_may_come_back(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await at_the_team(board)
        await board.press("x")
        assert board.asks() == "Ines Patel leaves: who takes rock “Master schedule” and 1 more?"
        await board.press("c")
        assert board.message().startswith("Ines Patel left the team, and Chen Wu takes over.")
        assert {rock.owner for rock in board.on_disk().rocks if rock.title == "Master schedule"} == {"Chen Wu"}
        assert "Ines" not in [member.name for member in board.on_disk().members]
        await board.press("u", "x", "0")
        assert "left 18 Nov 2026" in board.screen()
        await board.press("A", "m")
        await board.type("ines patel")
        await board.press("enter")
        back = board.on_disk()
        assert (back.members[-1].id, back.former) == ("Ines Patel", ())


async def test_a_member_the_coverage_and_the_year_are_edited(tmp_path: Path) -> None:
    school = harbour()
    at = replace(school, team=replace(school.team, grades=("6",), areas=("Maths",)))
    async with BoardDriver.on(founded(tmp_path / "team", at)) as board:
        await at_the_team(board)
        await board.press("e")
        await board.fill(role="Principal", grades="6")
        await board.press("enter")
        assert "Ines Patel has a grade and no area, and so covers nothing" in board.screen()
        assert "6 · no area" in board.screen()
        before = board.on_disk()
        await board.press("e", "enter")  # nothing was changed
        assert board.on_disk() == before
        await board.press(*["j"] * 20, "enter")
        assert board.dialog() == "The school year"
        await board.press("s", "tab", "right", "enter")
        assert (board.on_disk().team.first_month, board.on_disk().team.last_month) == (9, 7)
        assert "September to July" in board.screen()


async def test_the_page_is_written_with_names_or_without(team: Path, tmp_path: Path) -> None:
    page = tmp_path / "selection.html"
    async with BoardDriver.on(team) as board:
        await at_the_team(board)
        await board.press("S")
        await board.type("A seat")
        await board.press("enter")
        await considered(board, "Nora Field", by="Chen Wu")
        await board.press("w")
        await board.type(str(page))
        await board.press("enter")
        assert board.message().startswith("The selection written to")
        written = page.read_text()
        assert "Nora Field" in written
        assert "Chen Wu" in written
        await board.press("w")
        await board.type(str(page))
        await board.press("tab", "l", "enter")
        assert board.problem().endswith("Enter again writes over it.")
        await board.press("enter")
    written = page.read_text()
    assert "Candidate A" in written
    assert not [name for name in ("Nora", "Field", "Chen", "Wu") if name in written]
