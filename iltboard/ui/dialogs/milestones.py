"""A rock's milestones, put right."""

from __future__ import annotations

from msgspec.structs import replace

from iltboard.board.events.milestones import MilestonesRewritten
from iltboard.board.things import Rock
from iltboard.text import clean_title
from iltboard.ui.desk import Desk
from iltboard.ui.dialogs.form import Field, Form, Problem


class EditMilestones(Form):
    """A line a milestone; a blank one is left out."""

    def __init__(self, desk: Desk, rock: Rock) -> None:
        super().__init__()
        self.heading = f"Milestones of “{rock.title}”"
        self._desk = desk
        self._rock = rock

    def fields(self) -> list[Field]:
        return [
            Field(f"milestone-{number}", f"{number}", milestone.title, hint="left out")
            for number, milestone in enumerate(self._rock.milestones, 1)
        ]

    async def submit(self, values: dict[str, str]) -> Problem | None:
        titles = map(clean_title, values.values())
        milestones = (
            replace(milestone, title=title)
            for milestone, title in zip(self._rock.milestones, titles, strict=True)
            if title
        )
        refused = await self._desk.do(MilestonesRewritten(self._rock.id, tuple(milestones)))
        return Problem("milestone-1", refused) if refused else None
