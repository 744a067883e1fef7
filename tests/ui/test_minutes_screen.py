"""The minutes screen: reading, turning from meeting to meeting, and a file of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from msgspec.structs import replace
from textual.events import MouseScrollDown, MouseScrollUp

from iltboard.text import width
from iltboard.ui.widgets.reading import Reading
from tests.store.team import hold_a_meeting, raised, sit_down
from tests.ui.driver import BoardDriver
from tests.ui.school import founded, harbour


def written(folder: Path) -> list[str]:
    """The files there, but for the team's own folder."""
    return [path.name for path in folder.iterdir() if path.is_file()]


async def hold(board: BoardDriver, *, win: str) -> None:
    """A whole meeting, in which somebody tells of a win."""
    await board.press("space", "space")  # after a close it asks once
    await board.press("A")
    await board.fill(text=win)
    await board.press("enter", "c")
    while board.on_disk().meeting:
        await board.press("c")
    await board.pass_time(3 * 3600)


async def test_without_a_meeting_it_says_when_there_are_minutes(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("g", "m")
        assert "No meeting has been held yet: minutes are there from the first close on." in board.screen()
        for key in ("left", "right", "w"):
            await board.press(key)
            assert board.message() == "▲ No meeting has been held yet: minutes are there from the first close on."
        await board.press("pagedown", "down", "escape")
        assert "ISSUES" in board.screen()


async def test_the_last_meetings_minutes_and_those_before(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await hold(board, win="Attendance is up")
        await hold(board, win="Families came")
        await board.press("g", "m")
        assert "MINUTES  meeting 2, Wed 18 Nov 2026" in board.screen()
        assert "· Families came" in board.screen()
        await board.press("right")
        assert board.message() == "▲ There is no meeting after this one."
        await board.press("left")
        assert "MINUTES  meeting 1" in board.screen()
        assert "· Attendance is up" in board.screen()
        await board.press("[")
        assert board.message() == "▲ There is no meeting before this one."
        await board.press("]")
        assert "· Families came" in board.screen()


async def test_they_scroll_by_lines_and_pages_and_never_past_their_end(team: Path) -> None:
    async with BoardDriver.on(team, size=(80, 24)) as board:
        await hold(board, win="Families came")
        await board.press("g", "m")
        top = board.screen()
        assert "Minutes of Harbour School ILT, 2026-11-18" in top
        await board.press("down")
        assert "Minutes of Harbour School ILT" not in board.screen()
        await board.press("k", "up")
        assert board.screen() == top
        await board.press(*["pagedown"] * 9)
        assert "more lines" not in board.screen()
        end = board.screen()
        await board.press("j")
        assert board.screen() == end
        await board.press(*["pageup"] * 9)
        assert board.screen() == top


async def test_the_wheel_scrolls_too(team: Path) -> None:
    async with BoardDriver.on(team, size=(80, 24)) as board:
        await hold(board, win="Families came")
        await board.press("g", "m")
        top = board.screen()
        for wheel in (MouseScrollDown, MouseScrollUp):
            reading = board.app.screen.query_one(Reading)
            reading.post_message(wheel(reading, 5, 5, 0, 1, 0, shift=False, meta=False, ctrl=False))
            await board.settle()
            assert (board.screen() == top) == (wheel is MouseScrollUp)


@pytest.mark.parametrize("ending", ["md", "html", "json"])
async def test_they_are_written_to_a_file(team: Path, tmp_path: Path, ending: str) -> None:
    named = tmp_path / f"minutes.{ending}"
    async with BoardDriver.on(team) as board:
        await hold(board, win="<b>Families</b> *came*")
        await board.press("g", "m", "w")
        assert board.fields() == {"file": "minutes-2026-11-18.md"}
        await board.fill(file=str(named))
        await board.press("enter")
        assert board.message().startswith("The minutes written to")
    text = named.read_text()
    if ending == "json":
        assert json.loads(text)["wins"] == ["<b>Families</b> *came*"]
    else:
        assert {"md": "\\<b>Families\\</b> \\*came\\*", "html": "&lt;b&gt;Families&lt;/b&gt; *came*"}[ending] in text


async def test_an_ending_that_says_nothing_is_asked_for_again(team: Path, tmp_path: Path) -> None:
    async with BoardDriver.on(team) as board:
        await hold(board, win="Families came")
        await board.press("g", "m", "w")
        await board.fill(file=str(tmp_path / "minutes.docx"))
        await board.press("enter")
        assert board.problem() == "The name says what is written: it ends in .md, .html or .json."
    assert written(tmp_path) == []


async def test_a_close_that_is_undone_has_no_minutes(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.start_meeting()
        await board.press("c")
        while board.on_disk().meeting:
            await board.press("c")
        await board.press("g", "m")
        assert "THE HOUR" in board.screen()
        await board.press("u")
        assert "No meeting has been held yet" in board.screen()
        await board.press("U")
        assert "THE HOUR" in board.screen()


async def test_the_clock_stays_in_sight_while_the_last_minutes_are_read(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await hold(board, win="Families came")
        await board.start_meeting()
        await board.press("g", "m")
        assert "▶ Wins 3 min left" in board.screen()
        assert "· Families came" in board.screen()


@pytest.mark.parametrize("size", [(80, 24), (120, 34), (40, 10)])
@pytest.mark.parametrize("text", ["[red]Räume[/] \x1b]0;x\x07", "会議" * 60, "![x](y) `z` <script>", "“" * 300])
async def test_hostile_words_are_only_read(tmp_path: Path, size: tuple[int, int], text: str) -> None:
    school = harbour()
    issues = tuple(replace(issue, title=text) for issue in school.issues)
    folder = founded(tmp_path / "team", replace(school, issues=issues))
    async with BoardDriver.on(folder, size=size) as board:
        await board.start_meeting()
        await board.press("c")
        while board.on_disk().meeting:
            await board.press("c")
        await board.press("g", "m")
        for _ in range(12):
            assert all(width(line) <= size[0] for line in board.screen().splitlines())
            assert "\x1b" not in board.screen()
            await board.press("pagedown")


@pytest.mark.parametrize("damage", [b"", b"{", b"\xff\x00", b'{"meta": {"1": {"format": 999, "number": 1}}}'])
async def test_a_damaged_meeting_does_not_keep_the_others_from_being_read(team: Path, damage: bytes) -> None:
    async with BoardDriver.on(team) as board:
        await hold(board, win="Attendance is up")
        await hold(board, win="Families came")
        (team / "0001.json").write_bytes(damage)
        await board.press("g", "m", "left")
        assert board.message().startswith("▲")
        assert "· Families came" in board.screen()


async def test_the_history_has_a_line_a_meeting_and_follows_the_close(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("g", "h")
        assert "No meeting has been held yet" in board.screen()
        await board.press("escape")
        await hold(board, win="Attendance is up")
        await board.press("g", "h")
        assert "HISTORY" in board.screen()
        assert "1, Wed 18 Nov 2026" in board.screen()
        assert "not rated" in board.screen()


async def test_going_where_one_is_stays_there(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        for letter in "tpfnrmuha":
            await board.press("g", letter, "g", letter, "escape", "g", letter)
            assert len(board.app.screen_stack) == 2
        await board.press("escape")
        assert "ISSUES" in board.screen()


async def test_before_the_last_meeting_that_can_be_read_it_is_said_what_is_missing(team: Path) -> None:
    session = sit_down(team)
    for _ in range(2):
        hold_a_meeting(session)
    session.do(raised("Copier"))
    damaged(team / "0001.json")
    told = "▲ The close of meeting 1 cannot be read: iltboard check says why."
    async with BoardDriver.on(team) as board:
        await board.press("g", "m")
        assert (board.message(), "meeting 2" in board.screen()) == ("", True)
        for _ in range(2):
            await board.press("left")
            assert (board.message(), "meeting 2" in board.screen()) == (told, True)
        await board.press("escape", "g", "h")
        assert board.message() == told
    lost(team, 1, 2)
    async with BoardDriver.on(team) as board:
        await board.press("g", "m")
        assert board.message() == "▲ Meetings 1 to 2 are missing: a backup may have them."


def damaged(path: Path) -> None:
    """Its close cannot be read any more."""
    path.write_bytes(path.read_bytes()[:-30])


def lost(folder: Path, *numbers: int) -> None:
    for number in numbers:
        (folder / f"{number:04d}.json").unlink()
