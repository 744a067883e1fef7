"""Text that would like to be obeyed, in a real terminal: nothing of it is a command there, and the columns hold."""

from __future__ import annotations

import re
from itertools import chain
from pathlib import Path

import pytest

from iltboard.ui.pastes import BEGIN, END
from tests.conftest import Proof
from tests.hostile import strings, unsafe
from tests.hostile_team import tampered, write
from tests.terminal.conftest import Team
from tests.terminal.filling import SAVES
from tests.terminal.sitting import PROGRAM, Sitting

DIFFERENT_WORDS = 255
# What the program itself sends to steer a terminal: the keyboard's and the mouse's ways, colours, places, the pointer.
STEERING = re.compile(r"\x1b(\[[0-?]*[ -/]*[@-~]|\]22;[a-z]*\x07)")
# Ways from the board through its lines, dialogs, choices and screens, and back.
WAYS = (
    ("j", "*", "J", "u"),
    ("e", "escape", "r", "escape"),
    ("enter", "u", "O", "escape", "p", "u"),
    ("tab", "e", "escape", "s", "u", "tab", "tab", "tab"),
    ("?", "escape"),
    ("space", "n", "n", "n", "u", "u", "u", "u"),
    ("h", "escape", "m", "escape", "&", "escape"),
    *(("g", letter, "j", "e", "escape", "escape") for letter in "atpfnrmh"),
)
A_FEW = 3


@pytest.mark.proof(DIFFERENT_WORDS)
def test_hostile_words_anywhere_leave_nothing_to_obey(tmp_path: Path, proof: Proof) -> None:
    for number in range(-(-proof.rounds // DIFFERENT_WORDS)):
        words = strings(proof.chance, DIFFERENT_WORDS)
        folder = write(tmp_path / str(number), tampered(words))
        with Sitting(*PROGRAM, "--team", str(folder), size=(120, 34)) as board:
            board.see("ISSUES")
            for key in chain(*(WAYS if proof.rounds > DIFFERENT_WORDS else proof.chance.sample(WAYS, A_FEW))):
                board.press(key)
                board.quiet(0.04)
                columns_hold(board)
            for _ in range(3):  # a busy machine may have taken two for one key
                board.press("escape")
                board.quiet(0.2)
            for word in proof.chance.sample(words, A_FEW):
                board.press("a")
                board.see(SAVES)
                paste(board, word[:2000].replace(END, "").encode(errors="ignore"))
                board.quiet(0.04)
                columns_hold(board)
                board.press("escape")
                board.see_no(SAVES)
            board.quiet(0.2)
            assert board.running
            assert not unsafe(STEERING.sub("", board.received.decode()).replace("\r\n", "\n"))
    proof.tell(f"{proof.rounds} strings")


def test_what_is_sent_is_typed_or_pasted_and_ends_nothing(team: Team) -> None:
    with team.board() as board:
        board.see("Pacing")
        board.send(b"\xff\xed\xa0\x80")
        paste(board, b"Lab\x1b safety\x1b[Bx " + b"o" * 40 + b"\x1b[" + b"x" * 40)
        board.see("Pasted: 1 line")
        board.press("escape")
        board.see_no(SAVES)
        paste(board, b"A line of many\r" * 100_000)
        board.see("Pasted: 6667 lines")
        board.press("enter")
        board.see("200 issues added, and still there: 6467 lines")
        board.press("escape")
        board.see_no(SAVES)
        board.press("u")
        board.see("Taken back")
    told = team.told()
    assert [issue["title"] for issue in told["issues"]] == ["Pacing", "Exit tickets", "Sub coverage"]
    assert told["off_topic"] == []


def paste(board: Sitting, data: bytes) -> None:
    """Paste as a terminal does, as fast as it is taken."""
    data = BEGIN.encode() + data + END.encode()
    for at in range(0, len(data), 4096):
        board.send(data[at : at + 4096])
        board.listen(0)


@pytest.fixture(autouse=True)
def _every_mark_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """pyte leaves out all that follows a mark which Unicode gives no class, in Thai for one; no terminal does."""
    monkeypatch.setattr("unicodedata.combining", lambda _: 1)


def columns_hold(board: Sitting) -> None:
    """The frame of a dialog is a frame; and the queue has its numbers under each other, beside whatever there is."""
    screen = board.screen
    rows = [[screen.buffer[y][x].data for x in range(screen.columns)] for y in range(screen.lines)]
    top = next((y for y, row in enumerate(rows) if "╭" in row), None)
    if top is not None:
        edges = {x for x, cell in enumerate(rows[top]) if cell in ("╭", "╮")}
        bottom = next(y for y, row in enumerate(rows) if "╰" in row)
        for row in rows[top + 1 : bottom]:
            # A mark whose letter is under the dialog is drawn on the frame, and moves nothing.
            assert edges == {x for x, cell in enumerate(row) if cell[:1] == "│"}, "".join(row)
        return
    left = "".join(cell or " " for cell in rows[2]).find("ISSUES")
    if left > 0:
        cells = ("".join(row[left + 1 : left + 5]).strip(" ★◈⊘") for row in rows[3:])
        numbers = [cell for cell in cells if cell.isdecimal()][:A_FEW]
        assert numbers == [str(int(numbers[0]) + more) for more in range(A_FEW)], board.text
