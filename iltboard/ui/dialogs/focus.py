"""A focus student by a code, or a group of students by its name: why, and how they are heard."""

from __future__ import annotations

from iltboard.board.events.focus import NOT_A_RHYTHM, FocusChanged, FocusDropped, FocusNamed
from iltboard.board.focus import HEARD_EVERY_DAYS, Focus, Routine
from iltboard.board.things import find
from iltboard.identity import new_id
from iltboard.text import clean_text, clean_title
from iltboard.ui.desk import Desk
from iltboard.ui.dialogs.form import Field, Form, Problem, in_a_line
from iltboard.ui.dialogs.reading import read_member, read_number, unless

GROUP, STUDENT = "group", "student"
KINDS = ((STUDENT, "one student"), (GROUP, "a group"))
ROUTINES: tuple[tuple[Routine, str], ...] = (
    ("", "none"),
    ("survey", "survey"),
    ("panel", "panel"),
    ("lunch", "lunch"),
    ("shadowing", "shadowing"),
    ("conference", "conference"),
)
DAYS = "days"


class EditFocus(Form):
    """Of one that is there, a blank code says that it is no longer in focus."""

    def __init__(self, desk: Desk, focus: Focus | None) -> None:
        super().__init__()
        self.heading = "In focus" if focus else "Who is in focus"
        self._desk = desk
        self._focus = focus

    def fields(self) -> list[Field]:
        board, focus = self._desk.view.board, self._focus
        hint = "M14, or the group's name" if focus is None else "blank: no longer in focus"
        listener = find(board.members, focus.responsible) if focus else None
        members = tuple(member.name for member in board.members)
        every_days = focus.every_days if focus else HEARD_EVERY_DAYS
        return [
            Field("code", "Code", focus.code if focus else "", hint=hint),
            Field("kind", "Is", GROUP if focus and focus.group else STUDENT, options=KINDS),
            Field("why", "Why", focus.why if focus else "", hint="why them; no names", long=True),
            Field("routine", "Heard by", focus.routine if focus else "", options=ROUTINES),
            Field("who", "Responsible", listener.name if listener else "", "one member", members, whole=True),
            Field("every", "Heard every", f"{every_days} {DAYS}", whole=True),
        ]

    async def submit(self, values: dict[str, str]) -> Problem | None:
        code, group, focus = clean_title(values["code"]), values["kind"] == GROUP, self._focus
        why = clean_text(values["why"])
        routine = next(routine for routine, _ in ROUTINES if routine == values["routine"])
        who = read_member(self._desk.view.board, values["who"], "who") if values["who"].strip() else None
        if isinstance(who, Problem):
            return who
        responsible = who.id if who else ""
        every_days = read_number(values["every"].strip().removesuffix(DAYS), "every", "How often they are heard")
        if isinstance(every_days, Problem):
            return every_days
        event: FocusNamed | FocusChanged | FocusDropped
        if focus is None:
            since = self._desk.view.today
            event = FocusNamed(new_id(), code, group, why, routine, responsible, every_days, since)
        elif not code:
            event = FocusDropped(focus.id)
        else:
            event = FocusChanged(
                focus.id,
                code,
                group,
                why=None if why == in_a_line(focus.why) else why,
                routine=routine if routine != focus.routine else None,
                responsible=unless(responsible, focus.responsible),
                every_days=every_days if every_days != focus.every_days else None,
            )
        refused = await self._desk.do(event)
        return Problem("every" if refused == NOT_A_RHYTHM else "code", refused) if refused else None
