"""What is looked at: the board, the moment, and where the hand is. Everything on the screen is made from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from typing import NamedTuple

from iltboard.board.meeting import Meeting
from iltboard.board.model import Board
from iltboard.board.standing import NamedStart, Standing, standing
from iltboard.board.things import Issue, OffTopic, Rock, Todo, find
from iltboard.ui import words
from iltboard.ui.messages import PanelName
from iltboard.ui.rows import Span

LEFT_OPEN = timedelta(minutes=30)


class View(NamedTuple):
    """`local` turns a moment into the room's wall time; `selected` names a thing in each panel.

    `start` is the meeting waited for, if the agenda names one; `speed` is that of the clock; `trouble` is what is wrong
    with the disk, in a few words; `message` is the line said to the room now; `keys` has the key of each command.
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
    keys: Mapping[str, str] = {}
    last_entry_at: datetime | None = None

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
    def hour(self) -> datetime:
        """The end of this hour, by which ages are told: what was raised in last week's meeting is a week old."""
        return self.now.replace(minute=59, second=59, microsecond=999_999)

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
    def entries(self) -> tuple[OffTopic, ...]:
        """The off-topic entries at hand, newest first: this meeting's, and older ones that nobody has settled."""
        here = self.meeting.id if self.meeting else ""
        found = (e for e in reversed(self.board.off_topic) if (e.meeting or "") == here or e.fate == "open")
        return tuple(found)

    @property
    def left_open_since(self) -> datetime | None:
        """The last entry of a meeting that nobody closed: both its end and that entry are over half an hour ago."""
        meeting, last = self.board.meeting, self.last_entry_at
        if meeting is None or last is None or self.now - max(meeting.ends_at, last) < LEFT_OPEN:
            return None
        return last

    def key(self, command: str) -> str:
        """The key of a command, as people write it."""
        return self.keys[command]

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
            return tuple(entry.id for entry in self.entries)
        kind = self.kind if board.table is None else ""  # an issue on the table has the stage
        if kind == "todos":
            return tuple(todo.id for todo in board.todos)
        notes = {"wins": board.noted("win"), "headlines": board.noted("headline")}.get(kind, ())
        return tuple(note.id for note in notes)

    @property
    def collects(self) -> bool:
        """Whether the stage is there to be added to: wins, headlines or to-dos."""
        return self.board.table is None and self.kind in ("wins", "headlines", "todos")

    def clock_time(self, at: datetime) -> str:
        """A moment as the room reads it."""
        return words.wall_time(self.local(at), self.hours)
