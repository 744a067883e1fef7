"""What is looked at: the board, the moment, and where the hand is. Everything on the screen is made from it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import NamedTuple

from iltboard.board.model import Board, Issue, Meeting, OffTopic, Rock, Todo, find
from iltboard.board.standing import NamedStart, Standing, standing
from iltboard.ui import words
from iltboard.ui.messages import PanelName
from iltboard.ui.rows import Span


class View(NamedTuple):
    """`local` turns a moment into the room's wall time; `selected` names a thing in each panel.

    `start` is the meeting waited for, if the agenda names one; `speed` is that of the clock; `trouble` is what is wrong
    with the disk, in a few words; `message` is the line said to the room now.
    """

    board: Board
    now: datetime
    local: Callable[[datetime], datetime]
    hours: int | None
    active: PanelName
    selected: dict[PanelName, str]
    start: NamedStart = NamedStart()
    speed: float = 1.0
    trouble: str = ""
    message: Span | None = None

    @property
    def standing(self) -> Standing:
        return standing(self.board, self.now)

    @property
    def meeting(self) -> Meeting | None:
        """The meeting that is on, or the one just closed."""
        if self.board.meeting:
            return self.board.meeting
        return self.board.last.meeting if self.board.last and self.standing == "closed" else None

    @property
    def today(self) -> date:
        return self.local(self.now).date()

    @property
    def issue(self) -> Issue | None:
        """The selected issue, open or parked."""
        return find(self.board.issues, self.selected["queue"])

    @property
    def issue_meant(self) -> Issue | None:
        """What resolve, park and send to the office are about: the issue on the table, else the selected one."""
        return self.board.table or self.issue

    @property
    def rock(self) -> Rock | None:
        return find(self.board.rocks, self.selected["rocks"])

    @property
    def todo(self) -> Todo | None:
        return find(self.board.todos, self.selected["stage"])

    @property
    def entry(self) -> OffTopic | None:
        return find(self.board.off_topic, self.selected["strip"])

    @property
    def kind(self) -> str:
        """The kind of the open segment, or an empty string."""
        run = self.board.meeting.open_run if self.board.meeting else None
        return run.kind if run else ""

    def things(self, panel: PanelName) -> tuple[str, ...]:
        """The ids that can be selected in a panel, in the order they are shown."""
        board = self.board
        if panel == "queue":
            return tuple(issue.id for issue in (*board.queue, *board.parked))
        if panel == "rocks":
            return tuple(rock.id for rock in board.rocks)
        if panel == "strip":
            return tuple(entry.id for entry in reversed(board.off_topic))
        if self.kind == "todos":
            return tuple(todo.id for todo in board.todos)
        notes = {"wins": board.wins, "headlines": board.headlines}.get(self.kind, ())
        return tuple(note.id for note in notes)

    def clock_time(self, at: datetime) -> str:
        """A moment as the room reads it."""
        return words.wall_time(self.local(at), self.hours)
