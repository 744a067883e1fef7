"""One list of commands: each has its keys, its line in help, its place in the palette; the footer shows what works."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest
from textual.command import CommandList
from textual.screen import Screen

from iltboard.settings import Settings, SettingsFault
from iltboard.ui.commands import BY_ID, COMMANDS
from iltboard.ui.commands.screens import SCREENS
from iltboard.ui.keys import all_keys, keymap, keys_of
from iltboard.ui.messages import ScreenName
from iltboard.ui.screens.help import AllKeys
from iltboard.ui.widgets.footer import Footer
from tests.ui.driver import SETTINGS, BoardDriver

ASKED_FOR = {
    *("space", "n", "pagedown", "b", "pageup", "+", "=", "-", "M", "c", "up", "down", "left", "right", "j", "k"),
    *("shift+up", "shift+down", "K", "J", "tab", "shift+tab", "[", "]", "enter", ".", "a", "A", "e", "*", "r", "p"),
    *("x", "s", "d", "i", "m", "o", "f9", "ctrl+o", "O", "u", "U", "g", "t", "z", "?", "ctrl+p", "q"),
}
BESIDE_THEM = {
    *("h", "y", "v"),  # who is here, roles, votes
    *("&", "w", "l"),  # merge, the work an issue brings, milestones
    *("R", "P", "D", "X"),  # rate, plus, delta, abandon
    *("F", "T"),  # fist to five, the tag instructional or not
    "escape",  # back to the stage of the open segment
}
WIDE = 200
ON_THE_BOARD = [command for command in COMMANDS if "board" in command.on]


def help_lines(screen: Screen[object]) -> list[str]:
    """The lines of help about commands, if help is open."""
    lines = [row.text for keys in screen.query(AllKeys) for row in keys.rows(keys.slice, WIDE)]
    groups = {command.group for command in COMMANDS}
    return [line for line in lines[1:] if line and line not in groups]


def test_every_key_of_the_product_has_its_command_and_none_has_two() -> None:
    keys = [key for command in ON_THE_BOARD for key in (*command.keys, *command.anywhere)]
    assert set(keys) == ASKED_FOR | BESIDE_THEM
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("screen", get_args(ScreenName))
def test_no_key_of_a_screen_runs_two_commands(screen: ScreenName) -> None:
    keys = [key for command in COMMANDS if screen in command.on for key in (*command.keys, *command.anywhere)]
    assert len(keys) == len(set(keys))


def test_every_command_says_what_it_is() -> None:
    assert len({command.title for command in COMMANDS}) == len(COMMANDS)
    for command in COMMANDS:
        assert command.id
        assert command.title
        assert command.help
        assert command.group
        assert command.keys or command in SCREENS
        assert not command.beside or command.beside in BY_ID


async def test_every_key_runs_its_command_and_no_other(team: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[str] = []
    for command in ON_THE_BOARD:

        async def noted(_desk: object, name: str = command.id) -> None:
            ran.append(name)

        monkeypatch.setattr(command, "run", noted)
    pressed = [(key, command.id) for command in ON_THE_BOARD for key in (*command.keys, *command.anywhere)]
    async with BoardDriver.on(team) as board:
        # The palette opens by Textual's own key, before the command is asked.
        await board.press(*(key for key, name in pressed if name != "palette"))
    assert ran == [name for _, name in pressed if name != "palette"]


async def test_help_lists_every_command_with_its_keys_and_nothing_else(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("?")
        lines = help_lines(board.app.screen)
        assert len(lines) == len(COMMANDS)
        for command in COMMANDS:
            keys = all_keys(command, SETTINGS)
            assert [line for line in lines if line.startswith(f"{keys} ") and line.endswith(command.help)], command.id
        await board.press("escape")
        assert help_lines(board.app.screen) == []
        await board.press("?", "pagedown", "down", "up")
        assert "more lines" in board.screen()
        assert COMMANDS[0].help not in board.screen()
        await board.press("end")
        assert "more lines" not in board.screen()
        await board.press("home")
        assert COMMANDS[0].help in board.screen()
        await board.press("escape")
        await board.press("?", "q", "?", "?")
        assert help_lines(board.app.screen) == []


async def test_a_line_of_help_is_whole_or_ends_in_an_ellipsis(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("?")
        assert COMMANDS[0].help in board.screen()
        await board.resize(80, 24)
        assert COMMANDS[0].help in board.screen()
        await board.resize(40, 10)
        assert "start the meeting…" in board.screen()


async def test_the_palette_finds_every_command_and_runs_it(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.open_palette()
        entries = board.app.screen.query_one(CommandList)
        listed = [str(entries.get_option_at_index(n).prompt) for n in range(entries.option_count)]
        assert len(listed) == len(ON_THE_BOARD)
        for command in ON_THE_BOARD:
            assert any(command.title in entry and command.help in entry for entry in listed), command.id
        await board.choose_in_palette("Send the issue")
        assert board.message() == "“Feedback” sent to the office. u takes it back"


async def test_the_footer_shows_only_what_works_where_the_hand_is(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        shown = {hint.word for hint in board.app.board.query_one(Footer).slice.hints}
        assert {"start", "off topic", "to the table", "move", "add", "resolve", "help"} <= shown
        assert not {"pause", "next", "minute", "status", "done"} & shown
        await board.start_meeting()
        await board.work_in("rocks")
        shown = {hint.word for hint in board.app.board.query_one(Footer).slice.hints}
        assert {"pause", "next", "minute", "status", "open"} <= shown
        assert not {"start", "move", "done", "to the table"} & shown
        for hint in board.app.board.query_one(Footer).slice.hints:
            assert BY_ID[hint.command].applies(board.app.board.view)


async def test_the_footer_always_ends_in_help(team: Path) -> None:
    for size in ((120, 34), (80, 24), (200, 60)):
        async with BoardDriver.on(team, size=size) as board:
            assert board.panel("footer").endswith("? help")


async def test_t_changes_between_dark_and_light(team: Path) -> None:
    async with BoardDriver.on(team, settings=Settings(theme="light")) as board:
        assert board.app.theme == "light"
        await board.press("t")
        assert board.app.theme == "dark"
        await board.press("t")
        assert board.app.theme == "light"


async def test_q_leaves_at_once_where_no_meeting_is_on(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("q")
        assert board.has_left()


async def test_q_asks_once_while_a_meeting_is_on(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.start_meeting()
        await board.press("q")
        assert not board.has_left()
        assert board.message() == "The meeting is on, and goes on without the board. The same key again leaves it."
        await board.press("j", "q")
        assert not board.has_left()
        await board.press("q")
        assert board.has_left()


async def test_ctrl_c_ends_nothing_by_accident(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.press("ctrl+c")
        assert not board.has_left()
        assert board.message() == "q leaves the board."


async def test_keys_are_given_anew_by_the_settings(team: Path) -> None:
    settings = Settings(hours=24, keys={"next": "a, f2", "add-issue": "n", "help": "f1", "off-topic": "f"})
    async with BoardDriver.on(team, settings=settings) as board:
        assert "f1 help" in board.panel("footer")
        assert "Off topic f" in board.strip()
        await board.press("n")
        assert board.dialog() == "Add an issue"
        await board.press("escape", "space", "a", "f2")
        assert board.segment() == "DATA AND HEADLINES"
        await board.press("f", "f9")
        assert len(board.on_disk().off_topic) == 2
        await board.press("o", "pagedown", "?")
        assert board.segment() == "DATA AND HEADLINES"
        await board.press("f1")
        assert any(line.startswith("a f2 ") for line in help_lines(board.app.screen))


async def test_sentences_name_the_keys_that_were_given(team: Path) -> None:
    settings = Settings(hours=24, keys={"off-topic": "f", "next-panel": "f2", "go": "f3"})
    async with BoardDriver.on(team, settings=settings) as board:
        await board.press("O")
        assert board.message() == "▲ Nothing off topic yet: f logs it."
        await board.press("d")
        assert board.message().endswith("f2 goes there.")
        await board.press("i")
        assert board.message().endswith("f2 goes there.")
        await board.go_to("Conclude")
        assert "f3 u" in board.stage()


@pytest.mark.parametrize(
    ("keys", "says"),
    [
        ({"nxt": "m"}, "names no command “nxt”; the commands are start, next"),
        ({"next": "m", "back": "m"}, "gives “m” to next and to back; choose another"),
        ({"next": "o"}, "gives “o” to next and to off-topic; choose another"),
        ({"help": "f9"}, "gives “f9” to off-topic and to help; choose another"),
        ({"next": " , "}, "gives next no key"),
        ({"next": "nn"}, "gives next “nn”, and no key is called that; write a character, or a name such as space"),
        ({"next": "n, f99"}, "gives next “f99”, and no key"),
        ({"next": "shift+n"}, "gives next “shift+n”, and no key"),
        ({"next": "n+ctrl"}, "gives next “n+ctrl”, and no key"),
        ({"go-agenda": "f2"}, "gives go-agenda a key, but it has a letter after that of go; leave it out"),
    ],
)
def test_faults_in_the_keys_are_one_line_with_the_mend(keys: dict[str, str], says: str) -> None:
    with pytest.raises(SettingsFault) as fault:
        keymap(Settings(keys=keys))
    assert says in str(fault.value)
    assert "\n" not in str(fault.value)


@pytest.mark.parametrize(
    "key", ["N", "ñ", "!", "comma", "semicolon", "home", "f12", "ctrl+n", "shift+f2", "alt+x", "ctrl+shift+up"]
)
def test_whatever_a_keyboard_sends_can_be_a_key(key: str) -> None:
    assert keymap(Settings(keys={"next": key}))


def test_the_keys_shown_are_the_keys_that_work() -> None:
    for command in COMMANDS:
        assert keys_of(command, SETTINGS) == command.keys
    assert keys_of(BY_ID["next"], Settings(keys={"next": " x ,y"})) == ("x", "y")
