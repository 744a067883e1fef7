"""What is open over another screen."""

from __future__ import annotations

from textual._context import visible_screen_stack
from textual.geometry import Region
from textual.screen import ModalScreen
from textual.strip import Strip

from iltboard.ui.painted import Painted
from iltboard.ui.widgets.pane import plain


class Over(Painted, ModalScreen[None], inherit_css=False):
    """What is open over another screen. Where it is transparent that one is seen, as it is."""

    def render_lines(self, crop: Region) -> list[Strip]:
        below = visible_screen_stack.get()
        if self.styles.background.a or not below:
            return plain(self, crop)
        strips = below.pop()._compositor.render_strips()  # noqa: SLF001 - as Textual does it, but for what it looks up
        return [strip.crop(crop.x, crop.right) for strip in strips[crop.y : crop.bottom]]
