"""Feedback from outside: who said what, when, and what the team will do."""

from __future__ import annotations

from iltboard.board.events.reflection import NOBODY, FeedbackEdited, FeedbackGiven
from iltboard.board.reflection import Feedback
from iltboard.identity import new_id
from iltboard.text import clean_text, clean_title
from iltboard.ui.desk import Desk
from iltboard.ui.dialogs.form import Field, Form, Problem, in_a_line
from iltboard.ui.dialogs.reading import read_past_day, unless


class EditFeedback(Form):
    """New feedback, or one put right."""

    def __init__(self, desk: Desk, feedback: Feedback | None) -> None:
        super().__init__()
        self.heading = "Edit the feedback" if feedback else "Feedback from outside"
        self._desk = desk
        self._feedback = feedback

    def fields(self) -> list[Field]:
        feedback = self._feedback
        on = feedback.on if feedback else self._desk.view.today
        return [
            Field("who", "Who", feedback.who if feedback else "", hint="a parent, a teacher, the district"),
            Field("said", "Said", feedback.said if feedback else "", hint="in a line", long=True),
            Field("will_do", "We will", feedback.will_do if feedback else "", hint="what we do about it", long=True),
            Field("on", "When", on.isoformat(), hint="2026-11-18, -3 or friday", whole=True),
        ]

    async def submit(self, values: dict[str, str]) -> Problem | None:
        who, said, will_do = clean_title(values["who"]), clean_text(values["said"]), clean_text(values["will_do"])
        on = read_past_day(values["on"], self._desk.view.today, "on")
        if isinstance(on, Problem):
            return on
        feedback = self._feedback
        event: FeedbackGiven | FeedbackEdited
        if feedback is None:
            event = FeedbackGiven(new_id(), who, on, said, will_do)
        else:
            event = FeedbackEdited(
                feedback.id,
                who=unless(who, feedback.who),
                on=on if on != feedback.on else None,
                said=None if said == in_a_line(feedback.said) else said,
                will_do=None if will_do == in_a_line(feedback.will_do) else will_do,
            )
        refused = await self._desk.do(event)
        return Problem("who" if refused == NOBODY else "said", refused) if refused else None
