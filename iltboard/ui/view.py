"""What is looked at: the board, the moment, and where the hand is. Everything on the screen is made from it."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Literal

from msgspec import Struct

from iltboard.board.commitments import ASKED_FOR_S, brought_up
from iltboard.board.focus import Focus
from iltboard.board.meeting import Meeting, Run
from iltboard.board.model import Board
from iltboard.board.standing import NamedStart, Standing, left_open, standing
from iltboard.board.things import Issue, Note, OffTopic, Rock, Telling, Todo, find
from iltboard.board.voices import circle
from iltboard.ui import words
from iltboard.ui.messages import PanelName, ScreenName
from iltboard.ui.rows import Span

Scene = Literal["ready", "table", "wins", "purpose", "headlines", "rocks", "todos", "custom", "conclude", "recap"]
"""What is on the stage."""
BY_KIND: dict[str, Scene] = {
    "wins": "wins",
    "purpose": "purpose",
    "headlines": "headlines",
    "rocks": "rocks",
    "todos": "todos",
    "issues": "table",
    "conclude": "conclude",
    "custom": "custom",
}


class View(Struct, frozen=True):
    """`local` turns a moment into the room's wall time; `selected` names a thing in each panel.

    `start` is the meeting waited for, if the agenda names one; `speed` is that of the clock; `trouble` is what is wrong
    with the disk, in a few words; `unsaved` counts the entries that are not on it yet; `message` is the line said to
    the room now; `keys` has the key of each command; `looked_at` is the segment whose stage is looked at while another
    one is open; `screen` is the one that is shown; `names` has the names of focus students by their ids, for as long
    as they are shown.
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
    unsaved: int = 0
    message: Span | None = None
    keys: Mapping[str, str] = {}
    last_entry_at: datetime | None = None
    looked_at: str = ""
    screen: ScreenName = "board"
    names: Mapping[str, str] = {}

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
    def telling(self) -> Telling | None:
        return find(self.board.tellings, self.selected["stage"])

    @property
    def note(self) -> Note | None:
        return find(self.board.notes, self.selected["stage"])

    @property
    def entry(self) -> OffTopic | None:
        return find(self.board.off_topic, self.selected["stage" if self.active == "stage" else "strip"])

    @property
    def entries(self) -> tuple[OffTopic, ...]:
        """The off-topic entries at hand, newest first: this meeting's, and older ones that nobody has settled."""
        here = self.meeting.id if self.meeting else ""
        found = (e for e in reversed(self.board.off_topic) if (e.meeting or "") == here or e.fate == "open")
        return tuple(found)

    @property
    def question(self) -> str:
        """What the team asks itself at a distraction, for some seconds of the room's after one was logged."""
        newest = self.board.off_topic[-1] if self.board.off_topic else None
        if newest is None or newest.fate == "taken_back":
            return ""
        gone_s = (self.now - newest.at).total_seconds() / self.speed
        return " ".join(brought_up(self.board.commitments, "distraction")) if 0 <= gone_s < ASKED_FOR_S else ""

    @property
    def left_open_since(self) -> datetime | None:
        """The last entry of a meeting that nobody closed."""
        return self.last_entry_at if left_open(self.board, self.now, self.last_entry_at) else None

    @property
    def hands(self) -> bool:
        """Whether there are hands at it: a wall has none, and offers no keys."""
        return bool(self.keys)

    def key(self, command: str) -> str:
        """The key of a command, as people write it; nothing where there are no hands."""
        return self.keys.get(command, "")

    def offer(self, said: str, command: str, does: str) -> str:
        """What is said, and the key that changes it; where there are no hands, only what is said."""
        return f"{said}: {self.key(command)} {does}" if self.hands else said

    @property
    def run(self) -> Run | None:
        """The segment whose stage is shown: the open one, unless another is looked at."""
        meeting = self.board.meeting
        return (find(meeting.runs, self.looked_at) or meeting.open_run) if meeting else None

    @property
    def scene(self) -> Scene:
        """What is on the stage: it follows the kind of the segment; an issue on the table is always shown."""
        if self.standing == "closed":
            return "recap"
        if self.run is None:
            return "ready"
        looked_away = self.board.meeting is not None and self.run != self.board.meeting.open_run
        if self.board.table and self.run.kind != "conclude" and not looked_away:
            return "table"
        return BY_KIND[self.run.kind]

    @property
    def promised(self) -> tuple[Telling, ...]:
        """Who was to tell the staff of the meetings before."""
        meeting = self.board.meeting.id if self.board.meeting else ""
        return tuple(telling for telling in self.board.tellings if telling.meeting != meeting)

    @property
    def collects(self) -> bool:
        """Whether the stage is there to be added to."""
        return self.scene in ("ready", "wins", "headlines", "purpose", "todos", "custom", "conclude")

    def called(self, who: str) -> str:
        """What a member or guest, by id, is called in the room."""
        board = self.board
        return words.called(board.name(who), [board.name(known) for known in circle(board)])

    def student(self, focus: Focus) -> str:
        """A focus student's code, or the group; with the name only while names are shown."""
        name = self.names.get(focus.id)
        return f"{focus.code} {name}" if name else focus.code

    def day_time(self, at: datetime) -> str:
        """A moment as the room reads it, with its day where that is not today's."""
        day = self.local(at).date()
        return f"{'' if day == self.today else f'{day.day} {day:%b} '}{self.clock_time(at)}"

    def clock_time(self, at: datetime) -> str:
        """A moment as the room reads it."""
        return words.wall_time(self.local(at), self.hours)
