"""The set-up of a new team: what is asked before there is a board."""

from __future__ import annotations

from typing import ClassVar

from msgspec.structs import replace
from textual._path import CSSPathType
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Input, Static

from iltboard.board.agenda import parse_time
from iltboard.board.events.agenda import AgendaSet
from iltboard.board.events.team import TeamFounded
from iltboard.board.log import AnyEvent
from iltboard.board.presets import PRESETS
from iltboard.text import clean_lines, clean_title
from iltboard.ui.desk import Desk
from iltboard.ui.dialogs.form import Field, Form, Problem
from iltboard.ui.dialogs.reading import WEEKDAYS, joining
from iltboard.ui.saying import first_of
from iltboard.ui.scribe import Scribe
from iltboard.ui.sheets import sheet

MOST_MEMBERS = 40
DAYS = (("", "not fixed"), *((str(n), name[:3].capitalize()) for n, name in enumerate(WEEKDAYS[:5])))


class SetUp(Form):
    """Name, weekday and time, agenda, members; it ends on the board. Where nothing may be written, it only says why."""

    CSS_PATH: ClassVar[CSSPathType | None] = [sheet("dialogs"), sheet("setup")]
    heading = "Welcome. A few words about the team, and the board is yours."
    hint = "enter or tab next field   ctrl+s opens the board   esc leaves the program"
    BINDINGS: ClassVar[list[BindingType]] = [
        ("ctrl+s", "save", "Save"),
        ("enter", "app.focus_next", "Next field"),
    ]

    def __init__(self, desk: Desk, scribe: Scribe) -> None:
        """`scribe` knows what of a team that was here could not be read."""
        super().__init__()
        self._notices = scribe.notices
        self._writable = scribe.read_only is None
        if scribe.read_only is not None:
            self.heading, self.hint = "This team cannot be opened yet.", "esc leaves the program"
        elif scribe.damaged:
            self.heading = "This team cannot be read: put a backup in its place, or begin anew."
        self._desk = desk
        self._asked_to_leave = False

    def on_mount(self) -> None:
        super().on_mount()
        if self._notices:
            self.query_one("#form-problem", Static).update(Content(clean_title(first_of(self._notices))))

    def fields(self) -> list[Field]:
        if not self._writable:
            return []
        agendas = tuple((key, f"{key} ({agenda.plan_s / 60:.0f} min)") for key, agenda in PRESETS.items())
        return [
            Field("name", "Team", hint="the school's or the team's name"),
            Field("weekday", "Meets on", "", options=DAYS),
            Field("time", "At", hint="07:20, or leave it blank"),
            Field("agenda", "Agenda", "ilt-60", options=agendas),
            Field("members", "Members", hint="one a line: Ada Example, norm-keeper", lines=8),
        ]

    async def submit(self, values: dict[str, str]) -> Problem | None:
        name = clean_title(values["name"])
        if not name:
            return Problem("name", "The team needs a name.")
        start = values["time"].strip() or None
        if start:
            try:
                start = f"{parse_time(start):%H:%M}"
            except ValueError:
                return Problem("time", "A time is written 07:20.")
        members = [joining(line) for line in clean_lines(values["members"], MOST_MEMBERS)]
        if not all(member.name for member in members):
            return Problem("members", "A member needs a name before the comma.")
        twice = next((m for m in members if sum(m.name.casefold() == o.name.casefold() for o in members) > 1), None)
        if twice:
            return Problem("members", f"{twice.name} is there twice.")
        if self._desk.view.board.team.name:
            return None  # somebody else has set the team up meanwhile: its board is there
        there = {member.name for member in self._desk.view.board.members}
        events: list[AnyEvent] = [
            AgendaSet(replace(PRESETS[values["agenda"]], start=start)),
            *(member for member in members if member.name not in there),
            TeamFounded(name, int(values["weekday"]) if values["weekday"] else None),
        ]
        for event in events:
            refused = await self._desk.do(event, tell=False)
            if refused:
                return Problem("name", refused)
        return None

    async def action_save(self) -> None:
        if self._writable:
            await super().action_save()

    async def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        event.prevent_default()
        self.app.action_focus_next()

    def action_leave(self) -> None:
        """Without a team there is no board. What was typed is not thrown away by one press."""
        typed = any(values.strip() for name, values in self.values().items() if name in ("name", "time", "members"))
        if typed and not self._asked_to_leave:
            self._asked_to_leave = True
            self.say(Problem("name", "esc again leaves the program; what was typed is not kept."))
        else:
            self._desk.leave()
