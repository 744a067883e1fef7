"""Every key of the board, pressed in a real terminal; what it did is read from `iltboard show --json` or the screen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from tests.terminal.conftest import Team
from tests.terminal.filling import add_line, fill, next_segment
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
        board.press("j")  # a key held down would stop here
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
        go_to_issues(board)
        press("enter", lambda told: issue(told, "Pacing")["state"] == "table")
        press("enter", lambda told: issue(told, "Pacing")["state"] == "open")
        press("enter", lambda told: issue(told, "Pacing")["state"] == "table")
        press.shows(".", "▶ DISCUSS")
        press.shows("m", "Who spoke? Next: Ann")
        board.press("b")
        board.see("Ben 1", "Ann next")
        press.shows("w", "What “Pacing” brings:")
        press("d", lambda told: issue(told, "Pacing")["artifact"] == "data")
        board.press("r")
        fill(board, "Solve: Pacing", "One map for all", "", "Draft the map", "Ann")
        board.until(lambda: issue(team.told(), "Pacing")["decision"] == "One map for all", "the decision")
        assert [todo["owner"] for todo in team.told()["todos"]] == ["Ann Tamm"]
        board.press("&")
        fill(board, "Merge into another: Exit tickets", "Sub")
        board.until(lambda: issue(team.told(), "Sub coverage")["merged"] == ["Exit tickets"], "the merge")


def test_the_keys_of_the_people(team: Team) -> None:
    with team.board() as board:
        press = Presser(board, team)
        press.shows("h", "Who is here?")
        press("*", lambda told: told["present"] == ["Ann Tamm", "Ben Okafor"])
        press("a", lambda told: told["present"] == ["Ben Okafor"])
        board.press("+")
        fill(board, "A guest is here", "Sam Lund")
        board.until(lambda: team.told()["guests"] == ["Sam Lund"], "the guest")
        press("y", lambda told: told["roles"].get("facilitator") == "Ben Okafor")
        press.shows("v", "who votes for “Pacing”?")
        press("b", lambda told: told["voting"] and issue(told, "Pacing")["votes"] == 1)
        board.press("down")
        board.see("who votes for “Exit tickets”?")
        press("b", lambda told: issue(told, "Exit tickets")["votes"] == 1)
        press("0", lambda told: not told["voting"])


def test_the_keys_of_the_stages(team: Team) -> None:
    team.type("issue", "add", "Homework")
    with team.board() as board:
        press = Presser(board, team)
        press("space", becomes("running"))
        for back in ("[", "escape"):
            press.shows("]", "LOOKING AT PURPOSE")
            board.press(back)
            board.see_no("LOOKING AT PURPOSE")
        add_line(board, "Add a win", "They read")
        board.until(lambda: texts(team.told(), "win") == ["They read"], "the win")
        board.press("e")
        fill(board, "Edit the win", " daily")
        board.until(lambda: texts(team.told(), "win") == ["They read daily"], "other words for the win")
        press("i", lambda told: titles(told)[-1] == "They read daily")
        for segment in ("Purpose", "Data and headlines", "Rocks"):
            next_segment(board, segment)
        press("s", turns(0, "at_risk"))
        press.shows("l", "Milestones of “Common planning time”")
        board.press("a")
        fill(board, "A milestone of “Common planning time”", "Rooms found")
        board.see("1 Rooms found")
        press("1", lambda told: told["rocks"][0]["milestones"] == [{"title": "Rooms found", "done": True}])
        board.press("escape")
        board.see_no("Milestones of")
        next_segment(board, "To-dos")
        board.press("A")
        fill(board, "Add a to-do", "Print", "Ben")
        press("d", lambda told: told["todos"][0]["done"])


def test_the_keys_of_the_end(team: Team) -> None:
    with team.board() as board:
        press = Presser(board, team)
        go_to_issues(board)
        next_segment(board, "Conclude")
        press.shows("R", "Ann Tamm rates the hour:")
        press("9", lambda told: [rating["score"] for rating in told["ratings"]] == [9])
        board.press("7")
        fill(board, "Ben Okafor: why 7?", "Late")
        board.until(lambda: [it["reason"] for it in team.told()["ratings"]] == ["", "Late"], "the reason")
        add_line(board, "Add a plus", "Calm", "P")
        add_line(board, "Add a delta", "Student work", "D")
        board.until(
            lambda: texts(team.told(), "plus") + texts(team.told(), "delta") == ["Calm", "Student work"], "both"
        )
        press.shows("X", "Abandon it?")
        press("X", becomes("before"))
        press("u", becomes("running"))
        press("n", becomes("closed"))


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
        board.see("enter to the table")
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
        press.shows("g", "Go to", "a agenda")
        board.press("escape")
        board.see_no("Go to   a agenda")
        board.press("ctrl+p")
        board.quiet(0.1)
        board.type("off top")
        board.see("Log off topic")
        board.press("enter")
        board.until(lambda: len(team.told()["off_topic"]) == 1, "the off-topic entry")
        board.press("q")
        assert board.ended() == 0


def go_to_issues(board: Sitting) -> None:
    """Start, and go on to the issues."""
    board.press("space")
    board.see("WINS")
    for segment in ("Purpose", "Data and headlines", "Rocks", "To-dos", "Issues"):
        next_segment(board, segment)


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


def texts(told: Told, kind: str) -> list[str]:
    return [note["text"] for note in told["notes"] if note["kind"] == kind]


def titles(told: Told) -> list[str]:
    return [issue["title"] for issue in told["issues"]]


def issue(told: Told, title: str) -> Told:
    found: Told = next(issue for issue in told["issues"] if issue["title"] == title)
    return found
