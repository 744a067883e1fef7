"""The screen stays awake while the meeting runs, and sleeps as it likes at all other times."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from types import ModuleType, SimpleNamespace
from typing import NoReturn
from unittest.mock import patch

import pytest

from iltboard.ui import awake
from iltboard.ui.awake import Awake, hold
from tests.ui.driver import BoardDriver

PATIENCE_S = 10.0


class System:
    """Stands in for the computer: each wish to be kept awake is heard, and when it is withdrawn."""

    def __init__(self) -> None:
        self.wishes = 0
        self._kept, self._let_go = Event(), Event()

    def hold(self, enough: Event) -> None:
        self.wishes += 1
        self._let_go.clear()
        self._kept.set()
        enough.wait(PATIENCE_S)
        self._kept.clear()
        self._let_go.set()

    def is_kept_awake(self) -> bool:
        return self._kept.wait(PATIENCE_S)

    def may_sleep(self) -> bool:
        return not self.wishes or self._let_go.wait(PATIENCE_S)


@pytest.fixture
def system() -> Iterator[System]:
    system = System()
    with patch.object(awake, "hold", system.hold):
        yield system


async def test_it_is_kept_awake_while_the_meeting_runs_and_at_no_other_time(team: Path, system: System) -> None:
    async with BoardDriver.on(team) as board:
        await board.pass_time(1)
        assert system.wishes == 0
        await board.start_meeting()
        await board.pass_time(1)
        assert system.is_kept_awake()
        await board.next_segment()
        await board.pass_time(600)
        assert system.wishes == 1
        await board.press("space")
        await board.pass_time(1)
        assert system.may_sleep()
        await board.press("space")
        await board.pass_time(1)
        assert system.is_kept_awake()
        await board.press("c")
        await board.pass_time(1)
        assert system.may_sleep()
        assert system.wishes == 2


async def test_leaving_lets_it_sleep(team: Path, system: System) -> None:
    async with BoardDriver.on(team) as board:
        await board.start_meeting()
        await board.pass_time(1)
        assert system.is_kept_awake()
        await board.press("q", "q")
    assert system.may_sleep()


async def test_a_board_opened_into_a_meeting_keeps_it_awake_too(team: Path, system: System) -> None:
    async with BoardDriver.on(team) as board:
        await board.start_meeting()
    assert system.wishes == 0
    async with BoardDriver.on(team, clock=board.clock) as board:
        await board.tick()
        assert system.is_kept_awake()


def test_nobody_waits_for_a_slow_system() -> None:
    answers = Event()
    with patch.object(awake, "hold", lambda _enough: answers.wait()), patch.object(awake, "PATIENCE_S", 0.0):
        screen = Awake()
        screen.keep(True)
        leaving = Thread(target=screen.close, daemon=True)
        leaving.start()
        leaving.join(PATIENCE_S)
        waits = leaving.is_alive()
    answers.set()
    assert not waits


@pytest.mark.parametrize("fault", [ImportError, OSError, RuntimeError])
def test_where_it_cannot_be_had_nothing_is_said(
    fault: type[Exception], capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def presenting(**_options: object) -> NoReturn:
        raise fault

    the_library_does(presenting, monkeypatch)
    hold_for_a_moment()
    assert capfd.readouterr() == ("", "")


def test_the_system_is_asked_and_told_when_it_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []

    @contextmanager
    def presenting(**_options: object) -> Iterator[None]:
        told.append("keep awake")
        yield
        told.append("sleep")

    the_library_does(presenting, monkeypatch)
    hold_for_a_moment()
    assert told == ["keep awake", "sleep"]


def the_library_does(presenting: Callable[..., object], monkeypatch: pytest.MonkeyPatch) -> None:
    library = ModuleType("wakepy")
    vars(library)["keep"] = SimpleNamespace(presenting=presenting)
    monkeypatch.setitem(sys.modules, "wakepy", library)


def hold_for_a_moment() -> None:
    """Run it in its thread until it is enough, which is at once."""
    enough = Event()
    thread = Thread(target=hold, args=(enough,))
    thread.start()
    enough.set()
    thread.join(PATIENCE_S)
    assert not thread.is_alive()
