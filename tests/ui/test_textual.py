"""What we take of Textual beside what it promises: under another name upstream, it would be passed over in silence."""

from __future__ import annotations

import inspect
import tomllib
from collections.abc import Iterator
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from pkgutil import walk_packages

import pytest
from rich.console import Console
from rich.segment import Segment
from textual._compositor import ChopsUpdate, Compositor
from textual.app import App
from textual.command import CommandPalette
from textual.drivers.linux_driver import LinuxDriver
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Input

from iltboard import ui
from iltboard.ui.cells import CellCompositor, Cells
from iltboard.ui.dialogs.coded import CodedInput
from iltboard.ui.keyboard import Keyboard
from iltboard.ui.painted import Painted
from iltboard.ui.program import Program
from tests.ui.driver import BoardDriver

OVERRIDDEN: list[tuple[type, str, type]] = [
    (CellCompositor, "render_partial_update", Compositor),
    (Cells, "render_segments", ChopsUpdate),
    (CodedInput, "_on_paste", Input),
    (CodedInput, "_value", Input),
    (CodedInput, "replace", Input),
    (Keyboard, "run_input_thread", LinuxDriver),
    (Painted, "_compositor_refresh", Screen),
    (Painted, "_extend_compose", Screen),
    (Painted, "_on_screen_resume", Screen),
    (Painted, "_on_timer_update", Screen),
    (Painted, "_post_register", Widget),
    (Painted, "_screen_resized", Screen),
    (Painted, "render_lines", Widget),
    (Program, "_fatal_error", App),
    (Program, "_handle_exception", App),
]


@pytest.mark.parametrize(("ours", "name", "theirs"), OVERRIDDEN)
def test_what_is_done_in_the_place_of_textual_is_asked_for_under_that_name(ours: type, name: str, theirs: type) -> None:
    assert name in vars(ours)
    assert hasattr(theirs, name), "Textual never asks for it"
    if inspect.isfunction(there := getattr(theirs, name)):
        assert len(inspect.signature(vars(ours)[name]).parameters) == len(inspect.signature(there).parameters)


def test_no_other_private_name_of_textual_is_overridden() -> None:
    assert set(_overridden()) == {(ours, name) for ours, name, _ in OVERRIDDEN if name.startswith("_")}


async def test_what_is_looked_into_is_there(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        screen = board.app.screen
        assert {"_size", "_compositor", "_dirty_widgets", "_update_timer", "_set_dirty"} <= set(dir(screen))
        assert {"_dirty_regions", "update_widgets", "render_strips"} <= set(dir(screen._compositor))
        assert "_close_messages_no_wait" in dir(board.app)
        assert {"_debug", "fileno", "exit_event", "process_message"} <= set(dir(LinuxDriver(board.app)))
        assert "_placeholder" in dir(CommandPalette())


def test_only_releases_alike_to_the_one_tested_are_asked_for() -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text())["project"]
    tested = version("textual")
    above = f"{tested.split('.')[0]}.{int(tested.split('.')[1]) + 1}"
    assert f"textual>={tested},<{above}" in project["dependencies"]
    assert f"textual=={tested}" in project["optional-dependencies"]["test"]


def _overridden() -> Iterator[tuple[type, str]]:
    """Our classes, and each private method or property of them that a class of Textual has too."""
    for found in walk_packages(ui.__path__, f"{ui.__name__}."):
        for ours in vars(import_module(found.name)).values():
            if not inspect.isclass(ours) or ours.__module__ != found.name:
                continue
            theirs = {name for base in ours.__mro__ if base.__module__.startswith("textual.") for name in vars(base)}
            for name in theirs & vars(ours).keys():
                private = name.startswith("_") and not name.startswith("__")
                if private and (inspect.isfunction(vars(ours)[name]) or isinstance(vars(ours)[name], property)):
                    yield ours, name


def test_of_a_change_its_cells_are_sent_and_no_others() -> None:
    line = {0: Strip([Segment("abcdefgh")]), 8: Strip([Segment("ijkl")])}
    assert Cells([line], [(0, 2, 9)], [[8, 12]]).render_segments(Console()) == "\x1b[1;3Hcdefgh\x1b[1;9Hi"


@pytest.mark.parametrize("first", [1, 2])
@pytest.mark.parametrize("stop", [5, 6])
def test_no_wide_letter_is_cut_where_a_change_begins_or_ends(first: int, stop: int) -> None:
    line = {0: Strip([Segment("a漢b字c")])}
    sent = Cells([line], [(0, first, stop)], [[7]]).render_segments(Console())
    assert sent == "\x1b[1;2H" + "漢b字"


def test_no_mark_is_sent_without_its_letter() -> None:
    line = {0: Strip([Segment("ae\u0301\u0323b")])}
    assert Cells([line], [(0, 2, 3)], [[3]]).render_segments(Console()) == "\x1b[1;2He\u0301\u0323b"
