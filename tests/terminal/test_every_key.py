"""Every key of the board, pressed in a real terminal; what it did is read from the disk, as a script would."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from tests.terminal.conftest import Team
from tests.terminal.sitting import Sitting

DOUBLE_PRESS_S = 0.55  # a second space within half a second is taken for a slip


class Told:
    """What the team's folder tells while the keys are pressed."""

    def __init__(self, team: Team, board: Sitting) -> None:
        self._team = team
        self._board = board

    def after(self, *keys: str, so: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """Press the keys; wait until the folder tells that it is so."""
        self._board.press(*keys)
        self._board.until(lambda: so(self._team.told()), f"for what {' '.join(keys)} does")
        return self._team.told()


def open_segment(told: dict[str, Any]) -> int:
    return int(told["meeting"]["segment"])


def state(told: dict[str, Any]) -> str:
    return str(told["meeting"]["state"])


def titles(told: dict[str, Any]) -> list[str]:
    return [issue["title"] for issue in told["issues"] if issue["state"] in ("open", "table")]


def issue(told: dict[str, Any], title: str) -> dict[str, Any]:
    found: dict[str, Any] = next(issue for issue in told["issues"] if issue["title"] == title)
    return found


def plan_s(told: dict[str, Any]) -> float:
    return float(told["meeting"]["segments"][open_segment(told)]["plan_s"])


def test_the_keys_of_the_hour(team: Team) -> None:
    with team.board() as board:
        board.see("space starts the meeting")
        told = Told(team, board)
        told.after("space", so=lambda now: state(now) == "running")
        told.after("n", so=lambda now: open_segment(now) == 1)
        told.after("b", so=lambda now: open_segment(now) == 0)
        told.after("pagedown", so=lambda now: open_segment(now) == 1)
        told.after("pageup", so=lambda now: open_segment(now) == 0)
        told.after("+", so=lambda now: plan_s(now) == 240)
        told.after("=", so=lambda now: plan_s(now) == 300)
        told.after("-", so=lambda now: plan_s(now) == 240)
        told.after("M", so=lambda now: now["meeting"]["ahead_s"] >= -1)
        told.after("u", so=lambda now: now["meeting"]["ahead_s"] < -50)
        told.after("U", so=lambda now: now["meeting"]["ahead_s"] >= -1)
        board.quiet(DOUBLE_PRESS_S)
        told.after("space", so=lambda now: state(now) == "paused")
        board.see("PAUSED")
        board.quiet(DOUBLE_PRESS_S)
        told.after("space", so=lambda now: state(now) == "running")
        told.after("c", so=lambda now: state(now) == "closed")
        board.see("CLOSED", "RECAP")
        told.after("u", so=lambda now: state(now) == "running")
        told.after("c", so=lambda now: state(now) == "closed")
        board.press("space")
        board.see("space again starts another one")
        board.press("q")
        assert board.ended() == 0


def test_the_keys_of_the_queue(team: Team) -> None:
    with team.board() as board:
        board.see("space starts the meeting")
        told = Told(team, board)
        told.after("J", so=lambda now: titles(now) == ["Exit tickets", "Pacing", "Sub coverage"])
        told.after("K", so=lambda now: titles(now) == ["Pacing", "Exit tickets", "Sub coverage"])
        told.after("shift+down", so=lambda now: titles(now)[1] == "Pacing")
        told.after("shift+up", so=lambda now: titles(now)[0] == "Pacing")
        told.after("j", "*", so=lambda now: issue(now, "Exit tickets")["starred"])
        told.after("k", "*", so=lambda now: issue(now, "Pacing")["starred"])
        told.after("down", "*", so=lambda now: not issue(now, "Exit tickets")["starred"])
        told.after("up", "enter", so=lambda now: issue(now, "Pacing")["state"] == "table")
        told.after("enter", so=lambda now: issue(now, "Pacing")["state"] == "open")
        told.after("p", so=lambda now: issue(now, "Pacing")["state"] == "parked")
        told.after("down", "down", "p", so=lambda now: issue(now, "Pacing")["state"] == "open")
        told.after("x", so=lambda now: issue(now, "Pacing")["state"] == "office")
        board.press("a")
        board.see("Add an issue")
        board.type("Rubrics differ")
        told.after("enter", so=lambda now: titles(now)[-1] == "Rubrics differ")
        board.press("e")
        board.see("Edit the issue")
        board.type(" by room")
        told.after("enter", so=lambda now: titles(now)[-1] == "Rubrics differ by room")
        board.press("r")
        board.see("Solve: Rubrics differ by room")
        board.type("One rubric")
        board.press("enter")
        board.see("there is none")
        board.type("Share it")
        board.press("enter")
        board.see("Who?")
        board.type("ben")
        now = told.after("enter", so=lambda now: bool(now["todos"]))
        assert issue(now, "Rubrics differ by room")["decision"] == "One rubric"
        assert now["todos"][0]["owner"] == "Ben Okafor"
        assert now["todos"][0]["due"] == (date.today() + timedelta(days=7)).isoformat()  # noqa: DTZ011 - the room's day


def test_the_keys_of_the_other_panels(team: Team) -> None:
    with team.board() as board:
        board.see("space starts the meeting")
        told = Told(team, board)
        board.press("tab", "tab")
        told.after("s", so=lambda now: now["rocks"][0]["status"] == "at_risk")
        board.press("A")
        board.see("Add a rock")
        board.type("Peer visits")
        board.press("tab")
        board.type("ann")
        told.after("enter", so=lambda now: len(now["rocks"]) == 2)
        told.after("left", "s", so=lambda now: now["rocks"][0]["status"] == "off_track")
        told.after("right", "s", so=lambda now: now["rocks"][1]["status"] == "at_risk")
        board.press("enter")
        board.see("Edit the rock")
        board.press("escape")
        board.see_no("Edit the rock")
        board.press("shift+tab")
        told.after("space", so=lambda now: state(now) == "running")
        for kind in ("win", "headline", "to-do"):
            board.press("A")
            board.see(f"Add a {kind}")
            board.type("Ann smiled")
            board.press("enter")
            if kind == "to-do":
                board.see("Who?")
                board.type("ann")
                told.after("enter", so=lambda now: len(now["todos"]) == 1)
                told.after("d", so=lambda now: now["todos"][0]["done"])
            else:
                board.see_no(f"Add a {kind}")
                board.see("Ann smiled")
                board.press("n", "n")


def test_the_norm_keepers_keys(team: Team) -> None:
    with team.board() as board:
        board.see("space starts the meeting")
        told = Told(team, board)
        told.after("o", so=lambda now: len(now["off_topic"]) == 1)
        told.after("f9", so=lambda now: len(now["off_topic"]) == 2)
        board.press("a")
        board.see("Add an issue")
        told.after("f9", so=lambda now: len(now["off_topic"]) == 3)
        told.after("ctrl+o", so=lambda now: len(now["off_topic"]) == 4)
        board.press("escape")
        board.see_no("Add an issue")
        board.press("O")
        board.see("Off topic at")
        board.type("bus duty")
        board.press("tab", "right", "right")
        now = told.after("enter", so=lambda now: now["off_topic"][-1]["fate"] == "office")
        assert now["off_topic"][-1]["note"] == "bus duty"


def test_the_keys_of_the_program(team: Team) -> None:
    with team.board() as board:
        board.see("space starts the meeting")
        board.press("?")
        board.see("esc back to the board")
        board.press("escape")
        board.see_no("esc back to the board")
        board.press("ctrl+p")
        board.see("Search")
        board.type("minute more")
        board.see("A minute more")
        board.press("escape")
        board.see_no("A minute more")
        ground = board.screen.buffer[5][5].bg
        board.press("t")
        board.until(lambda: board.screen.buffer[5][5].bg != ground, "the other theme")
        board.press("q")
        assert board.ended() == 0
