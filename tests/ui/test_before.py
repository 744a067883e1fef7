"""Before the meeting: who is here, the roles of the day, what was promised to the staff, and what is missing."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from msgspec.structs import replace

from iltboard.board.things import Rock, Telling, Todo
from tests.ui.driver import BoardDriver
from tests.ui.school import NAMES, TODAY, founded, harbour

A_WEEK_S = 7 * 24 * 3600


async def test_members_are_ticked_by_their_letters(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        assert "nobody ticked yet" in board.stage()
        await board.press("h")
        assert board.asks() == "Who is here?"
        await board.choose("Chen Wu", "Dana Whitcombe", "Joel Tran")
        assert board.chosen() == ["Chen Wu", "Dana Whitcombe", "Joel Tran"]
        await board.choose("Joel Tran")
        assert board.message() == "Joel Tran is not here. u takes it back"
        await board.press("escape")
        assert "BEFORE THE MEETING  2 of 4 here" in board.stage()
        assert "✓ Chen, Dana · not yet: Ines, Joel" in board.stage()
        assert board.on_disk().present == ("Chen Wu", "Dana Whitcombe")


async def test_everyone_is_ticked_at_one_key(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("h", "*", "escape")
        assert "4 of 4 here" in board.stage()
        await board.press("u")
        assert "nobody ticked yet" in board.stage()


async def test_a_guest_is_on_the_list_and_off_it_again(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("h", "+")
        assert board.dialog() == "A guest is here"
        await board.type("chen wu")
        await board.press("enter")
        assert board.problem() == "chen wu is on the list already."
        await board.type("Sam Okafor")
        await board.press("enter")
        assert board.message() == "Sam Okafor is here as a guest. u takes it back"
        assert "✓ Sam (guest)" in board.stage()
        await board.mark_here("Sam Okafor")
        assert board.on_disk().guests == ()


async def test_who_comes_late_is_ticked_in_the_middle_of_the_meeting(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.mark_here("Ines Patel")
        await board.go_to("Issues")
        await board.pass_time(600)
        await board.mark_here("Joel Tran")
        assert board.on_disk().present == ("Ines Patel", "Joel Tran")
        await board.put_on_the_table("Pacing")
        await board.press("m")
        assert list(board.choices()) == ["Ines Patel", "Joel Tran"]


async def test_the_roles_are_taken_as_proposed_and_changed_one_by_one(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        assert "proposed: facilitator Ines, norm-keeper Chen, timekeeper" in board.stage()
        await board.press("y")
        assert {taken.role: taken.member for taken in board.on_disk().roles} == dict(
            zip(("facilitator", "norm-keeper", "timekeeper", "recorder"), NAMES, strict=True)
        )
        assert "proposed" not in board.stage()
        await board.press("y")
        assert board.asks() == "Which role?"
        assert board.choices()["recorder"].aside == "Joel"
        await board.choose("recorder")
        assert board.asks() == "Who is recorder today?"
        await board.choose("Chen Wu")
        assert "recorder Chen" in board.stage()
        await board.press("u", "u")
        assert board.on_disk().roles == ()


async def test_next_week_the_roles_go_round(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("y", "space", "c")
        await board.pass_time(A_WEEK_S)
        await board.press("y")
        before = dict(zip(("facilitator", "norm-keeper", "timekeeper", "recorder"), NAMES, strict=True))
        now = {taken.role: taken.member for taken in board.on_disk().roles}
        assert set(now) == set(before)
        assert not set(now.items()) & set(before.items())


async def test_it_is_asked_whether_the_staff_was_told(tmp_path: Path) -> None:
    promise = Telling("promise", "weekly e-mail", "Ines Patel", TODAY - timedelta(days=5), "last week")
    async with BoardDriver.on(founded(tmp_path / "team", replace(harbour(), tellings=(promise,)))) as board:
        assert "? weekly e-mail, Ines, by Fri 13 Nov: told or not?" in board.stage()
        await board.select("weekly e-mail", "stage")
        await board.press("d")
        assert "✓ weekly e-mail, Ines, by Fri 13 Nov: told" in board.stage()
        await board.press("d")
        assert board.message() == "Weekly e-mail: not told. u takes it back"
        assert board.on_disk().tellings[0].told is False


async def test_what_is_missing_is_said_until_it_is_there(tmp_path: Path) -> None:
    here = harbour()
    orphans = replace(
        here,
        rocks=(*here.rocks, Rock("Peer visits", "Peer visits", "nobody known", TODAY)),
        todos=(*here.todos, Todo("Print", "Print the rubrics", "nobody known", TODAY)),
    )
    async with BoardDriver.on(founded(tmp_path / "team", orphans)) as board:
        for line in (
            "▲ nothing on today's agenda yet for “Student",
            "▲ the rock “Reading groups” is past its end",
            "▲ no owner for the rock “Peer visits”",
            "▲ nobody has left: who takes “Print the rubrics”?",
        ):
            assert line in board.stage()
        await board.press("w")
        await board.choose("student work")
        assert "nothing on today" not in board.stage()
        await board.select("Reading groups", "rocks")
        await board.press("s", "enter", "tab", "tab", "tab", "right", "right", "right", "enter")
        assert "“Reading groups” is past its end" not in board.stage()


async def test_last_weeks_delta_is_there_to_be_tried(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.go_to("Conclude")
        await board.note_down("D", "Ask the quiet half first")
        await board.press("c")
        await board.pass_time(A_WEEK_S)
        assert "Try today      Ask the quiet half first" in board.stage()
        await board.start_meeting()
        await board.press("c")
        await board.pass_time(A_WEEK_S)
        assert "Try today" not in board.stage()
