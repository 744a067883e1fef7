"""What every form is to the screen that it is opened over. Forms themselves are loaded when they are opened."""

from __future__ import annotations

from collections.abc import Callable

from iltboard.board.naming import Coder


class Asking:
    """Asks for words. A refusal of what it does is said at the field it is about, and not by the screen under it."""

    coder: Callable[[], Coder] = Coder
    """Whatever knows the names of focus students now: what is typed holds none."""
