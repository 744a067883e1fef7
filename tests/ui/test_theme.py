"""The colours can be read: on a projector, in both themes, and where a terminal has only 256 of them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple, get_args

import pytest
from rich.color import ANSI_COLOR_NAMES, Color, ColorSystem
from textual._color_constants import COLOR_NAME_TO_RGB

import iltboard.ui
from iltboard.settings import Settings
from iltboard.ui.sheets import styles_folder
from iltboard.ui.theme import PALETTES, Ground
from tests.ui.driver import BoardDriver

TEXT, STATUS = 7.0, 4.5


class Drawn(NamedTuple):
    """A colour on a ground, and what was written in it somewhere on the way."""

    colour: Color
    ground: Color
    text: str


async def a_walk(board: BoardDriver) -> list[Drawn]:
    """All colours that are met from before the meeting to after its close, in every panel, in dialogs and in help."""
    met: dict[tuple[Color, Color], str] = {}

    def look() -> None:
        for strip in board.strips():
            for text, style, _ in strip:
                if style and style.color and style.bgcolor and text.strip(" ▁"):
                    assert not style.dim
                    met.setdefault((style.color, style.bgcolor), text)

    async def round_the_panels() -> None:
        for _ in range(4):
            look()
            await board.press("tab")

    async def round_the_screens() -> None:
        for letter in "amu":
            await board.press("g")
            look()
            await board.press(letter)
            look()
            await board.press("+", "enter")
            look()
            await board.press("escape")

    await round_the_panels()
    await board.press("o", "*", "j", "K")
    await board.press("space", "A")
    look()
    await board.press("enter")
    look()
    await board.type("A win")
    await board.press("enter")
    await round_the_panels()
    await round_the_screens()
    await board.press("n", "n", "n", "n", "k", "p", "r", "tab", "tab", "tab")
    look()
    await board.press("escape", "O", "tab", "right")
    look()
    await board.press("escape", "?")
    look()
    await board.press("escape")
    await round_the_panels()
    await board.press("n", "enter")
    await round_the_panels()
    await board.pass_time(3 * 3600)
    await board.press("u", "U", "U")
    await round_the_panels()
    await board.open_palette()
    look()
    await board.press("escape")
    await round_the_screens()
    await board.press("n", "c")
    await round_the_panels()
    await round_the_screens()
    return [Drawn(colour, ground, text) for (colour, ground), text in met.items()]


@pytest.mark.parametrize("theme", ["dark", "light"])
@pytest.mark.parametrize("size", [(120, 34), (80, 24)])
async def test_everything_that_is_drawn_can_be_read(team: Path, theme: str, size: tuple[int, int]) -> None:
    settings = Settings(hours=24, theme="light" if theme == "light" else "dark")
    async with BoardDriver.on(team, settings=settings, size=size) as board:
        drawn = await a_walk(board)
    palette = PALETTES[theme]
    assert {it.ground for it in drawn} >= {parsed(getattr(palette, ground)) for ground in get_args(Ground)}
    words = {parsed(palette.text), parsed(palette.quiet), parsed(palette.on_alarm)}
    faults = []
    for colour, ground, text in drawn:
        needed = TEXT if colour in words else STATUS
        for what, ratio in (("", contrast(colour, ground)), (" of 256", contrast(of_256(colour), of_256(ground)))):
            if ratio < needed:
                faults.append(f"{text.strip()!r} {colour.name} on {ground.name}{what}: {ratio:.2f}")
    assert not faults, "\n".join(faults)


async def test_over_time_fills_its_field_with_alarm(team: Path) -> None:
    async with BoardDriver.on(team) as board:
        await board.start_meeting()
        await board.pass_time(200)
        alarm = parsed(PALETTES["dark"].alarm)
        field = board.app.board.query_one("#countdown").region
        for strip in board.strips()[field.y : field.bottom]:
            grounds = {style.bgcolor for _, style, _ in strip.crop(field.x, field.right) if style}
            assert grounds == {alarm}


def test_no_colour_is_named_outside_the_theme() -> None:
    """Colours come from the theme by their role: `$quiet`, or a tone."""
    screen = Path(iltboard.ui.__file__).parent
    named = sorted({*ANSI_COLOR_NAMES, *COLOR_NAME_TO_RGB} - {"transparent"})
    in_code = re.compile(rf"""["'](?:bold |on )*({"|".join(named)})["']""")
    in_sheets = re.compile(rf""":[^;]*\b({"|".join(named)})\b[^;]*;""")
    hexadecimal = re.compile(r"""["' :]#[0-9a-fA-F]{3,8}\b(?![-\w])|\brgba?\(|\bhsla?\(""")
    files = [path for path in screen.rglob("*.py") if path.name != "theme.py"]
    for path in files:
        assert not in_code.findall(path.read_text()), path
    sheets = sorted(styles_folder().glob("*.tcss"))
    assert sheets
    for path in sheets:
        assert not in_sheets.findall(path.read_text()), path
        assert not re.findall(r":\s*#[0-9a-fA-F]{3,8}\b", path.read_text()), path
    for path in files:
        assert not hexadecimal.findall(path.read_text()), path


def parsed(colour: str) -> Color:
    return Color.parse(colour)


def of_256(colour: Color) -> Color:
    """What a terminal with 256 colours draws instead."""
    return colour.downgrade(ColorSystem.EIGHT_BIT)


def contrast(one: Color, other: Color) -> float:
    """The ratio of WCAG 2."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: Color) -> float:
    parts = [part / 255 for part in colour.get_truecolor()]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
