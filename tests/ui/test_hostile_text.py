"""Any text in a title, a name or a note is shown as text, and keeps the columns."""

from __future__ import annotations

from datetime import timedelta
from itertools import cycle
from pathlib import Path
from typing import get_args

from msgspec.structs import replace
from rich.cells import cell_len

from iltboard.board.focus import Focus
from iltboard.board.model import Board
from iltboard.board.people import Guest, Member, Taken, Team
from iltboard.board.purpose import Purpose
from iltboard.board.roles import ROLES
from iltboard.board.things import Issue, Milestone, Note, NoteKind, OffTopic, Rock, Source, Telling, Todo
from tests.clock import START
from tests.ui.driver import BoardDriver
from tests.ui.school import TODAY, founded, harbour

HOSTILE = (
    "x [/] y",
    "[@click=app.quit]press me[/]",
    "[RED]red[/RED] [true, 1] $x",
    "\x1b[31mred\x1b[0m \x1b]52;c;aGk=\x07 \x9b2J",
    "数学の授業のペースが遅い、どうする",
    "e\u0301\u0302\u0303\u0304\u0305\u0306 combining",
    "\u202eright to left\u202c שלום",
    "👩\u200d🏫 teacher ⚠\ufe0f",
    "tab\there\nand a line",
    "a" * 300,
)


def hostile() -> Board:
    """A team in which every word is hostile, in the middle of nothing."""
    members = tuple(Member(f"m{n}", text) for n, text in enumerate(HOSTILE))
    texts = list(enumerate(HOSTILE))
    return replace(
        harbour(),
        team=Team(name=HOSTILE[1]),
        members=members,
        issues=tuple(
            Issue(
                f"i{n}",
                text,
                HOSTILE[-n],
                START - timedelta(days=n),
                source=Source("note", "n", text),
                merged=HOSTILE,
                meetings=4,
            )
            for n, text in texts
        ),
        rocks=tuple(Rock(f"r{n}", text, f"m{n}", TODAY, milestones=_milestones()) for n, text in texts),
        todos=tuple(Todo(f"t{n}", text, f"m{n}", TODAY) for n, text in texts),
        notes=tuple(Note(f"{kind}{n}", kind, text) for kind in get_args(NoteKind) for n, text in texts),
        guests=tuple(Guest(f"g{n}", text) for n, text in texts),
        roles=tuple(Taken(role, f"m{n}") for n, role in enumerate(ROLES)),
        purpose=Purpose(" ".join(HOSTILE), 1, TODAY),
        focus=tuple(Focus(f"f{n}", text) for n, text in texts),
        tellings=tuple(Telling(f"p{n}", "hallway", f"m{n}", TODAY) for n, _ in texts),
        off_topic=tuple(OffTopic(f"o{n}", START, note=text, back_at=START) for n, text in texts),
    )


def _milestones() -> tuple[Milestone, ...]:
    return tuple(Milestone(f"s{n}", text, done=n % 2 == 0) for n, text in enumerate(HOSTILE[:9]))


def in_order(board: BoardDriver, columns: int) -> None:
    """No row is wider than the screen, nothing that a terminal would obey is sent, and markup has stayed text."""
    for line in board.screen().splitlines():
        assert cell_len(line) <= columns
        assert not any(ord(letter) < 32 or 0x7F <= ord(letter) < 0xA0 for letter in line)
    assert not board.has_left()


async def test_hostile_words_are_text_on_every_stage_at_every_size(tmp_path: Path) -> None:
    folder = founded(tmp_path / "team", hostile())
    for size in ((120, 34), (80, 24), (40, 10)):
        async with BoardDriver.on(folder, size=size) as board:
            in_order(board, size[0])
            assert "press me[/]" in "".join(issue.title for issue in board.board().queue)
            await board.start_meeting()
            for _ in range(7):
                in_order(board, size[0])
                await board.press("n")
                await board.pass_time(1)
            await board.press("u", "u", "u", "u", "u", "u", "u", "u")


async def test_hostile_words_are_text_in_every_line_of_choices(tmp_path: Path) -> None:
    folder = founded(tmp_path / "team", hostile())
    for size in ((120, 34), (80, 24), (40, 10)):
        async with BoardDriver.on(folder, size=size) as board:
            await board.press("space", "enter", ".")
            for keys in (("h",), ("h", "*"), ("y",), ("y", "f"), ("v",), ("w",), ("l",), ("m",), ("R", "3"), ("&",)):
                await board.press(*keys)
                in_order(board, size[0])
                await board.press("escape", "escape", "escape")
                in_order(board, size[0])
            await board.press("x", "u", "]", "]", "[", "escape")
            in_order(board, size[0])
            await board.press(*["u"] * 30)


async def test_a_paste_of_ten_thousand_lines_is_cut_wherever_it_lands(team: Path) -> None:
    paste = "\n".join(f"Line {number} [/] of a long paste" for number in range(10_000))
    async with BoardDriver.on(team) as board:
        for keys in (("h", "+"), ("e",), ("r",), ("&",), ("space", "A"), ("n", "A"), ("n", "n", "l", "a"), ("P",)):
            await board.press(*keys)
            assert board.dialog()
            await board.paste(paste)
            in_order(board, 120)
            await board.press("enter", "escape")
        await board.press("h")
        await board.paste(paste)
        in_order(board, 120)
        await board.press("escape", "escape")
        disk = board.on_disk()
        assert all(len(note.text) <= 200 for note in disk.notes)
        assert all(len(guest.name) <= 200 for guest in disk.guests)
        assert disk.purpose
        assert len(disk.purpose.text) <= 4000
        assert len(disk.queue) == 5


async def test_columns_stay_where_they_are(tmp_path: Path) -> None:
    folder = founded(tmp_path / "team", hostile())
    async with BoardDriver.on(folder, size=(120, 50)) as board:
        edges = {cell_len(line[: line.index("▌")]) for line in board.panel("rocks").splitlines() if "▌" in line}
        assert edges == {0}
        for line in board.panel("rocks").splitlines():
            places = [cell_len(line[:at]) for at, letter in enumerate(line) if letter == "▌"]
            assert all(place % (places[1] if len(places) > 1 else 1) == 0 for place in places), line


async def test_every_dialog_shows_hostile_words_as_text(tmp_path: Path) -> None:
    folder = founded(tmp_path / "team", hostile())
    async with BoardDriver.on(folder) as board:
        for _, key in zip(HOSTILE, cycle(("r", "e")), strict=False):
            await board.press(key)
            assert board.dialog()
            in_order(board, 120)
            await board.press("escape", "enter", "j")
            in_order(board, 120)
        await board.press("r", "a", "tab", "b", "tab", "]", "enter")
        assert "press me[/]" in board.problem()
        in_order(board, 120)
        await board.press("escape")
        await board.work_in("strip")
        await board.press("enter")
        in_order(board, 120)


async def test_what_is_typed_and_pasted_is_cleaned_and_kept_as_text(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.add_issue("[@click=app.quit]x[/] $y [bold")
        assert board.queue_titles()[-1] == "[@click=app.quit]x[/] $y [bold"
        assert "[@click=app.quit]x[/]" in board.message()
        assert "[@click=app.quit]x[/]" in board.panel("queue")
        await board.click("app.quit")
        assert not board.has_left()
        await board.press("a")
        await board.paste(HOSTILE[3])
        in_order(board, 120)
        await board.press("escape")
        await board.paste("\n".join(HOSTILE))
        await board.press("enter")
        in_order(board, 120)
        for issue in board.on_disk().queue:
            assert issue.title.replace("\u200d", "").isprintable()
            assert len(issue.title) <= 201
        await board.press("x")
        in_order(board, 120)
        await board.press("u")
        in_order(board, 120)


async def test_the_palette_and_help_are_not_moved_by_them(tmp_path: Path) -> None:
    folder = founded(tmp_path / "team", hostile())
    async with BoardDriver.on(folder) as board:
        await board.open_palette()
        await board.type("[/]")
        in_order(board, 120)
        await board.press("escape", "?")
        in_order(board, 120)
