"""A segment of the agenda, and an agenda from a file."""

from __future__ import annotations

import asyncio

from iltboard.agenda_file import import_agenda
from iltboard.board.agenda import ARTIFACTS, KINDS, AgendaFault
from iltboard.board.events.agenda import NOTHING, TOO_LONG, AgendaSet, SegmentAdded, SegmentChanged
from iltboard.board.meeting import Run
from iltboard.board.presets import PRESETS
from iltboard.files import FileFault
from iltboard.identity import new_id
from iltboard.text import clean_title
from iltboard.ui import words
from iltboard.ui.desk import Desk
from iltboard.ui.dialogs.form import Field, Form, Problem
from iltboard.ui.dialogs.reading import read_length, unless

BRINGS = tuple((word, word) for word in (NOTHING, *ARTIFACTS))
YES_OR_NO = (("yes", "yes"), ("no", "no"))


class EditSegment(Form):
    """Title, kind, length and what it brings; of one that is there its protection as well."""

    def __init__(self, desk: Desk, segment: Run | None, after: str | None = None) -> None:
        """A new one comes to just after `after`."""
        super().__init__()
        self.heading = "Edit the segment" if segment else "Add a segment"
        self._desk = desk
        self._segment = segment
        self._after = after

    def fields(self) -> list[Field]:
        segment = self._segment
        fields = [
            Field("title", "Segment", segment.title if segment else "", hint="what the room calls it"),
            Field("kind", "Kind", segment.kind if segment else "custom", options=tuple((kind, kind) for kind in KINDS)),
            Field("length", "Minutes", words.length(segment.planned_s) if segment else "5", "5 or 2:30", whole=True),
            Field("brings", "Brings", (segment.artifact if segment else None) or NOTHING, options=BRINGS),
        ]
        if segment:
            fields.append(
                Field("protected", "Protected", "yes" if segment.protected else "no", options=YES_OR_NO),
            )
        return fields

    async def submit(self, values: dict[str, str]) -> Problem | None:
        title = clean_title(values["title"])
        plan_s = read_length(values["length"], "length")
        if isinstance(plan_s, Problem):
            return plan_s
        kind = next(kind for kind in KINDS if kind == values["kind"])
        artifact = next((artifact for artifact in ARTIFACTS if artifact == values["brings"]), None)
        segment = self._segment
        event: SegmentAdded | SegmentChanged
        if segment is None:
            event = SegmentAdded(new_id(), title, kind, plan_s, self._after, artifact)
        else:
            protected = values["protected"] == "yes"
            event = SegmentChanged(
                segment.id,
                title_now=unless(title, segment.title),
                kind=kind if kind != segment.kind else None,
                plan_s=plan_s if words.length(plan_s) != words.length(segment.planned_s) else None,
                protected=protected if protected != segment.protected else None,
                artifact=(artifact or NOTHING) if artifact != segment.artifact else None,
            )
        refused = await self._desk.do(event)
        return Problem("length" if refused == TOO_LONG else "title", refused) if refused else None


class ImportAgenda(Form):
    """A preset or a file becomes the agenda of the meetings to come."""

    heading = "Import an agenda"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    def fields(self) -> list[Field]:
        return [Field("source", "From", hint=f"{', '.join(PRESETS)}, or a file", suggestions=tuple(PRESETS))]

    async def submit(self, values: dict[str, str]) -> Problem | None:
        try:
            agenda = await asyncio.to_thread(import_agenda, values["source"].strip(), self._desk.view.board.agenda)
        except (AgendaFault, FileFault) as fault:
            return Problem("source", str(fault))
        refused = await self._desk.do(AgendaSet(agenda))
        return Problem("source", refused) if refused else None
