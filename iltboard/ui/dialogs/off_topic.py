"""An off-topic entry: its words, where it goes, and what it cost."""

from __future__ import annotations

from iltboard.board.events.off_topic import NOT_MINUTES, WORDS, OffTopicSettled
from iltboard.board.things import Fate, OffTopic
from iltboard.identity import new_id
from iltboard.text import clean_title, shorten
from iltboard.ui import words
from iltboard.ui.desk import Desk
from iltboard.ui.dialogs.form import Field, Form, Problem

NO_NORM = ("", "none")
NORM_CELLS = 28


class SettleOffTopic(Form):
    """All of it can be left as it is. Which norm it was against is asked where there are norms."""

    def __init__(self, desk: Desk, entry: OffTopic) -> None:
        super().__init__()
        view = desk.view
        where = f" in {entry.segment}" if entry.segment else ""
        self.heading = f"Off topic at {view.clock_time(entry.at)}{where}"
        self._desk = desk
        self._entry = entry
        self._counted = words.length(entry.cost_s(view.now))

    def fields(self) -> list[Field]:
        entry = self._entry
        set_ = f"{entry.cost_set_s / 60:g}" if entry.cost_set_s is not None else ""
        fields = [
            Field("note", "About", entry.note, hint="a few words"),
            Field("fate", "Goes to", entry.fate, options=tuple(WORDS.items())),
            Field("cost", "Minutes", set_, hint=f"as counted: {self._counted}", whole=True),
        ]
        norms = tuple((norm.id, shorten(norm.text, NORM_CELLS)) for norm in self._desk.view.board.norms)
        return [*fields, Field("norm", "Norm", entry.norm, options=(NO_NORM, *norms))] if norms else fields

    async def submit(self, values: dict[str, str]) -> Problem | None:
        cost_s: float | None = None
        if values["cost"].strip():
            try:
                cost_s = float(values["cost"].replace(",", ".")) * 60
            except ValueError:
                return Problem("cost", "What it cost is a number of minutes, such as 2 or 0.5.")
        fate: Fate = next((fate for fate in WORDS if fate == values["fate"]), "open")
        issue = new_id() if fate == "issue" else None
        norm = values.get("norm", self._entry.norm)
        event = OffTopicSettled(self._entry.id, clean_title(values["note"]), fate, cost_s, issue, norm)
        refused = await self._desk.do(event)
        return Problem("cost" if refused == NOT_MINUTES else "note", refused) if refused else None
