"""The queue: the open issues in the team's order, then the parked ones; selected, moved and dragged here."""

from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace
from textual.events import MouseDown, MouseMove, MouseUp

from iltboard.board.events.tags import TAGS
from iltboard.board.things import Issue
from iltboard.text import shorten, split
from iltboard.text import width as cells
from iltboard.ui import words
from iltboard.ui.messages import MoveIssue, Select
from iltboard.ui.rows import Row, Span, row, spread
from iltboard.ui.theme import Ground, Tone
from iltboard.ui.widgets.panel import Panel

PARKED_LINES = 2  # a blank line, and the word
SHORTEST_NAME = 5
ARTIFACT, NOT_INSTRUCTIONAL = "◈", "⊘"
PUT_OFF = "put off"
MARKS = 2  # the words on what is above and below
ROOM_FOR_MARKS = 5


class QueueSlice(Struct, frozen=True):
    """`top` are the ids of the top three, and `votes` what was voted, where the meeting votes.

    `now` is told by the hour; `dragged` is the issue in the mouse's hand; `key` adds one.
    """

    issues: tuple[Issue, ...] = ()
    parked: tuple[Issue, ...] = ()
    solved: int = 0
    top: tuple[str, ...] = ()
    votes: Mapping[str, int] = {}
    selected: str = ""
    active: bool = True
    now: datetime | None = None
    dragged: str = ""
    key: str = "a"
    ground: Ground = "surface"


def queue_rows(queue: QueueSlice, width: int, height: int) -> list[Row]:
    """A heading and the issues: two lines each while all fit, else one; the selected one is always among them."""
    if not queue.issues and not queue.parked:
        add = [Span(queue.key, bold=True), Span(" adds one.", "quiet")] if queue.key else []
        empty = row(Span("  No issues yet. ", "quiet"), *add)
        return [_on(queue.ground, line) for line in (_heading(queue, width), row(), empty)]
    lines = [*queue.issues, *([None, *queue.parked] if queue.parked else [])]
    parked = PARKED_LINES if queue.parked else 0
    entries = len(queue.issues) + len(queue.parked)
    tall = height >= 12 and 2 * entries + parked < height - 1
    spacer = [row()] if tall or entries + parked + 2 <= height else []
    room = height - 1 - len(spacer)
    above, below, page, paged = 0, 0, lines, False
    if (2 if tall else 1) * entries + parked > room:
        marks = MARKS if room >= ROOM_FOR_MARKS else 0
        paged = True
        above, page, below = _page(lines, queue.selected, max(room - marks, 1))
    is_low = room < ROOM_FOR_MARKS
    rows = [_heading(queue, width, *((above, below) if is_low else ())), *spacer]
    rows += [row(Span(f"  ▲ {above} more above", "quiet"))] if above and not is_low else []
    for number, issue in enumerate(page, above + 1):
        rows += _block(queue, issue, number, width, tall) if issue else _parked_heading(queue)[paged:]
    rows += [row(Span(f"  ▼ {below} more below", "quiet"))] if below and not is_low else []
    return [_on(queue.ground, line) for line in rows]


def _page(lines: list[Issue | None], selected: str, size: int) -> tuple[int, list[Issue | None], int]:
    """The page with the selected one, and how many issues are before and after it.

    Pages do not move with the selection: a press draws two rows again and not all of them, and no row slides away from
    under the pointer. So the last one is as long as what is left.
    """
    here = next((n for n, issue in enumerate(lines) if issue and issue.id == selected), 0)
    first = here // size * size
    page = lines[first : first + size]
    return _issues(lines[:first]), page, _issues(lines[first + size :])


def _issues(lines: list[Issue | None]) -> int:
    return sum(issue is not None for issue in lines)


def _parked_heading(queue: QueueSlice) -> tuple[Row, ...]:
    return row(), row(Span(" PARKED", "quiet"), Span(f"  {len(queue.parked)} for the long term", "quiet"))


def _heading(queue: QueueSlice, width: int, above: int = 0, below: int = 0) -> Row:
    """How many there are, and at its end how many are not on the page, where no line is left to say so."""
    tone: Tone = "primary" if queue.active else "quiet"
    counts = f"{len(queue.issues)} open" + (f" · {queue.solved} solved" if queue.solved else "")
    hidden = [f"▲ {above} above"] * bool(above) + [f"▼ {below} below"] * bool(below)
    left = [Span(" ISSUES", tone, bold=True), Span(f"  {counts}", "quiet")]
    if sum(len(text) + 1 for text in hidden) + sum(len(span.text) for span in left) >= width - 1:
        hidden = [text.rpartition(" ")[0] for text in hidden]  # the arrow and the figure say it too
    return row(*spread(width - 1, left, [Span(" ".join(hidden), "quiet")] if hidden else []))


def _block(queue: QueueSlice, issue: Issue, number: int, width: int, tall: bool) -> tuple[Row, ...]:
    here = issue.id == queue.selected
    ground: Ground = ("selection" if queue.active else "panel") if here else queue.ground
    age = words.age(issue.added_at, queue.now) if queue.now else ""
    ages = (f"{age}, {words.many(issue.meetings, 'meeting')}", age) if issue.meetings else (age,)
    if issue.passed_over and issue.state != "parked":
        ages = (f"{PUT_OFF} {issue.meetings}×",)
    if queue.votes.get(issue.id):
        ages = (words.many(queue.votes[issue.id], "vote"),)
    if issue.instructional is False:
        ages = (f"{ages[-1]} · {TAGS[False]}", *ages)
    top, dragged = issue.id in queue.top, issue.id == queue.dragged
    return _drawn(issue, number, ages, Look(width, tall, here, top, dragged, ground))


class Look(Struct, frozen=True):
    """How an issue is drawn: in how many cells, on two lines or one, whether selected, of the top three, or dragged."""

    width: int
    tall: bool
    here: bool
    top: bool
    dragged: bool
    ground: Ground


@lru_cache(maxsize=1024)
def _drawn(issue: Issue, number: int, ages: tuple[str, ...], look: Look) -> tuple[Row, ...]:
    """Kept, since a press changes two rows and leaves the others; it tells the first of `ages` that fits."""
    width, ground = look.width, look.ground
    on_table, parked = issue.state == "table", issue.state == "parked"
    glyph = Span(" ▶" if on_table else " ★" if look.top else "  ", "primary" if on_table else "warning", bold=True)
    brings = NOT_INSTRUCTIONAL if issue.instructional is False else ARTIFACT if issue.artifact else " "
    place = Span(f"{brings} ·  " if parked else f"{brings}{number:2}{'  ' if number < 100 else ' '}", "quiet")
    tone: Tone = "primary" if on_table else "quiet" if parked else "text"
    bold = look.here or on_table
    age_tone: Tone = "warning" if ages[0].startswith(PUT_OFF) else "quiet"
    if look.dragged:
        glyph, tone = Span(" ≡", "primary", bold=True), "primary"
    if look.tall:
        first, rest = split(issue.title, width - 8)
        by = _by(issue.by, ages, max(width - 10 - cells(rest), 18))
        under = spread(width - 1, [Span(" " * 7), Span(rest, tone, bold)], [Span(by, age_tone)])
        return (
            row(glyph, place, Span(first, tone, bold), ground=ground, target=issue.id),
            row(*under, Span(" "), ground=ground, target=issue.id),
        )
    by = _by(issue.by, ages, 30 if width >= 70 else 18)
    spans = spread(width - 1, [glyph, place, Span(issue.title, tone, bold)], [Span(by, age_tone)] if by else [])
    return (row(*spans, Span(" "), ground=ground, target=issue.id),)


def _by(name: str, ages: tuple[str, ...], room: int) -> str:
    """Who raised it, and its age, also in meetings where there is room; where there is little the name gives way."""
    least = min(cells(name), SHORTEST_NAME) + 3 if name else 0
    age = next((it for it in ages if cells(it) + least <= room), ages[-1])
    left = room - cells(age) - 3
    if not name or left < SHORTEST_NAME:
        return age or shorten(name, room)
    return f"{shorten(name, left)} · {age}" if age else shorten(name, room)


def _on(ground: Ground, line: Row) -> Row:
    return replace(line, ground=ground) if line.ground == "background" else line


class Queue(Panel[QueueSlice]):
    """The queue on the screen. A press selects; a drag moves the issue to where it is let go."""

    ground: Ground = "surface"

    def draw(self, slice_: QueueSlice, width: int, height: int) -> list[Row]:
        return queue_rows(slice_, width, height)

    def on_mouse_down(self, event: MouseDown) -> None:
        issue = self.target_at(event.x, event.y)
        self.post_message(Select("queue", issue))
        if any(it.id == issue for it in self.slice.issues):
            self._held = issue
            self.capture_mouse()

    def on_mouse_move(self, event: MouseMove) -> None:
        if self._held and self.target_at(event.x, event.y) not in ("", self._held):
            self.show(replace(self.slice, dragged=self._held))

    def on_mouse_up(self, event: MouseUp) -> None:
        held, self._held = self._held, ""
        if not held:
            return
        self.release_mouse()
        self.show(replace(self.slice, dragged=""))
        ids = [issue.id for issue in self.slice.issues]
        onto = self.target_at(event.x, event.y)
        if onto in ids and onto != held and held in ids:
            down = ids.index(onto) > ids.index(held)
            before = ids[ids.index(onto) - 1] if ids.index(onto) else None
            self.post_message(MoveIssue(held, onto if down else before))

    _held = ""
