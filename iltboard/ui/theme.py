"""The two themes: the only place where a colour is named.

Each colour is chosen with its nearest of 256 in mind: what can be told apart and read must be so there as well.
"""

from functools import lru_cache
from typing import Literal

from msgspec import Struct
from rich.style import Style
from textual.theme import Theme

Tone = Literal["text", "quiet", "primary", "good", "warning", "bad", "on_alarm"]
Ground = Literal["background", "surface", "panel", "selection", "alarm"]


class Palette(Struct, frozen=True):
    """A theme's colours: the grounds, and the tones that are read on them."""

    background: str
    surface: str
    panel: str
    selection: str
    alarm: str
    text: str
    quiet: str
    primary: str
    good: str
    warning: str
    bad: str
    on_alarm: str


DARK = Palette(
    background="#0b0f16",
    surface="#121826",
    panel="#1a2233",
    selection="#182f5a",
    alarm="#ff7676",
    text="#f2f5f9",
    quiet="#9db2d0",
    primary="#5ea1ff",
    good="#5fd38d",
    warning="#ffb454",
    bad="#ff6b6b",
    on_alarm="#0b0f16",
)
LIGHT = Palette(
    background="#ffffff",
    surface="#f3f5f8",
    panel="#e8eaed",
    selection="#cfe0fb",
    alarm="#b00020",
    text="#10151d",
    quiet="#434a54",
    primary="#0b4fb3",
    good="#0b6b34",
    warning="#6f3d00",
    bad="#b00020",
    on_alarm="#ffffff",
)
PALETTES = {"dark": DARK, "light": LIGHT}


def themes() -> list[Theme]:
    """Both palettes as Textual themes, named as in the settings file."""
    return [
        Theme(
            name=name,
            dark=name == "dark",
            primary=palette.primary,
            accent=palette.primary,
            secondary=palette.quiet,
            foreground=palette.text,
            background=palette.background,
            surface=palette.surface,
            panel=palette.panel,
            success=palette.good,
            warning=palette.warning,
            error=palette.bad,
            variables={
                "selection": palette.selection,
                "alarm": palette.alarm,
                "on-alarm": palette.on_alarm,
                "quiet": palette.quiet,
                "ink": palette.text,
                "border": palette.primary,
                "border-blurred": palette.panel,
                "input-cursor-background": palette.text,
                "input-cursor-foreground": palette.background,
                "input-selection-background": palette.selection,
                "block-cursor-background": palette.selection,
                "block-cursor-foreground": palette.text,
                "block-cursor-text-style": "bold",
                "block-cursor-blurred-background": palette.selection,
                "block-cursor-blurred-foreground": palette.text,
                "scrollbar": palette.quiet,
                "scrollbar-background": palette.surface,
            },
        )
        for name, palette in PALETTES.items()
    ]


@lru_cache(maxsize=256)
def style(palette: Palette, tone: Tone, ground: Ground, bold: bool = False) -> Style:
    """How a tone is drawn on a ground. What is quiet elsewhere is plain text on the selection, to stay readable."""
    if ground == "selection" and tone == "quiet":
        tone = "text"
    return Style(color=getattr(palette, tone), bgcolor=getattr(palette, ground), bold=bold)
