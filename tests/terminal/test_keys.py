"""Every key of the board, pressed in a real terminal; what it did is read from `iltboard show --json` or the screen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from tests.terminal.conftest import Team
from tests.terminal.filling import fill
from tests.terminal.sitting import Sitting

Told = dict[str, Any]
Becomes = Callable[[Told], bool]


class Presser:
    """Presses keys at a board, and waits for what they do."""

    def __init__(self, board: Sitting, team: Team) -> None:
        self.board = board
        self._team = team
        board.see("Harbour School", "space starts the meeting")

    def __call__(self, key: str, does: Becomes) -> None:
        """Press a key; the team's story then becomes so. It was not so before."""
        assert not does(self._team.told()), f"{key} has nothing to do"
        self.board.press(key)
        self.board.until(lambda: does(self._team.told()), f"for what {key} does")

    def shows(self, key: str, *texts: str) -> None:
        """Press a key; the screen then shows the texts. It did not before."""
        assert not all(text in self.board.text for text in texts)
        self.board.press(key)
        self.board.see(*texts)


def test_the_keys_of_the_clock(team: Team) -> None:
    with team.board() as board:
        press = Presser(board, team)
        press("space", becomes("running"))
        for key, minutes in (("+", 4), ("=", 5), ("-", 4)):
            press(key, plans(minutes))
        for key, segment in (("n", 1), ("pagedown", 2), ("b", 1), ("pageup", 0)):
            press(key, opens(segment))
        press("u", opens(1))
        press("U", opens(0))
        press("space", becomes("paused"))
        board.quiet(0.6)  # a second press in a row within half a second is ignored
        press("space", becomes("running"))
        press("c", becomes("closed"))


def test_next_in_the_last_segment_closes_the_meeting(team: Team) -> None:
    with team.board() as board:
        press = Presser(board, team)
        press("space", becomes("running"))
        for segment in range(1, 7):
            press("n", opens(segment))
        press("n", becomes("closed"))


def test_the_key_that_moves_the_end_after_a_late_start(newcomers: Team, tmp_path: Path) -> None:
    now = datetime.now(UTC)
    noon = {"TZ": f"HERE{now.hour - 12}"}  # it is about noon here, so that five minutes ago is today
    started = now.replace(hour=12) - timedelta(minutes=5)
    agenda = tmp_path / "agenda.toml"
    agenda.write_text(
        f'name = "Ours"\nstart = "{started:%H:%M}"\n[[segment]]\ntitle = "Issues"\nkind = "issues"\nminutes = 30\n'
    )
    newcomers.type("init", "--name", "Harbour School", "--agenda", str(agenda))
    with newcomers.board(env=noon) as board:
        press = Presser(board, newcomers)
        press.shows("space", "behind", "M")
        end = newcomers.told()["meeting"]["ends_at"]
        press("M", lambda told: told["meeting"]["ends_at"] > end)
        board.see("on time")


def test_the_keys_of_the_queue(team: Team) -> None:
    with team.board() as board:
        press = Presser(board, team)
        press("J", lambda told: titles(told) == ["Exit tickets", "Pacing", "Sub coverage"])
        press("shift+down", lambda told: titles(told) == ["Exit tickets", "Sub coverage", "Pacing"])
        press("K", lambda told: titles(told) == ["Exit tickets", "Pacing", "Sub coverage"])
        press("shift+up", lambda told: titles(told) == ["Pacing", "Exit tickets", "Sub coverage"])
        board.press("j", "down", "k")
        press("*", lambda told: issue(told, "Exit tickets")["starred"])
        board.press("up")
        press("*", lambda told: issue(told, "Pacing")["starred"])
        board.press("e")
        fill(board, "Edit the issue", " in grade 4")
        board.until(lambda: titles(team.told())[0] == "Pacing in grade 4", "the new title")
        board.press("a")
        fill(board, "Add an issue", "Homework")
        board.until(lambda: titles(team.told())[-1] == "Homework", "the new issue, last")
        press("p", lambda told: issue(told, "Homework")["state"] == "parked")
        press("u", lambda told: issue(told, "Homework")["state"] == "open")
        press("x", lambda told: issue(told, "Homework")["state"] == "office")


def test_the_keys_of_an_issue_on_the_table(team: Team) -> None:
    with team.board() as board:
        press = Presser(board, team)
        press("space", becomes("running"))
        press("enter", lambda told: issue(told, "Pacing")["state"] == "table")
        press("enter", lambda told: issue(told, "Pacing")["state"] == "open")
        press("enter", lambda told: issue(told, "Pacing")["state"] == "table")
        board.press("r")
        fill(board, "Solve: Pacing", "One map for all", "Draft the map", "Ann")
        board.until(lambda: issue(team.told(), "Pacing")["decision"] == "One map for all", "the decision")
        assert [todo["owner"] for todo in team.told()["todos"]] == ["Ann Tamm"]


def test_the_keys_of_off_topic(team: Team) -> None:
    with team.board() as board:
        press = Presser(board, team)
        for key, calls in (("o", 1), ("f9", 2), ("ctrl+o", 3)):
            press(key, logs(calls))
        press.shows("a", "Add an issue")
        for key, calls in (("f9", 4), ("ctrl+o", 5)):
            press(key, logs(calls))
        board.press("escape")
        board.see_no("Add an issue")
        board.press("O")
        fill(board, "Off topic at", "bus line")
        board.until(lambda: team.told()["off_topic"][-1]["note"] == "bus line", "the words")


def test_the_keys_of_the_panels(team: Team) -> None:
    with team.board() as board:
        press = Presser(board, team)
        press("space", becomes("running"))
        board.press("shift+tab")
        board.see_no("enter to the table")
        press.shows("tab", "enter to the table")
        board.click("Common planning time")
        board.see("enter open")
        for status in ("at_risk", "off_track", "on_track"):
            press("s", turns(0, status))
        board.press("enter")
        fill(board, "Edit the rock", " weekly")
        board.until(lambda: team.told()["rocks"][0]["title"] == "Common planning time weekly", "the new title")
        board.press("A")
        fill(board, "Add a rock", "Reading groups", "Ben")
        board.until(lambda: len(team.told()["rocks"]) == 2, "the second rock")
        board.press("right", "left")
        press("s", turns(0, "at_risk"))
        board.press("right")
        press("s", turns(1, "at_risk"))


def test_the_keys_of_the_program(team: Team) -> None:
    with team.board() as board:
        press = Presser(board, team)
        dark = board.screen.buffer[0][0].bg
        board.press("t")
        board.until(lambda: board.screen.buffer[0][0].bg != dark, "the light theme")
        press.shows("?", "esc back to the board", "next segment")
        board.press("escape")
        board.see_no("esc back to the board")
        board.press("ctrl+p")
        board.quiet(0.1)
        board.type("off top")
        board.see("Log off topic")
        board.press("enter")
        board.until(lambda: len(team.told()["off_topic"]) == 1, "the off-topic entry")
        board.press("q")
        assert board.ended() == 0


def becomes(state: str) -> Becomes:
    return lambda told: bool(told["meeting"]["state"] == state)


def opens(segment: int) -> Becomes:
    return lambda told: bool(told["meeting"]["segment"] == segment)


def plans(minutes: int) -> Becomes:
    return lambda told: bool(told["meeting"]["segments"][0]["plan_s"] == 60 * minutes)


def logs(calls: int) -> Becomes:
    return lambda told: len(told["off_topic"]) == calls


def turns(rock: int, status: str) -> Becomes:
    return lambda told: bool(told["rocks"][rock]["status"] == status)


def titles(told: Told) -> list[str]:
    return [issue["title"] for issue in told["issues"]]


def issue(told: Told, title: str) -> Told:
    found: Told = next(issue for issue in told["issues"] if issue["title"] == title)
    return found
