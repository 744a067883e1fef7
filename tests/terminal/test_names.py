"""The names of two focus students, kept at the board by keys alone, are in one file and on no screen until z."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable

import pyte

from iltboard.cli import run
from tests.terminal.conftest import Team
from tests.terminal.filling import next_field
from tests.terminal.sitting import Sitting

MARIBEL, TEVIN = "Maribel Quintero", "Tevin O'Rourke"
A_NAME = "maribel|quintero|tevin|rourke"
SHOWN_S = 1.0
BRIEFLY = f"from iltboard.ui import uncovered; uncovered.SHOWN_S = {SHOWN_S}; from iltboard.cli import main; main()"
"""The program, in which the half minute of z is shorter."""

EXPORTS = (
    *(("minutes", "--format", form) for form in ("md", "html", "json")),
    *(("update", "--format", form) for form in ("txt", "md", "html", "eml")),
    *(("show",), ("show", "--json"), ("todo", "list"), ("todo", "list", "--format", "ics"), ("issue", "list")),
    *(("rock", "list"), ("agenda", "show"), ("agenda", "export"), ("check",), ("focus",), ("focus", "names")),
    *(("purpose",), ("norms",), ("reflect",), ("history",), ("meetings",), ("selection",)),
)
ERRORS = (
    ("rock", "add", "Reading", "--owner", MARIBEL),
    ("rock", "add", "Reading", "--owner", "Ann", "--days", "Quintero"),
    ("member", "leave", "Tevin"),
    ("issue", "add", MARIBEL, "Tevin"),
    ("minutes", "Rourke"),
    ("focus", "add", MARIBEL.upper()),
    ("focus", "name", "M14", MARIBEL),
    ("agenda", "import", f"{MARIBEL}.toml"),
    (MARIBEL,),
    (f"--{MARIBEL}",),
)


def test_names_are_nowhere_but_in_their_file_until_z(team: Team) -> None:
    team.type("purpose", "set", "Every reader grows")
    for code in ("M14", "T07"):
        team.type("focus", "add", code)
    argv = (sys.executable, "-c", BRIEFLY, "--team", str(team.folder))
    with Sitting(*argv) as board, team.wall() as wall:
        board.see("READY")
        go_to(board, "f", "FOCUS STUDENTS")
        keep_name(board, "M14", MARIBEL)
        board.press("down")
        keep_name(board, "T07", TEVIN)
        write_names_everywhere(board)
        told = [*printed(team, EXPORTS), *printed(team, ERRORS)]
        wall.see("CLOSED")
        wall.press("z")

        for sitting in (board, wall):
            sitting.quiet(0.1)
            assert_no_name(sitting.received.decode())
            assert_no_name("\n".join(frames(sitting)))
        for text in told:
            assert_no_name(text)
        for file in team.folder.iterdir():
            if file.name != "names.json":
                assert_no_name(file.read_text())
        assert "M14" in board.text

        board.press("z")
        board.see(f"M14 {MARIBEL}", f"T07 {TEVIN}")
        board.see_no("Maribel")
        board.see_no("Rourke")
        wall.quiet(0.1)
        assert_no_name(wall.received.decode())


def write_names_everywhere(board: Sitting) -> None:
    """Into what was heard, a member, the palette, an issue, an off-topic note, a to-do; then the meeting is closed."""
    board.press("up", "H")
    said = (f"{TEVIN} says Maribel reads more", "T07 says M14 reads more")
    fill_unseen(board, "Heard from M14", said, ("Ann", "Ann"))
    go_to(board, "t", "TEAM")
    board.press("A")
    board.see("m a member")
    board.press("m")
    fill_unseen(board, "Add a member", (MARIBEL, "M14"), ("Tevin's aunt", "T07's aunt"))
    board.press("escape")
    board.see("READY")
    board.press("ctrl+p")
    board.see("Start, pause")
    type_unseen(board, "Maribel", "M14")
    board.see("No matches")
    board.press("escape")
    board.see_no("No matches")
    board.press("a")
    asked = (f"Ask {MARIBEL}, {TEVIN.upper()}, Quintero", "Ask M14, T07, M14")
    fill_unseen(board, "Add an issue", asked, ("Tevin", "T07"))
    board.press("space")
    board.see("4 open", "WINS", "space pause")
    board.press("o")
    board.see("1 · under a min")
    board.press("O")
    fill_unseen(board, "Off topic at", ("the bus of Rourke", "the bus of T07"))
    board.press("r")
    solved = (("Quintero reads first", "M14 reads first"), ("Maribel", "M14"), (f"Tell {TEVIN}", "Tell T07"))
    fill_unseen(board, "Solve: Ask", *solved, ("Ann", "Ann"))
    board.see("3 open")
    board.press("c")
    board.see("CLOSED")


def fill_unseen(board: Sitting, dialog: str, *fields: tuple[str, str]) -> None:
    """Type into the fields of a dialog, one after the other, and save it; each is what is typed, and what is seen."""
    board.see(dialog)
    for number, (typed, shown) in enumerate(fields):
        if number:
            next_field(board)
        type_unseen(board, typed, shown)
    board.press("enter")
    board.see_no(dialog)


def keep_name(board: Sitting, code: str, name: str) -> None:
    """Type it into its masked field."""
    board.press("n")
    board.see(f"The name of {code}")
    board.type(name)
    board.see("•" * len(name))
    board.press("enter")
    board.see(f"Kept apart for {code}")


def type_unseen(board: Sitting, typed: str, shown: str) -> None:
    """Type what holds names, a letter at a time, and see it with codes."""
    for letter in typed:
        board.type(letter)
        board.listen(0.01)
    board.until(lambda: shown in re.sub(" +", " ", board.text), f"to see {shown!r}")


def go_to(board: Sitting, letter: str, heading: str) -> None:
    board.press("g")
    board.see("Go to")
    board.press(letter)
    board.see(heading)


def printed(team: Team, commands: Iterable[tuple[str, ...]]) -> list[str]:
    """What the commands print and what they say is wrong, but for what could be read no other way."""
    told = []
    for words in commands:
        run(["--team", str(team.folder), *words])
        out, err = team.capsys.readouterr()
        assert out or err, words
        told.append(out + err)
    return told


def frames(sitting: Sitting) -> list[str]:
    """What was new on the screen after each that the terminal was sent."""
    screen = pyte.Screen(sitting.screen.columns, sitting.screen.lines)
    stream = pyte.ByteStream(screen)
    drawn = []
    for _, data in sitting.heard:
        stream.feed(data)
        rows = [screen.buffer[row] for row in screen.dirty]
        drawn.append("\n".join("".join(row[x].data for x in range(screen.columns)) for row in rows))
        screen.dirty.clear()
    return drawn


def assert_no_name(text: str) -> None:
    found = re.search(A_NAME, text, re.IGNORECASE)
    assert found is None, text[max(found.start() - 200, 0) : found.end() + 100]
