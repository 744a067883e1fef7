"""A screen that goes on while a dialog is open over it."""

from __future__ import annotations

from iltboard.ui.painted import Painted


class UnderDialogs(Painted):
    """Under a dialog, what has changed here is painted together with what has changed there.

    Left to itself Textual paints the whole screen behind a dialog, again and again, or loses the dialog's own changes
    over it. Of a screen that is covered nothing is painted.
    """

    def _paint(self) -> None:
        top = self.app.screen
        if top is self:
            super()._paint()
        elif top.styles.background.a < 1:
            composed, above = self._compositor, top._compositor  # noqa: SLF001 - the only place both are known
            changed = composed._dirty_regions.copy()  # noqa: SLF001
            composed._dirty_regions.clear()  # noqa: SLF001
            self._dirty_widgets.clear()
            if above.size == composed.size:  # else the dialog is about to be laid out, and all of it painted
                top._set_dirty(*changed)  # noqa: SLF001
                above.update_widgets({top, *top._dirty_widgets})  # noqa: SLF001
                top._compositor_refresh()  # noqa: SLF001
