"""Text that would like to be obeyed is shown as text: nothing of it reaches the terminal as a command."""

from __future__ import annotations

import re

from iltboard.board.events.issues import IssuesAdded, NewIssue
from iltboard.board.events.off_topic import OffTopicLogged
from iltboard.board.events.team import TeamFounded
from iltboard.clock import SystemClock
from iltboard.identity import new_id
from iltboard.session import Session
from iltboard.store.chapters import ChapterJournal
from tests.terminal.conftest import Team

CLIPBOARD = "\x1b]52;c;aGVsbG8=\x07"
HOSTILE = f"A{CLIPBOARD}B\x1b[2J\x9b31mC [/] [@click=app.quit]out[/] \u202egnp\x07"
SHOWN = "[@click"

# What the program itself sends to steer a terminal: the keyboard's and the mouse's ways, colours, places, the pointer.
STEERING = re.compile(r"\x1b(\[[0-?]*[ -/]*[@-~]|\]22;[a-z]*\x07)")


def test_hostile_words_typed_anywhere_leave_nothing_to_obey(team: Team) -> None:
    team.type("member", "add", HOSTILE, "--role", HOSTILE)
    team.type("issue", "add", HOSTILE, "--by", HOSTILE)
    team.type("rock", "add", HOSTILE, "--owner", HOSTILE)
    team.type("offtopic", HOSTILE)
    look_everywhere(team)


def test_hostile_words_that_got_into_the_log_leave_nothing_to_obey(team: Team) -> None:
    session = Session(ChapterJournal(team.folder), SystemClock(), "cli")
    for event in (
        TeamFounded(name=HOSTILE),
        IssuesAdded((NewIssue(new_id(), HOSTILE, HOSTILE),)),
        OffTopicLogged(new_id(), note=HOSTILE),
    ):
        session.do(event)
    assert session.unsaved == 0
    session.close()
    look_everywhere(team)


def look_everywhere(team: Team) -> None:
    """Look at the last issue in the queue, on the table, in the dialogs that open on it and in what confirms them."""
    with team.board() as board:
        board.see(SHOWN)
        for key in ("k", "enter", "*", "J", "u", "e", "escape", "r", "escape", "O", "escape", "p", "tab", "s", "?"):
            board.press(key)
            board.quiet(0.15)
        assert board.running
        assert_nothing_to_obey(board.received)


def assert_nothing_to_obey(received: bytes) -> None:
    """No control character but in the program's own steering."""
    text = STEERING.sub("", received.decode())
    assert not re.findall("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069].{0,20}", text)
