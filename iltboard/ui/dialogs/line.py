"""One line of words: whatever is told in a line."""

from __future__ import annotations

from collections.abc import Callable

from iltboard.board.log import AnyEvent
from iltboard.text import clean_text, clean_title
from iltboard.ui.desk import Desk
from iltboard.ui.dialogs.form import Field, Form, Problem


class Line(Form):
    """Asks for a line, and does what `event` makes of it."""

    def __init__(
        self,
        desk: Desk,
        heading: str,
        label: str,
        event: Callable[[str], AnyEvent],
        *,
        value: str = "",
        hint: str = "in a line",
        long: bool = False,
        masked: bool = False,
    ) -> None:
        """A `long` line may be as long as a text; what is typed into a `masked` one is not shown."""
        super().__init__()
        self.heading = heading
        self._desk = desk
        self._event = event
        self._clean = clean_text if long else clean_title
        self._field = Field("text", label, value, hint=hint, long=long, masked=masked)

    def fields(self) -> list[Field]:
        return [self._field]

    async def submit(self, values: dict[str, str]) -> Problem | None:
        if self._field.value and values["text"].split() == self._field.value.split():
            return None  # nobody changed it
        refused = await self._desk.do(self._event(self._clean(values["text"])))
        return Problem("text", refused) if refused else None
