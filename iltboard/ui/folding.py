"""What is on the screen at which size: a pure rule, of which the style sheet makes the places."""

from msgspec import Struct

SMALLEST = (40, 10)


class Layout(Struct, frozen=True):
    """`name` is the arrangement; the rest says which panels have room."""

    name: str
    footer: bool = True
    purpose: bool = True
    stage: bool = True
    rocks: bool = True
    queue: bool = True
    agenda: bool = True


def layout(width: int, height: int) -> Layout:
    """For a wall screen, a desk (120x34), a big room (80x24), and below that panel after panel folded away."""
    if width < SMALLEST[0] or height < SMALLEST[1]:
        return Layout("tiny")
    if width >= 160 and height >= 45:
        return Layout("wall")
    if width >= 112 and height >= 30:
        return Layout("desk")
    return Layout(
        "room",
        footer=height >= 22,
        purpose=height >= 21,
        stage=height >= 20,
        rocks=height >= 16,
        queue=height >= 14,
        agenda=width >= 72,
    )
