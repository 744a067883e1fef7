"""Every command on every screen, and every field that opens, in a team whose every word is hostile."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest
from rich.cells import cell_len
from textual.screen import ModalScreen
from textual.widgets import Input

from iltboard.ui.commands import COMMANDS, Command
from iltboard.ui.messages import ScreenName
from iltboard.ui.screens.board import BoardScreen
from tests.conftest import Proof
from tests.hostile import strings, unsafe
from tests.hostile_team import tampered, write
from tests.ui.driver import BoardDriver

WORDS_A_TEAM = 255
SIZES = ((120, 34), (80, 24), (60, 16))
STEPS = [
    (screen, command)
    for screen in get_args(ScreenName)
    for command in COMMANDS
    if screen in command.on and command.id != "quit"
]


@pytest.mark.proof(6)
async def test_hostile_words_stay_words_whatever_is_pressed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, proof: Proof
) -> None:
    monkeypatch.chdir(tmp_path)
    steps = proof.chance.sample(STEPS, min(proof.rounds, len(STEPS)))
    words = strings(proof.chance, max(proof.rounds, WORDS_A_TEAM))
    filled = 0
    for number in range(0, len(words), WORDS_A_TEAM):
        folder = write(tmp_path / str(number), tampered(words[number : number + WORDS_A_TEAM]))
        size = SIZES[number // WORDS_A_TEAM % len(SIZES)]
        async with BoardDriver.on(folder, size=size) as board:
            if proof.chance.random() < 0.5:
                await board.start_meeting()
            for screen, command in steps:
                filled += await tried(board, screen, command, proof.chance.sample(words, 4), size[0])
    proof.tell(f"{len(words)} strings, {len(steps)} steps, {filled} fields filled")


async def tried(board: BoardDriver, screen: ScreenName, command: Command, words: list[str], columns: int) -> int:
    """Run a command on a screen, fill in what opens, save it and come back; how many fields there were."""
    desk = board.app.board
    assert isinstance(desk, BoardScreen)
    desk.go(screen)
    await desk.action_run(command.id)
    await board.settle()
    in_order(board, columns)
    fields = list(board.app.screen.query(Input))
    for field, word in zip(fields, words, strict=False):
        field.focus()
        await board.paste(word.replace("/", "|") if field.id == "field-file" else word)
    if fields:
        in_order(board, columns)
        await board.press("enter")
        in_order(board, columns)
    while isinstance(board.app.screen, ModalScreen):
        await board.press("escape")
    return len(fields)


def in_order(board: BoardDriver, columns: int) -> None:
    """No row is wider than the screen, none has a sign that a terminal would obey, and nothing has ended the board."""
    for line in board.screen().splitlines():
        assert cell_len(line) <= columns
        assert not unsafe(line)
    assert board.app.fault is None
    assert not board.has_left()
