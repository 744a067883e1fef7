"""The wall: the board for the projector. It follows the meeting, and nothing can be done at it but to leave it."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from iltboard.ui.commands import BY_ID
from iltboard.ui.screens.face import FaceScreen


class WallScreen(FaceScreen, inherit_bindings=False):
    """The keys are those of the board's commands; `ctrl+q` leaves it too, for there is nothing to lose."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(",".join(BY_ID["quit"].keys), "leave", id="quit"),
        Binding(",".join(BY_ID["theme"].keys), "change_theme", id="theme"),
        Binding("ctrl+q", "leave"),
    ]

    def action_leave(self) -> None:
        self.leave()

    def action_change_theme(self) -> None:
        self.change_theme()
