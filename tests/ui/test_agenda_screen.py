"""The agenda screen: each key and what it leaves on the disk, before the meeting and while it is on."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from iltboard.agenda_file import import_agenda
from iltboard.board.agenda import Agenda, Segment
from iltboard.board.events.agenda import SegmentChanged, parts, planned
from iltboard.board.presets import PRESETS
from iltboard.settings import Settings, SettingsFault
from iltboard.text import width
from iltboard.ui.keys import keymap
from tests.ui.driver import BoardDriver
from tests.ui.school import founded, harbour

HOUR = ["Wins", "Purpose", "Data and headlines", "Rocks", "To-dos", "Issues", "Conclude"]


def titles(board: BoardDriver) -> list[str]:
    """Today's segments, as they lie on the disk."""
    return [part.title for part in parts(board.on_disk())]


def plans(board: BoardDriver) -> list[float]:
    return [part.plan_s / 60 for part in parts(board.on_disk())]


async def test_g_a_shows_it_and_esc_is_the_board_again(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("g")
        assert "a agenda" in board.screen()
        await board.press("a")
        assert "TODAY'S AGENDA" in board.screen()
        assert "7 segments, 60 min" in board.screen()
        await board.press("escape")
        assert "ISSUES" in board.screen()


async def test_a_letter_that_goes_nowhere_waits_for_another(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("g", "ctrl+a", "9")
        assert "Go to" in board.screen()
        await board.press("escape")
        assert "Go to" not in board.screen()


async def test_the_board_keeps_its_place(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.select("Reading groups", "rocks")
        await board.press("g", "a", "j", "escape")
        assert (board.active(), board.selected()) == ("rocks", "Reading groups")


async def test_a_segment_moves_and_comes_back(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("g", "a", "down", "J")
        assert titles(board)[:3] == ["Wins", "Data and headlines", "Purpose"]
        await board.press("K", "shift+up")
        assert titles(board)[:2] == ["Purpose", "Wins"]
        await board.press("K")
        assert board.message() == "▲ It is the first already."
        await board.press("u", "u", "u")
        assert titles(board) == HOUR
        await board.press("U")
        assert titles(board)[:3] == ["Wins", "Data and headlines", "Purpose"]
        assert board.on_disk().agenda == PRESETS["ilt-60"]


async def test_what_was_undone_is_selected(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("g", "a", "j", "x")
        assert board.message() == "Segment “Purpose” left out. u takes it back"
        assert "Purpose" not in titles(board)
        await board.press("j", "j", "u", "K")
        assert titles(board)[:2] == ["Purpose", "Wins"]


async def test_a_segment_is_added_after_the_selected_one(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("g", "a", "j", "A")
        assert board.dialog() == "Add a segment"
        await board.fill(title="Student work", length="1:30")
        await board.press("enter")
        assert titles(board)[1:4] == ["Purpose", "Student work", "Data and headlines"]
        assert plans(board)[2] == 1.5
        await board.press("K")  # it is the selected one
        assert titles(board)[1:3] == ["Student work", "Purpose"]


@pytest.mark.parametrize(
    ("length", "why"),
    [
        ("soon", "A length is written 5 or 2:30: minutes, or minutes and seconds."),
        ("-5", "A length is written 5 or 2:30: minutes, or minutes and seconds."),
        ("2:75", "A length is written 5 or 2:30: minutes, or minutes and seconds."),
        ("0", "A segment lasts more than nothing and at most 8 hours."),
        ("481", "A segment lasts more than nothing and at most 8 hours."),
    ],
)
async def test_a_length_that_cannot_be_keeps_what_was_typed(team: Path, length: str, why: str) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("g", "a", "A")
        await board.fill(title="Student work", length=length)
        await board.press("enter")
        assert (board.problem(), board.cursor_in()) == (why, "length")
        assert board.fields()["title"] == "Student work"
        assert titles(board) == HOUR


async def test_a_segment_without_a_title_is_refused(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("g", "a", "A", "enter")
        assert (board.problem(), board.cursor_in()) == ("A segment needs a title.", "title")


async def test_title_kind_length_and_protection_are_put_right(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("g", "a", "e")
        await board.fill(title="Good news", length="4")
        while board.cursor_in() != "protected":
            await board.press("tab")
        await board.press("y", "enter")
        first = parts(board.on_disk())[0]
        assert (first.title, first.kind, first.plan_s, first.protected) == ("Good news", "wins", 240, True)
        assert "protected" in board.screen()


async def test_plus_and_minus_are_a_minute(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("g", "a", "+", "+", "-")
        assert plans(board)[0] == 4
        await board.press("-", "-", "-", "-")
        assert plans(board)[0] == 1
        assert board.message() == "▲ A segment lasts more than nothing and at most 8 hours."


async def test_the_clock_answers_at_once(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.start_meeting()
        await board.pass_time(60)
        await board.press("g", "a", "j", "+", "+")
        meeting = board.on_disk().meeting
        assert meeting
        assert (meeting.runs[1].plan_s, sum(run.allowance_s for run in meeting.runs)) == (240, 3600)
        assert [round(run.allowance_s) for run in meeting.runs] == [180, 231, 288, 288, 288, 1904, 420]
        assert "31:44" in board.screen()
        assert "3:51" in board.screen()


async def test_the_clock_stays_in_sight(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.start_meeting()
        await board.press("g", "a")
        await board.pass_time(70)
        assert "▶ Wins 1 min left" in board.screen()
        await board.pass_time(60)
        assert "▶ Wins under a min left" in board.screen()
        await board.pass_time(170)
        assert "▲ Wins 2 min over time" in board.screen()
        assert "2 min behind" in board.screen()
        await board.press("space")
        assert "▲ Wins 2 min over time, paused" in board.screen()


async def test_what_is_over_or_on_stays_where_it_is(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.go_to("Purpose")
        await board.press("g", "a")
        for keys in (["K"], ["x"], ["k", "J"], ["x"]):
            await board.press(*keys)
            assert board.message().startswith("▲ That segment is over, or is on")
        await board.press("+")
        assert board.message() == "▲ That segment is over."
        await board.press("A")  # after what is over comes what is on
        await board.fill(title="Student work")
        await board.press("enter")
        assert titles(board)[:3] == ["Wins", "Purpose", "Student work"]


async def test_the_last_segment_is_not_left_out(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("g", "a", *["x"] * 7)
        assert titles(board) == ["Conclude"]
        assert board.message() == "▲ An agenda needs a segment."


async def test_todays_agenda_becomes_the_teams_own(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("g", "a")
        assert "keep as ours" not in board.screen()
        await board.press("j", "x")
        assert "ILT hour, changed for today" in board.screen()
        await board.press("S")
        assert board.message() == "This agenda is the team's own from now on. u takes it back"
        assert [segment.title for segment in board.on_disk().agenda.segments] == [HOUR[0], *HOUR[2:]]
        await board.press("S")
        assert board.message() == "▲ This is the team's own agenda already."


async def test_it_is_written_to_a_file_and_never_over_another_by_accident(team: Path, tmp_path: Path) -> None:
    named = tmp_path / "hour.toml"
    named.write_text("theirs")
    async with BoardDriver.on(team) as board:
        await board.press("g", "a", "x", "w")
        await board.fill(file=str(named))
        await board.press("enter")
        assert board.problem().endswith("hour.toml is there already. Enter again writes over it.")
        assert named.read_text() == "theirs"
        await board.press("enter")
        assert board.message().startswith("The agenda written to")
        assert import_agenda(str(named)).segments[0].title == "Purpose"
        await board.press("w")
        await board.fill(file=str(tmp_path / "nowhere" / "hour.toml"))
        await board.press("enter")
        assert board.problem().endswith("cannot be written: there is no such folder.")


async def test_an_agenda_is_imported_before_the_meeting(team: Path, tmp_path: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("g", "a", "i")
        await board.fill(source="l10-90")
        await board.press("enter")
        assert board.on_disk().agenda == PRESETS["l10-90"]
        await board.press("i")
        await board.fill(source=str(tmp_path / "none.toml"))
        await board.press("enter")
        assert board.problem().startswith("no preset and no file")
        (tmp_path / "bad.toml").write_text('name = "x"\n[[segment]]\ntitle = "A"\nkind = "lunch"\nminutes = 5\n')
        await board.fill(source=str(tmp_path / "bad.toml"))
        await board.press("enter")
        assert "bad.toml, line 4: the kinds are" in board.problem()
        await board.press("escape", "u")
        assert titles(board) == HOUR


async def test_none_is_imported_while_a_meeting_is_on(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.start_meeting()
        await board.press("g", "a", "i")
        assert board.message() == "▲ A meeting is on: another agenda can be taken before it or after it."
        assert "import" not in board.screen().splitlines()[-1]


async def test_off_topic_is_logged_from_there_and_from_its_dialog(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("g", "a", "o", "A", "f9", "ctrl+o")
        assert len(board.on_disk().off_topic) == 3
        assert board.dialog() == "Add a segment"


async def test_a_click_selects_and_a_key_at_the_bottom_is_pressed(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("g", "a")
        await board.click("Rocks")
        await board.click("leave out")
        assert "Rocks" not in titles(board)


async def test_what_another_seat_changes_is_there_at_once(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("g", "a")
        other = board.another_seat()
        run = parts(other.board)[0]
        other.do(SegmentChanged(run.id, title_now="Good news"))
        other.close()
        await board.tick()
        assert "Good news" in board.screen()


async def test_the_palette_knows_what_can_be_done_there(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("g", "a")
        await board.open_palette()
        await board.choose_in_palette("leave the segment out")
        assert titles(board) == HOUR[1:]
        await board.open_palette()
        await board.choose_in_palette("back to the board")
        assert "ISSUES" in board.screen()


@pytest.mark.parametrize("size", [(80, 24), (120, 34), (40, 10)])
@pytest.mark.parametrize("count", [1, 7, 60])
async def test_any_number_of_segments_at_any_size(tmp_path: Path, size: tuple[int, int], count: int) -> None:
    hostile = ("[red]Räume[/] \x1b]0;x\x07", "会議" * 60, "a\nb\tc", "“" * 300)
    segments = tuple(Segment(f"s{n}", hostile[n % len(hostile)], "custom", 60.0) for n in range(count))
    folder = founded(tmp_path / "team", replace(harbour(), agenda=Agenda("[b]Hour[/b]", segments)))
    async with BoardDriver.on(folder, size=size) as board:
        await board.press("g", "a", *["j"] * (count - 1))
        assert all(width(line) <= size[0] for line in board.screen().splitlines())
        assert "\x1b" not in board.screen()
        assert "[red]R" in board.screen() or count != 1
        assert size[1] < 24 or "esc board" in board.screen()
        if count == 60 and size[1] >= 24:
            assert "lines above" in board.screen()
        await board.press("K")
        assert board.message() or planned(board.on_disk()).segments[-1] != segments[-1]


async def test_its_keys_can_be_others(team: Path) -> None:
    settings = Settings(hours=24, keys={"segment-down": "a", "next": "N", "go": "G"})
    async with BoardDriver.on(team, settings=settings) as board:
        await board.press("G", "a", "a")  # a adds an issue on the board, and moves a segment here
        assert titles(board)[:2] == ["Purpose", "Wins"]
        assert "a K move" in board.screen()


def test_a_key_means_one_thing_on_a_screen() -> None:
    assert keymap(Settings(keys={"segment-up": "n"}))
    with pytest.raises(SettingsFault, match="gives “k” to segment-up and to up"):
        keymap(Settings(keys={"segment-up": "k"}))
