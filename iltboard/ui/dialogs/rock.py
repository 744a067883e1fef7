"""A new rock, or one put right."""

from __future__ import annotations

from iltboard.board.events.rocks import TOO_LONG, WORDS, RockAdded, RockEdited
from iltboard.board.events.tags import TAGS
from iltboard.board.things import ROCK_DAYS, Rock
from iltboard.identity import new_id
from iltboard.text import clean_title
from iltboard.ui.desk import Desk
from iltboard.ui.dialogs.form import Field, Form, Problem
from iltboard.ui.dialogs.reading import read_member, read_number, unless


class EditRock(Form):
    """Title, owner and length; of one that is there its status as well, done and dropped included."""

    def __init__(self, desk: Desk, rock: Rock | None) -> None:
        super().__init__()
        tag = f" · {TAGS[rock.instructional]}" if rock and rock.instructional is not None else ""
        self.heading = f"Edit the rock{tag}" if rock else "Add a rock"
        self._desk = desk
        self._rock = rock

    def fields(self) -> list[Field]:
        board, rock = self._desk.view.board, self._rock
        members = tuple(member.name for member in board.members)
        fields = [
            Field("title", "Rock", rock.title if rock else "", hint="what will be done in 45 days"),
            Field("owner", "Owner", board.name(rock.owner) if rock else "", "one member", members, whole=True),
            Field("days", "Days", str(rock.days if rock else ROCK_DAYS), whole=True),
        ]
        if rock:
            fields.append(Field("status", "Status", rock.status, options=tuple(WORDS.items())))
        return fields

    async def submit(self, values: dict[str, str]) -> Problem | None:
        title = clean_title(values["title"])
        if not title:
            return Problem("title", "A rock needs a title.")
        owner = read_member(self._desk.view.board, values["owner"], "owner")
        if isinstance(owner, Problem):
            return owner
        days = read_number(values["days"], "days", "The length")
        if isinstance(days, Problem):
            return days
        rock = self._rock
        event: RockAdded | RockEdited
        if rock is None:
            event = RockAdded(new_id(), title, owner.id, self._desk.view.today, days)
        else:
            status = next(status for status in WORDS if status == values["status"])
            event = RockEdited(
                rock.id,
                title=unless(title, rock.title),
                owner=unless(owner.id, rock.owner),
                days=days if days != rock.days else None,
                status=status if status != rock.status else None,
            )
        refused = await self._desk.do(event)
        return Problem("days" if refused == TOO_LONG else "title", refused) if refused else None
