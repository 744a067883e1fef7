"""Where the style sheets lie."""

from __future__ import annotations

from pathlib import Path

import iltboard


def sheet(name: str) -> Path:
    """The style sheet of that name."""
    return styles_folder() / f"{name}.tcss"


def styles_folder() -> Path:
    """`styles` inside the package, where a wheel puts it; else beside the package, where a checkout has it."""
    package = Path(iltboard.__file__).resolve().parent
    inside = package / "styles"
    return inside if inside.is_dir() else package.parent / "styles"
